internal import DeckLexicon
internal import DeckSource

extension EditWalk {
  /// What an edge must lead to so that places with all errors spent can go on: one of the letters, and after it
  /// one of the second letters, unless the word may end before.
  struct Goal {
    let letters: UInt32
    fileprivate let second: UInt32

    /// Whether an edge leads to it that `letters` come after.
    @inline(__always)
    func isMet(by letters: UInt32, _ number: UInt32, _ graph: SearchGraph) -> Bool {
      letters & self.letters != 0 && (second == .max || graph.second(after: number) & second != 0)
    }
  }

  /// The goal of places reached with all errors spent, and of those where half of an exchange is owed.
  @inline(__always)
  func goal(_ spent: UInt64, _ owed: UInt64, _ end: UInt64) -> Goal {
    let open = spent & (end &- 1)
    let after = open << 1 | owed << 2
    return Goal(
      letters: letters.letters(at: open | owed), second: after & end != 0 ? .max : letters.letters(at: after))
  }

  /// Goes on along all edges of a node whose bytes stand at none of the places `near`, with all errors spent.
  @inline(__always)
  func finishAll(
    of node: UInt32, besides near: UInt64, _ goal: Goal, _ spent: UInt64, _ depth: Int, _ end: UInt64,
    distance: Int, _ hits: inout HitList
  ) {
    let graph = graph
    let places = unsafe letters.places
    let rests = unsafe rests
    var height = 0
    graph.forEachEdge(of: node) { edge, number in
      let letters = graph.letters(after: number)
      guard goal.isMet(by: letters, number, graph), unsafe places[Int(edge.byte)] & near == 0 else { return }
      graph.prepare(edge.target, letters & goal.letters, among: letters)
      unsafe rests[height] = Rest(
        node: edge.target, depth: UInt32(truncatingIfNeeded: depth), byte: edge.byte, letters: letters,
        places: spent)
      height += 1
    }
    // The last is taken first.
    for low in 0..<height / 2 {
      unsafe (rests[low], rests[height - 1 - low]) = (rests[height - 1 - low], rests[low])
    }
    if height > 0 { finish(height, owed: 0, end, distance: distance, &hits) }
  }

  /// Follows the letters of the word exactly from the first `count` of `rests`, the last one first. In the first step
  /// the second half of an exchange may be `owed`.
  @inline(never)
  func finish(_ count: Int, owed: UInt64, _ end: UInt64, distance: Int, _ hits: inout HitList) {
    let graph = graph
    let places = unsafe letters.places
    let rests = unsafe rests
    var height = count - 1
    var rest = unsafe rests[height]
    var swaps = owed
    while true {
      let depth = Int(rest.depth) + 1
      unsafe path[depth - 1] = rest.byte
      var onward: Rest?
      graph.forEachEdge(
        of: rest.node, with: letters.letters(at: rest.places | swaps), among: rest.letters
      ) { edge, number in
        let here = unsafe places[Int(edge.byte)]
        let next = (rest.places & here) << 1 | (swaps & here) << 2
        guard next != 0 else { return }
        if edge.isFinal, next & end != 0 {
          unsafe path[depth] = edge.byte
          unsafe hits.append(ByteView(base: path, count: depth + 1), distance: distance)
        }
        let letters = graph.letters(after: number)
        let goal = goal(next, 0, end)
        guard goal.isMet(by: letters, number, graph) else { return }
        graph.prepare(edge.target, letters & goal.letters, among: letters)
        let found = Rest(
          node: edge.target, depth: UInt32(truncatingIfNeeded: depth), byte: edge.byte, letters: letters,
          places: next)
        if onward == nil {
          onward = found
        } else if height < Self.stackCount {
          unsafe rests[height] = found
          height += 1
        }
      }
      swaps = 0
      if let onward {
        rest = onward
      } else {
        guard height > 0 else { return }
        height -= 1
        rest = unsafe rests[height]
      }
    }
  }
}
