internal import DeckSource

extension Reader {
  /// Questions and answers that a text labels, line by line.
  static let pairs = Reader(
    "pairs", "text with labels, such as 'Q1:' and 'A1:', and the tables of FlashcardMachine",
    resemblance: { source in
      let head = source.bytes[0..<min(source.bytes.count, 1 << 14)]
      return PairsParser.resemblance(SourceFile(name: "", bytes: Array(head)))
    },
    read: { source, _ in PairsParser.parse(source).result },
    dump: { PairsParser.parse($0).dump })
}
