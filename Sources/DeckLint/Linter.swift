public import DeckDiagnostics
public import DeckModel
internal import DeckSimilarity
internal import DeckSource
public import DeckSpelling

/// Runs the rules of a selection over a deck: card rules batch by batch, from any number of tasks, then deck
/// rules over what the batches left.
///
/// Rules don't print and don't know each other; the linter stamps their names and severities on what they find.
public struct Linter: Sendable {
  /// The rules that are on.
  public let selection: RuleSelection
  private let cardRules: [CardRule]
  /// Every trigger of any card rule.
  private let triggers: CardTraits
  private let words: WordPass?
  /// Whether a rule wants to know which cards are alike.
  private let searches: Bool
  /// Whether a rule, or what knows findings again, goes by more of cards than places and numbers.
  private let examines: Bool
  /// How it reports.
  public let options: Options

  /// How findings are reported.
  public struct Options: Sendable {
    /// Whether every place of a slip that occurs several times is a finding of its own; otherwise the first one
    /// is, and the others are related to it.
    public var reportsAllOccurrences = false
    /// Whether the words of decks, and what is said of them, are kept for the caller.
    public var keepsWords = false
    /// What the rules about spelling go by besides the deck.
    public var spelling = SpellingOptions()

    /// What the user chose for the options of rules, by the names of the rules.
    public var choices: [String: RuleChoices] = [:]

    /// The findings of the deck that are known, and not reported again.
    public var known: [KnownFinding] = []
    /// Whether the findings that are reported get names by which they are known again.
    public var namesFindings = false

    /// The usual options.
    public init() {}
  }

  private struct CardRule: Sendable {
    let index: Int
    let triggers: CardTraits
    let choices: RuleChoices
    let check: @Sendable (inout CardContext) -> Void
  }

  /// What the card pass keeps of one batch.
  public struct BatchReport: Sendable {
    var facts: [CardFacts] = []
    var findings: [FoundFinding] = []
    var doubts = Doubts()
    var vocabulary: VocabularyPart?
    var words: CardWords?

    init() {}

    /// A report that only says where the cards of `batch` are, and their numbers.
    init(placing batch: CardBatch) {
      let nodes = batch.nodes
      facts = batch.cardNodes.map { CardFacts(placing: nodes[Int($0)], in: batch) }
    }
  }

  /// A linter of the rules in `selection`.
  public init(_ selection: RuleSelection, _ options: Options = Options()) {
    self.selection = selection
    self.options = options
    words =
      options.spelling.language.isEnglish ? WordPass(selection, options.spelling.words, options.choices) : nil
    cardRules = selection.rules.enumerated().compactMap { index, entry in
      switch entry.rule.check {
      case .card(let triggers, let check):
        CardRule(
          index: index, triggers: triggers, choices: options.choices[entry.rule.name] ?? RuleChoices(),
          check: check)
      case .reading, .prose, .proseAndVocabulary, .vocabulary, .deck, .set: nil
      }
    }
    searches = selection.rules.contains { entry in
      switch entry.rule.check {
      case .set(let searches, _): searches
      case .reading, .card, .prose, .proseAndVocabulary, .vocabulary, .deck: false
      }
    }
    triggers = cardRules.reduce(CardTraits()) { $0.union($1.triggers) }
    let knowsFindings = options.namesFindings || !options.known.isEmpty
    examines =
      knowsFindings
      || selection.rules.contains { entry in
        switch entry.rule.check {
        case .card, .deck, .set: true
        case .reading, .prose, .proseAndVocabulary, .vocabulary: false
        }
      }
  }

  /// Runs the card rules over one batch of `deck`; of a reference only what others are compared with is gathered.
  public func lint(_ batch: CardBatch, of deck: Deck, isReference: Bool = false) -> BatchReport {
    var report = examines ? examine(batch, of: deck, isReference: isReference) : BatchReport(placing: batch)
    if let words, !isReference {
      let read = words.read(batch, of: deck)
      report.findings += read.findings
      report.doubts = read.doubts
      report.vocabulary = read.vocabulary
    }
    return report
  }

  private func examine(_ batch: CardBatch, of deck: Deck, isReference: Bool) -> BatchReport {
    var report = BatchReport()
    report.facts.reserveCapacity(batch.count)
    var examiner = CardExaminer()
    var scanner = CardWordScanner()
    var cardWords = CardWords()
    let triggers = isReference ? CardTraits() : triggers
    examiner.examine(batch) { position, facts, traits, folded in
      report.facts.append(facts)
      if searches { scanner.add(front: folded.front, back: folded.back, to: &cardWords) }
      guard !traits.isDisjoint(with: triggers) else { return }
      var context = CardContext(card: batch[position], escape: deck.escape, isPlainText: deck.isPlainText)
      for rule in cardRules where !rule.triggers.isDisjoint(with: traits) {
        let before = context.findings.count
        context.choices = rule.choices
        rule.check(&context)
        for finding in context.findings[before...] {
          report.findings.append(FoundFinding(rule.index, finding))
        }
      }
    }
    if searches { report.words = cardWords }
    return report
  }

