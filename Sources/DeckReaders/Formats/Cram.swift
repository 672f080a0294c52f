internal import DeckSource

extension Reader {
  /// The text of a Cram page, as it was copied.
  static let cram = Reader(
    "cram", "text copied from a page of Cram, once FlashcardExchange", fileExtensions: ["cram.txt", "cram"],
    resemblance: { source in
      let head = source.bytes[0..<min(source.bytes.count, 1 << 14)]
      return head.firstIndex(of: " Cards in this Set") != nil
        || head.firstIndex(of: " Card in this Set") != nil
        || head.firstIndex(of: " cards in this set") != nil ? 88 : 0
    },
    read: { source, _ in CramParser.parse(source).result },
    dump: { CramParser.parse($0).dump })
}
