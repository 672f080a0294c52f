internal import DeckComparison
public import DeckDiagnostics
internal import DeckModel
internal import DeckSource

/// What became of decks since other versions of them.
public struct QualityComparison: Sendable {
  /// What became of one deck.
  public struct DeckChange: Sendable {
    /// The position of the deck among the new ones; nil when it is gone.
    public let new: Int?
    /// The name of the deck's file: of the new one, or of the old one when it is gone.
    public let name: String
    /// The scores then and now; nil where there was no such deck, or is none any more.
    public let oldScore: QualityScore?
    /// See `oldScore`.
    public let newScore: QualityScore?
    /// How many cards were added, removed, and changed in what they say.
    public let addedCount: Int
    /// See `addedCount`.
    public let removedCount: Int
    /// See `addedCount`.
    public let editedCount: Int
  }

  /// What became of the findings of a rule.
  public struct RuleChange: Sendable {
    /// The rule.
    public let rule: RuleIdentity
    /// The gravest severity of its findings, old or new.
    public let severity: Severity
    /// How many findings it had, and has.
    public let oldCount: Int
    /// See `oldCount`.
    public let newCount: Int
    /// How many aren't found any more.
    public let fixedCount: Int
    /// How many weren't found before.
    public let addedCount: Int
  }

  /// The decks: those that there are in their order, then those that are gone.
  public let decks: [DeckChange]
  /// How good the decks were together.
  public let oldScore: QualityScore
  /// How good they are together.
  public let newScore: QualityScore
  /// The number of cards that there were.
  public let oldCardCount: Int
  /// The number of findings that there were.
  public let oldFindingCount: Int
  /// The rules whose findings changed, those with the most changes first, then by name.
  public let rules: [RuleChange]
  /// What isn't found any more, in the order of decks and places.
  public let fixedFindings: [Diagnostic]
  /// What wasn't found before.
  public let newFindings: [Diagnostic]

  /// How many cards were added, over all decks.
  public var addedCount: Int { decks.reduce(0) { $0 + $1.addedCount } }
  /// How many cards were removed.
  public var removedCount: Int { decks.reduce(0) { $0 + $1.removedCount } }
  /// How many cards say something else.
  public var editedCount: Int { decks.reduce(0) { $0 + $1.editedCount } }

  /// What became of the decks of `old` in `new`.
  ///
  /// Decks are paired by their paths below the folder that all decks of a side have in common, then by the names of their
  /// files; one deck on either side that is left is the same deck. Cards are paired as in `DeckDifference`. A finding is
  /// the same when rule and card are, and for slips of writing also the text.
  ///
  /// Complexity: that of the differences of the paired decks.
  public init(from old: QualityResult, to new: QualityResult) {
    let pairs = DeckPairs(old.decks.map(\.deck.source.name), new.decks.map(\.deck.source.name))
    var decks: [DeckChange] = []
    var fixed: [Diagnostic] = []
    var added: [Diagnostic] = []
    for (index, quality) in new.decks.enumerated() {
      let before = pairs.oldOfNew[index].map { old.decks[$0] }
      decks.append(Self.change(before, quality, index, &fixed, &added))
    }
    for index in pairs.goneOld {
      let quality = old.decks[index]
      fixed += quality.diagnostics
      decks.append(
        DeckChange(
          new: nil, name: quality.deck.source.name, oldScore: quality.score, newScore: nil, addedCount: 0,
          removedCount: quality.deck.count, editedCount: 0))
    }
    self.decks = decks
    oldScore = old.score
    newScore = new.score
    oldCardCount = old.figures.cardCount
    oldFindingCount = old.findingCount
    rules = RuleChange.changes(old, new, fixed: fixed, added: added)
    fixedFindings = fixed
    newFindings = added
  }

  private static func change(
    _ old: DeckQuality?, _ new: DeckQuality, _ index: Int, _ fixed: inout [Diagnostic],
    _ added: inout [Diagnostic]
  ) -> DeckChange {
    let name = new.deck.source.name
    guard let old else {
      added += new.diagnostics
      return DeckChange(
        new: index, name: name, oldScore: nil, newScore: new.score, addedCount: new.deck.count,
        removedCount: 0, editedCount: 0)
    }
    let difference = DeckDifference(from: old.deck, to: new.deck)
    let matching = FindingMatching(old, new, difference)
    fixed += matching.fixed
    added += matching.added
    return DeckChange(
      new: index, name: name, oldScore: old.score, newScore: new.score,
      addedCount: difference.count(.added), removedCount: difference.count(.removed),
      editedCount: difference.count(.edited))
  }
}

extension QualityComparison.RuleChange {
  fileprivate static func changes(
    _ old: QualityResult, _ new: QualityResult, fixed: [Diagnostic], added: [Diagnostic]
  ) -> [QualityComparison.RuleChange] {
    let before = counts(old.rules)
    let after = counts(new.rules)
    let fixed = counts(RuleCount.counts(fixed))
    let added = counts(RuleCount.counts(added))
    var changes: [QualityComparison.RuleChange] = []
    for (name, entry) in before.merging(after, uniquingKeysWith: { a, b in a.severity > b.severity ? a : b })
    {
      let change = QualityComparison.RuleChange(
        rule: entry.rule, severity: entry.severity, oldCount: before[name]?.count ?? 0,
        newCount: after[name]?.count ?? 0, fixedCount: fixed[name]?.count ?? 0,
        addedCount: added[name]?.count ?? 0)
      if change.fixedCount + change.addedCount > 0 { changes.append(change) }
    }
    return changes.sorted {
      ($1.fixedCount + $1.addedCount, $0.rule.name) < ($0.fixedCount + $0.addedCount, $1.rule.name)
    }
  }

  private static func counts(_ rules: [RuleCount]) -> [String: RuleCount] {
    Dictionary(rules.map { ($0.rule.name, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
