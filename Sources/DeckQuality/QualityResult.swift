public import DeckDiagnostics

/// How good several decks are, and all of them together: what reports of quality render.
public struct QualityResult: Sendable {
  /// The decks, in the order of the inputs.
  public private(set) var decks: [DeckQuality] = []
  /// What can be counted of all of them.
  public private(set) var figures = DeckFigures()
  /// What the words of all of them tell; nil when nobody looked at any.
  public private(set) var vocabulary: VocabularyFigures?
  /// How good they are together: each deck counts as often as it has cards.
  public private(set) var score = QualityScore([], cardCount: 0)
  /// How many findings each rule has, the most first, then by name.
  public private(set) var rules: [RuleCount] = []
  /// The number of findings.
  public private(set) var findingCount = 0
  private var severities: [Severity: Int] = [:]
  /// The version of the program, such as `1.2.3`; empty when nobody says it.
  public var toolVersion = ""
  /// What became of the decks since other versions of them, when somebody asks.
  public var comparison: QualityComparison?

  /// A result of no decks.
  public init() {}

  /// Adds a deck.
  public mutating func add(_ deck: DeckQuality) {
    score = QualityScore(score, weight: figures.cardCount, deck.score, weight: deck.figures.cardCount)
    decks.append(deck)
    figures.add(deck.figures)
    if let words = deck.vocabulary {
      if vocabulary == nil { vocabulary = words } else { vocabulary?.add(words) }
    }
    rules = RuleCount.sum(rules, deck.rules)
    findingCount += deck.diagnostics.count
    for diagnostic in deck.diagnostics { severities[diagnostic.severity, default: 0] += 1 }
  }

  /// How many findings each category has, the most first, then by name.
  public var categories: [(name: String, count: Int)] {
    var counts: [String: Int] = [:]
    for rule in rules { counts[rule.rule.category, default: 0] += rule.count }
    return counts.map { (name: $0.key, count: $0.value) }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  /// How many findings are of a severity.
  public func count(_ severity: Severity) -> Int { severities[severity, default: 0] }
}

/// How often a rule found something.
public struct RuleCount: Sendable {
  /// The rule.
  public let rule: RuleIdentity
  /// The gravest severity of its findings.
  public let severity: Severity
  /// How many findings it has.
  public let count: Int

  /// Counts findings rule by rule, the most first, then by name.
  static func counts(_ diagnostics: some Sequence<Diagnostic>) -> [RuleCount] {
    sum(diagnostics.lazy.map { RuleCount(rule: $0.identity, severity: $0.severity, count: 1) })
  }

  /// The counts of both, the most first, then by name.
  static func sum(_ a: [RuleCount], _ b: [RuleCount]) -> [RuleCount] { a.isEmpty ? b : sum(a + b) }

  private static func sum(_ counts: some Sequence<RuleCount>) -> [RuleCount] {
    var sums: [ObjectIdentifier: RuleCount] = [:]
    for entry in counts {
      let before = sums[ObjectIdentifier(entry.rule)]
      sums[ObjectIdentifier(entry.rule)] = RuleCount(
        rule: entry.rule, severity: max(before?.severity ?? entry.severity, entry.severity),
        count: (before?.count ?? 0) + entry.count)
    }
    return sums.values.sorted { ($1.count, $0.rule.name) < ($0.count, $1.rule.name) }
  }
}
