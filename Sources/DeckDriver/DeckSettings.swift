internal import DeckConfiguration
public import DeckDiagnostics
public import DeckLint
public import DeckReaders
public import DeckSpelling

/// What holds for a deck, and where that was said.
public struct DeckSettings: Sendable {
  /// A value and where it was set: an option, or a file with a line.
  public struct Value<Content: Sendable>: Sendable {
    /// The value.
    public let content: Content
    /// Where it was set.
    public let origin: String
  }

  /// The value of a rule's option.
  public struct Choice: Sendable {
    /// The name of the rule.
    public let rule: String
    /// The name of the option.
    public let option: String
    /// The value, and where it was set.
    public let value: Value<RuleOptionValue>
  }

  /// The configuration file that counts; nil for none.
  public internal(set) var configuration: String?
  /// The rules that run.
  public internal(set) var selection = RuleSelection.standard
  /// What is chosen for the options of rules; each option once.
  public internal(set) var choices: [Choice] = []
  /// The language that is checked.
  public internal(set) var language = Value(content: "en", origin: "default")
  /// The words that count as right and the lists they are from, each with where it was named.
  public internal(set) var words: [Value<String>] = []
  /// The files of words.
  public internal(set) var wordLists: [Value<String>] = []
  /// What the words and the language come to.
  public internal(set) var spelling = SpellingOptions()
  /// The format of the deck; nil when it is told by the name and the bytes.
  public internal(set) var format: Value<Reader>?
  /// The folder of media files.
  public internal(set) var media: Value<String>?
  /// What makes the exit status 1.
  public internal(set) var failOn = Value(content: FailureThreshold.warning, origin: "default")
  /// The file of suppressions.
  public internal(set) var suppressions: Value<String>?
  /// The file of known findings.
  public internal(set) var baseline: Value<String>?
  /// Where the deck is passed over in a folder; nil when it isn't.
  public internal(set) var exclusion: String?

  /// What linters go by.
  public func linterOptions(reportsAllOccurrences: Bool = false) -> Linter.Options {
    var options = Linter.Options()
    options.reportsAllOccurrences = reportsAllOccurrences
    options.spelling = spelling
    for choice in choices {
      options.choices[choice.rule, default: RuleChoices()].set(choice.option, choice.value.content)
    }
    return options
  }
}
