internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

extension Reader {
  /// A deck as one JSON text: our own, or lists of objects with a front and a back by whatever name.
  static let json = Reader(
    "json",
    "one JSON text: the deck that `convert --to json` writes, or a list of objects with front and back",
    fileExtensions: ["json"],
    resemblance: { source in
      let head = source.bytes[source.byteOrderMarkCount..<min(source.bytes.count, 1 << 14)]
      guard let first = head.first(where: { $0 > 0x20 }) else { return 0 }
      guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return 0 }
      // Page text may begin with one line of JSON: a whole value must not have other text behind it.
      var parser = JSONPullParser(head, from: 0, to: head.count)
      var eventCount = 0
      loop: while true {
        switch parser.next() {
        case .end: break loop
        case .failure:
          if parser.depth == 0 || eventCount < 3 && head.count == source.bytes.count { return 0 }
          break loop
        case .beginObject, .endObject, .beginArray, .endArray, .key, .string, .number, .bool, .null:
          eventCount += 1
        }
      }
      return head.firstIndex(of: "\"cards\"") != nil ? 70 : 55
    },
    read: { source, _ in
      let outline = JSONOutline(source)
      let title = outline.title.map { JSONText.string(source.bytes, $0) } ?? ""
      var section = DeckSection(title: title, titleSpan: outline.title?.span, firstCard: 0)
      section.description = outline.description.map { JSONText.string(source.bytes, $0) } ?? ""
      var deck = BatchedCards.deck(source, format: "json", sections: [section], cards: outline.cards) {
        JSONCardLowering.batch(source, outline.cards, $0)
      }
      deck.holdsForeignParts = source.bytes.mayHoldForeignParts
      deck.noteTypes = outline.noteTypes.map { JSONReader.noteTypes(source.bytes[$0]) } ?? []
      return ReadResult(deck: deck, findings: outline.findings)
    })
}
