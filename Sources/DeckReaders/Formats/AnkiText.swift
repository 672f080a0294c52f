internal import DeckModel
internal import DeckSource

extension Reader {
  /// Anki's text import, by Anki's own rules.
  static let ankiText = Reader(
    "anki-text", "text that Anki imports: headers that begin with '#', fields as HTML or plain text",
    fileExtensions: ["anki.txt"],
    resemblance: { source in
      let header = AnkiHeader(source.bytes, from: source.byteOrderMarkCount)
      return header.knownCount > 0 ? 95 : 0
    },
    read: { source, _ in
      let outline = AnkiOutline(source)
      return ReadResult(deck: outline.deck, findings: outline.findings)
    })
}
