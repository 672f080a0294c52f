internal import DeckSource

/// The first two lines of a table of Markdown.
struct MarkdownTable {
  /// Whether the first line names the columns.
  let hasNames: Bool

  /// The table whose first line is `names`, if `divider` is a line that divides the names from the rest.
  init?(_ bytes: ByteView, _ names: Range<Int>, divider: WrittenLine) {
    let text = bytes[divider.text..<divider.end]
    var hasDash = false
    var hasBar = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: "|"): hasBar = true
      case UInt8(ascii: ":"), 0x20, 0x09: break
      default: return nil
      }
    }
    guard hasDash && hasBar else { return nil }
    let cells = Self.cells(bytes, names)
    guard cells.isEmpty || cells.count == Self.cells(bytes, divider.text..<divider.end).count else {
      return nil
    }
    hasNames = !cells.allSatisfy(\.isEmpty)
  }

  /// The cells of a row, without the bars and the white space around them.
  static func cells(_ bytes: ByteView, _ row: Range<Int>) -> [Range<Int>] {
    var start = row.lowerBound
    if start < row.upperBound && bytes[start] == UInt8(ascii: "|") { start += 1 }
    var cells: [Range<Int>] = []
    var index = start
    while index < row.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "|"):
        cells.append(trimmed(bytes, start..<index))
        start = index + 1
      default: break
      }
      index += 1
    }
    if start < row.upperBound { cells.append(trimmed(bytes, start..<row.upperBound)) }
    return cells
  }

  private static func trimmed(_ bytes: ByteView, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, MarkdownText.isSpace(bytes[start]) { start += 1 }
    while end > start, MarkdownText.isSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}
