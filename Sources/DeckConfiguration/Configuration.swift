public import DeckSource

/// What a `.deckc.yml` says. What it doesn't say is nil or empty.
public struct Configuration: Hashable, Sendable {
  /// The code of the language that is checked.
  public var language: String?
  /// Words that count as right.
  public var words: [String] = []
  /// Files of such words, one a line; paths are relative to the folder of the configuration.
  public var wordLists: [String] = []

  /// A configuration that says nothing.
  public init() {}

  /// The name that a configuration file has.
  public static let fileName = ".deckc.yml"

  /// Reads the text of a configuration file. An empty text says nothing.
  public init(_ text: ByteView) throws(ConfigurationError) {
    self.init()
    guard String(validating: text, as: UTF8.self) != nil else {
      throw ConfigurationError(line: 1, column: 1, message: "the file is not UTF-8")
    }
    guard let root = try ConfigurationValue.parse(text) else { return }
    for (name, value) in try root.settings() {
      guard let key = ConfigurationKey.all.first(where: { $0.name == name.text }) else {
        throw ConfigurationKey.unknown(name)
      }
      try key.read(value, &self)
    }
  }
}

/// What is wrong with the text of a configuration file, and where.
public struct ConfigurationError: Error, Hashable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The column in Unicode scalars, from 1.
  public let column: Int
  /// What is wrong and what to do, as one phrase.
  public let message: String
}
