internal import DeckModel
internal import DeckSource

extension Reader {
  /// A deck as XML of our namespace.
  static let xml = Reader(
    "xml", "the XML that `convert --to xml` writes", fileExtensions: ["xml"],
    comments: .markup,
    resemblance: { source in
      let head = source.bytes[source.byteOrderMarkCount..<min(source.bytes.count, 1 << 14)]
      let isMarkup = head.first(where: { $0 > 0x20 }) == UInt8(ascii: "<")
      if isMarkup && head.firstIndex(of: "urn:deckc:deck:1") != nil { return 95 }
      return head.hasPrefix("<?xml") ? 40 : 0
    },
    read: { source, _ in XMLDeckReader.read(source) })
}
