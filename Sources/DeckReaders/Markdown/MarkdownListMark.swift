internal import DeckSource

/// What stands before the text of an item of a list in Markdown.
struct MarkdownListMark {
  /// The bytes from the mark to the text.
  var count: Int
  /// The bytes of the mark itself.
  var width: Int
  /// The number, for numbered items.
  var number: UInt16?
  /// The bullet, or what stands behind the number: lists differ by it.
  var byte: UInt8

  /// The mark at `text` of a line that ends at `end`.
  init?(_ bytes: ByteView, _ text: Int, _ end: Int) {
    guard text < end else { return nil }
    var index = text
    switch bytes[text] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): break
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var value = 0
      while index < min(end, text + 6), bytes[index] &- UInt8(ascii: "0") < 10 {
        value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
        index += 1
      }
      guard index < end, value <= UInt16.max,
        bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
      else { return nil }
      number = UInt16(value)
    default: return nil
    }
    byte = bytes[index]
    index += 1
    width = index - text
    guard index == end || bytes[index] == 0x20 || bytes[index] == 0x09 else { return nil }
    while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    count = index - text
  }

  /// How far the text of the item stands from its mark. Text that stands far off was moved there for its own sake.
  var indentation: Int { count - width <= 4 && count > width ? count : width + 1 }
}
