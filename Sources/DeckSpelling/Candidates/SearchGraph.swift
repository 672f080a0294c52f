internal import CScan
internal import DeckLexicon

/// The lexicon's automaton, with what soon follows each edge beside it.
///
/// Most steps of a search ask whether an edge leads to one of two or three letters at all, and which come after
/// them; the answer stands beside the edge and needs no look at its target. It is found when a search first asks
/// and kept: nothing is computed in advance, and the memory of edges that nobody asked for is never touched. Not for
/// use by two threads at once.
@safe
struct SearchGraph {
  /// The bit of every byte below `a`: the apostrophe, the hyphen, digits. Bits 1 to 26 stand for the letters.
  static let low: UInt32 = 1
  /// The bit of every byte above `z`.
  static let high: UInt32 = 1 << 27
  /// Set in every set of letters that is known.
  private static let known: UInt32 = 1 << 31

  /// An edge with the bytes that leave its target, and those that leave the nodes after it; 0 for what isn't known
  /// yet.
  private struct Link {
    var edge: UInt32
    var letters: UInt32
    var second: UInt32
  }

  /// The number of what stands for an edge that leads to the start of all words.
  static let root: UInt32 = 0

  let automaton: LexiconAutomaton
  private let pages: ClearedPages
  /// By the number of the edge.
  private let links: UnsafeMutablePointer<Link>

  /// `nil` when there is no memory.
  init?(_ automaton: LexiconAutomaton) {
    let size = (automaton.edgeCount + 1) * MemoryLayout<Link>.stride
    guard let pages = ClearedPages(count: size) else { return nil }
    self.automaton = automaton
    self.pages = pages
    unsafe self.links = pages.start.bindMemory(to: Link.self, capacity: automaton.edgeCount + 1)
    // No edge has this number.
    unsafe self.links[Int(Self.root)].edge = LexiconAutomaton.root << 10
    unsafe self.links[Int(Self.root)].letters = gather(of: LexiconAutomaton.root)
  }

  /// Gives the memory back; the graph is not to be used afterwards.
  func deallocate() { pages.deallocate() }

  /// The edge of that number.
  @inline(__always)
  func edge(_ number: UInt32) -> LexiconAutomaton.Edge {
    let known = unsafe links[Int(number)].edge
    return known != 0 ? LexiconAutomaton.Edge(rawValue: known) : automaton.edge(number)
  }

  /// The letters that leave the target of the edge of that number, and in the upper bits how many edges more than one
  /// share `low`. Constant time, but for the first time, which looks at the edges of the target.
  @inline(__always)
  func letters(after number: UInt32) -> UInt32 {
    let found = unsafe links[Int(number)].letters
    return found != 0 ? found : look(at: number)
  }

  /// The letters that leave the nodes after the target of the edge of that number.
  @inline(__always)
  func second(after number: UInt32) -> UInt32 {
    let found = unsafe links[Int(number)].second
    return found != 0 ? found : lookFurther(at: number)
  }

  /// Has the edges of a node at hand soon, from the one with the lowest of `letters` on, which are some of those that
  /// leave it. Most of the time of a search is spent waiting for memory.
  @inline(__always)
  func prepare(_ node: UInt32, _ letters: UInt32, among have: UInt32) {
    let number = Self.place(of: letters & (0 &- letters), among: have, from: node)
    unsafe cscan_prefetch(links + Int(number))
  }

  @inline(never)
  private func look(at number: UInt32) -> UInt32 {
    let edge = automaton.edge(number)
    let found = gather(of: edge.target)
    unsafe links[Int(number)].edge = edge.rawValue
    unsafe links[Int(number)].letters = found
    return found
  }

  @inline(never)
  private func lookFurther(at number: UInt32) -> UInt32 {
    var found = Self.known
    let target = edge(number).target
    if target != LexiconAutomaton.none {
      forEachEdge(of: target) { edge, _ in unsafe cscan_prefetch(automaton.place(of: edge.target)) }
      forEachEdge(of: target) { _, next in found |= letters(after: next) & 0xFFF_FFFF }
    }
    unsafe links[Int(number)].second = found
    return found
  }

  /// The letters that leave a node, and in the upper bits how many edges more than one share `low`.
  private func gather(of node: UInt32) -> UInt32 {
    var found = Self.known
    var lowCount: UInt32 = 0
    for edge in automaton.edges(of: node) {
      let letter = Self.letter(edge.byte)
      if letter == Self.low { lowCount += 1 }
      found |= letter
    }
    precondition(lowCount <= 8, "too many digits and signs in one place")
    if lowCount > 1 { found |= (lowCount - 1) << 28 }
    return found
  }

  /// The bit of a byte in the sets of letters. The bits are in the order of the bytes.
  @inline(__always)
  static func letter(_ byte: UInt8) -> UInt32 {
    let place = UInt32(byte &- UInt8(ascii: "a"))
    if place < 26 { return 2 << place }
    return byte < UInt8(ascii: "a") ? low : high
  }

  /// The number of the first edge of a node with a letter, which must be among the `letters` that leave it.
  @inline(__always)
  static func place(of letter: UInt32, among letters: UInt32, from node: UInt32) -> UInt32 {
    let below = UInt32((letters & (letter &- 1)).nonzeroBitCount)
    return letter == low ? node : node &+ below &+ (letters >> 28 & 7)
  }

  /// Calls `body` with each edge of a node that has one of the `wanted` letters, and with its number; `have` are the
  /// letters that leave the node.
  @inline(__always)
  func forEachEdge(
    of node: UInt32, with wanted: UInt32, among have: UInt32,
    _ body: (_ edge: LexiconAutomaton.Edge, _ number: UInt32) -> Void
  ) {
    var both = have & wanted
    while both != 0 {
      let letter = both & (0 &- both)
      both ^= letter
      var number = Self.place(of: letter, among: have, from: node)
      while true {
        let edge = edge(number)
        if Self.letter(edge.byte) != letter { break }
        body(edge, number)
        // Only bytes that are no letters share one.
        if letter & (Self.low | Self.high) == 0 || edge.isLast { break }
        number &+= 1
      }
    }
  }

  /// Calls `body` with each edge of a node that isn't `none`, and with its number.
  @inline(__always)
  func forEachEdge(of node: UInt32, _ body: (_ edge: LexiconAutomaton.Edge, _ number: UInt32) -> Void) {
    var number = node
    while true {
      let edge = edge(number)
      body(edge, number)
      if edge.isLast { break }
      number &+= 1
    }
  }
}
