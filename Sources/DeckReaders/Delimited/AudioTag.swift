internal import DeckSource

/// An audio tag at the start of a cell, as scrapers of Brainscape leave it (layout B10): its quotes may not be closed.
struct AudioTag {
  /// The tag with all up to its end tag, and the line break behind it.
  let span: Span
  /// What it plays.
  let address: Span
  /// What stands behind it in the cell.
  let rest: Span
  /// Whether a quote in it is never closed.
  let isBroken: Bool

  /// The tag that `cell`, without white space at its edges, begins with; nil when it begins with none.
  init?(_ bytes: ByteView, _ cell: Span) {
    let text = bytes[cell]
    guard text.hasPrefix("<audio"), let end = text.firstIndex(of: "</audio>"),
      let source = text[0..<end].firstIndex(of: "src=")
    else { return nil }
    let isEnd: (UInt8) -> Bool = { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ">") }
    var start = source + 4
    while start < end, text[start] == UInt8(ascii: "\"") || text[start] == UInt8(ascii: "'") { start += 1 }
    var stop = start
    while stop < end, !isEnd(text[stop]), text[stop] != UInt8(ascii: "'") { stop += 1 }
    guard stop > start else { return nil }
    // A quote that opens the address must close it.
    isBroken = start > source + 4 && isEnd(text[stop]) && text[stop] != UInt8(ascii: "\"")
    var next = end + "</audio>".utf8.count
    next = Self.skipSpaces(text, next)
    for mark in ["<br>", "<br/>", "<br />"] as [StaticString] where text[next..<text.count].hasPrefix(mark) {
      next = Self.skipSpaces(text, next + mark.utf8CodeUnitCount)
      break
    }
    let offset = Int(cell.start)
    span = Span(offset, offset + next)
    address = Span(offset + start, offset + stop)
    rest = Span(offset + next, Int(cell.end))
  }

  private static func skipSpaces(_ text: ByteView, _ start: Int) -> Int {
    var index = start
    while index < text.count, text[index] <= 0x20 { index += 1 }
    return index
  }
}
