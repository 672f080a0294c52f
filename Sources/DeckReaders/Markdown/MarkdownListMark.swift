internal import DeckSource

/// What stands before the text of an item of a list in Markdown.
struct MarkdownListMark {
  /// The bytes from the mark to the text.
  var count: Int
  /// The bytes of the mark itself.
  var width: Int
  /// The number, for numbered items. Lists begin with one that is below 65536.
  var number: Int?
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
      while index < min(end, text + 9), bytes[index] &- UInt8(ascii: "0") < 10 {
        value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
        index += 1
      }
      guard index < end,
        bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
      else { return nil }
      number = value
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

/// The box of a task: `[ ]`, or `[x]` when it is ticked.
struct MarkdownBox {
  let isTicked: Bool
  /// Where the text behind it begins.
  let end: Int

  /// The box at `text` of a line that ends at `end`.
  init?(_ bytes: ByteView, _ text: Int, _ end: Int) {
    guard end - text >= 3, bytes[text] == UInt8(ascii: "["), bytes[text + 2] == UInt8(ascii: "]"),
      text + 3 == end || bytes[text + 3] == 0x20
    else { return nil }
    let state = bytes[text + 1]
    guard state == 0x20 || state | 0x20 == UInt8(ascii: "x") else { return nil }
    isTicked = state != 0x20
    var stop = text + 3
    while stop < end, bytes[stop] == 0x20 { stop += 1 }
    self.end = stop
  }
}
