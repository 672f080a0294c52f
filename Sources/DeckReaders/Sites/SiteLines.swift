internal import DeckSource
internal import DeckSyntax

/// The lines of a page, and the blocks that blank lines make of them.
struct SiteLines {
  let source: SourceFile
  private let lines: Lines
  /// The number of lines.
  let count: Int

  init(_ source: SourceFile) {
    self.source = source
    lines = Lexer.lex(source)
    count = lines.count
  }

  /// The bytes of line `index` without white space at its edges.
  func span(_ index: Int) -> Span { lines.content(index) }

  /// The text of line `index` without white space at its edges.
  func text(_ index: Int) -> ByteView { source.bytes[lines.content(index)] }

  /// Whether line `index` shows nothing.
  func isBlank(_ index: Int) -> Bool { lines.kind(index) == .blank }

  /// Whether white space stands before the text of line `index`.
  func isIndented(_ index: Int) -> Bool { lines.content(index).start > lines.span(index).start }

  /// The bytes of lines `range`, without white space at its edges.
  func span(_ range: Range<Int>) -> Span {
    guard !range.isEmpty else { return Span(start: 0, end: 0) }
    return source.bytes.trimmed(lines.span(range.lowerBound).union(lines.span(range.upperBound - 1)))
  }

  /// The text of line `index` in small letters; empty when it is longer than any line of furniture.
  func small(_ index: Int) -> String {
    let text = text(index)
    return text.count <= 200 ? text.string.lowercased() : ""
  }

  /// Lines without a blank one between them.
  struct Block {
    /// The lines.
    var lines: Range<Int>
    /// The number of blank lines before the first.
    var blanksBefore: Int
  }

  /// The blocks of the lines `range`.
  func blocks(_ range: Range<Int>) -> [Block] {
    var blocks: [Block] = []
    var blanks = 0
    for index in range {
      if isBlank(index) {
        blanks += 1
      } else if blanks == 0, let last = blocks.last, last.lines.upperBound == index {
        blocks[blocks.count - 1].lines = last.lines.lowerBound..<index + 1
      } else {
        blocks.append(Block(lines: index..<index + 1, blanksBefore: blanks))
        blanks = 0
      }
    }
    return blocks
  }
}

extension ByteView {
  /// The number that the bytes begin with, of at most nine digits, and how many bytes it takes: thousands may be apart
  /// by commas.
  var leadingNumber: (value: Int, count: Int)? {
    var value = 0
    var digits = 0
    var index = 0
    while index < count, digits < 9 {
      if self[index] &- UInt8(ascii: "0") < 10 {
        value = value * 10 + Int(self[index] - UInt8(ascii: "0"))
        digits += 1
      } else if self[index] != UInt8(ascii: ",") || digits == 0 {
        break
      }
      index += 1
    }
    return digits > 0 ? (value, index) : nil
  }

  /// The number that all the bytes are.
  var wholeNumber: Int? {
    guard let number = leadingNumber, number.count == count else { return nil }
    return number.value
  }
}
