internal import DeckLexicon
internal import DeckSource

/// A walk over the automaton that meets every word near another, with the states of a nondeterministic
/// automaton for the optimal string alignment distance (insertion, deletion, substitution, and the exchange of
/// two neighbours) in the bits of a few integers.
///
/// Bit i of `errors.one` is set when the path so far fits the first i letters of the word with one error, and
/// so on; bit i of `swaps.one` when the path has read the second of two exchanged letters at i and still owes
/// the first. A step along an edge is about fifteen operations. Where all errors are spent, only letters that
/// the word asks for are followed (`finish`), which most nodes haven't got.
@safe
struct EditWalk: ~Copyable {
  /// The longest word that is searched, in bytes.
  static let maximumCount = 40

  /// The errors that a walk allows, and where.
  struct Tier {
    /// 1, 2 or 3.
    let maximum: Int
    /// By number of errors spent, the places of the word that may be reached with so many.
    let ones: UInt64
    let twos: UInt64
    let threes: UInt64

    /// One error, anywhere.
    static let one = Tier(maximum: 1, ones: .max, twos: 0, threes: 0)
    /// Two errors, anywhere.
    static let two = Tier(maximum: 2, ones: .max, twos: .max, threes: 0)

    /// Two errors, of which at most one in the first `half` letters: about a third of the work of `two`,
    /// because a lexicon branches most at its root.
    static func twoLate(half: Int) -> Tier {
      Tier(maximum: 2, ones: .max, twos: .max << UInt64(half), threes: 0)
    }

    /// Two errors, both in the first `half` letters: what `twoLate` leaves out.
    static func twoEarly(half: Int) -> Tier {
      Tier(maximum: 2, ones: ~(.max << UInt64(half)), twos: .max, threes: 0)
    }

    /// Three errors, of which at most one in the first `half` letters.
    static func threeLate(half: Int) -> Tier {
      let late = UInt64.max << UInt64(half)
      return Tier(maximum: 3, ones: .max, twos: late, threes: late)
    }
  }

  /// A set of places for each number of errors.
  struct Places {
    var none: UInt64 = 0
    var one: UInt64 = 0
    var two: UInt64 = 0
    var three: UInt64 = 0

    /// The fewest errors with which a place was reached that one of the sets has.
    @inline(__always)
    func distance(at place: UInt64) -> Int {
      none & place != 0 ? 0 : one & place != 0 ? 1 : two & place != 0 ? 2 : 3
    }
  }

  private struct State {
    let node: UInt32
    let depth: UInt32
    let byte: UInt8
    let ahead: SearchGraph.Ahead
    let errors: Places
    let swaps: Places

    /// The places whose letters make a difference to the next step.
    @inline(__always) var near: UInt64 {
      let all = errors.none | errors.one | errors.two | errors.three
      return all | (errors.none | errors.one | errors.two) << 1 | swaps.one | swaps.two | swaps.three
    }
  }

  private struct Rest {
    let node: UInt32
    let depth: UInt32
    let byte: UInt8
    let letters: UInt32
    let errors: UInt64
  }

  private static let maximumPath = maximumCount + 8
  private static let stackCount = 1 << 13

  private let graph: SearchGraph
  /// By byte: the places of the word where it stands.
  private let places: UnsafeMutablePointer<UInt64>
  /// By place, and the set of the next five places relative to it: the letters that stand there.
  private let wanted: UnsafeMutablePointer<UInt32>
  private let states: UnsafeMutablePointer<State>
  private let rests: UnsafeMutablePointer<Rest>
  private let path: UnsafeMutablePointer<UInt8>

  init(graph: SearchGraph) {
    self.graph = graph
    unsafe places = .allocate(capacity: 256)
    unsafe places.initialize(repeating: 0, count: 256)
    unsafe wanted = .allocate(capacity: 70 * 32)
    unsafe wanted.initialize(repeating: 0, count: 70 * 32)
    unsafe states = .allocate(capacity: Self.stackCount)
    unsafe rests = .allocate(capacity: Self.stackCount)
    unsafe path = .allocate(capacity: Self.maximumPath)
  }

  deinit {
    unsafe places.deallocate()
    unsafe wanted.deallocate()
    unsafe states.deallocate()
    unsafe rests.deallocate()
    unsafe path.deallocate()
  }

  /// Meets all words within the tier's errors of a folded word of at most `maximumCount` bytes, the word itself
  /// included if the automaton has it. Each is met once in a walk, in an order that only the automaton decides.
  func words(near word: ByteView, tier: Tier, into hits: inout HitList) {
    guard word.count <= Self.maximumCount, !word.isEmpty else { return }
    prepare(word)
    switch tier.maximum {
    case 1: walk(word.count, tier, maximum: 1, &hits)
    case 2: walk(word.count, tier, maximum: 2, &hits)
    default: walk(word.count, tier, maximum: 3, &hits)
    }
    for byte in word { unsafe places[Int(byte)] = 0 }
  }

