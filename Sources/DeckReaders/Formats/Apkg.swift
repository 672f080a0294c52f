internal import DeckSource

extension Reader {
  /// An Anki package of any generation.
  static let apkg = Reader(
    "apkg", "a package that Anki exports: notes, note types and decks, of any generation",
    fileExtensions: ["apkg", "colpkg"],
    resemblance: { source in
      guard source.bytes.hasPrefix("PK\u{3}\u{4}") else { return 0 }
      let head = source.bytes[0..<min(source.bytes.count, 1 << 12)]
      return head.firstIndex(of: "collection.anki2") != nil ? 100 : 60
    },
    read: { source, _ in PackageDeckReader.read(source) })
}
