public import DeckSource
internal import DeckText

/// Builds a batch from first to last node.
///
/// Copies of a builder share what was built: use one of them only.
@safe
public struct CardBatchBuilder {
  let source: SourceFile
  private let firstIndex: Int
  @usableFromInline
  let sourceIsValid: Bool
  @usableFromInline
  var memory: NodeMemory
  /// The memory's address, held here so that adding a node follows no reference.
  @usableFromInline
  var nodes: UnsafeMutablePointer<Node>
  @usableFromInline
  var count = 0
  @usableFromInline
  var capacity: Int
  private var cardNodes: [UInt32] = []
  private var decoded: [UInt8] = []
  /// Whether bytes that aren't UTF-8 are read as Windows-1252, not as replacement characters.
  public var readsWindows1252 = false

  /// A builder of the batch that begins with card `firstIndex`, with room for about `nodeCount` nodes.
  public init(source: SourceFile, firstIndex: Int, cardCount: Int, nodeCount: Int) {
    self.source = source
    self.firstIndex = firstIndex
    sourceIsValid = source.firstInvalidOffset == nil
    capacity = max(nodeCount, 64)
    memory = NodeMemory(capacity: capacity)
    unsafe nodes = memory.base
    cardNodes.reserveCapacity(cardCount)
  }

  /// The number of cards begun.
  public var cardCount: Int { cardNodes.count }

  /// Begins a node; `close` ends it. Returns its index.
  @inlinable @inline(__always)
  @discardableResult
  public mutating func open(
    _ kind: NodeKind, flags: Node.Flags = [], value: UInt16 = 0, span: Span,
    text: Span = Span(start: 0, end: 0)
  ) -> Int {
    if kind == .card { noteCard() }
    append(Node(kind, flags: flags, value: value, span: span, text: text))
    return count &- 1
  }

  /// Ends the node that `open` returned: everything added since is below it.
  @inlinable @inline(__always)
  public mutating func close(_ index: Int) {
    precondition(index >= 0 && index < count, "no such node")
    unsafe nodes[index].end = UInt32(truncatingIfNeeded: count)
  }

  /// Ends a node and extends its span up to `end`.
  @inlinable @inline(__always)
  public mutating func close(_ index: Int, spanEnd end: UInt32) {
    precondition(index >= 0 && index < count, "no such node")
    unsafe nodes[index].end = UInt32(truncatingIfNeeded: count)
    unsafe nodes[index].span.end = end
  }

  /// Ends an inline that may hold others, and marks a link as bare when it shows its target and nothing else.
  public mutating func closeInline(_ index: Int) {
    close(index)
    if isBareLink(index) { unsafe nodes[index].flags.insert(.bare) }
  }

  private func isBareLink(_ index: Int) -> Bool {
    let link = unsafe nodes[index]
    guard link.kind == .link, !link.text.isEmpty else { return false }
    var shown: [UInt8] = []
    for child in index + 1..<count {
      let node = unsafe nodes[child]
      guard node.kind == .text, shown.count + node.text.count <= link.text.count else { return false }
      shown += bytes(node)
    }
    return shown.count == link.text.count && shown == bytes(link)
  }

  private func bytes(_ node: Node) -> [UInt8] {
    node.flags.contains(.decoded) ? Array(decoded[node.text.range]) : Array(source.bytes[node.text])
  }

  /// Adds a node without children whose text stands in the source.
  @inlinable @inline(__always)
  public mutating func leaf(
    _ kind: NodeKind, flags: Node.Flags = [], value: UInt16 = 0, span: Span,
    text: Span = Span(start: 0, end: 0)
  ) {
    append(
      Node(
        kind, flags: flags, value: value, end: UInt32(truncatingIfNeeded: count &+ 1), span: span, text: text)
    )
  }

  /// Keeps `text` in the batch's own buffer and returns where; the node that uses it must carry `decoded`.
  public mutating func decode(_ text: some Sequence<UInt8>) -> Span {
    let start = decoded.count
    decoded.append(contentsOf: text)
    return Span(start, decoded.count)
  }

  /// Adds text from the source, repaired when it isn't UTF-8.
  @inlinable @inline(__always)
  public mutating func text(_ span: Span) {
    if sourceIsValid { leaf(.text, span: span, text: span) } else { repairedText(span) }
  }

  @usableFromInline
  mutating func repairedText(_ span: Span) {
    let repaired = repaired(span)
    leaf(.text, flags: repaired.flags, span: span, text: repaired.text)
  }

  /// Bytes of the source as a node's own text, repaired when they aren't UTF-8: where the text stands, and the
  /// flags that the node must carry.
  public mutating func repaired(_ span: Span) -> (text: Span, flags: Node.Flags) {
    guard !sourceIsValid else { return (span, []) }
    let bytes = source.bytes[span]
    let text = bytes.string
    if text.utf8.elementsEqual(bytes) { return (span, []) }
    let repaired = readsWindows1252 ? Windows1252.text(of: bytes) : text
    return (decode(repaired.utf8), [.decoded, .invalid])
  }

  /// Changes a node that was added before, for readers that learn something late.
  public mutating func update(_ index: Int, _ change: (inout Node) -> Void) {
    precondition(index >= 0 && index < count, "no such node")
    unsafe change(&nodes[index])
  }

  /// The batch.
  public consuming func finish() -> CardBatch {
    CardBatch(
      source: source, firstIndex: firstIndex, nodes: NodeList(memory, count: count), cardNodes: cardNodes,
      decoded: decoded)
  }

  @usableFromInline
  mutating func noteCard() { cardNodes.append(UInt32(truncatingIfNeeded: count)) }

  @inlinable @inline(__always)
  mutating func append(_ node: Node) {
    if _slowPath(count == capacity) { grow() }
    unsafe (nodes + count).initialize(to: node)
    count &+= 1
  }

  @usableFromInline @inline(never)
  mutating func grow() {
    capacity *= 2
    let larger = NodeMemory(capacity: capacity)
    unsafe larger.base.moveInitialize(from: nodes, count: count)
    memory = larger
    unsafe nodes = larger.base
  }
}
