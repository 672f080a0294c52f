internal import DeckSource

/// Where fences of code end, so that none is looked for in vain twice.
struct MarkdownFences {
  /// A line that begins or ends a block of code.
  struct Fence {
    /// The byte it is made of.
    var mark: UInt8
    var count: Int
    /// What stands behind it.
    var info: Range<Int>
  }

  private static let longest = 255
  /// The last line that may end a fence of each length, of backticks and of tildes.
  private var ticks = [Int](repeating: -1, count: longest + 1)
  private var tildes = [Int](repeating: -1, count: longest + 1)

  /// Knows of no fence.
  init() {}

  /// Takes line `number`, which reaches from `text` to `end`, into account; lines must come in order.
  mutating func add(_ bytes: ByteView, text: Int, end: Int, number: Int) {
    guard let fence = Self.fence(bytes, text, end), fence.info.isEmpty else { return }
    let count = min(fence.count, Self.longest)
    if fence.mark == UInt8(ascii: "`") { ticks[count] = number } else { tildes[count] = number }
  }

  /// Says that all lines were added: longer fences also end shorter ones.
  mutating func finish() {
    for count in stride(from: Self.longest - 1, through: 3, by: -1) {
      ticks[count] = max(ticks[count], ticks[count + 1])
      tildes[count] = max(tildes[count], tildes[count + 1])
    }
  }

  /// Whether a line behind line `number` ends `fence`.
  func hasEnd(_ fence: Fence, behind number: Int) -> Bool {
    let count = min(fence.count, Self.longest)
    return (fence.mark == UInt8(ascii: "`") ? ticks[count] : tildes[count]) > number
  }

  /// The fence that the text of a line is.
  static func fence(_ bytes: ByteView, _ text: Int, _ end: Int) -> Fence? {
    guard end - text >= 3, bytes[text] == UInt8(ascii: "`") || bytes[text] == UInt8(ascii: "~") else {
      return nil
    }
    let mark = bytes[text]
    var stop = text
    while stop < end && bytes[stop] == mark { stop += 1 }
    guard stop - text >= 3 else { return nil }
    if mark == UInt8(ascii: "`") && bytes[stop..<end].contains(mark) { return nil }
    let count = min(stop - text, longest)
    while stop < end, bytes[stop] == 0x20 || bytes[stop] == 0x09 { stop += 1 }
    return Fence(mark: mark, count: count, info: stop..<end)
  }

  /// Whether the text of a line ends `fence`.
  static func ends(_ fence: Fence, _ bytes: ByteView, _ text: Int, _ end: Int) -> Bool {
    guard end - text >= fence.count, bytes[text] == fence.mark, let other = Self.fence(bytes, text, end)
    else {
      return false
    }
    return other.mark == fence.mark && other.count >= fence.count && other.info.isEmpty
  }
}
