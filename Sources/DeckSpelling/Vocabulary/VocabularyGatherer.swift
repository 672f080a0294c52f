public import DeckLexicon
public import DeckSource

/// Gathers the words of one batch after another. One gatherer serves many batches and keeps its memory.
public struct VocabularyGatherer: ~Copyable {
  private let lexicon: Lexicon
  private var gate: LanguageGate
  private var part = VocabularyPart()
  /// A word that another one takes the place of is added to the part at once.
  private let recent = RecentCounts()
  private var folded: [UInt8] = []
  private var acronyms = NearbyAcronyms()

  /// Where a paragraph is in a deck.
  public struct Place {
    /// Which card of the deck it is in.
    public var card: UInt32
    /// Which field of the card, from 0.
    public var field: UInt16
    /// Whether the field is what the card asks.
    public var isFront: Bool
    /// Whether the field is what the card answers.
    public var isBack: Bool

    /// A place.
    public init(card: UInt32, field: UInt16, isFront: Bool, isBack: Bool = false) {
      self.card = card
      self.field = field
      self.isFront = isFront
      self.isBack = isBack
    }
  }

  /// A gatherer for tokens that were looked up in `lexicon`.
  public init(lexicon: Lexicon = .english) {
    self.lexicon = lexicon
    gate = LanguageGate(lexicon: lexicon)
  }

  /// Tells what language a paragraph is in, as `LanguageGate` does; `add` must follow with the same paragraph.
  public mutating func assess(
    _ paragraph: borrowing Paragraph, inForeignField isInForeignField: Bool = false
  ) -> LanguageStanding {
    gate.assess(paragraph, inForeignField: isInForeignField)
  }

  /// Adds the words of the paragraph that was assessed last; `span` tells which bytes of the source a range of its
  /// text stands for, and whether they are the same.
  public mutating func add(
    _ paragraph: borrowing Paragraph, at place: Place, span: (Range<Int>) -> (span: Span, isVerbatim: Bool)
  ) {
    part.wordCount += paragraph.tokens.count
    acronyms.begin(paragraph, card: place.card)
    part.languages.add(gate.counts, toField: Int(place.field))
    for index in paragraph.tokens.indices {
      let token = paragraph.tokens[index]
      if let id = token.id {
        count(id, token)
        if !isOfInterest(token, id) { continue }
      } else if token.flags.contains(.foreignScript) {
        continue
      }
      keep(token, index, paragraph, place, gate.standing(ofToken: index), span)
    }
  }

  /// What the paragraphs since the last call gave.
  public mutating func finish() -> VocabularyPart {
    recent.removeAll { part.known.append($0) }
    let finished = part
    part = VocabularyPart()
    return finished
  }

  private mutating func count(_ id: WordID, _ token: WordToken) {
    let isCapitalized =
      token.shape != .lower && token.shape.startsCapital && !token.flags.contains(.startsSentence)
    if let other = recent.add(id, isCapitalized: isCapitalized) { part.known.append(other) }
  }

  /// Whether the places of a word of the lexicon are wanted: it may be judged, or its capitals may be.
  ///
  /// It changes nothing; if it didn't say that it may, all of the gatherer would be copied at every word.
  private mutating func isOfInterest(_ token: WordToken, _ id: WordID) -> Bool {
    if !token.flags.contains(.valid) { return true }
    if token.flags.contains(.capitalOnly), token.shape == .lower {
      return isMisspelling(id, token.hash)
    }
    switch token.shape {
    case .mixed, .doubleCapital, .capitalRun: return true
    case .lower, .capitalized: return token.flags.contains(.hasForm)
    case .upper, .pluralUpper: return false
    }
  }

  /// Whether a name is a misspelling in small letters. Not inlined, so that the lexicon is copied for none but names.
  @inline(never)
  private mutating func isMisspelling(_ id: WordID, _ hash: UInt64) -> Bool {
    SmallName(id, hash: hash, in: lexicon) == .misspelling
  }

  private mutating func keep(
    _ token: WordToken, _ index: Int, _ paragraph: borrowing Paragraph, _ place: Place,
    _ standing: LanguageStanding, _ span: (Range<Int>) -> (span: Span, isVerbatim: Bool)
  ) {
    let surface = paragraph.surface(token)
    folded.removeAll(keepingCapacity: true)
    WordFolding.fold(surface, into: &folded)
    let entry = part.table.insert(token.hash, token.id, folded)
    var flags = token.flags
    if standing == .foreign { flags.insert(.unchecked) }
    if token.shape.isOdd(surface), !acronyms.hasOne(beginningLike: surface) { flags.insert(.oddCapitals) }
    part.table.count(token, flags, isHead: Self.isHead(index, paragraph, place), in: entry)
    // Acronyms that the lexicon doesn't know are many and of no interest.
    if flags.contains(.unchecked), token.shape == .upper || token.shape == .pluralUpper { return }
    let source = span(token.stemRange)
    part.table.add(
      WordTable.Occurrence(
        surface: WordTable.TextRange(), span: source.span, card: place.card, field: place.field,
        isFront: place.isFront, isBack: place.isBack,
        isVerbatim: source.isVerbatim, shape: token.shape, standing: standing, flags: flags,
        previous: Self.neighbor(paragraph, index - 1, breakAt: index),
        following: Self.neighbor(paragraph, index + 1, breakAt: index + 1)),
      to: entry, surface: surface)
  }

  /// The word at `index`, when nothing breaks the text before token `breakAt`.
  private static func neighbor(
    _ paragraph: borrowing Paragraph, _ index: Int, breakAt: Int
  ) -> WordID? {
    guard paragraph.tokens.indices.contains(index), paragraph.tokens.indices.contains(breakAt) else {
      return nil
    }
    let flags = paragraph.tokens[breakAt].flags
    guard flags.isDisjoint(with: [.breakBefore, .gapBefore, .startsLine]) else { return nil }
    return paragraph.tokens[index].id
  }

  /// Whether a card or a definition is about the word: it stands alone or with one other word in a front, or first
  /// in its paragraph with a dash, a colon or a parenthesis behind it.
  private static func isHead(
    _ index: Int, _ paragraph: borrowing Paragraph, _ place: Place
  ) -> Bool {
    let tokens = paragraph.tokens
    if place.isFront && tokens.count <= 2 { return true }
    guard index == 0 else { return false }
    var next = tokens[0].range.upperBound
    while next < paragraph.text.count, paragraph.text[next] == 0x20 { next += 1 }
    guard next < paragraph.text.count else { return tokens.count == 1 }
    switch paragraph.text[next] {
    case UInt8(ascii: ":"), UInt8(ascii: "("): return true
    case UInt8(ascii: "-"), 0xE2: return next > tokens[0].range.upperBound
    default: return false
    }
  }
}
