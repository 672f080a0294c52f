internal import DeckModel
internal import DeckSource

extension Reader {
  /// A deck of CrowdAnki, with the decks below it.
  static let crowdAnki = Reader(
    "crowdanki", "the deck.json of CrowdAnki, with the decks below it", fileExtensions: ["json"],
    resemblance: { source in
      let head = source.bytes[source.byteOrderMarkCount..<min(source.bytes.count, 1 << 16)]
      guard head.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return 0 }
      return head.firstIndex(of: "\"__type__\"") != nil && head.firstIndex(of: "\"crowdanki_uuid\"") != nil
        ? 90 : 0
    },
    read: { source, _ in
      let outline = CrowdAnkiOutline(source)
      return ReadResult(deck: outline.deck, findings: outline.findings)
    })
}
