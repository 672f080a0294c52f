internal import DeckLexicon
internal import Glibc

/// The lexicon's automaton, with what soon follows each edge beside it.
///
/// Most steps of a search ask whether an edge leads to one of two or three letters at all, and which come after
/// them; the answer needs no look at the target. What follows the edges of a node is found when a search first
/// asks and kept: nothing is computed in advance, and the memory of nodes that nobody asked for is never
/// touched. Not for use by two threads at once.
@safe
struct SearchGraph {
  /// The bit of every byte below `a`: the apostrophe, the hyphen, digits. Bits 1 to 26 stand for the letters.
  static let low: UInt32 = 1
  /// The bit of every byte above `z`.
  static let high: UInt32 = 1 << 27
  /// Set in every known `Ahead`.
  static let known: UInt64 = 1 << 63

  let automaton: LexiconAutomaton
  /// By edge.
  private let ahead: UnsafeMutablePointer<UInt64>
  /// By node, the letters that leave it.
  private let letters: UnsafeMutablePointer<UInt32>

  /// What follows an edge: the set of the next bytes, and of those after them.
  struct Ahead {
    let rawValue: UInt64
    /// The bytes that leave the target of the edge; from bit 28 on, how many edges more than one share `low`.
    @inline(__always) var letters: UInt32 { UInt32(truncatingIfNeeded: rawValue) }
    /// The bytes that leave the nodes after it.
    @inline(__always) var second: UInt32 { UInt32(truncatingIfNeeded: rawValue >> 32) & 0xFFF_FFFF }
  }

  /// `nil` when there is no memory.
  init?(_ automaton: LexiconAutomaton) {
    let count = automaton.edgeCount + 1
    // Cleared pages cost nothing until they are touched.
    guard let sets = unsafe calloc(count, MemoryLayout<UInt64>.stride) else { return nil }
    guard let own = unsafe calloc(count, MemoryLayout<UInt32>.stride) else {
      unsafe free(sets)
      return nil
    }
    self.automaton = automaton
    unsafe ahead = sets.bindMemory(to: UInt64.self, capacity: count)
    unsafe letters = own.bindMemory(to: UInt32.self, capacity: count)
  }

  /// Gives the memory back; the graph is not to be used afterwards.
  func deallocate() {
    unsafe free(ahead)
    unsafe free(letters)
  }

  /// What follows the edge of that number. Constant time, but for the first time, which looks at the edges of its
  /// targets.
  @inline(__always)
  func ahead(of edge: UInt32) -> Ahead {
    let found = unsafe ahead[Int(edge)]
    return Ahead(rawValue: found != 0 ? found : look(at: edge))
  }

  /// What follows the start of all words.
  func aheadOfRoot() -> Ahead { Ahead(rawValue: look(from: LexiconAutomaton.root)) }

  @inline(never)
  private func look(at edge: UInt32) -> UInt64 {
    let found = look(from: automaton.edge(edge).target)
    unsafe ahead[Int(edge)] = found
    return found
  }

  private func look(from node: UInt32) -> UInt64 {
    var second: UInt32 = 0
    for edge in automaton.edges(of: node) { second |= letters(of: edge.target) }
    return Self.known | UInt64(second & 0xFFF_FFFF) << 32 | UInt64(letters(of: node))
  }

  /// The letters that leave a node, and in the upper bits how many edges more than one share `low`.
  @inline(__always)
  func letters(of node: UInt32) -> UInt32 {
    let found = unsafe letters[Int(node)]
    return found != 0 || node == LexiconAutomaton.none ? found : gather(of: node)
  }

  private func gather(of node: UInt32) -> UInt32 {
    var found: UInt32 = 0
    var lowCount: UInt32 = 0
    for edge in automaton.edges(of: node) {
      let letter = Self.letter(edge.byte)
      if letter == Self.low { lowCount += 1 }
      found |= letter
    }
    precondition(lowCount <= 16, "too many digits and signs in one place")
    if lowCount > 1 { found |= (lowCount - 1) << 28 }
    unsafe letters[Int(node)] = found
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
    return letter == low ? node : node &+ below &+ letters >> 28
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
        let edge = automaton.edge(number)
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
      let edge = automaton.edge(number)
      body(edge, number)
      if edge.isLast { break }
      number &+= 1
    }
  }
}
