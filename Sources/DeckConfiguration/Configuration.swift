public import DeckDiagnostics
public import DeckSource

/// What a `.deckc.yml` says. What it doesn't say is nil or empty.
public struct Configuration: Hashable, Sendable {
  /// What holds for all decks.
  public var general = ConfigurationSection()
  /// What holds for some decks; later ones win.
  public var overrides: [Override] = []
  /// Words that count as right.
  public var words: [String] = []
  /// Files of such words, one a line; paths are relative to the folder of the configuration.
  public var wordLists: [String] = []
  /// The formats of some decks; later ones win.
  public var formats: [FormatChoice] = []
  /// The decks of folders that are passed over.
  public var exclude: [Glob] = []
  /// The folder of media files, relative to that of the configuration.
  public var media: Setting<String>?
  /// The least severity that makes the exit status 1.
  public var failOn: Setting<FailureThreshold>?
  /// The file of suppressions, relative to the folder of the configuration.
  public var suppressions: Setting<String>?
  /// The file of the findings that are known, relative to the folder of the configuration.
  public var baseline: Setting<String>?
  /// Where the list settings were set, by their names.
  public var origins: [String: String] = [:]

  /// What holds for the decks that some patterns name.
  public struct Override: Hashable, Sendable {
    /// The patterns.
    public var files: [Glob] = []
    /// What holds.
    public var section = ConfigurationSection()

    /// Whether it holds for a path, relative to the folder of the configuration.
    public func concerns(_ path: String) -> Bool { files.contains { $0.matches(path) } }
  }

  /// The format of the decks that a pattern names.
  public struct FormatChoice: Hashable, Sendable {
    /// The pattern.
    public let files: Glob
    /// The name of the format.
    public let format: Setting<String>
  }

  /// A configuration that says nothing.
  public init() {}

  /// The name that a configuration file has.
  public static let fileName = ".deckc.yml"

  /// The code of the language that is checked.
  public var language: String? { general.language?.value }

  /// Reads the text of the configuration file `name`. An empty text says nothing.
  public init(_ text: ByteView, name: String = Configuration.fileName) throws(ConfigurationError) {
    self.init()
    guard String(validating: text, as: UTF8.self) != nil else {
      throw ConfigurationError(line: 1, column: 1, message: "the file is not UTF-8")
    }
    guard let root = try ConfigurationValue.parse(text, name: name) else { return }
    for (name, value) in try root.settings() {
      guard let key = ConfigurationKey.all.first(where: { $0.name == name.text }) else {
        throw ConfigurationKey.unknown(name, among: ConfigurationKey.all)
      }
      switch key.place {
      case .section(let read): try read(value, &general)
      case .file(let read): try read(value, &self)
      }
      origins[key.name] = value.origin
    }
  }
}

/// A value and where it was set.
public struct Setting<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value.
  public let value: Value
  /// The file and line, or the option of the command line.
  public let origin: String

  /// A setting.
  public init(_ value: Value, origin: String) {
    self.value = value
    self.origin = origin
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
