public import DeckSource

/// What a line of page text looks like on its own; what it means, the parser decides from its neighbours.
public enum LineKind: UInt8, Sendable, CaseIterable {
  /// Nothing, or only white space.
  case blank
  /// Digits only, at most nine: a card's number, a rating, or text that happens to be a number.
  case number
  /// `Q` alone.
  case questionMarker
  /// `A` alone.
  case answerMarker
  /// `How well did you know this?`
  case ratingPrompt
  /// `Not at all` or `Perfectly`.
  case ratingLabel
  /// A line that ends in `Flashcards`.
  case title
  /// `(63 cards)`
  case cardCount
  /// A bullet, perhaps indented, and a space.
  case bulletItem
  /// At least two spaces, a number, a full stop and a space.
  case numberedItem
  /// `- ` and text, not indented.
  case dashItem
  /// Anything else, indented by at least four spaces.
  case indentedText
  /// Anything else.
  case text
}

/// The lines of a source: the tokens of page text.
///
/// Every line includes its end, the first one also a byte order mark, so the lines joined are the file. A line
/// takes five bytes.
public struct Lines: Sendable {
  /// Where each line begins, and the number of bytes behind the last.
  let starts: [UInt32]
  /// What each line looks like.
  let kinds: [LineKind]
  /// The byte that ends lines.
  let terminator: UInt8
  let source: SourceFile

  /// The number of lines.
  public var count: Int { kinds.count }

  /// What line `index` looks like.
  public func kind(_ index: Int) -> LineKind { kinds[index] }

  /// The bytes of line `index` with its end.
  public func span(_ index: Int) -> Span { Span(start: starts[index], end: starts[index + 1]) }

  /// The bytes of line `index` without white space at its edges.
  public func content(_ index: Int) -> Span { source.bytes.trimmed(span(index)) }

  /// The value of a line of kind `number`.
  func number(_ index: Int) -> Int {
    source.bytes[digits(index)].reduce(0) { $0 &* 10 &+ Int($1 &- UInt8(ascii: "0")) }
  }

  /// The digits of a line of kind `number`, which begins with them.
  func digits(_ index: Int) -> Span {
    let start = max(Int(starts[index]), source.byteOrderMarkCount)
    var end = start
    while end < source.bytes.count, isDigit(source.bytes[end]) { end += 1 }
    return Span(start, end)
  }
}

extension ByteView {
  /// `span` without white space and a byte order mark at its edges.
  @inline(__always)
  public func trimmed(_ span: Span) -> Span {
    var start = Int(span.start)
    var end = trimmedEnd(start, Int(span.end))
    if start == 0 && self[0..<end].hasPrefix("\u{FEFF}") { start = 3 }
    while start < end, isLineSpace(self[start]) { start += 1 }
    end = Swift.max(start, end)
    return Span(start, end)
  }

  /// `end` moved before trailing white space, no-break spaces included, but not below `start`.
  @inline(__always)
  func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start {
      if isLineSpace(self[end - 1]) {
        end -= 1
      } else if self[end - 1] == 0xA0, end - start >= 2, self[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return end
  }
}

/// Whether a byte is white space within or at the end of a line.
@inline(__always)
func isLineSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

/// Whether a byte is a decimal digit.
@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
