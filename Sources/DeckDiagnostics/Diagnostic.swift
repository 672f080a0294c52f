public import DeckSource

/// What diagnostics say of the rule that they come from.
public final class RuleIdentity: Sendable {
  /// The rule's name.
  public let name: String
  /// The rule's category.
  public let category: String
  /// Why it matters, in one sentence.
  public let reason: String
  /// What to do about it when there is no fix, in one sentence.
  public let advice: String

  /// An identity from its parts.
  public init(name: String, category: String, reason: String, advice: String) {
    self.name = name
    self.category = category
    self.reason = reason
    self.advice = advice
  }
}

/// A finding with the identity of its rule, its severity and its file: what reports render.
public struct Diagnostic: Sendable {
  /// The rule that found it; all diagnostics of a rule share it.
  public var identity: RuleIdentity
  /// How much it matters.
  public var severity: Severity
  /// What was found.
  public var finding: Finding
  /// The file that it was found in.
  public var source: SourceFile
  /// The id of the card that it was found in, where somebody asked for it.
  public var cardID: String?

  /// A diagnostic from its parts.
  public init(_ identity: RuleIdentity, _ severity: Severity, _ finding: Finding, source: SourceFile) {
    self.identity = identity
    self.severity = severity
    self.finding = finding
    self.source = source
  }

  /// The rule's name.
  public var rule: String { identity.name }
  /// The rule's category.
  public var category: String { identity.category }
  /// Why it matters, in one sentence.
  public var reason: String { identity.reason }
  /// What to do about it when there is no fix, in one sentence.
  public var advice: String { identity.advice }
}
