internal import DeckSource

/// Where the blocks of code of a text in Markdown are that stand between fences. A fence that is never ended is none.
struct CodeFences {
  /// The offsets of the lines that begin and end a block, in order and apart.
  private var blocks: [Range<Int>] = []

  private struct Fence {
    let start: Int
    /// Whether it is made of backticks, not of tildes.
    let isOfTicks: Bool
    let count: Int
    /// Whether nothing stands behind it.
    let mayEnd: Bool
  }

  /// The blocks of `text`. Complexity: O(bytes).
  init(_ text: ByteView) {
    let fences = Self.fences(in: text)
    // The last fence that may end one of each length: longer ones end shorter ones too.
    var ticks = [Int](repeating: -1, count: Self.longest + 2)
    var tildes = ticks
    for (index, fence) in fences.enumerated() where fence.mayEnd {
      if fence.isOfTicks { ticks[fence.count] = index } else { tildes[fence.count] = index }
    }
    for count in stride(from: Self.longest, through: 3, by: -1) {
      ticks[count] = max(ticks[count], ticks[count + 1])
      tildes[count] = max(tildes[count], tildes[count + 1])
    }
    var open: Fence?
    for (index, fence) in fences.enumerated() {
      if let begun = open {
        guard fence.isOfTicks == begun.isOfTicks, fence.count >= begun.count, fence.mayEnd else { continue }
        blocks.append(begun.start..<fence.start)
        open = nil
      } else if (fence.isOfTicks ? ticks : tildes)[fence.count] > index {
        open = fence
      }
    }
  }

  /// Whether a block holds `offset`. Complexity: O(log blocks).
  func hold(_ offset: Int) -> Bool {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < blocks.count && blocks[low].contains(offset)
  }

  private static let longest = 255

  /// The lines that are fences.
  private static func fences(in text: ByteView) -> [Fence] {
    var fences: [Fence] = []
    var start = 0
    while start < text.count {
      let end = text[start..<text.count].firstIndex(of: UInt8(ascii: "\n")).map { start + $0 } ?? text.count
      if let fence = fence(text[start..<end], at: start) { fences.append(fence) }
      start = end + 1
    }
    return fences
  }

  /// The fence that a line is, behind spaces, marks of lists and of quotations.
  private static func fence(_ line: ByteView, at start: Int) -> Fence? {
    var first = 0
    while first < line.count, " \t>-*+".utf8.contains(line[first]) { first += 1 }
    guard first < line.count, line[first] == UInt8(ascii: "`") || line[first] == UInt8(ascii: "~") else {
      return nil
    }
    let mark = line[first]
    var end = first
    while end < line.count, line[end] == mark { end += 1 }
    let rest = line[end..<line.count]
    guard end - first >= 3, mark != UInt8(ascii: "`") || !rest.contains(mark) else { return nil }
    return Fence(
      start: start, isOfTicks: mark == UInt8(ascii: "`"), count: min(end - first, longest),
      mayEnd: rest.allSatisfy { $0 <= 0x20 })
  }
}
