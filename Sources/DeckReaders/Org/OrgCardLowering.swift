internal import DeckModel
internal import DeckSource

/// Turns the cards of an Org outline into trees.
struct OrgCardLowering {
  private let outline: OrgOutline
  private let source: SourceFile
  private let bytes: ByteView
  private var blocks: OrgBlockLowering
  private var clozeBlocks: OrgBlockLowering

  private init(_ outline: OrgOutline) {
    self.outline = outline
    source = outline.source
    bytes = outline.bytes
    blocks = OrgBlockLowering(outline.source, .org)
    clozeBlocks = OrgBlockLowering(outline.source, [.org, .brackets])
  }

  /// The batch of the cards `range`.
  static func batch(_ outline: OrgOutline, _ range: Range<Int>) -> CardBatch {
    var builder = CardBatchBuilder(
      source: outline.source, firstIndex: range.lowerBound, cardCount: range.count,
      nodeCount: 12 * range.count)
    var lowering = OrgCardLowering(outline)
    for index in range { lowering.lower(outline.cards[index], into: &builder) }
    return builder.finish()
  }

  private mutating func lower(_ card: OrgCard, into builder: inout CardBatchBuilder) {
    let node = builder.open(.card, value: 1000, span: card.span)
    let place = Span(start: card.span.start, end: card.span.start)
    if let identifier = card.identifier {
      let span = Span(identifier.lowerBound, identifier.upperBound)
      let own = builder.repaired(span)
      builder.leaf(.identifier, flags: own.flags, span: span, text: own.text)
    }
    if let deck = card.deck {
      builder.leaf(
        .property, flags: .decoded, value: CardProperty.deck.rawValue, span: place,
        text: builder.decode(deck.utf8))
    }
    if let type = card.noteType {
      builder.leaf(
        .property, flags: .decoded, value: CardProperty.noteType.rawValue, span: place,
        text: builder.decode(type.utf8))
    }
    for tag in card.tags {
      builder.leaf(.tag, flags: .decoded, span: place, text: builder.decode(tag.utf8))
    }
    let parts = outline.parts[card.parts]
    addField(.front, parts.filter { $0.role == .front }, card, &builder)
    addField(.back, parts.filter { $0.role == .back }, card, &builder)
    var names: [[UInt8]] = []
    for part in parts where part.role == .named && !names.contains(part.name) {
      names.append(part.name)
      addField(.named, parts.filter { $0.role == .named && $0.name == part.name }, card, &builder)
    }
    builder.close(node)
  }

  private mutating func addField(
    _ role: FieldRole, _ parts: [OrgPart], _ card: OrgCard, _ builder: inout CardBatchBuilder
  ) {
    guard let first = parts.first, let last = parts.last else {
      let end = Span(start: card.span.end, end: card.span.end)
      builder.close(builder.open(.field, value: role.rawValue, span: end))
      return
    }
    let start = first.heading?.lowerBound ?? first.text.lowerBound
    let field = builder.open(
      .field, value: role.rawValue,
      span: Span(start, max(last.text.upperBound, last.heading?.upperBound ?? 0, start)))
    if role == .named {
      let name = builder.decode(String(decoding: first.name, as: UTF8.self).utf8)
      builder.update(field) {
        $0.text = name
        $0.flags.insert(.decoded)
      }
    }
    for part in parts {
      if card.hasBrackets {
        clozeBlocks.lower(part, into: &builder)
      } else {
        blocks.lower(part, into: &builder)
      }
    }
    builder.close(field)
  }
}
