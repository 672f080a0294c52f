internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

extension Reader {
  /// A deck as one JSON text: our own, or lists of objects with a front and a back by whatever name.
  static let json = Reader(
    "json", "one JSON text: the deck that `convert --to json` writes, or a list of objects with front and back",
    fileExtensions: ["json"],
    resemblance: { source in
      let head = source.bytes[source.byteOrderMarkCount..<min(source.bytes.count, 1 << 14)]
      guard let first = head.first(where: { $0 > 0x20 }) else { return 0 }
      guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return 0 }
      var parser = JSONPullParser(head, from: 0, to: head.count)
      _ = parser.next()
      switch parser.next() {
      case .key(let name):
        if name.hasEscapes { return 55 }
        // Objects on lines of their own are the other format's.
        return head.firstIndex(of: "\"cards\"") != nil ? 70 : 55
      case .beginObject, .endObject, .beginArray, .endArray, .string, .number: return 55
      case .bool, .null, .end, .failure: return 0
      }
    },
    read: { source in
      let outline = JSONOutline(source)
      let title = outline.title.map { JSONText.string(source.bytes, $0) } ?? ""
      let section = DeckSection(title: title, titleSpan: outline.title?.span, firstCard: 0)
      let deck = BatchedCards.deck(source, format: "json", sections: [section], cards: outline.cards) {
        JSONCardLowering.batch(source, outline.cards, $0)
      }
      return ReadResult(deck: deck, findings: outline.findings)
    })
}
