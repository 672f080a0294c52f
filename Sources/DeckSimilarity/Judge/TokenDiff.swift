/// The difference of two lists of words as runs that replace each other: the longest common subsequence.
enum TokenDiff {
  /// What stands in the one in place of what stands in the other; either may be empty.
  struct Hunk: Equatable {
    var one: Range<Int>
    var two: Range<Int>
  }

  /// Beyond this many cells the middle of the texts is one replacement.
  private static let maximumCells = 1 << 18

  /// The hunks in order. Complexity: O(one · two), or O(one + two) where that is too much.
  static func hunks(_ one: [UInt64], _ two: [UInt64]) -> [Hunk] {
    var start = 0
    while start < one.count && start < two.count && one[start] == two[start] { start += 1 }
    var (oneEnd, twoEnd) = (one.count, two.count)
    while oneEnd > start && twoEnd > start && one[oneEnd - 1] == two[twoEnd - 1] {
      oneEnd -= 1
      twoEnd -= 1
    }
    if start == oneEnd && start == twoEnd { return [] }
    let whole = Hunk(one: start..<oneEnd, two: start..<twoEnd)
    if whole.one.isEmpty || whole.two.isEmpty || whole.one.count * whole.two.count > maximumCells {
      return [whole]
    }
    return hunks(one[whole.one], two[whole.two])
  }

  private static func hunks(_ one: ArraySlice<UInt64>, _ two: ArraySlice<UInt64>) -> [Hunk] {
    let width = two.count + 1
    let lengths = FlatArray<UInt16>(repeating: 0, count: (one.count + 1) * width)
    for i in stride(from: one.count - 1, through: 0, by: -1) {
      let word = one[one.startIndex + i]
      let row = i * width
      for j in stride(from: two.count - 1, through: 0, by: -1) {
        lengths[row + j] =
          word == two[two.startIndex + j]
          ? lengths[row + width + j + 1] + 1
          : max(lengths[row + width + j], lengths[row + j + 1])
      }
    }
    var hunks: [Hunk] = []
    var (i, j) = (0, 0)
    var (oneStart, twoStart) = (0, 0)
    func flush() {
      guard oneStart < i || twoStart < j else { return }
      hunks.append(
        Hunk(
          one: one.startIndex + oneStart..<one.startIndex + i,
          two: two.startIndex + twoStart..<two.startIndex + j))
    }
    while i < one.count && j < two.count {
      if one[one.startIndex + i] == two[two.startIndex + j] {
        flush()
        i += 1
        j += 1
        (oneStart, twoStart) = (i, j)
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    (i, j) = (one.count, two.count)
    flush()
    return hunks
  }
}
