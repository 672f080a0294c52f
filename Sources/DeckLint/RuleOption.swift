/// A choice that users have in how a rule finds, declared in the rule's own file.
public struct RuleOption: Sendable {
  /// What an option holds.
  public enum Kind: Hashable, Sendable {
    /// A number within a range.
    case number(standard: Int, range: ClosedRange<Int>)
    /// Texts that are added to what the rule knows.
    case texts(example: String)
  }

  /// The name in kebab case: `common-answer`.
  public let name: String
  /// What it changes, as one sentence.
  public let summary: String
  /// What it holds.
  public let kind: Kind

  /// An option that holds a number.
  static func number(
    _ name: String, _ summary: String, standard: Int, in range: ClosedRange<Int>
  ) -> RuleOption {
    RuleOption(name: name, summary: summary, kind: .number(standard: standard, range: range))
  }

  /// An option that holds texts; there are none unless the user names some.
  static func texts(_ name: String, _ summary: String, example: String) -> RuleOption {
    RuleOption(name: name, summary: summary, kind: .texts(example: example))
  }

  /// Words that a rule about words leaves alone, compared without regard to capitals.
  static let allowedWords = texts(
    "allow", "Words that this rule leaves alone, whatever their capitals.", example: "kubectl")

  /// How sure a rule must be.
  static let minimumConfidence = number(
    "minimum-confidence", "How sure the rule must be to report something, in percent.", standard: 0,
    in: 0...100)
}

/// What the user chose for an option.
public enum RuleOptionValue: Hashable, Sendable {
  /// A number.
  case number(Int)
  /// Texts, in the order in which they were given.
  case texts([String])
}

/// What the user chose for the options of a rule.
public struct RuleChoices: Hashable, Sendable {
  private var numbers: [String: Int] = [:]
  private var texts: [String: Set<String>] = [:]

  /// No choices: what the rules do by themselves.
  public init() {}

  /// Sets the option `name`; texts are compared without regard to capitals.
  public mutating func set(_ name: String, _ value: RuleOptionValue) {
    switch value {
    case .number(let number): numbers[name] = number
    case .texts(let list): texts[name] = Set(list.map { $0.lowercased() })
    }
  }

  /// The number of an option.
  func number(_ option: RuleOption) -> Int {
    switch option.kind {
    case .number(let standard, _): numbers[option.name] ?? standard
    case .texts: 0
    }
  }

  /// Whether an option holds a text, whatever its capitals.
  func holds(_ text: @autoclosure () -> String, _ option: RuleOption) -> Bool {
    guard let held = texts[option.name], !held.isEmpty else { return false }
    return held.contains(text().lowercased())
  }
}
