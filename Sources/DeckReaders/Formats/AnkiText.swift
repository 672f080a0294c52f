internal import DeckModel
internal import DeckSource

extension Reader {
  /// Anki's text import, by Anki's own rules.
  static let ankiText = Reader(
    "anki-text", "text that Anki imports: headers that begin with '#', fields as HTML or plain text",
    fileExtensions: ["anki.txt"], comments: .hashLines,
    resemblance: { source in
      let header = AnkiHeader(source.bytes, from: source.byteOrderMarkCount)
      if header.knownCount > 0 { return 95 }
      // Without headers, rows with tabs and tags are most likely an export of Anki.
      let sample = AnkiSample(source.bytes, header)
      guard sample.delimiter == 0x09, sample.cellCount >= 2, let tag = sample.markup else { return 0 }
      let names: [StaticString] = ["<br", "<div", "<b>", "<img", "<span", "<i>", "<ul", "<p>"]
      return names.contains { source.bytes[tag].hasPrefix($0) } ? 40 : 0
    },
    read: { source, _ in
      let outline = AnkiOutline(source)
      return ReadResult(deck: outline.deck, findings: outline.findings)
    })
}
