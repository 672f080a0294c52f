internal import DeckDiagnostics
internal import DeckEmitters
internal import DeckLint
internal import DeckModel
internal import DeckReaders
internal import DeckSource
internal import Glibc

/// What must hold of every input, whatever it is. A broken law ends the program, so that the input is kept.
enum Laws {
  /// Every rule but those that look up words, which have no part in how bytes are read.
  private static let linter: Linter = {
    do throws(RuleSelection.UnknownSelector) {
      return Linter(try RuleSelection(select: ["all"], extendSelect: [], ignore: ["text"]))
    } catch {
      fatalError("no rule is called '\(error.name)'")
    }
  }()

  /// Reads `bytes`, looks at every card, lints, emits in every format and reads what was emitted.
  static func check(_ reader: Reader, _ bytes: [UInt8]) {
    _ = Reader.detect(SourceFile(name: "deck", bytes: bytes)).name
    let source = SourceFile(name: "deck", bytes: bytes)
    let result = reader.read(source)
    let cards = self.cards(of: result.deck)
    for entry in result.findings { check(entry.finding, of: source, cards.count) }
    lint(result)
    // Making a package takes longer than all the rest.
    for emitter in Emitter.all where emitter.assembler == nil || bytes.count % 16 == 0 {
      guard let output = RoundTrip.emit(result.deck, emitter) else { continue }
      RoundTrip.check(output, of: cards, emitter)
    }
  }

  /// The cards of a deck; their nodes lie within the source and within each other.
  static func cards(of deck: Deck) -> [Card] {
    let count = deck.source.bytes.count
    var cards: [Card] = []
    for batch in deck.batches {
      require(batch.firstIndex == cards.count, "batches follow each other")
      for index in 0..<batch.nodes.count {
        let node = batch.nodes[index]
        require(node.span.start <= node.span.end && Int(node.span.end) <= count, "spans lie in the source")
        require(Int(node.end) > index && Int(node.end) <= batch.nodes.count, "nodes lie in their batch")
        if node.kind == .list { requireItems(of: index, in: batch) }
        let isVerbatim = node.kind != .text || node.flags.contains(.decoded) || node.span == node.text
        require(isVerbatim, "text is decoded or stands in the source")
        let text = batch.text(of: node)
        require(text.string.utf8.elementsEqual(text), "texts are UTF-8")
      }
      for card in batch.cards {
        require(card.front != nil && card.back != nil, "cards have a front and a back")
        for field in card.fields { _ = field.text }
        cards.append(card)
      }
    }
    require(deck.count == cards.count, "decks know the number of their cards")
    return cards
  }

  private static func requireItems(of list: Int, in batch: CardBatch) {
    var child = list + 1
    while child < Int(batch.nodes[list].end) {
      require(batch.nodes[child].kind == .listItem, "lists hold items")
      child = Int(batch.nodes[child].end)
    }
  }

  private static func lint(_ result: ReadResult) {
    var gathering = Linter.Gathering()
    gathering.begin(result.deck, linter, reader: result.findings)
    for batch in result.deck.batches { gathering.add(linter.lint(batch, of: result.deck)) }
    let diagnostics = linter.finish(gathering).joined()
    for diagnostic in diagnostics {
      check(diagnostic.finding, of: result.deck.source, result.deck.count)
    }
    let fixes = diagnostics.compactMap(\.finding.fixIt)
    _ = EditApplier.apply(fixes, to: result.deck.source)
  }

  private static func check(_ finding: Finding, of source: SourceFile, _ cardCount: Int) {
    let spans = [finding.span] + finding.related.map(\.span) + (finding.fixIt?.edits ?? []).map(\.span)
    for span in spans.compactMap(\.self) {
      require(span.start <= span.end && Int(span.end) <= source.bytes.count, "findings lie in the source")
    }
    if let card = finding.card { require(card.index >= 0 && card.index < cardCount, "findings name a card") }
  }

  /// Ends the program when a law is broken.
  static func require(_ holds: Bool, _ law: @autoclosure () -> String) {
    guard !holds else { return }
    // Optimised programs trap without a word.
    print("broken law:", law())
    fflush(nil)
    fatalError("broken law")
  }
}
