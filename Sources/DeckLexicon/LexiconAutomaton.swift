/// The minimal acyclic automaton of all words of the lexicon, for searching words near a misspelling.
///
/// Its paths are the UTF-8 bytes of the words. A node is the number of its first edge; the edges of a node
/// stand together, in the order of their bytes. Follow `word.count` edges from `root`: the word is in the
/// lexicon if the last one `isFinal`. `Lexicon.find(_:)` gives the number of a word that was met.
///
/// It is `@unchecked Sendable` because its pointers lead into the embedded table, which nobody ever writes.
@frozen
@safe
public struct LexiconAutomaton: @unchecked Sendable {
  /// A node: the number of its first edge; `none` has no edges.
  public typealias Node = UInt32

  /// One step from a node.
  @frozen
  public struct Edge: Sendable {
    /// Bits 0 to 7 the byte, 8 final, 9 last of its node, 10 and up the target.
    public let rawValue: UInt32

    /// The edge of a number that an edge of the automaton had.
    @inlinable
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// The byte of the step.
    @inlinable public var byte: UInt8 { UInt8(truncatingIfNeeded: rawValue) }
    /// Whether a word ends with this step.
    @inlinable public var isFinal: Bool { rawValue & 0x100 != 0 }
    /// Whether the node has no further edges.
    @inlinable public var isLast: Bool { rawValue & 0x200 != 0 }
    /// Where the step leads: `none` if no longer word goes on from here.
    @inlinable public var target: Node { rawValue >> 10 }
  }

  /// The node of words that nothing continues.
  public static let none: Node = 0
  /// Where every word starts.
  public static let root: Node = 1

  /// The number of edges; the edges of all nodes are 1..<`edgeCount`.
  public let edgeCount: Int
  @usableFromInline let edges: UnsafePointer<UInt32>

  init(_ table: LexiconTable) {
    edgeCount = table[.edgeCount]
    unsafe edges = table.section(.edges).assumingMemoryBound(to: UInt32.self)
  }

  /// The edge of that number: take those from the node's own number on until one `isLast`. Constant time.
  @inlinable
  public func edge(_ index: UInt32) -> Edge {
    precondition(index < edgeCount, "edge out of bounds")
    return unsafe Edge(rawValue: UInt32(littleEndian: edges[Int(index)]))
  }

  /// Where the first edge of a node stands in memory, for those who want it at hand soon.
  @inlinable
  public func place(of node: Node) -> UnsafeRawPointer {
    precondition(node < edgeCount, "node out of bounds")
    return unsafe UnsafeRawPointer(edges + Int(node))
  }

  /// The edges of a node in the order of their bytes, empty for `none`.
  @inlinable
  public func edges(of node: Node) -> Edges { Edges(automaton: self, next: node) }

  /// The edges of one node.
  @frozen
  public struct Edges: Sequence, IteratorProtocol {
    @usableFromInline let automaton: LexiconAutomaton
    @usableFromInline var index: UInt32

    @inlinable
    init(automaton: LexiconAutomaton, next: UInt32) {
      self.automaton = automaton
      self.index = next
    }

    /// The next edge, or nil after the last.
    @inlinable
    public mutating func next() -> Edge? {
      guard index != LexiconAutomaton.none else { return nil }
      let edge = automaton.edge(index)
      index = edge.isLast ? LexiconAutomaton.none : index + 1
      return edge
    }
  }
}
