internal import DeckSource
internal import DeckXML

/// Where in a source what a parser of XML tells of stands.
enum XMLPlace {
  /// Where the tag that `event` is about begins: at the last `<`, for attributes hold none.
  static func start(of event: XMLEvent, in source: SourceFile) -> Int {
    var start = min(max(event.offset, 0), source.bytes.count)
    while start > 0 {
      start -= 1
      if source.bytes[start] == UInt8(ascii: "<") { return start }
    }
    return start
  }

  /// The bytes of `text`, which stands before the tag that `next` is about; nil when it is written in another way there, such as
  /// with references.
  static func span(of text: String, before next: XMLEvent, in source: SourceFile) -> Span? {
    let end = start(of: next, in: source)
    let start = end - text.utf8.count
    guard start > 0, source.bytes[start - 1] == UInt8(ascii: ">"),
      source.bytes[start..<end].elementsEqual(text.utf8)
    else { return nil }
    return Span(start, end)
  }
}
