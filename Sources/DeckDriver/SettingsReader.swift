internal import DeckConfiguration
internal import DeckSource
public import DeckSpelling

/// What configuration files and the command line say about how a deck is checked. The command line wins; words
/// of both count.
///
/// A configuration is the nearest `.deckc.yml` in the folder of a deck or above it. Each is read once.
public struct SettingsReader {
  /// What the command line says.
  public struct Overrides: Sendable {
    /// The code of the language to check.
    public var language: String?
    /// Files of accepted words.
    public var wordLists: [String] = []
    /// The configuration file to read in place of those near decks.
    public var configuration: String?
    /// Whether no configuration is read.
    public var isIsolated = false

    /// Overrides that say nothing.
    public init() {}
  }

  private let overrides: Overrides
  private var words = AcceptedWords()
  private var configurations: [String: SpellingOptions] = [:]
  /// The configuration for decks in a folder; an empty path for none.
  private var paths: [String: String] = [:]

  /// A reader of settings; the word lists of the command line are read now.
  public init(_ overrides: Overrides = Overrides()) throws(DriverError) {
    self.overrides = overrides
    for path in overrides.wordLists { try Self.add(path, to: &words) }
    _ = try language(nil)
  }

  /// How the deck at `path` is checked; nil stands for standard input, which is in the current folder.
  public mutating func spelling(ofDeckAt path: String?) throws(DriverError) -> SpellingOptions {
    let configuration = try configurationPath(path)
    if let known = configurations[configuration ?? ""] { return known }
    var options = SpellingOptions()
    options.words = words
    var code: String?
    if let configuration {
      let found = try read(configuration)
      code = found.language
      options.words.add(found.words)
      for list in found.wordLists {
        try Self.add(FileSystem.path(list, below: configuration), to: &options.words)
      }
    }
    options.language = try language(code)
    configurations[configuration ?? ""] = options
    return options
  }

  /// Adds the words of the list at `path`.
  private static func add(_ path: String, to words: inout AcceptedWords) throws(DriverError) {
    let storage = try FileSystem.read(path)
    withExtendedLifetime(storage) { words.add(list: storage.view) }
  }

  private func language(_ configured: String?) throws(DriverError) -> SpellingLanguage {
    guard let code = overrides.language ?? configured else { return .english }
    guard let language = SpellingLanguage.named(code) else {
      throw .unknownLanguage(code: code, known: SpellingLanguage.codes)
    }
    return language
  }

  private func read(_ path: String) throws(DriverError) -> Configuration {
    let storage = try FileSystem.read(path)
    defer { withExtendedLifetime(storage) {} }
    do throws(ConfigurationError) {
      return try Configuration(storage.view)
    } catch {
      throw .badConfiguration(path: path, line: error.line, column: error.column, message: error.message)
    }
  }

  private mutating func configurationPath(_ deck: String?) throws(DriverError) -> String? {
    guard !overrides.isIsolated else { return nil }
    if let path = overrides.configuration { return path }
    let folder = FileSystem.folder(of: deck ?? "")
    if let known = paths[folder] { return known.isEmpty ? nil : known }
    let found = FileSystem.nearest(Configuration.fileName, above: folder)
    paths[folder] = found ?? ""
    return found
  }
}
