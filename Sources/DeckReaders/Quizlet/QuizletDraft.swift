internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

/// A stretch of the source that is a part of a card; 12 bytes.
struct QuizletPiece {
  enum Kind: UInt8 {
    /// The number of the card.
    case number
    /// A part of the front.
    case front
    /// An option, and one that is right.
    case option, rightOption
    /// What names the right options.
    case answer
    /// A part of the back.
    case back
    /// The name of a field of its own, and its text.
    case fieldName, fieldText
    /// The text of a field that is called exam, scope, term 2 or definition 2.
    case exam, scope, secondTerm, secondDefinition
  }

  var span: Span
  var kind: Kind
}

/// Where a card is; its pieces are those up to the next card's.
struct QuizletCard {
  var span: Span
  /// The first of its pieces.
  var firstPiece: UInt32
  /// How sure it is that front and back belong together, in thousandths.
  var confidence: UInt16
}

/// What a layout makes of a range of lines.
struct QuizletDraft {
  private(set) var cards: [QuizletCard] = []
  var pieces: [QuizletPiece] = []
  /// The lines that belong to no card, in order.
  private(set) var leftovers: [Range<Int>] = []
  /// The number of lines in cards that are as the layout wants them.
  var explainedCount = 0
  /// What is odd, in order.
  var findings: [ReaderFinding] = []

  /// Begins a card; its pieces are added behind.
  mutating func beginCard(confidence: UInt16) {
    cards.append(
      QuizletCard(span: Span(0, 0), firstPiece: UInt32(pieces.count), confidence: confidence))
  }

  /// Ends the card that was begun last.
  mutating func endCard(_ span: Span) { cards[cards.count - 1].span = span }

  /// Adds the lines of `range` as pieces of `kind`: one for each run without text of the page in between.
  mutating func add(_ kind: QuizletPiece.Kind, _ range: Range<Int>, of page: QuizletPage) {
    var start = range.lowerBound
    for index in range.dropFirst() where page.items[index].isBehindChrome {
      pieces.append(QuizletPiece(span: page.span(start..<index), kind: kind))
      start = index
    }
    if start < range.upperBound {
      pieces.append(QuizletPiece(span: page.span(start..<range.upperBound), kind: kind))
    }
  }

  /// Adds a part of a line.
  mutating func add(_ kind: QuizletPiece.Kind, _ span: Span) {
    pieces.append(QuizletPiece(span: span, kind: kind))
  }

  /// Says that no card holds the lines of `range`.
  mutating func leave(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if let last = leftovers.last, last.upperBound == range.lowerBound {
      leftovers[leftovers.count - 1] = last.lowerBound..<range.upperBound
    } else {
      leftovers.append(range)
    }
  }

  /// Says something of the card that was begun last.
  mutating func report(_ rule: String, _ message: String, at span: Span) {
    let place = CardPlace(index: cards.count - 1, number: nil)
    findings.append(ReaderFinding(rule, Finding(message, span: span, card: place)))
  }

  /// Changes the pieces of cards to what `change` makes of them; nil leaves a card as it is.
  mutating func rewrite(_ change: (ArraySlice<QuizletPiece>) -> [QuizletPiece]?) {
    let old = pieces
    pieces.removeAll(keepingCapacity: true)
    for index in cards.indices {
      let end = index + 1 < cards.count ? Int(cards[index + 1].firstPiece) : old.count
      let before = old[Int(cards[index].firstPiece)..<end]
      cards[index].firstPiece = UInt32(pieces.count)
      if let new = change(before) { pieces += new } else { pieces += before }
    }
  }

  /// Takes over card `index` of `other`, which is a draft of the same page.
  mutating func add(card index: Int, of other: QuizletDraft) {
    var card = other.cards[index]
    card.firstPiece = UInt32(pieces.count)
    cards.append(card)
    pieces += other.pieces(of: index)
  }

  /// The pieces of card `index`.
  func pieces(of index: Int) -> ArraySlice<QuizletPiece> {
    let end = index + 1 < cards.count ? Int(cards[index + 1].firstPiece) : pieces.count
    return pieces[Int(cards[index].firstPiece)..<end]
  }
}