  private func prepare(_ word: ByteView) {
    let count = word.count
    for place in 0..<count { unsafe places[Int(word[place])] |= 1 << UInt64(place) }
    for place in 0...count + 5 {
      let row = unsafe wanted + place * 32
      unsafe row[0] = 0
      for set in 1..<32 {
        let next = place + set.trailingZeroBitCount
        let letter = next < count ? SearchGraph.letter(word[next]) : 0
        unsafe row[set] = row[set & (set - 1)] | letter
      }
    }
  }

  @inline(__always)
  private func walk(_ count: Int, _ tier: Tier, maximum: Int, _ hits: inout HitList) {
    let graph = graph
    let automaton = graph.automaton
    let places = unsafe places
    let states = unsafe states
    let end: UInt64 = 1 << UInt64(count)
    let limits = Places(
      none: 0, one: tier.ones & (end << 1 &- 1), two: tier.twos & (end << 1 &- 1),
      three: tier.threes & (end << 1 &- 1))
    var start = Places(none: 1, one: 2 & limits.one)
    start.two = start.one << 1 & limits.two
    start.three = start.two << 1 & limits.three
    unsafe states[0] = State(
      node: LexiconAutomaton.root, depth: 0, byte: 0, ahead: graph.aheadOfRoot(), errors: start,
      swaps: Places())
    var height = 1
    while height > 0 {
      height -= 1
      let state = unsafe states[height]
      let depth = Int(state.depth)
      if depth > 0 { unsafe path[depth - 1] = state.byte }
      let near = state.near
      var both = state.ahead.letters & letters(at: near)
      while both != 0 {
        let letter = both & (0 &- both)
        both ^= letter
        var index = SearchGraph.place(of: letter, among: state.ahead.letters, from: state.node)
        while true {
          let edge = automaton.edge(index)
          if SearchGraph.letter(edge.byte) != letter { break }
          let here = unsafe places[Int(edge.byte)]
          if here & near != 0 {
            let next = Self.step(from: state, at: here, limits, maximum: maximum)
            let ahead = graph.ahead(of: index, from: state.node)
            take(edge, ahead, depth, next, goal(next.spent, next.owed, end), end, maximum, &height, &hits)
          }
          if !SearchGraph.continues(letter, after: edge) { break }
          index &+= 1
        }
      }
      // Most letters stand nowhere near: one step serves all of their edges.
      let other = Self.step(from: state, at: 0, limits, maximum: maximum)
      let goal = goal(other.spent, 0, end)
      if other.isOpen || (other.errors.one | other.errors.two | other.errors.three) & end != 0 {
        var index = state.node
        while true {
          let edge = automaton.edge(index)
          if unsafe places[Int(edge.byte)] & near == 0 {
            take(
              edge, graph.ahead(of: index, from: state.node), depth, other, goal, end, maximum, &height, &hits
            )
          }
          if edge.isLast { break }
          index &+= 1
        }
      } else if state.ahead.second & goal.letters != 0 {
        var index = state.node
        while true {
          let edge = automaton.edge(index)
          let ahead = graph.ahead(of: index, from: state.node)
          if goal.isMet(by: ahead), unsafe places[Int(edge.byte)] & near == 0 {
            unsafe path[depth] = edge.byte
            finish(from: edge.target, ahead.letters, depth + 1, other.spent, 0, end, distance: maximum, &hits)
          }
          if edge.isLast { break }
          index &+= 1
        }
      }
    }
  }

  /// Goes on along an edge: to the stack while errors are left, else straight to the words.
  @inline(__always)
  private func take(
    _ edge: LexiconAutomaton.Edge, _ ahead: SearchGraph.Ahead, _ depth: Int, _ step: Step,
    _ goal: Goal, _ end: UInt64, _ maximum: Int,
    _ height: inout Int, _ hits: inout HitList
  ) {
    let errors = step.errors
    if edge.isFinal, (errors.none | errors.one | errors.two | errors.three) & end != 0 {
      unsafe path[depth] = edge.byte
      unsafe hits.append(ByteView(base: path, count: depth + 1), distance: errors.distance(at: end))
    }
    let target = edge.target
    guard target != LexiconAutomaton.none else { return }
    if step.isOpen {
      guard height < Self.stackCount else { return }
      unsafe states[height] = State(
        node: target, depth: UInt32(depth + 1), byte: edge.byte, ahead: ahead, errors: errors,
        swaps: step.swaps)
      height += 1
    } else if goal.isMet(by: ahead) {
      unsafe path[depth] = edge.byte
      finish(
        from: target, ahead.letters, depth + 1, step.spent, step.owed, end, distance: maximum, &hits)
    }
  }

  /// What a step leads to.
  private struct Step {
    var errors: Places
    var swaps: Places
    /// Whether an error may still be made afterwards.
    var isOpen: Bool
    /// The places reached, and those where half of an exchange is owed, with all errors spent.
    var spent: UInt64
    var owed: UInt64
  }

