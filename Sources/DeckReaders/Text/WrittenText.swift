internal import CScan
internal import DeckSource

/// How a format writes the characters that it needs for itself.
enum TextNotation {
  /// Every byte stands for itself.
  case plain
  /// A quote is written as two.
  case doubledQuotes
  /// A backslash begins an escape.
  case json
  /// A backslash stands before marks of Moodle's GIFT; `\n` is a line end.
  case gift
}

/// One line of a text as a format writes it.
struct WrittenLine {
  /// Where the text of the line begins, behind its indentation.
  var text: Int
  /// Where it ends, before white space at its end; not before `text`.
  var end: Int
  /// The number of spaces it is indented by; a tab counts as two.
  var indentation: Int
  /// Where the line begins.
  var start: Int
  /// Whether the bytes are not the text itself.
  var needsDecoding: Bool

  var isBlank: Bool { text == end }
}

extension TextNotation {
  /// Cuts `span` into lines. Complexity: O(bytes).
  func lines(_ bytes: ByteView, _ span: Span, into lines: inout [WrittenLine]) {
    lines.removeAll(keepingCapacity: true)
    var start = Int(span.start)
    let end = Int(span.end)
    while true {
      let (lineEnd, next, needsDecoding) = line(bytes, start, end)
      lines.append(Self.measure(bytes, start, lineEnd, needsDecoding))
      guard let next else { return }
      start = next
    }
  }

  /// Where the line at `start` ends, where the next begins, and whether the line needs decoding.
  private func line(_ bytes: ByteView, _ start: Int, _ end: Int) -> (
    end: Int, next: Int?, needsDecoding: Bool
  ) {
    switch self {
    case .plain, .doubledQuotes:
      var index = start
      while index < end {
        let rest = bytes[index..<end]
        index += unsafe cscan_find_special(rest.base, rest.count, 0x0A, 0x0A, 0x0A)
        if index == end || bytes[index] == 0x0A || bytes[index] == 0x0D { break }
        index += 1
      }
      // Inside a field every quote is one of two.
      let isDoubled =
        self == .doubledQuotes && bytes[start..<index].firstIndex(of: UInt8(ascii: "\"")) != nil
      guard index < end else { return (end, nil, isDoubled) }
      let isPair = bytes[index] == 0x0D && index + 1 < end && bytes[index + 1] == 0x0A
      return (index, index + (isPair ? 2 : 1), isDoubled)
    case .json:
      var index = start
      var needsDecoding = false
      while let backslash = bytes[index..<end].firstIndex(of: UInt8(ascii: "\\")), index + backslash + 1 < end
      {
        index += backslash
        switch bytes[index + 1] {
        case UInt8(ascii: "n"): return (index, index + 2, needsDecoding)
        case UInt8(ascii: "r"):
          let isPair = bytes[index + 2..<end].hasPrefix("\\n")
          return (index, index + (isPair ? 4 : 2), needsDecoding)
        default:
          needsDecoding = true
          index += 2
        }
      }
      return (end, nil, needsDecoding)
    case .gift: return GiftText.line(bytes, start, end)
    }
  }

  private static func measure(_ bytes: ByteView, _ start: Int, _ end: Int, _ needsDecoding: Bool)
    -> WrittenLine
  {
    var text = start
    var indentation = 0
    while text < end, bytes[text] == 0x20 || bytes[text] == 0x09 {
      indentation += bytes[text] == 0x20 ? 1 : 2
      text += 1
    }
    var last = end
    while last > text, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x09 { last -= 1 }
    return WrittenLine(
      text: text, end: last, indentation: indentation, start: start, needsDecoding: needsDecoding)
  }

  /// Appends what `bytes` stand for.
  func decode(_ bytes: ByteView, into output: inout [UInt8]) {
    switch self {
    case .plain: output.append(contentsOf: bytes)
    case .json: JSONText.decode(bytes, into: &output)
    case .gift: GiftText.decode(bytes, into: &output)
    case .doubledQuotes:
      var index = 0
      while let quote = bytes[index..<bytes.count].firstIndex(of: UInt8(ascii: "\"")) {
        output.append(contentsOf: bytes[index...index + quote])
        index += quote + 1
        if index < bytes.count && bytes[index] == UInt8(ascii: "\"") { index += 1 }
      }
      output.append(contentsOf: bytes[index..<bytes.count])
    }
  }
}
