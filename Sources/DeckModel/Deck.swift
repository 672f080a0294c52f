public import DeckSource

/// How text stands in the source of a format, so that edits can be written back.
public enum TextEscape: Sendable {
  /// Text stands as it is.
  case plain
  /// Text stands in a JSON string.
  case json
  /// Text stands in a quoted field of a delimited file, with quotes doubled.
  case quotedField
  /// Text stands as HTML in a quoted field of a delimited file.
  case quotedMarkup
  /// Text stands as HTML in a JSON string.
  case jsonMarkup
  /// Text stands between tags of XML.
  case xml
  /// Text can't be edited in place.
  case none
}

/// One titled part of a source: most files are one, a paste of several pages is several.
public struct DeckSection: Sendable {
  /// The title, such as `Processing Flashcards`; empty when the page gives none.
  public var title: String
  /// The bytes of the title.
  public var titleSpan: Span?
  /// What the page says about the deck before its first card; empty when it says nothing.
  public var description = ""
  /// The number of cards that the page says it has, and where it says so.
  public var declaredCount: (count: Int, span: Span)?
  /// The first card of the section; it reaches to the first card of the next.
  public var firstCard: Int

  /// A section.
  public init(
    title: String = "", titleSpan: Span? = nil, declaredCount: (count: Int, span: Span)? = nil,
    firstCard: Int
  ) {
    self.title = title
    self.titleSpan = titleSpan
    self.declaredCount = declaredCount
    self.firstCard = firstCard
  }
}

/// A named, ordered collection of cards, read from one source.
///
/// A deck knows where its cards are; their trees are made batch by batch, from any thread, whenever they are
/// asked for, so that a deck costs little memory. The same batch has the same content every time.
public struct Deck: Sendable {
  /// The text that the deck was read from.
  public let source: SourceFile
  /// The short name of the format, such as `brainscape`.
  public let format: String
  /// The titled parts; there is always one.
  public let sections: [DeckSection]
  /// The index of the first card of every batch, and the number of cards behind them.
  public let batchStarts: [Int]
  /// How text stands in the source.
  public let escape: TextEscape
  /// Whether nodes have spans; packages and databases have none.
  public let hasPositions: Bool
  /// Whether cards may have properties, and fields markup of the source's own or choices.
  public var holdsForeignParts = false
  /// Whether cards may have fields beyond front and back, as far as that is known without reading them all.
  public var mayHoldNamedFields = true
  /// Whether cards may name their deck or note type, as far as that is known without reading them all.
  public var mayHoldProperties = true
  /// What the source says of Anki's note types that its cards have.
  public var noteTypes: [NoteTypeDefinition] = []
  /// How comments are written in the source; nil where there are none.
  public var comments: CommentSyntax?
  /// The media files that came with the cards.
  public var media: MediaLibrary?
  /// Makes the batch of a number.
  var makeBatch: @Sendable (Int) -> CardBatch

  /// A deck whose batch `n` begins at card `batchStarts[n]` and is made by `makeBatch(n)`; the last element of
  /// `batchStarts` is the number of cards.
  public init(
    source: SourceFile, format: String, sections: [DeckSection], batchStarts: [Int],
    escape: TextEscape = .plain, hasPositions: Bool = true,
    makeBatch: @escaping @Sendable (Int) -> CardBatch
  ) {
    self.source = source
    self.format = format
    self.sections = sections.isEmpty ? [DeckSection(firstCard: 0)] : sections
    self.batchStarts = batchStarts.isEmpty ? [0] : batchStarts
    self.escape = escape
    self.hasPositions = hasPositions
    self.makeBatch = makeBatch
  }

  /// A deck of batches that exist already.
  public init(
    source: SourceFile, format: String, title: String, description: String = "", batches: [CardBatch],
    escape: TextEscape, hasPositions: Bool = true
  ) {
    var starts = batches.map(\.firstIndex)
    starts.append(batches.last.map { $0.firstIndex + $0.count } ?? 0)
    var section = DeckSection(title: title, firstCard: 0)
    section.description = description
    self.init(
      source: source, format: format, sections: [section], batchStarts: starts, escape: escape,
      hasPositions: hasPositions
    ) { batches[$0] }
  }

  /// Whether the source is a text that asks and answers nothing.
  public var isPlainText: Bool { format == "text" }

  /// The title of the first part that has one.
  public var title: String { sections.first { !$0.title.isEmpty }?.title ?? "" }

  /// The description of the first part that has one.
  public var description: String { sections.first { !$0.description.isEmpty }?.description ?? "" }

  /// The number of cards.
  public var count: Int { batchStarts[batchStarts.count - 1] }

  /// The number of batches.
  public var batchCount: Int { batchStarts.count - 1 }

  /// Batch `index`, made anew. Complexity: O(bytes of the batch).
  public func batch(_ index: Int) -> CardBatch { makeBatch(index) }

  /// All batches in order, one at a time.
  public var batches: some Sequence<CardBatch> { (0..<batchCount).lazy.map { makeBatch($0) } }

  /// The card at `index`, which must be below `count`. Complexity: O(bytes of its batch); to read many cards,
  /// go through `batches`.
  public func card(_ index: Int) -> Card {
    let batch = batch(batchIndex(ofCard: index))
    return batch[index - batch.firstIndex]
  }

  /// The batch that holds card `index`. Complexity: O(log batches).
  public func batchIndex(ofCard index: Int) -> Int {
    var low = 0
    var high = batchStarts.count - 1
    while low + 1 < high {
      let middle = (low + high) / 2
      if batchStarts[middle] <= index { low = middle } else { high = middle }
    }
    return low
  }
}
