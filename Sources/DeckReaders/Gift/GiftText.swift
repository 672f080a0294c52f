internal import DeckSource

/// Texts of Moodle's GIFT: which bytes are marks, and what escapes stand for.
enum GiftText {
  /// Whether a backslash before the byte makes an escape of it.
  static func isEscaped(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }

  /// Appends what `bytes` stand for. Complexity: O(bytes).
  static func decode(_ bytes: ByteView, into output: inout [UInt8]) {
    var index = 0
    while index < bytes.count {
      let isEscape =
        bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.count && isEscaped(bytes[index + 1])
      if isEscape {
        output.append(bytes[index + 1] == UInt8(ascii: "n") ? 0x0A : bytes[index + 1])
        index += 2
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
  }

  /// Where the line at `start` ends, where the next begins, and whether the line holds escapes.
  static func line(_ bytes: ByteView, _ start: Int, _ end: Int) -> (end: Int, next: Int?, needsDecoding: Bool)
  {
    var needsDecoding = false
    var index = start
    while index < end {
      switch bytes[index] {
      case 0x0A: return (index, index + 1, needsDecoding)
      case 0x0D: return (index, index + (index + 1 < end && bytes[index + 1] == 0x0A ? 2 : 1), needsDecoding)
      case UInt8(ascii: "\\") where index + 1 < end && isEscaped(bytes[index + 1]):
        if bytes[index + 1] == UInt8(ascii: "n") { return (index, index + 2, needsDecoding) }
        needsDecoding = true
        index += 2
      default: index += 1
      }
    }
    return (end, nil, needsDecoding)
  }

  /// The first place from `start` on where one of `marks` stands and is no escape; `end` when there is none. Lines that
  /// are comments are passed over.
  static func find(_ marks: StaticString, _ bytes: ByteView, from start: Int, to end: Int) -> Int {
    let wanted = ByteView(marks)
    var index = start
    while index < end {
      if isLineStart(bytes, index), let comment = commentEnd(bytes, index, end) {
        index = comment
        continue
      }
      if wanted.contains(bytes[index]) { return index }
      let isEscape = bytes[index] == UInt8(ascii: "\\") && index + 1 < end && isEscaped(bytes[index + 1])
      index += isEscape ? 2 : 1
    }
    return end
  }

  /// The first place where `::`, `->` or the like stands and is no escape; nil when there is none.
  static func find(pair: StaticString, _ bytes: ByteView, from start: Int, to end: Int) -> Int? {
    var index = start
    while index < end {
      if bytes[index..<end].hasPrefix(pair) { return index }
      let isEscape = bytes[index] == UInt8(ascii: "\\") && index + 1 < end && isEscaped(bytes[index + 1])
      index += isEscape ? 2 : 1
    }
    return nil
  }

  static func isLineStart(_ bytes: ByteView, _ index: Int) -> Bool {
    index == 0 || bytes[index - 1] == 0x0A || bytes[index - 1] == 0x0D
  }

  /// The end of the comment that the line at `start` is, or nil.
  static func commentEnd(_ bytes: ByteView, _ start: Int, _ end: Int) -> Int? {
    var index = start
    while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    guard bytes[index..<end].hasPrefix("//") else { return nil }
    while index < end, bytes[index] != 0x0A { index += 1 }
    return min(index + 1, end)
  }

  /// A range without white space at its edges, and without comments before its text.
  static func trimmed(_ bytes: ByteView, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      if bytes[start] <= 0x20 {
        start += 1
      } else if isLineStart(bytes, lineStart(bytes, start, range.lowerBound)),
        let comment = commentEnd(bytes, start, end),
        isOnlySpace(bytes, lineStart(bytes, start, range.lowerBound)..<start)
      {
        start = comment
      } else {
        break
      }
    }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  private static func lineStart(_ bytes: ByteView, _ index: Int, _ limit: Int) -> Int {
    var start = index
    while start > limit, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    return start
  }

  private static func isOnlySpace(_ bytes: ByteView, _ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// The lines of a range that are no comments.
  static func textLines(_ bytes: ByteView, _ range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if isLineStart(bytes, index), let comment = commentEnd(bytes, index, range.upperBound) {
        index = comment
        continue
      }
      let end = bytes[index..<range.upperBound].firstIndex(of: 0x0A).map { index + $0 } ?? range.upperBound
      lines.append(index..<end)
      index = end + 1
    }
    return lines
  }
}
