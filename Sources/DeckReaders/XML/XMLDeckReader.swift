internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource
internal import DeckXML

/// Reads a deck from XML of our namespace: collects the events of one card, lowers them, and goes on.
struct XMLDeckReader {
  /// The namespace of decks.
  static let namespace = "urn:deckc:deck:1"

  private let source: SourceFile
  private var builder: CardBatchBuilder
  private var batches: [CardBatch] = []
  private var findings: [ReaderFinding] = []
  private var title = ""
  private var description = ""
  private var noteTypes: [NoteTypeDefinition] = []
  private var cardCount = 0
  /// The offset at which the open batch begins.
  private var batchStart = 0
  /// The events of the open card.
  private var events: [XMLEvent] = []
  private var cardStart = 0

  private init(_ source: SourceFile) {
    self.source = source
    builder = CardBatchBuilder(source: source, firstIndex: 0, cardCount: 0, nodeCount: 0)
  }

  /// Reads the whole of `source`. Complexity: O(bytes).
  static func read(_ source: SourceFile) -> ReadResult {
    var reader = XMLDeckReader(source)
    return reader.read()
  }

  private mutating func read() -> ReadResult {
    let bytes = source.bytes
    // The bytes live as long as the source, which this reader keeps.
    let reader = unsafe XMLStreamReader(
      UnsafeBufferPointer(start: bytes.base, count: bytes.count),
      ignoresDeclaredEncoding: source.encoding != .utf8)
    var depth = 0
    var isDeck = true
    while isDeck, let event = reader.next() {
      switch event.kind {
      case .start(let element):
        if depth == 0 { isDeck = beginDeck(element, event) }
        if depth == 1 { beginCard(element, event) }
        if depth > 1 { events.append(event) }
        depth += 1
      case .text: if depth > 1 { events.append(event) }
      case .end:
        depth -= 1
        if depth > 1 { events.append(event) }
        if depth == 1 { endCard(event) }
      }
    }
    if isDeck, let problem = reader.problems.first { add(problem) }
    finishBatch()
    var deck = Deck(
      source: source, format: "xml", title: title, description: description, batches: batches, escape: .xml)
    deck.noteTypes = noteTypes
    let marks: [StaticString] = [" choice=", " in-deck=", " note-type=", "<markup"]
    deck.holdsForeignParts = marks.contains { source.bytes.firstIndex(of: $0) != nil }
    return ReadResult(deck: deck, findings: findings)
  }

  private mutating func beginDeck(_ element: XMLElement, _ event: XMLEvent) -> Bool {
    guard element.name == "deck", element.namespace == Self.namespace else {
      let vocabulary = element.namespace.map { " of the namespace '\($0)'" } ?? " of no namespace"
      let message = "the root element '\(element.name)'\(vocabulary) is no 'deck' of '\(Self.namespace)'"
      add(message, Span(start(of: event), offset(event)))
      return false
    }
    title = element["title"] ?? ""
    description = element["description"] ?? ""
    return true
  }

  private mutating func beginCard(_ element: XMLElement, _ event: XMLEvent) {
    events = [event]
    cardStart = start(of: event)
  }

  private mutating func endCard(_ event: XMLEvent) {
    guard case .start(let element)? = events.first?.kind else { return }
    let span = Span(cardStart, max(cardStart, offset(event)))
    if element.name == "note-type", element.namespace == Self.namespace {
      return noteTypes.append(XMLNoteType.definition(element, events.dropFirst()))
    }
    guard element.name == "card", element.namespace == Self.namespace else {
      return add("the element '\(element.name)' has no place in 'deck'", span)
    }
    var lowering = XMLCardLowering(span, source)
    lowering.lower(element, events.dropFirst(), into: &builder)
    if let message = lowering.problem {
      let place = CardPlace(index: cardCount, number: element["number"])
      findings.append(ReaderFinding("malformed-record", Finding(message, span: span, card: place)))
    }
    cardCount += 1
    if Int(span.end) - batchStart >= BatchedCards.byteCount {
      finishBatch()
      batchStart = Int(span.end)
    }
  }

  private mutating func finishBatch() {
    guard builder.cardCount > 0 else { return }
    let finished = builder
    builder = CardBatchBuilder(source: source, firstIndex: cardCount, cardCount: 0, nodeCount: 0)
    batches.append(finished.finish())
  }

  // MARK: Places

  private func offset(_ event: XMLEvent) -> Int { min(max(event.offset, 0), source.bytes.count) }

  /// Where the tag that `event` is about begins.
  private func start(of event: XMLEvent) -> Int { XMLPlace.start(of: event, in: source) }

  private mutating func add(_ problem: XMLProblem) {
    let lines = LineIndex(source)
    let end = source.bytes.count
    let span = lines.span(ofLine: max(1, problem.line)) ?? Span(end, end)
    add("the XML is not well-formed: \(problem.message)", span)
  }

  private mutating func add(_ message: String, _ span: Span) {
    findings.append(ReaderFinding("malformed-record", Finding(message, span: span)))
  }
}
