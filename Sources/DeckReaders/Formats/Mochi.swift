internal import DeckSource

extension Reader {
  /// An export of Mochi.
  static let mochi = Reader(
    "mochi", "an archive that Mochi exports: cards in Markdown, decks, tags and pictures",
    fileExtensions: ["mochi"],
    resemblance: { source in
      guard source.bytes.hasPrefix("PK\u{3}\u{4}") else { return 0 }
      // The names of the files stand before them and, all together, at the end.
      let tail = source.bytes[max(0, source.bytes.count - 1 << 14)..<source.bytes.count]
      return tail.firstIndex(of: "data.json") != nil && tail.firstIndex(of: "collection.anki2") == nil
        ? 80 : 0
    },
    read: { source, _ in MochiReader.read(source) })
}
