internal import DeckLexicon
internal import DeckSource

/// A walk over the automaton that meets every word within an error or two of another.
///
/// What is known of the word at a node is an `EditState`. Where all errors are spent, only letters that the word
/// asks for are followed (`finish`), which most nodes haven't got.
@safe
struct EditWalk: ~Copyable {
  /// The longest word that is searched, in bytes.
  static let maximumCount = 40

  private struct Stop {
    let node: UInt32
    let depth: UInt32
    let byte: UInt8
    /// The number of the edge that leads here.
    let edge: UInt32
    let letters: UInt32
    let state: EditState
  }

  /// A path that fits the rest of the word so far, with all errors spent.
  struct Rest {
    let node: UInt32
    let depth: UInt32
    let byte: UInt8
    let letters: UInt32
    let places: UInt64
  }

  private static let maximumPath = maximumCount + 8
  static let stackCount = 1 << 13

  let graph: SearchGraph
  let letters = WordLetters()
  let rests: UnsafeMutablePointer<Rest>
  let path: UnsafeMutablePointer<UInt8>
  private let stops: UnsafeMutablePointer<Stop>

  init(graph: SearchGraph) {
    self.graph = graph
    unsafe stops = .allocate(capacity: Self.stackCount)
    unsafe rests = .allocate(capacity: Self.stackCount)
    unsafe path = .allocate(capacity: Self.maximumPath)
  }

  deinit {
    unsafe stops.deallocate()
    unsafe rests.deallocate()
    unsafe path.deallocate()
  }

  /// Meets all words within the tier's errors of a folded word of at most `maximumCount` bytes, the word itself
  /// included if the automaton has it. Each is met once in a walk, in an order that only the automaton decides.
  func words(near word: ByteView, tier: EditTier, into hits: inout HitList) {
    guard word.count <= Self.maximumCount, !word.isEmpty else { return }
    letters.learn(word)
    if tier.maximum == 1 {
      walk(word.count, tier, maximum: 1, &hits)
    } else {
      walk(word.count, tier, maximum: 2, &hits)
    }
    letters.forget(word)
  }

  @inline(__always)
  private func walk(_ count: Int, _ tier: EditTier, maximum: Int, _ hits: inout HitList) {
    let graph = graph
    let places = unsafe letters.places
    let stops = unsafe stops
    let end: UInt64 = 1 << UInt64(count)
    let all = end << 1 &- 1
    let limits = EditState.Places(one: tier.ones & all, two: tier.twos & all)
    unsafe stops[0] = Stop(
      node: LexiconAutomaton.root, depth: 0, byte: 0, edge: SearchGraph.root,
      letters: graph.letters(after: SearchGraph.root),
      state: EditState(start: limits))
    var height = 1
    while height > 0 {
      height -= 1
      let stop = unsafe stops[height]
      let node = stop.node
      let depth = Int(stop.depth)
      if depth > 0 { unsafe path[depth - 1] = stop.byte }
      let near = stop.state.near
      graph.forEachEdge(of: node, with: letters.letters(at: near), among: stop.letters) {
        edge, number in
        let here = unsafe places[Int(edge.byte)]
        guard here & near != 0 else { return }
        let next = EditState(stop.state, at: here, limits, maximum: maximum)
        take(edge, number, depth, next, goal(next.spent, next.owed, end), end, maximum, &height, &hits)
      }
      // Most letters stand nowhere near: one step serves all of their edges.
      let other = EditState(stop.state, at: 0, limits, maximum: maximum)
      let otherGoal = goal(other.spent, 0, end)
      if other.isOpen || (other.errors.one | other.errors.two) & end != 0 {
        graph.forEachEdge(of: node) { edge, number in
          guard unsafe places[Int(edge.byte)] & near == 0 else { return }
          take(edge, number, depth, other, otherGoal, end, maximum, &height, &hits)
        }
      } else if graph.second(after: stop.edge) & otherGoal.letters != 0 {
        finishAll(of: node, besides: near, otherGoal, other.spent, depth, end, distance: maximum, &hits)
      }
    }
  }

  /// Goes on along an edge: to the stack while errors are left, else straight to the words.
  @inline(__always)
  private func take(
    _ edge: LexiconAutomaton.Edge, _ number: UInt32, _ depth: Int, _ next: EditState, _ goal: Goal,
    _ end: UInt64, _ maximum: Int, _ height: inout Int, _ hits: inout HitList
  ) {
    if edge.isFinal, next.errors.all & end != 0 {
      unsafe path[depth] = edge.byte
      unsafe hits.append(ByteView(base: path, count: depth + 1), distance: next.errors.distance(at: end))
    }
    let target = edge.target
    guard target != LexiconAutomaton.none else { return }
    if next.isOpen {
      guard height < Self.stackCount else { return }
      let letters = graph.letters(after: number)
      graph.prepare(target, letters, among: letters)
      unsafe stops[height] = Stop(
        node: target, depth: UInt32(depth + 1), byte: edge.byte, edge: number,
        letters: letters, state: next)
      height += 1
    } else {
      let letters = graph.letters(after: number)
      guard goal.isMet(by: letters, number, graph) else { return }
      unsafe rests[0] = Rest(
        node: target, depth: UInt32(depth), byte: edge.byte, letters: letters, places: next.spent)
      finish(1, owed: next.owed, end, distance: maximum, &hits)
    }
  }
}
