public import DeckEmitters
public import DeckModel
internal import DeckPackages
public import DeckSource
internal import Synchronization

/// Emits decks in one format.
public struct Converter: Sendable {
  /// The format.
  public let emitter: Emitter
  /// Choices of the user.
  public let options: EmitterOptions
  /// How many tasks to run at the same time.
  public let tasks: Int
  /// Called now and then with the share that is done, from 0 to 1.
  public let progress: @Sendable (SourceFile, Double) -> Void

  /// A converter; `tasks` nil takes as many as there are processors.
  public init(
    _ emitter: Emitter, options: EmitterOptions = EmitterOptions(), tasks: Int? = nil,
    progress: @escaping @Sendable (SourceFile, Double) -> Void = { _, _ in }
  ) {
    self.emitter = emitter
    self.options = options
    self.tasks = tasks ?? OrderedTasks.processorCount
    self.progress = progress
  }

  /// A batch as it was emitted. It is `@unchecked Sendable` because it is handed from the task that made it to
  /// the one that writes it, and never used by both.
  private final class EmittedBatch: @unchecked Sendable {
    var output: EmitterOutput
    var cardCount = 0

    init(_ output: consuming EmitterOutput) {
      self.output = output
    }
  }

  /// Written batches, whose memory serves the next ones: fresh memory costs more than filling it.
  private final class WrittenBatches: Sendable {
    private let batches = Mutex<[EmittedBatch]>([])

    func take() -> EmittedBatch? { batches.withLock { $0.popLast() } }

    func put(_ batch: EmittedBatch) {
      batch.output.removeAll()
      batches.withLock { $0.append(batch) }
    }
  }

  /// How many cards ahead their identities' places are fetched.
  private static let fetchDistance = 16

  /// What emitters need to know about `decks` as one deck.
  private func emittedDeck(_ decks: [Deck]) -> EmittedDeck {
    let only = decks.count == 1 ? decks.first : nil
    var emitted = EmittedDeck(
      title: decks.first { !$0.title.isEmpty }?.title ?? "", fileName: only?.source.name,
      format: only?.format, options: options)
    for type in decks.flatMap(\.noteTypes) where !emitted.noteTypes.contains(type) {
      emitted.noteTypes.append(type)
    }
    emitted.options.media = decks.compactMap(\.media) + options.media
    if emitter.holdings.contains(.extent) {
      for deck in decks {
        // Both are told from cards, which are read for it once more.
        let mayNameFields = emitter.holdings.contains(.fieldNames) && deck.mayHoldNamedFields
        let mayNameOthers = deck.holdsForeignParts && deck.mayHoldProperties
        guard mayNameOthers || mayNameFields else { continue }
        for batch in deck.batches {
          if mayNameOthers { emitted.extent.add(batch) }
          if mayNameFields { emitted.extent.addFieldNames(batch) }
        }
      }
      if emitter.holdings.contains(.titles) && Set(decks.map(\.title)).count > 1 {
        emitted.extent.hasDecks = true
      }
    }
    emitted.description = decks.first { !$0.description.isEmpty }?.description ?? ""
    return emitted
  }

  /// What is lost of the titles of the decks when they become one.
  private func titleLosses(_ decks: [Deck], hasDecks: Bool) -> [Loss] {
    let groups = emitter.holdings.contains(.titles) ? decks.map(\.sections) : [decks.flatMap(\.sections)]
    let titles = groups.map { sections in sections.map(\.title).filter { !$0.isEmpty } }
    let first = titles.compactMap(\.first).map { (title: $0, kept: emitter.keptTitle($0)) }
    let hasSeveral = titles.contains { Set($0).count > 1 }
    if !hasDecks && first.contains(where: \.kept.isEmpty) {
      return [Loss(hasSeveral ? "the titles of decks" : "the title of the deck", card: nil)]
    }
    var losses = hasSeveral ? [Loss("more than one title", card: nil)] : []
    if first.contains(where: { !$0.kept.isEmpty && $0.kept != $0.title }) {
      losses.append(Loss("the title of the deck as it stands", card: nil))
    }
    return losses
  }

