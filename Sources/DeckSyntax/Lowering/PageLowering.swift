internal import CScan
public import DeckModel
internal import DeckSource

/// Turns the outlines of a page's cards into trees of blocks and inlines.
public struct PageLowering {
  private let tree: SyntaxTree
  private let bytes: ByteView
  private var face: FaceLowering

  private init(_ tree: SyntaxTree) {
    self.tree = tree
    bytes = tree.source.bytes
    face = FaceLowering(tree.source, terminator: tree.terminator)
  }

  /// The number of source bytes that a batch covers, about: small enough to stay in the cache, large enough
  /// to be worth a task.
  static let batchByteCount: UInt32 = 1 << 19

  /// The deck that `tree` shows.
  public static func lower(_ tree: SyntaxTree, format: String) -> Deck {
    var starts: [Int] = []
    var limit: UInt32 = 0
    for (index, card) in tree.cards.enumerated() where starts.isEmpty || card.start >= limit {
      starts.append(index)
      limit = card.start + min(batchByteCount, UInt32.max - card.start)
    }
    starts.append(tree.cards.count)
    let ranges = starts
    var deck = Deck(source: tree.source, format: format, sections: tree.sections, batchStarts: ranges) {
      index in
      var lowering = PageLowering(tree)
      return lowering.batch(ranges[index]..<ranges[index + 1])
    }
    deck.mayHoldNamedFields = false
    return deck
  }

  private mutating func batch(_ cards: Range<Int>) -> CardBatch {
    let first = tree.cards[cards.lowerBound]
    let last = tree.cards[cards.upperBound - 1]
    var builder = CardBatchBuilder(
      source: tree.source, firstIndex: cards.lowerBound, cardCount: cards.count,
      nodeCount: Int(last.end - first.start) / 14)
    for index in cards { lower(tree.cards[index], into: &builder) }
    return builder.finish()
  }

  private mutating func lower(_ card: CardOutline, into builder: inout CardBatchBuilder) {
    let node = builder.open(.card, value: card.confidence, span: card.span, text: card.number)
    lowerField(card.front, .front, isThinBack: false, into: &builder)
    lowerField(card.back, .back, isThinBack: card.layout == .thin || card.layout == .stripped, into: &builder)
    builder.close(node)
  }

  private mutating func lowerField(
    _ lines: Span, _ role: FieldRole, isThinBack: Bool, into builder: inout CardBatchBuilder
  ) {
    let span = bytes.trimmed(lines)
    let field = builder.open(.field, value: role.rawValue, span: span)
    if !span.isEmpty {
      face.hasMarkup = InlineParser.mayHoldMarkup(bytes[span])
      if isThinBack && isDashList(span) {
        if face.lowerDashList(span, &builder) {
          builder.update(field) { $0.flags.insert(.flattened) }
        }
      } else {
        // From the start of the first line: its indentation tells a list item's level.
        face.lower(Span(start: lineStart(span.start, lines.start), end: span.end), &builder)
      }
    }
    builder.close(field)
  }

  /// Whether a text of more than a dash begins with `- `.
  @inline(__always)
  private func isDashList(_ span: Span) -> Bool {
    let start = Int(span.start)
    return span.count > 2 && bytes[start] == UInt8(ascii: "-") && bytes[start + 1] == UInt8(ascii: " ")
  }

  private func lineStart(_ offset: UInt32, _ lowest: UInt32) -> UInt32 {
    var start = Int(offset)
    while start > Int(lowest) && bytes[start - 1] != 0x0A && bytes[start - 1] != 0x0D { start -= 1 }
    return UInt32(start)
  }
}
