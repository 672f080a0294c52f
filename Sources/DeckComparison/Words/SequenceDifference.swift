/// What two sequences have in common, found as a shortest edit script (Myers 1986, "An O(ND) difference
/// algorithm").
///
/// The search is bounded: after `bound` edits the script that came furthest is kept and the search starts
/// anew from there, so that long sequences without anything in common cost no more than linear time. One
/// searcher serves many pairs and keeps its memory.
struct SequenceDifference {
  /// Elements side by side that both sequences have.
  struct Run: Equatable {
    var old: Int
    var new: Int
    var count: Int
  }

  private static let bound = 256
  /// Marks diagonals that no script has reached.
  private static let unreached: Int32 = -1 << 30

  /// How far the scripts of the current number of edits come on each diagonal.
  private var reach: [Int32] = []
  /// The same after each number of edits `d`: 2·d + 1 diagonals from place d² on.
  private var trace: [Int32] = []

  init() {}

  /// The common runs of `old` and `new`, in order and apart from each other. Complexity: O((old + new) ·
  /// bound).
  mutating func commonRuns(_ old: [UInt64], _ new: [UInt64]) -> [Run] {
    var start = 0
    let shorter = min(old.count, new.count)
    while start < shorter && old[start] == new[start] { start += 1 }
    var tail = 0
    while tail < shorter - start && old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
    var runs: [Run] = []
    Self.append(Run(old: 0, new: 0, count: start), to: &runs)
    let end = (old: old.count - tail, new: new.count - tail)
    var place = (old: start, new: start)
    while place.old < end.old && place.new < end.new {
      place = search(old, new, place, end, &runs)
    }
    Self.append(Run(old: end.old, new: end.new, count: tail), to: &runs)
    return runs
  }

  private static func append(_ run: Run, to runs: inout [Run]) {
    guard run.count > 0 else { return }
    if let last = runs.last, last.old + last.count == run.old, last.new + last.count == run.new {
      runs[runs.count - 1].count += run.count
    } else {
      runs.append(run)
    }
  }

  /// Adds the runs of a shortest script from `start` on, and returns where it ends: at `end`, or before it
  /// when there were too many edits.
  private mutating func search(
    _ old: [UInt64], _ new: [UInt64], _ start: (old: Int, new: Int), _ end: (old: Int, new: Int),
    _ runs: inout [Run]
  ) -> (old: Int, new: Int) {
    let (n, m) = (end.old - start.old, end.new - start.new)
    let bound = min(n + m, Self.bound)
    let middle = bound + 1
    reach = [Int32](repeating: Self.unreached, count: 2 * bound + 3)
    trace.removeAll(keepingCapacity: true)
    for edits in 0...bound {
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        var x = Self.step(reach, middle, diagonal, edits, n, m)
        if x >= 0 {
          while x < n, x - diagonal < m, old[start.old + x] == new[start.new + x - diagonal] { x += 1 }
        }
        reach[middle + diagonal] = x < 0 ? Self.unreached : Int32(truncatingIfNeeded: x)
        if x == n && x - diagonal == m {
          trace.append(contentsOf: reach[middle - edits...middle + edits])
          walk(x, diagonal, edits, n, m, start, &runs)
          return end
        }
      }
      trace.append(contentsOf: reach[middle - edits...middle + edits])
    }
    var best = (x: 0, diagonal: 0, sum: -1)
    for diagonal in stride(from: -bound, through: bound, by: 2) where reach[middle + diagonal] >= 0 {
      let x = Int(reach[middle + diagonal])
      if 2 * x - diagonal > best.sum { best = (x, diagonal, 2 * x - diagonal) }
    }
    walk(best.x, best.diagonal, bound, n, m, start, &runs)
    return (start.old + best.x, start.new + best.x - best.diagonal)
  }

  /// How far a script of `edits` edits comes on `diagonal` before common elements, given how far those of one
  /// less came; negative when none gets there.
  private static func step(
    _ reach: [Int32], _ middle: Int, _ diagonal: Int, _ edits: Int, _ n: Int, _ m: Int
  ) -> Int {
    guard edits > 0 else { return 0 }
    let (down, right) = sources(
      Int(reach[middle + diagonal + 1]), Int(reach[middle + diagonal - 1]), diagonal, n, m)
    return max(down, right)
  }

  /// Where one more edit leads: down from the diagonal above, right from the one below; negative outside.
  private static func sources(
    _ above: Int, _ below: Int, _ diagonal: Int, _ n: Int, _ m: Int
  ) -> (down: Int, right: Int) {
    let down = above >= 0 && above - diagonal <= m ? above : -1
    let right = below >= 0 && below < n ? below + 1 : -1
    return (down, right)
  }

  /// Adds the runs along the script that ends at `x` on `diagonal` after `edits` edits.
  private func walk(
    _ x: Int, _ diagonal: Int, _ edits: Int, _ n: Int, _ m: Int, _ start: (old: Int, new: Int),
    _ runs: inout [Run]
  ) {
    var found: [Run] = []
    var (x, diagonal) = (x, diagonal)
    for step in stride(from: edits, through: 0, by: -1) {
      var before = 0
      var isDown = false
      if step > 0 {
        let (down, right) = Self.sources(
          reached(diagonal + 1, after: step - 1), reached(diagonal - 1, after: step - 1), diagonal, n, m)
        isDown = down >= right
        before = max(down, right)
      }
      if x > before {
        found.append(Run(old: start.old + before, new: start.new + before - diagonal, count: x - before))
      }
      x = isDown ? before : before - 1
      diagonal += isDown ? 1 : -1
    }
    for run in found.reversed() { Self.append(run, to: &runs) }
  }

  private func reached(_ diagonal: Int, after edits: Int) -> Int {
    abs(diagonal) > edits ? Int(Self.unreached) : Int(trace[edits * edits + edits + diagonal])
  }
}
