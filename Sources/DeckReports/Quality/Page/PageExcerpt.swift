internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

/// The text around a place, on its line.
struct PageExcerpt {
  /// What stands before the marked text, the marked text, and what stands behind it.
  let before: String
  let marked: String
  let after: String

  private static let around = 60
  private static let most = 160

  /// The place of a finding; nil where the format has no places, or nothing is marked.
  init?(_ diagnostic: Diagnostic) {
    guard let span = diagnostic.finding.span, span.count > 0 else { return nil }
    let bytes = diagnostic.source.bytes
    let start = Int(span.start)
    guard start < bytes.count else { return nil }
    // A place of several lines is shown by its first.
    var end = Self.scan(bytes, start, to: min(Int(span.end), bytes.count), atMost: Self.most)
    let isCut = end < Int(span.end)
    if end == start { end = min(start + 1, bytes.count) }
    let from = Self.scanBack(bytes, start, atMost: Self.around)
    let to = isCut ? end : Self.scan(bytes, end, to: bytes.count, atMost: Self.around)
    before = (Self.isLineStart(bytes, from) ? "" : "…") + Self.text(bytes, from, start)
    marked = Self.text(bytes, start, end) + (isCut ? "…" : "")
    after = isCut ? "" : Self.text(bytes, end, to) + (Self.isLineEnd(bytes, to) ? "" : "…")
  }

  /// The beginning of a card's field, in one line.
  static func beginning(of text: String, _ count: Int = 90) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).prefix(count / 2).joined(separator: " ")
    return line.count > count ? line.prefix(count - 1) + "…" : line
  }

  private static func text(_ bytes: ByteView, _ start: Int, _ end: Int) -> String {
    bytes[Span(start: UInt32(start), end: UInt32(max(start, end)))].string
  }

  /// The end of the line at `start`, or a place between two characters after `count` bytes.
  private static func scan(_ bytes: ByteView, _ start: Int, to end: Int, atMost count: Int) -> Int {
    var place = start
    while place < end, !isBreak(bytes[place]) {
      if place - start >= count && bytes[place] & 0xC0 != 0x80 { break }
      place += 1
    }
    return place
  }

  private static func scanBack(_ bytes: ByteView, _ start: Int, atMost count: Int) -> Int {
    var place = start
    while place > 0, !isBreak(bytes[place - 1]) {
      if start - place >= count && bytes[place] & 0xC0 != 0x80 { break }
      place -= 1
    }
    return place
  }

  private static func isLineStart(_ bytes: ByteView, _ place: Int) -> Bool {
    place == 0 || isBreak(bytes[place - 1])
  }

  private static func isLineEnd(_ bytes: ByteView, _ place: Int) -> Bool {
    place >= bytes.count || isBreak(bytes[place])
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
