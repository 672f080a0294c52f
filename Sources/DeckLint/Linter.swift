public import DeckDiagnostics
public import DeckModel
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
  /// How it reports.
  public let options: Options

  /// How findings are reported.
  public struct Options: Sendable {
    /// Whether every place of a slip that occurs several times is a finding of its own; otherwise the first one
    /// is, and the others are related to it.
    public var reportsAllOccurrences = false
    /// What the rules about spelling go by besides the deck.
    public var spelling = SpellingOptions()

    /// The usual options.
    public init() {}
  }

  private struct CardRule: Sendable {
    let index: Int
    let triggers: CardTraits
    let check: @Sendable (inout CardContext) -> Void
  }

  /// What the card pass keeps of one batch.
  public struct BatchReport: Sendable {
    var facts: [CardFacts] = []
    var findings: [(rule: Int, finding: Finding)] = []
    var doubtful: [(rule: Int, finding: Finding, field: Int)] = []
    var vocabulary: VocabularyPart?
  }

  /// A linter of the rules in `selection`.
  public init(_ selection: RuleSelection, _ options: Options = Options()) {
    self.selection = selection
    self.options = options
    words = options.spelling.language.isEnglish ? WordPass(selection) : nil
    cardRules = selection.rules.enumerated().compactMap { index, entry in
      switch entry.rule.check {
      case .card(let triggers, let check): CardRule(index: index, triggers: triggers, check: check)
      case .reading, .prose, .vocabulary, .deck: nil
      }
    }
    triggers = cardRules.reduce(CardTraits()) { $0.union($1.triggers) }
  }

  /// Runs the card rules over one batch of `deck`.
  public func lint(_ batch: CardBatch, of deck: Deck) -> BatchReport {
    var report = BatchReport()
    report.facts.reserveCapacity(batch.count)
    var examiner = CardExaminer()
    examiner.examine(batch) { position, facts, traits in
      report.facts.append(facts)
      guard !traits.isDisjoint(with: triggers) else { return }
      var context = CardContext(card: batch[position], escape: deck.escape, isPlainText: deck.isPlainText)
      for rule in cardRules where !rule.triggers.isDisjoint(with: traits) {
        let before = context.findings.count
        rule.check(&context)
        for finding in context.findings[before...] { report.findings.append((rule.index, finding)) }
      }
    }
    if let words {
      let read = words.read(batch, of: deck)
      report.findings += read.findings
      report.doubtful = read.doubtful
      report.vocabulary = read.vocabulary
    }
    return report
  }

  /// Gathers the reports of a deck's batches, which must be added in order.
  public struct Gathering: Sendable {
    private var facts: [CardFacts] = []
    fileprivate var findings: [(rule: Int, finding: Finding)] = []
    fileprivate var doubtful: [(rule: Int, finding: Finding, field: Int)] = []
    fileprivate var vocabulary: DeckVocabulary?

    /// A gathering for `deck`.
    public init(_ deck: Deck) { facts.reserveCapacity(deck.count) }

    /// The number of cards gathered.
    public var cardCount: Int { facts.count }

    /// Up to where the source was gone through.
    public var lastOffset: Int { Int(facts.last?.span.end ?? 0) }

    /// Adds the report of the next batch.
    public mutating func add(_ report: BatchReport) {
      facts.append(contentsOf: report.facts)
      findings.append(contentsOf: report.findings)
      doubtful.append(contentsOf: report.doubtful)
      if let part = report.vocabulary { addWords(part) }
    }

    private mutating func addWords(_ part: VocabularyPart) {
      if vocabulary == nil { vocabulary = DeckVocabulary() }
      vocabulary?.add(part)
    }

    /// The survey of the deck.
    fileprivate consuming func survey(_ deck: Deck) -> DeckSurvey { DeckSurvey(deck: deck, facts: facts) }
  }

  /// Runs the deck rules and returns everything that was found, in source order.
  ///
  /// Complexity: O(cards + findings · log findings).
  public func finish(_ gathering: consuming Gathering, of deck: Deck, reader: [ReaderFinding]) -> [Diagnostic]
  {
    var found = gathering.findings
    let vocabulary = gathering.vocabulary
    if let vocabulary { found += Self.inEnglish(gathering.doubtful, vocabulary) }
    let survey = gathering.survey(deck)
    for (index, entry) in selection.rules.enumerated() {
      guard case .deck(let check) = entry.rule.check else { continue }
      var findings: [Finding] = []
      check(survey, &findings)
      found += findings.map { (index, $0) }
    }
    if let vocabulary { found += vocabularyFindings(vocabulary, survey) }
    found += indexed(reader)
    var ordered = Self.order(found).map { found[$0] }
    if !options.reportsAllOccurrences { ordered = FindingGroups.collapse(ordered) }
    return ordered.map { diagnostic($0.rule, $0.finding, deck) }
  }

  /// What was found in fields that are in English, as far as the whole deck tells.
  private static func inEnglish(
    _ doubtful: [(rule: Int, finding: Finding, field: Int)], _ vocabulary: DeckVocabulary
  ) -> [(rule: Int, finding: Finding)] {
    guard !doubtful.isEmpty else { return [] }
    let fields = LanguageVerdict.fieldStandings(vocabulary)
    return doubtful.filter { $0.field >= fields.count || fields[$0.field] == .english }.map {
      ($0.rule, $0.finding)
    }
  }

  /// Has the words of the deck judged, and runs the rules that look at them.
  private func vocabularyFindings(
    _ vocabulary: DeckVocabulary, _ survey: DeckSurvey
  ) -> [(rule: Int, finding: Finding)] {
    guard selection.looksAtVocabulary else { return [] }
    let judging = VocabularyContext.Judging(SpellChecker(options: options.spelling), vocabulary)
    var found: [(rule: Int, finding: Finding)] = []
    for (index, entry) in selection.rules.enumerated() {
      guard case .vocabulary(let check) = entry.rule.check else { continue }
      var context = VocabularyContext(survey: survey, vocabulary: vocabulary, judging: judging)
      check(&context)
      found += context.findings.map { (index, $0) }
    }
    return found
  }

  /// What a reader found, as far as its rules are on.
  public func diagnostics(_ findings: [ReaderFinding], of deck: Deck) -> [Diagnostic] {
    indexed(findings).map { diagnostic($0.rule, $0.finding, deck) }
  }

  private func indexed(_ findings: [ReaderFinding]) -> [(rule: Int, finding: Finding)] {
    findings.compactMap { entry in
      selection.rules.firstIndex { $0.rule.name == entry.rule }.map { ($0, entry.finding) }
    }
  }

  private func diagnostic(_ rule: Int, _ finding: Finding, _ deck: Deck) -> Diagnostic {
    let entry = selection.rules[rule]
    let finding = deck.hasPositions ? finding : finding.withoutPlaces
    return Diagnostic(entry.rule.identity, finding.severity ?? entry.severity, finding, source: deck.source)
  }

  /// The order of findings in the source: by place, then card, then rule. Numbers are sorted, not findings, which
  /// are large.
  private static func order(_ found: [(rule: Int, finding: Finding)]) -> [Int] {
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
