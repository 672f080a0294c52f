internal import DeckEmitters
internal import DeckModel
internal import DeckPackages
internal import DeckReaders
internal import DeckSource

/// Emitting a deck and reading it again.
enum RoundTrip {
  /// What an emitter wrote, and what it could not hold.
  struct Output {
    var bytes: [UInt8]
    var losses: [Loss]
  }

  /// What `emitter` makes of `deck`; nil when it says that it can't.
  static func emit(_ deck: Deck, _ emitter: Emitter) -> Output? {
    var emitted = EmittedDeck(title: deck.title, fileName: "deck", format: deck.format)
    emitted.description = deck.description
    emitted.noteTypes = deck.noteTypes
    for batch in deck.batches {
      emitted.extent.add(batch)
      emitted.extent.addFieldNames(batch)
    }
    emitted.options.media = deck.media.map { [$0] } ?? []
    var writer = ByteWriter()
    emitter.begin(emitted, &writer)
    let index = emitter.holdings.contains(.positions) && deck.hasPositions ? LineIndex(deck.source) : nil
    var output = EmitterOutput(deck: emitted, lineIndex: index, indexOffset: 0, capacity: 64)
    for batch in deck.batches {
      emitter.emit(batch, &output)
      output.noteForeignParts(batch, held: emitter.holdings)
      output.noteNumbers(batch, held: emitter.holdings)
    }
    guard let assemble = emitter.assembler else {
      writer.append(output.writer.view)
      emitter.end(emitted, deck.count, &writer)
      return Output(bytes: Array(writer.view), losses: output.losses)
    }
    do throws(PackageError) {
      let assembler = try assemble(emitted)
      try assembler.add(output.writer.view)
      let file = try assembler.finish()
      return Output(bytes: Array(file.view), losses: output.losses + assembler.losses)
    } catch {
      return nil
    }
  }

  /// Reads what was written: every card is there again, and says the same where nothing is said to be lost.
  static func check(_ output: Output, of cards: [Card], _ emitter: Emitter) {
    guard let reader = Reader.named(emitter.name) else { return }
    let again = Laws.cards(of: reader.read(SourceFile(name: "again", bytes: output.bytes)).deck)
    Laws.require(
      again.count == cards.count, "\(emitter.name) keeps \(cards.count) cards, not \(again.count)")
    guard output.losses.isEmpty, holdsEverything.contains(emitter.name) else { return }
    for (card, copy) in zip(cards, again) {
      let (texts, copies) = (card.fields.map(\.text), copy.fields.map(\.text))
      Laws.require(texts == copies, "\(emitter.name) keeps \(texts), not \(copies)")
      let (rest, others) = (Self.rest(of: card), Self.rest(of: copy, like: card))
      Laws.require(rest == others, "\(emitter.name) keeps \(rest), not \(others)")
    }
  }

  /// What a card says beside its texts. The id counts only where `model` has one, since emitters give one to every card.
  private static func rest(of card: Card, like model: Card? = nil) -> [String?] {
    let isNamed = (model ?? card).sourceIdentifier != nil
    let parts = [
      card.number, isNamed ? card.sourceIdentifier : nil, card.property(.deck), card.property(.noteType),
    ]
    return parts + [String(card.confidence)] + card.tags + card.fields.map(\.name)
  }

  /// The formats that hold the text of any card.
  private static let holdsEverything: Set<String> = ["json", "jsonl", "markdown", "xml"]
}
