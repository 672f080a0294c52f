public import DeckSource

/// A finding with the identity of its rule, its severity and its file: what reports render.
public struct Diagnostic: Sendable {
  /// The rule's name.
  public var rule: String
  /// The rule's category.
  public var category: String
  /// How much it matters.
  public var severity: Severity
  /// What was found.
  public var finding: Finding
  /// The file that it was found in.
  public var source: SourceFile
  /// Why it matters, in one sentence.
  public var reason: String
  /// What to do about it when there is no fix, in one sentence.
  public var advice: String

  /// A diagnostic from its parts.
  public init(
    rule: String, category: String, severity: Severity, finding: Finding, source: SourceFile, reason: String,
    advice: String
  ) {
    self.rule = rule
    self.category = category
    self.severity = severity
    self.finding = finding
    self.source = source
    self.reason = reason
    self.advice = advice
  }
}
