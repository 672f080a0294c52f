public import DeckSource

/// What changed between two texts, as a unified diff that `git apply` and `patch` take.
public enum UnifiedDiff {
  private static let context = 3

  /// The diff from `old` to `new` of the file called `name`; empty when they are equal.
  ///
  /// Equal lines at both ends are set aside first; between them the shortest edit script is sought (Myers 1986,
  /// "An O(ND) difference algorithm"), up to a bound beyond which the rest counts as replaced.
  ///
  /// Complexity: O(lines · differences), bounded.
  public static func render(name: String, from old: ByteView, to new: ByteView) -> [UInt8] {
    let (a, b) = (lines(old), lines(new))
    let changes = changes(a, b)
    guard !changes.isEmpty else { return [] }
    var output = Array("--- \(shown("a", name))\n+++ \(shown("b", name))\n".utf8)
    var index = 0
    while index < changes.count {
      var last = index
      while last + 1 < changes.count,
        changes[last + 1].old.lowerBound - changes[last].old.upperBound <= 2 * context
      {
        last += 1
      }
      addHunk(changes[index...last], a, b, &output)
      index = last + 1
    }
    return output
  }

  /// A name as git writes it: without the slash of the root and empty steps, in quotes when it has a character that would
  /// end the line or begin a quote, with a tab behind it when it has a space.
  private static func shown(_ side: String, _ name: String) -> String {
    let steps = name.split(separator: "/").filter { $0 != "." }
    let path = ([side[...]] + steps).joined(separator: "/")
    guard path.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 == 0x7F }) else {
      return path.contains(" ") ? path + "\t" : path
    }
    var quoted: [UInt8] = [0x22]
    for byte in path.utf8 {
      switch byte {
      case 0x22, 0x5C: quoted += [0x5C, byte]
      case 0..<0x20, 0x7F: quoted += [0x5C, 0x30 + byte >> 6, 0x30 + byte >> 3 & 7, 0x30 + byte & 7]
      default: quoted.append(byte)
      }
    }
    return String(decoding: quoted + [0x22], as: UTF8.self)
  }

  /// Lines of the old text that become lines of the new one.
  private struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  private static func lines(_ text: ByteView) -> [ByteView] {
    var lines: [ByteView] = []
    var start = 0
    while start < text.count {
      let rest = text[start..<text.count]
      let count = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? rest.count
      lines.append(rest[0..<count])
      start += count
    }
    return lines
  }

  private static func addHunk(
    _ changes: ArraySlice<Change>, _ a: [ByteView], _ b: [ByteView], _ output: inout [UInt8]
  ) {
    guard let first = changes.first, let last = changes.last else { return }
    let before = min(context, first.old.lowerBound)
    let after = min(context, a.count - last.old.upperBound)
    let old = first.old.lowerBound - before..<last.old.upperBound + after
    let new = first.new.lowerBound - before..<last.new.upperBound + after
    output += "@@ -\(place(old)) +\(place(new)) @@\n".utf8
    var line = old.lowerBound
    for change in changes {
      while line < change.old.lowerBound { add(" ", a[line], &output); line += 1 }
      for index in change.old { add("-", a[index], &output) }
      for index in change.new { add("+", b[index], &output) }
      line = change.old.upperBound
    }
    while line < old.upperBound { add(" ", a[line], &output); line += 1 }
  }

  private static func place(_ range: Range<Int>) -> String {
    // An empty range names the line before it, as diff has it.
    range.isEmpty ? "\(range.lowerBound),0" : "\(range.lowerBound + 1),\(range.count)"
  }

  private static func add(_ mark: StaticString, _ line: ByteView, _ output: inout [UInt8]) {
    output += "\(mark)".utf8
    output.append(contentsOf: line)
    if line.last != 0x0A { output += "\n\\ No newline at end of file\n".utf8 }
  }

  private static func changes(_ a: [ByteView], _ b: [ByteView]) -> [Change] {
    var start = 0
    while start < a.count, start < b.count, a[start].equals(b[start]) { start += 1 }
    var (endA, endB) = (a.count, b.count)
    while endA > start, endB > start, a[endA - 1].equals(b[endB - 1]) {
      endA -= 1
      endB -= 1
    }
    guard start < endA || start < endB else { return [] }
    let pairs = commonLines(a, b, start..<endA, start..<endB)
    var changes: [Change] = []
    var (lineA, lineB) = (start, start)
    for pair in pairs + [(endA, endB)] {
      if lineA < pair.0 || lineB < pair.1 { changes.append(Change(old: lineA..<pair.0, new: lineB..<pair.1)) }
      (lineA, lineB) = (pair.0 + 1, pair.1 + 1)
    }
    return changes
  }

  /// Pairs of equal lines along the shortest edit script, in order.
  private static func commonLines(
    _ a: [ByteView], _ b: [ByteView], _ rangeA: Range<Int>, _ rangeB: Range<Int>
  )
    -> [(Int, Int)]
  {
    let (n, m) = (rangeA.count, rangeB.count)
    let bound = min(n + m, 2000)
    var frontier = [Int](repeating: 0, count: 2 * bound + 2)
    var trace: [[Int]] = []
    for distance in 0...bound {
      trace.append(frontier)
      for diagonal in stride(from: -distance, through: distance, by: 2) {
        let down =
          diagonal == -distance
          || diagonal != distance && frontier[bound + diagonal - 1] < frontier[bound + diagonal + 1]
        var x = down ? frontier[bound + diagonal + 1] : frontier[bound + diagonal - 1] + 1
        while x < n, x - diagonal < m, x - diagonal >= 0,
          a[rangeA.lowerBound + x].equals(b[rangeB.lowerBound + x - diagonal])
        {
          x += 1
        }
        frontier[bound + diagonal] = x
        if x >= n && x - diagonal >= m { return walk(trace, distance, n, m, bound, rangeA, rangeB) }
      }
    }
    return []
  }

  /// Walks the edit script back from its end.
  private static func walk(
    _ trace: [[Int]], _ distance: Int, _ n: Int, _ m: Int, _ bound: Int, _ rangeA: Range<Int>,
    _ rangeB: Range<Int>
  ) -> [(Int, Int)] {
    var (x, y) = (n, m)
    var pairs: [(Int, Int)] = []
    for step in stride(from: distance, through: 0, by: -1) {
      let frontier = trace[step]
      let diagonal = x - y
      let down =
        diagonal == -step
        || diagonal != step && frontier[bound + diagonal - 1] < frontier[bound + diagonal + 1]
      let before = down ? diagonal + 1 : diagonal - 1
      let startX = step == 0 ? 0 : frontier[bound + before]
      let startY = step == 0 ? 0 : startX - before
      while x > startX + (down || step == 0 ? 0 : 1), y > startY + (down && step > 0 ? 1 : 0) {
        x -= 1
        y -= 1
        pairs.append((rangeA.lowerBound + x, rangeB.lowerBound + y))
      }
      (x, y) = (startX, startY)
    }
    return pairs.reversed()
  }
}
