public import DeckLint

/// What a configuration says about all decks, or about some.
public struct ConfigurationSection: Hashable, Sendable {
  /// Which rules run.
  public var rules = RuleLayer()
  /// What is chosen for their options, in order.
  public var choices: [OptionChoice] = []
  /// The code of the language that is checked.
  public var language: Setting<String>?

  /// What is chosen for the option of a rule.
  public struct OptionChoice: Hashable, Sendable {
    /// The name of the rule.
    public let rule: String
    /// The name of the option.
    public let option: String
    /// The value.
    public let value: Setting<RuleOptionValue>
  }
}
