internal import DeckLexicon
internal import DeckSource

extension EditWalk {
  /// What an edge must lead to so that places with all errors spent can go on: one of the letters, and after it
  /// one of the second letters, unless the word may end before.
  struct Goal {
    fileprivate let first: UInt64
    fileprivate let second: UInt64

    @inline(__always) var letters: UInt32 { UInt32(truncatingIfNeeded: first) }

    @inline(__always)
    func isMet(by ahead: SearchGraph.Ahead) -> Bool {
      ahead.rawValue & first != 0 && ahead.rawValue & second != 0
    }
  }

  /// The goal of places reached with all errors spent, and of those where half of an exchange is owed.
  @inline(__always)
  func goal(_ spent: UInt64, _ owed: UInt64, _ end: UInt64) -> Goal {
    let open = spent & (end &- 1)
    let after = open << 1 | owed << 2
    let second = after & end != 0 ? SearchGraph.known : UInt64(letters.letters(at: after)) << 32
    return Goal(first: UInt64(letters.letters(at: open | owed)), second: second)
  }

  /// Follows the letters of the word exactly, from every place that was reached with all errors spent.
  @inline(never)
  func finish(
    from first: UInt32, _ firstLetters: UInt32, _ start: Int, _ spent: UInt64, _ owed: UInt64, _ end: UInt64,
    distance: Int, _ hits: inout HitList
  ) {
    let graph = graph
    let places = unsafe letters.places
    let rests = unsafe rests
    var node = first
    var have = firstLetters
    var depth = start
    var reached = spent
    var swaps = owed
    var height = 0
    while true {
      var onward: Rest?
      graph.forEachEdge(of: node, with: letters.letters(at: reached | swaps), among: have) { edge, number in
        let here = unsafe places[Int(edge.byte)]
        let next = (reached & here) << 1 | (swaps & here) << 2
        guard next != 0 else { return }
        if edge.isFinal, next & end != 0 {
          unsafe path[depth] = edge.byte
          unsafe hits.append(ByteView(base: path, count: depth + 1), distance: distance)
        }
        let ahead = graph.ahead(of: number)
        guard goal(next, 0, end).isMet(by: ahead) else { return }
        let rest = Rest(
          node: edge.target, depth: UInt32(truncatingIfNeeded: depth), byte: edge.byte,
          letters: ahead.letters,
          places: next)
        if onward == nil {
          onward = rest
        } else if height < Self.stackCount {
          unsafe rests[height] = rest
          height += 1
        }
      }
      if onward == nil {
        guard height > 0 else { return }
        height -= 1
        onward = unsafe rests[height]
      }
      guard let rest = onward else { return }
      depth = Int(rest.depth)
      unsafe path[depth] = rest.byte
      (node, have, reached, swaps) = (rest.node, rest.letters, rest.places, 0)
      depth += 1
    }
  }
}
