internal import DeckLexicon

/// The lexicon's automaton, with the set of letters that leave each node beside it.
///
/// Most steps of a search ask whether a node has one of two or three letters at all; the sets answer that
/// without a look at its edges. They are made when the first unknown word asks, in one pass over the edges
/// (less than half a millisecond), because the embedded table doesn't hold them.
@safe
struct SearchGraph: @unchecked Sendable {
  /// The graph of the English lexicon.
  static let english = SearchGraph(Lexicon.english.automaton)

  /// The bit of every byte below `a`: the apostrophe, the hyphen, digits.
  static let low: UInt32 = 1
  /// The bit of every byte above `z`.
  static let high: UInt32 = 1 << 27

  let automaton: LexiconAutomaton
  /// By node: `low`, bits 1 to 26 for the letters a to z, `high`.
  private let letters: UnsafePointer<UInt32>

  init(_ automaton: LexiconAutomaton) {
    self.automaton = automaton
    let count = max(automaton.edgeCount, 1)
    let letters = UnsafeMutablePointer<UInt32>.allocate(capacity: count)
    unsafe letters.initialize(repeating: 0, count: count)
    var node: UInt32 = 1
    var index: UInt32 = 1
    while index < automaton.edgeCount {
      let edge = automaton.edge(index)
      unsafe letters[Int(node)] |= Self.letter(edge.byte)
      index += 1
      if edge.isLast { node = index }
    }
    // The graph lives as long as the program: nothing frees the sets.
    unsafe self.letters = UnsafePointer(letters)
  }

  /// The letters that leave a node; none for a node without edges.
  @inline(__always)
  func letters(of node: UInt32) -> UInt32 { unsafe letters[Int(node)] }

  /// The bit of a byte in the sets of letters.
  @inline(__always)
  static func letter(_ byte: UInt8) -> UInt32 {
    let place = UInt32(byte &- UInt8(ascii: "a"))
    if place < 26 { return 2 << place }
    return byte < UInt8(ascii: "a") ? low : high
  }

  /// The edge of a node with that byte, if it has one.
  @inline(__always)
  func step(_ byte: UInt8, from node: UInt32) -> LexiconAutomaton.Edge? {
    guard letters(of: node) & Self.letter(byte) != 0 else { return nil }
    var index = node
    while true {
      let edge = automaton.edge(index)
      if edge.byte == byte { return edge }
      if edge.isLast { return nil }
      index &+= 1
    }
  }
}