  /// The step along a byte that stands `here` in the word.
  @inline(__always)
  private static func step(from state: State, at here: UInt64, _ limits: Places, maximum: Int) -> Step {
    let errors = state.errors
    let swaps = state.swaps
    var next = Places()
    var pending = Places()
    next.none = (errors.none & here) << 1
    next.one =
      ((errors.one & here) << 1 | errors.none | errors.none << 1 | next.none << 1 | (swaps.one & here) << 2)
      & limits.one
    pending.one = errors.none & here >> 1
    if maximum == 1 {
      return Step(
        errors: next, swaps: pending, isOpen: next.none != 0, spent: next.one, owed: pending.one)
    }
    next.two =
      ((errors.two & here) << 1 | errors.one | errors.one << 1 | next.one << 1 | (swaps.two & here) << 2)
      & limits.two
    pending.two = errors.one & here >> 1
    if maximum == 2 {
      return Step(
        errors: next, swaps: pending, isOpen: next.none | next.one | pending.one != 0, spent: next.two,
        owed: pending.two)
    }
    next.three =
      ((errors.three & here) << 1 | errors.two | errors.two << 1 | next.two << 1 | (swaps.three & here) << 2)
      & limits.three
    pending.three = errors.two & here >> 1
    return Step(
      errors: next, swaps: pending,
      isOpen: next.none | next.one | next.two | pending.one | pending.two != 0, spent: next.three,
      owed: pending.three)
  }

  /// What an edge must lead to so that places with all errors spent can go on: one of the letters, and after it
  /// one of the second letters, unless the word may end before.
  private struct Goal {
    let first: UInt64
    let second: UInt64

    @inline(__always) var letters: UInt32 { UInt32(truncatingIfNeeded: first) }

    @inline(__always)
    func isMet(by ahead: SearchGraph.Ahead) -> Bool {
      ahead.rawValue & first != 0 && ahead.rawValue & second != 0
    }
  }

  @inline(__always)
  private func goal(_ spent: UInt64, _ owed: UInt64, _ end: UInt64) -> Goal {
    let open = spent & (end &- 1)
    let after = open << 1 | owed << 2
    let second = after & end != 0 ? SearchGraph.known : UInt64(letters(at: after)) << 32
    return Goal(first: UInt64(letters(at: open | owed)), second: second)
  }

  /// Follows the letters of the word exactly, from every place that was reached with all errors spent.
  @inline(never)
  private func finish(
    from first: UInt32, _ firstLetters: UInt32, _ start: Int, _ spent: UInt64, _ owed: UInt64,
    _ end: UInt64, distance: Int, _ hits: inout HitList
  ) {
    let graph = graph
    let automaton = graph.automaton
    let places = unsafe places
    let rests = unsafe rests
    var node = first
    var have = firstLetters
    var depth = start
    var errors = spent
    var swaps = owed
    var height = 0
    while true {
      var both = have & letters(at: errors | swaps)
      var onward: UInt32 = 0
      var onwardLetters: UInt32 = 0
      var onwardErrors: UInt64 = 0
      var onwardByte: UInt8 = 0
      while both != 0 {
        let lowest = both & (0 &- both)
        both ^= lowest
        var index = SearchGraph.place(of: lowest, among: have, from: node)
        while true {
          let edge = automaton.edge(index)
          if SearchGraph.letter(edge.byte) != lowest { break }
          let here = unsafe places[Int(edge.byte)]
          let reached = (errors & here) << 1 | (swaps & here) << 2
          if reached != 0 {
            if edge.isFinal, reached & end != 0 {
              unsafe path[depth] = edge.byte
              unsafe hits.append(ByteView(base: path, count: depth + 1), distance: distance)
            }
            let target = edge.target
            let ahead = graph.ahead(of: index, from: node)
            if goal(reached, 0, end).isMet(by: ahead) {
              if onward == 0 {
                (onward, onwardLetters, onwardErrors, onwardByte) = (
                  target, ahead.letters, reached, edge.byte
                )
              } else if height < Self.stackCount {
                unsafe rests[height] = Rest(
                  node: target, depth: UInt32(depth), byte: edge.byte, letters: ahead.letters, errors: reached
                )
                height += 1
              }
            }
          }
          if !SearchGraph.continues(lowest, after: edge) { break }
          index &+= 1
        }
      }
      if onward == 0 {
        guard height > 0 else { return }
        height -= 1
        let rest = unsafe rests[height]
        (onward, onwardLetters, onwardErrors, onwardByte) = (rest.node, rest.letters, rest.errors, rest.byte)
        depth = Int(rest.depth)
      }
      unsafe path[depth] = onwardByte
      node = onward
      have = onwardLetters
      depth += 1
      errors = onwardErrors
      swaps = 0
    }
  }

  /// The letters that the word has at a set of places, which lie close together.
  @inline(__always)
  private func letters(at set: UInt64) -> UInt32 {
    let first = set.trailingZeroBitCount & 63
    let near = set >> UInt64(first)
    let letters = unsafe wanted[first * 32 + Int(near & 31)]
    if near < 32 { return letters }
    return unsafe letters | wanted[(first + 5) * 32 + Int(near >> 5 & 31)]
  }
}
