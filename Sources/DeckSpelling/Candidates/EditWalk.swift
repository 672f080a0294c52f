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
  }

  private struct State {
    let node: UInt32
    let depth: UInt32
    let byte: UInt8
    let errors: Places
    let swaps: Places
  }

  private struct Rest {
    let node: UInt32
    let depth: UInt32
    let byte: UInt8
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
    unsafe wanted = .allocate(capacity: 64 * 32)
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
    let inside = end << 1 &- 1
    let ones = tier.ones & inside
    let twos = tier.twos & inside
    let threes = tier.threes & inside
    var start = Places(none: 1, one: 2 & ones)
    start.two = start.one << 1 & twos
    start.three = start.two << 1 & threes
    unsafe states[0] = State(
      node: LexiconAutomaton.root, depth: 0, byte: 0, errors: start, swaps: Places())
    var height = 1
    while height > 0 {
      height -= 1
      let state = unsafe states[height]
      if state.depth > 0 { unsafe path[Int(state.depth) - 1] = state.byte }
      let errors = state.errors
      let swaps = state.swaps
      var index = state.node
      while true {
        let edge = automaton.edge(index)
        let here = unsafe places[Int(edge.byte)]
        var next = Places()
        var pending = Places()
        next.none = (errors.none & here) << 1
        next.one =
          ((errors.one & here) << 1 | errors.none | errors.none << 1 | next.none << 1 | (swaps.one & here)
            << 2)
          & ones
        pending.one = errors.none & here >> 1
        if maximum >= 2 {
          next.two =
            ((errors.two & here) << 1 | errors.one | errors.one << 1 | next.one << 1 | (swaps.two & here) << 2)
            & twos
          pending.two = errors.one & here >> 1
        }
        if maximum >= 3 {
          next.three =
            ((errors.three & here) << 1 | errors.two | errors.two << 1 | next.two << 1 | (swaps.three & here)
              << 2)
            & threes
          pending.three = errors.two & here >> 1
        }
        if edge.isFinal, (next.none | next.one | next.two | next.three) & end != 0 {
          let distance = next.none & end != 0 ? 0 : next.one & end != 0 ? 1 : next.two & end != 0 ? 2 : 3
          unsafe path[Int(state.depth)] = edge.byte
          unsafe hits.append(ByteView(base: path, count: Int(state.depth) + 1), distance: distance)
        }
        let target = edge.target
        if target != LexiconAutomaton.none {
          let open: UInt64
          let spent: UInt64
          let owed: UInt64
          switch maximum {
          case 1: (open, spent, owed) = (next.none, next.one, pending.one)
          case 2: (open, spent, owed) = (next.none | next.one | pending.one, next.two, pending.two)
          default:
            open = next.none | next.one | next.two | pending.one | pending.two
            (spent, owed) = (next.three, pending.three)
          }
          if open != 0 {
            if height < Self.stackCount {
              unsafe states[height] = State(
                node: target, depth: state.depth + 1, byte: edge.byte, errors: next, swaps: pending)
              height += 1
            }
          } else if spent | owed != 0, graph.letters(of: target) & letters(at: spent | owed) != 0 {
            unsafe path[Int(state.depth)] = edge.byte
            finish(
              from: target, depth: Int(state.depth) + 1, spent, owed, end: end, distance: maximum, &hits)
          }
        }
        if edge.isLast { break }
        index &+= 1
      }
    }
  }

  /// Follows the letters of the word exactly, from every place that was reached with all errors spent.
  @inline(__always)
  private func finish(
    from first: UInt32, depth start: Int, _ spent: UInt64, _ owed: UInt64, end: UInt64, distance: Int,
    _ hits: inout HitList
  ) {
    let graph = graph
    let automaton = graph.automaton
    let places = unsafe places
    let rests = unsafe rests
    var node = first
    var depth = start
    var errors = spent
    var swaps = owed
    var height = 0
    while true {
      let have = graph.letters(of: node)
      var both = have & letters(at: errors | swaps)
      var onward: UInt32 = 0
      var onwardErrors: UInt64 = 0
      var onwardByte: UInt8 = 0
      while both != 0 {
        let lowest = both & (0 &- both)
        both ^= lowest
        var index = node &+ UInt32((have & (lowest &- 1)).nonzeroBitCount)
        if have & SearchGraph.low != 0 {
          // Several bytes share the lowest bit, so that the count of bits below isn't the place.
          index = node
          both = 0
        }
        while true {
          let edge = automaton.edge(index)
          let here = unsafe places[Int(edge.byte)]
          let reached = (errors & here) << 1 | (swaps & here) << 2
          if reached != 0 {
            if edge.isFinal, reached & end != 0 {
              unsafe path[depth] = edge.byte
              unsafe hits.append(ByteView(base: path, count: depth + 1), distance: distance)
            }
            let target = edge.target
            if target != LexiconAutomaton.none, reached & (end &- 1) != 0 {
              if onward == 0 {
                (onward, onwardErrors, onwardByte) = (target, reached, edge.byte)
              } else if height < Self.stackCount {
                unsafe rests[height] = Rest(
                  node: target, depth: UInt32(depth), byte: edge.byte, errors: reached)
                height += 1
              }
            }
          }
          if edge.isLast || (lowest < SearchGraph.high && have & SearchGraph.low == 0) { break }
          index &+= 1
        }
      }
      if onward == 0 {
        guard height > 0 else { return }
        height -= 1
        let rest = unsafe rests[height]
        (onward, onwardErrors, onwardByte) = (rest.node, rest.errors, rest.byte)
        depth = Int(rest.depth)
      }
      unsafe path[depth] = onwardByte
      node = onward
      depth += 1
      errors = onwardErrors
      swaps = 0
    }
  }

  /// The letters that the word has at a set of places, which lie close together.
  @inline(__always)
  private func letters(at set: UInt64) -> UInt32 {
    let first = set.trailingZeroBitCount
    let near = set >> UInt64(first)
    let letters = unsafe wanted[first * 32 + Int(near & 31)]
    if near < 32 { return letters }
    return unsafe letters | wanted[(first + 5) * 32 + Int(near >> 5 & 31)]
  }
}
