internal import DeckModel
internal import DeckSource

extension Reader {
  /// A page of HTML that shows cards.
  static let html = Reader(
    "html", "a saved page: of Brainscape or Quizlet, with terms in a list or a table, or one that we wrote",
    fileExtensions: ["html", "htm"], comments: .markup,
    resemblance: { source in
      let head = source.bytes[source.byteOrderMarkCount..<min(source.bytes.count, 1 << 12)]
      guard let first = head.first(where: { $0 > 0x20 }), first == UInt8(ascii: "<") else { return 0 }
      let text = head.string.lowercased()
      return ["<!doctype html", "<html", "<head", "<body"].contains { text.contains($0) } ? 85 : 0
    },
    read: { source, _ in WebPageReader.read(source) })
}
