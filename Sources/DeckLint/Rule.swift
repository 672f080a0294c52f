public import DeckDiagnostics
public import DeckSpelling

/// What a rule is about.
public enum Category: String, Sendable, CaseIterable {
  case parsing, structure, duplicates, answers, text, typography, markup, safety, learning, output,
    suppressions
}

/// An example in a rule's page, run as a test.
public struct Example: Sendable {
  /// A deck in the format named by `format`.
  public let deck: String
  /// The text that the rule marks in a wrong example, in order; empty for a right one.
  public let marks: [String]
  /// The deck after the rule's fixes, safe and unsafe, were applied; nil when there are none.
  public let fixed: String?
  /// The format of the deck.
  public let format: String

  /// A deck in which the rule marks `marks`.
  public static func wrong(
    _ deck: String, marks: [String], fixed: String? = nil, format: String = "brainscape"
  )
    -> Example
  {
    Example(deck: deck, marks: marks, fixed: fixed, format: format)
  }

  /// A deck in which the rule finds nothing.
  public static func right(_ deck: String, format: String = "brainscape") -> Example {
    Example(deck: deck, marks: [], fixed: nil, format: format)
  }
}

/// One check, as a value: its identity, its page, its examples and the function that finds.
public struct Rule: Sendable {
  /// What a rule looks at, which decides the pass that runs it.
  public enum Check: Sendable {
    /// Found by readers while they read.
    case reading
    /// Looks at each card that has one of the triggers.
    case card(triggers: CardTraits, @Sendable (inout CardContext) -> Void)
    /// Looks at the words of each paragraph for slips, and says what is wrong with one; the second function gets
    /// the slip and what stands there.
    case prose(
      @Sendable (borrowing Paragraph, UsageCalls) -> [UsageSlip],
      report: @Sendable (UsageSlip, String) -> SlipReport)
    /// Does what `prose` does, and what `vocabulary` does.
    case proseAndVocabulary(
      @Sendable (borrowing Paragraph, UsageCalls) -> [UsageSlip],
      report: @Sendable (UsageSlip, String) -> SlipReport, @Sendable (inout VocabularyContext) -> Void)
    /// Looks at the words of the deck as a whole, and at what the spelling engine says of them.
    case vocabulary(@Sendable (inout VocabularyContext) -> Void)
    /// Looks at the deck as a whole.
    case deck(@Sendable (DeckSurvey, inout [Finding]) -> Void)
    /// Looks at the cards of all decks that are checked together; `searches` when it wants to know which are alike.
    case set(searches: Bool, @Sendable (inout DeckSetContext) -> Void)
  }

  /// The name of the defect in kebab case: `missing-answer`.
  public let name: String
  /// What it is about.
  public let category: Category
  /// The default severity; nil is off.
  public let severity: Severity?
  /// How far the fixes may be trusted that it may offer, best first; empty when it offers none.
  public let fixes: [FixIt.Applicability]
  /// What it finds, as one sentence.
  public let summary: String
  /// Why it matters, as one sentence; reports show it.
  public let reason: String
  /// What to do, as one imperative sentence; reports show it when there is no fix.
  public let advice: String
  /// More for the rule's page: what is and isn't found, and how far the fix can be trusted.
  public let details: String
  /// Wrong and right examples.
  public let examples: [Example]
  /// The choices that users have in how it finds.
  public let options: [RuleOption]
  /// How it finds.
  public let check: Check
  /// What its diagnostics say of it.
  public let identity: RuleIdentity

  init(
    _ name: String, _ category: Category, _ severity: Severity?, fixes: [FixIt.Applicability] = [],
    summary: String, reason: String, advice: String, details: String = "", options: [RuleOption] = [],
    examples: [Example], check: Check
  ) {
    self.name = name
    self.category = category
    self.severity = severity
    self.fixes = fixes
    self.summary = summary
    self.reason = reason
    self.advice = advice
    self.details = details
    self.options = options
    self.examples = examples
    self.check = check
    identity = RuleIdentity(name: name, category: category.rawValue, reason: reason, advice: advice)
  }
}
