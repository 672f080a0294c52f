public import DeckModel
public import DeckSource

/// Where an emitter writes a run of cards, with what it needs to know about them.
///
/// Runs are written at the same time by several tasks; whatever depends on earlier runs is filled in later.
public struct EmitterOutput: ~Copyable, Sendable {
  /// The bytes.
  public var writer: ByteWriter
  /// What could not be held.
  public var losses: [Loss] = []
  /// Where in `writer` ids were written, and of which cards; a repeated card's id is replaced later. Ids that
  /// the source gives are not among them.
  public private(set) var identities: [(offset: Int, identity: CardIdentity)] = []
  /// What is known of the whole.
  public let deck: EmittedDeck
  /// What is added to a card's position in its deck: the cards of earlier inputs.
  public let indexOffset: Int
  /// Where lines begin in the source of the cards; nil when cards have no positions.
  public let lineIndex: LineIndex?
  /// Renders the fields of cards.
  var text = FieldTextRenderer()
  /// What is not yet output: kept here so that its memory serves all cards.
  var scratch = ByteWriter()
  /// The open nodes of the walk through a field.
  var stack = NodeStack()
  private var identifier = CardIdentifier()

  /// An output for cards whose source has the lines of `lineIndex`.
  public init(deck: EmittedDeck, lineIndex: LineIndex?, indexOffset: Int, capacity: Int) {
    self.deck = deck
    self.lineIndex = lineIndex
    self.indexOffset = indexOffset
    writer = ByteWriter(capacity: capacity)
  }

  /// Forgets what was written and keeps the memory, for the next batch.
  public mutating func removeAll() {
    writer.removeAll()
    losses.removeAll(keepingCapacity: true)
    identities.removeAll(keepingCapacity: true)
  }

  /// Appends the id of the card at `position` of `batch`, made of what it says.
  mutating func appendIdentity(_ batch: CardBatch, _ position: Int) {
    let identity = identifier.identity(of: batch, at: position)
    identities.append((writer.count, identity))
    identity.write(to: &writer)
  }
}

/// Where the nodes end whose children are being written, outermost first: emitters walk trees with it instead
/// of calling themselves, so that no depth of nesting overflows anything.
struct NodeStack: Sendable {
  private var nodes: [UInt32] = []

  /// Remembers a node.
  @inline(__always)
  mutating func push(_ node: UInt32) { nodes.append(node) }

  /// Forgets the innermost node and returns it; nil when there is none.
  @inline(__always)
  mutating func pop() -> UInt32? { nodes.popLast() }

  /// Whether nothing is open.
  var isEmpty: Bool { nodes.isEmpty }
}
