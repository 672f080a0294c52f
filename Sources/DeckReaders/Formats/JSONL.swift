internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

extension Reader {
  /// A deck as one JSON object a line.
  static let jsonl = Reader(
    "jsonl", "one JSON object a card and line, with the title of its deck",
    fileExtensions: ["jsonl", "ndjson"],
    resemblance: { source in
      let head = source.bytes[source.byteOrderMarkCount..<min(source.bytes.count, 1 << 14)]
      guard head.first == UInt8(ascii: "{") else { return 0 }
      let end = head.firstIndex(of: 0x0A) ?? head.count
      let rest = head[end..<head.count].first { $0 > 0x20 }
      // A whole object on the first line, and another behind it if anything.
      guard end > 2, head[0..<end].last(where: { $0 > 0x20 }) == UInt8(ascii: "}") else { return 0 }
      return rest == UInt8(ascii: "{") ? 80 : head.firstIndex(of: "\"deck\"") != nil && rest == nil ? 60 : 0
    },
    read: { source, _ in
      let lines = JSONLines(source)
      var deck = BatchedCards.deck(source, format: "jsonl", sections: lines.sections, cards: lines.cards) {
        JSONCardLowering.batch(source, $0) { (lines.objects[$0], lines.cards[$0]) }
      }
      deck.holdsForeignParts = source.bytes.mayHoldForeignParts
      return ReadResult(deck: deck, findings: lines.findings)
    })
}