  /// What is lost of the decks as a whole when they become one.
  private func deckLosses(_ decks: [Deck], _ emitted: EmittedDeck) -> [Loss] {
    let sections = decks.flatMap(\.sections)
    var losses = titleLosses(decks, hasDecks: emitted.extent.hasDecks)
    if emitter.assembler == nil && !options.extractsMedia && decks.contains(where: { $0.media != nil }) {
      losses.append(Loss("media files (--media puts them into a folder)", card: nil))
    }
    if !emitter.holdings.contains(.noteTypes), decks.contains(where: { !$0.noteTypes.isEmpty }) {
      losses.append(Loss("the templates and styles of note types", card: nil))
    }
    let descriptions = Set(sections.map(\.description).filter { !$0.isEmpty })
    if emitter.holdings.contains(.descriptions) ? descriptions.count > 1 : !descriptions.isEmpty {
      losses.append(Loss("the description of the deck", card: nil))
    }
    return losses
  }

  /// Emits `decks` as one deck: calls `write` with the bytes, part by part, and returns what the format could not
  /// hold.
  public func convert(
    _ decks: [Deck], write: (ByteView) throws(DriverError) -> Void
  ) async throws(DriverError) -> [Loss] {
    let emitted = emittedDeck(decks)
    let assembler = try emitter.assembler.map { make throws(DriverError) in
      try Self.assembling { () throws(PackageError) in try make(emitted) }
    }
    func put(_ bytes: ByteView) throws(DriverError) {
      guard let assembler else { return try write(bytes) }
      try Self.assembling { () throws(PackageError) in try assembler.add(bytes) }
    }
    var head = ByteWriter()
    emitter.begin(emitted, &head)
    try put(head.view)
    let total = decks.reduce(0) { $0 + $1.count }
    var registry = IdentityRegistry(capacity: total)
    var losses = deckLosses(decks, emitted)
    var written = 0
    for deck in decks {
      var own = emitted
      own.title = deck.title
      let emitted = own
      let lineIndex =
        emitter.holdings.contains(.positions) && deck.hasPositions ? LineIndex(deck.source) : nil
      let writtenBatches = WrittenBatches()
      let offset = written
      let emitter = emitter
      var id = ByteWriter()
      func consume(_ batch: EmittedBatch) throws(DriverError) {
        let identities = batch.output.identities
        for (index, place) in identities.enumerated() {
          if index + Self.fetchDistance < identities.count {
            registry.fetch(identities[index + Self.fetchDistance].identity)
          }
          let copy = registry.register(place.identity)
          guard copy > 0 else { continue }
          id.removeAll()
          place.identity.copy(copy).write(to: &id)
          batch.output.writer.overwrite(at: place.offset, with: id.view)
        }
        try put(batch.output.writer.view)
        losses += batch.output.losses
        written += batch.cardCount
        writtenBatches.put(batch)
        progress(deck.source, Double(written) / Double(max(1, total)))
      }
      try await OrderedTasks.run(
        count: deck.batchCount, tasks: tasks,
        work: { index in
          let batch = deck.batch(index)
          let emittedBatch =
            writtenBatches.take()
            ?? EmittedBatch(
              EmitterOutput(deck: emitted, lineIndex: lineIndex, indexOffset: offset, capacity: 1 << 20))
          emitter.emit(batch, &emittedBatch.output)
          emittedBatch.output.noteNumbers(batch, held: emitter.holdings)
          if deck.holdsForeignParts && !emitter.holdings.isSuperset(of: .foreignParts) {
            emittedBatch.output.noteForeignParts(batch, held: emitter.holdings)
          }
          emittedBatch.cardCount = batch.count
          return emittedBatch
        }, consume: consume)
    }
    var tail = ByteWriter()
    emitter.end(emitted, written, &tail)
    try put(tail.view)
    if let assembler {
      let file = try Self.assembling { () throws(PackageError) in try assembler.finish() }
      losses += assembler.losses
      try write(file.view)
    }
    return losses
  }

  private static func assembling<Result: ~Copyable>(
    _ work: () throws(PackageError) -> Result
  ) throws(DriverError) -> Result {
    do throws(PackageError) {
      return try work()
    } catch {
      throw .cannotAssemble(reason: error.message)
    }
  }
}
