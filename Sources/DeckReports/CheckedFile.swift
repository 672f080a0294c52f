public import DeckDiagnostics

/// An input that was checked, whether something was found or not.
public struct CheckedFile: Hashable, Sendable {
  /// The name, as diagnostics give it.
  public var name: String
  /// The number of its cards.
  public var cardCount: Int

  /// A file that was checked.
  public init(name: String, cardCount: Int) {
    self.name = name
    self.cardCount = cardCount
  }
}

/// What reports say of a rule, besides what diagnostics say.
public struct RuleDescription: Sendable {
  /// The rule's name.
  public var name: String
  /// What it is about.
  public var category: String
  /// The severity that it has when nobody chose another; nil is off.
  public var severity: Severity?
  /// What it finds, as one sentence.
  public var summary: String
  /// Why it matters, as one sentence.
  public var reason: String
  /// What to do, as one sentence.
  public var advice: String
  /// The whole page, as Markdown.
  public var page: String

  /// A description from its parts.
  public init(
    name: String, category: String, severity: Severity?, summary: String, reason: String, advice: String,
    page: String
  ) {
    self.name = name
    self.category = category
    self.severity = severity
    self.summary = summary
    self.reason = reason
    self.advice = advice
    self.page = page
  }
}