  /// Runs the rules that look at whole decks, and returns what was found in each of the decks, in source order.
  ///
  /// Complexity: O(cards + findings · log findings), and what the search for similar cards takes.
  public func finish(_ gathering: consuming Gathering) -> [[Diagnostic]] {
    findings(gathering).map(\.diagnostics)
  }

  /// What `finish` returns, with what was known and isn't reported.
  public func findings(_ gathering: consuming Gathering) -> [DeckFindings] {
    let parts = gathering.parts
    let surveys = parts.map { DeckSurvey(deck: $0.deck, facts: $0.facts) }
    var found = parts.map(\.findings)
    addSetFindings(surveys, gathering, to: &found)
    return parts.indices.map { deck in
      parts[deck].isReference ? DeckFindings() : finish(parts[deck], surveys[deck], found[deck])
    }
  }

  /// Runs the rules that look at all decks together.
  private func addSetFindings(
    _ surveys: [DeckSurvey], _ gathering: consuming Gathering, to found: inout [[FoundFinding]]
  ) {
    let rules = selection.rules.enumerated().compactMap { index, entry in
      if case .set(_, let check) = entry.rule.check { (index, entry.rule.name, check) } else { nil }
    }
    guard !rules.isEmpty else { return }
    let set = DeckSet(surveys, areReferences: gathering.parts.map(\.isReference))
    let duplicates = searches ? Duplicates.find(in: set, gathering.search) : Duplicates()
    for (index, name, check) in rules {
      var context = DeckSetContext(set, duplicates)
      context.choices = options.choices[name] ?? RuleChoices()
      check(&context)
      for (deck, finding) in context.findings() { found[deck].append(FoundFinding(index, finding)) }
    }
  }

  /// Runs the rules that look at one deck.
  private func finish(
    _ part: Gathering.Part, _ survey: DeckSurvey, _ before: [FoundFinding]
  ) -> DeckFindings {
    var found = before
    var words: (vocabulary: DeckVocabulary, judgements: [Judgement])?
    for (index, entry) in selection.rules.enumerated() {
      guard case .deck(let check) = entry.rule.check else { continue }
      var findings: [Finding] = []
      var survey = survey
      survey.choices = part.choices[entry.rule.name] ?? RuleChoices()
      check(survey, &findings)
      found += findings.map { FoundFinding(index, $0) }
    }
    if let vocabulary = part.vocabulary {
      found += part.doubts.decided(by: vocabulary)
      if selection.looksAtVocabulary {
        let judging = VocabularyContext.Judging(SpellChecker(options: part.spelling), vocabulary)
        found += vocabularyFindings(vocabulary, judging, survey, part)
        if options.keepsWords { words = (vocabulary, judging.judgements) }
      }
    }
    var result = settle(found, part, survey)
    result.words = words
    return result
  }

  /// Has the words of the deck judged, and runs the rules that look at them.
  private func vocabularyFindings(
    _ vocabulary: DeckVocabulary, _ judging: VocabularyContext.Judging, _ survey: DeckSurvey,
    _ part: Gathering.Part
  ) -> [FoundFinding] {
    var found: [FoundFinding] = []
    for (index, entry) in selection.rules.enumerated() {
      let check: @Sendable (inout VocabularyContext) -> Void
      switch entry.rule.check {
      case .vocabulary(let lint), .proseAndVocabulary(_, report: _, let lint): check = lint
      case .reading, .card, .prose, .deck, .set: continue
      }
      var context = VocabularyContext(
        survey: survey, vocabulary: vocabulary, accepted: part.spelling.words, judging: judging)
      context.choices = part.choices[entry.rule.name] ?? RuleChoices()
      check(&context)
      found += context.findings.map { FoundFinding(index, $0) }
    }
    return found
  }

  /// What a reader found, as far as its rules are on.
  public func diagnostics(_ findings: [ReaderFinding], of deck: Deck) -> [Diagnostic] {
    indexed(findings).map { diagnostic($0, deck) }
  }

  func indexed(_ findings: [ReaderFinding]) -> [FoundFinding] {
    findings.compactMap { entry in
      selection.rules.firstIndex { $0.rule.name == entry.rule }.map { FoundFinding($0, entry.finding) }
    }
  }

  func diagnostic(_ found: FoundFinding, _ deck: Deck) -> Diagnostic {
    let entry = selection.rules[found.rule]
    let finding = found.finding.placed(in: deck.source)
    return Diagnostic(entry.rule.identity, entry.severity(of: finding), finding, source: deck.source)
  }

  /// The order of findings in the source: by place, then card, then rule. Numbers are sorted, not findings, which
  /// are large.
  static func order(_ found: [FoundFinding]) -> [Int] {
    struct Key {
      var place: UInt64
      var card: Int
      var rule: Int
      var index: Int

      static func precedes(_ a: Key, _ b: Key) -> Bool {
        if a.place != b.place { return a.place < b.place }
        return (a.card, a.rule, a.index) < (b.card, b.rule, b.index)
      }
    }
    var keys = found.enumerated().map { index, entry in
      let span = entry.finding.span
      return Key(
        place: span.map { UInt64($0.start) << 32 | UInt64($0.end) } ?? 0,
        card: entry.finding.card?.index ?? -1,
        rule: entry.rule, index: index)
    }
    keys.sort(by: Key.precedes)
    return keys.map(\.index)
  }
}
