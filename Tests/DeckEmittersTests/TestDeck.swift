import DeckEmitters
import DeckModel
import DeckSource

/// Builds a batch node by node, and emits it.
final class TestDeck {
  private var builder: CardBatchBuilder
  private let source: SourceFile
  private let none = Span(0, 0)

  init(firstIndex: Int = 0, source: SourceFile = SourceFile(name: "deck.txt", text: "")) {
    self.source = source
    builder = CardBatchBuilder(source: source, firstIndex: firstIndex, cardCount: 1, nodeCount: 8)
  }

  /// Adds a node with everything that `children` adds below it.
  func add(
    _ kind: NodeKind, _ text: String = "", flags: Node.Flags = [], value: UInt16 = 0, span: Span? = nil,
    _ children: () -> Void = {}
  ) {
    let place = builder.decode(text.utf8)
    let node = builder.open(
      kind, flags: flags.union(.decoded), value: value, span: span ?? none, text: place)
    children()
    builder.close(node)
  }

  /// Adds a card; `id` and `tags` stand before what `fields` adds.
  func card(
    number: String = "", id: String? = nil, tags: [String] = [], confidence: UInt16 = 1000, span: Span? = nil,
    _ fields: () -> Void
  ) {
    add(.card, number, value: confidence, span: span) {
      if let id { add(.identifier, id) }
      for tag in tags { add(.tag, tag) }
      fields()
    }
  }

  func front(_ blocks: () -> Void) { add(.field, value: FieldRole.front.rawValue) { blocks() } }
  func back(_ blocks: () -> Void) { add(.field, value: FieldRole.back.rawValue) { blocks() } }
  func named(_ name: String, _ blocks: () -> Void) {
    add(.field, name, value: FieldRole.named.rawValue) { blocks() }
  }
  func paragraph(_ text: String) { add(.paragraph) { add(.text, text) } }
  func paragraph(_ inlines: () -> Void) { add(.paragraph) { inlines() } }
  func item(_ text: String, _ more: () -> Void = {}) {
    add(.listItem) {
      paragraph(text)
      more()
    }
  }

  /// The batch. Nothing can be added afterwards.
  var batch: CardBatch { builder.finish() }

  /// What an emitter makes of the batch: all bytes, the card's alone, and what was lost.
  struct Result {
    var whole: String
    var cards: String
    var losses: [Loss]
  }

  func emit(
    _ format: String, title: String = "T", neutralizesFormulas: Bool = false, hasPositions: Bool = false
  ) -> Result {
    guard let emitter = Emitter.named(format) else { return Result(whole: "", cards: "", losses: []) }
    var options = EmitterOptions()
    options.neutralizesFormulas = neutralizesFormulas
    let deck = EmittedDeck(title: title, fileName: nil, format: nil, options: options)
    let batch = batch
    var output = EmitterOutput(
      deck: deck, lineIndex: hasPositions ? LineIndex(source) : nil, indexOffset: 0, capacity: 16)
    emitter.begin(deck, &output.writer)
    let start = output.writer.count
    emitter.emit(batch, &output)
    let end = output.writer.count
    output.noteNumbers(batch, held: emitter.holdings)
    emitter.end(deck, batch.count, &output.writer)
    return Result(
      whole: output.writer.string, cards: output.writer.view[start..<end].string, losses: output.losses)
  }
}

/// A deck of one card with the id `i`, whose back is what `blocks` adds.
func deck(back blocks: (TestDeck) -> Void) -> TestDeck {
  let deck = TestDeck()
  deck.card(id: "i") {
    deck.front { deck.paragraph("f") }
    deck.back { blocks(deck) }
  }
  return deck
}
