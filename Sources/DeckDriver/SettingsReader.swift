internal import DeckConfiguration
public import DeckDiagnostics
public import DeckLint
public import DeckReaders
internal import DeckSource
public import DeckSpelling

/// What configuration files and the command line say about how a deck is checked. The command line wins; words
/// of both count.
///
/// A configuration is the nearest `.deckc.yml` in the folder of a deck or above it. Each is read once.
public struct SettingsReader {
  /// What the command line says.
  public struct Overrides: Sendable {
    /// Which rules run when neither configurations nor the command line say so.
    public var standardRules: RuleLayer?
    /// Which rules run.
    public var rules: RuleLayer?
    /// The code of the language to check.
    public var language: String?
    /// Files of accepted words.
    public var wordLists: [String] = []
    /// The format of all decks.
    public var reader: Reader?
    /// The folder of media files.
    public var media: String?
    /// What makes the exit status 1.
    public var failOn: FailureThreshold?
    /// The file of suppressions.
    public var suppressions: String?
    /// The file of known findings.
    public var baseline: String?
    /// The configuration file to read in place of those near decks.
    public var configuration: String?
    /// Whether no configuration is read.
    public var isIsolated = false

    /// Overrides that say nothing.
    public init() {}
  }

  private let overrides: Overrides
  private var words = AcceptedWords()
  /// The configurations by their paths, with the words of their lists.
  private var configurations: [String: (said: Configuration, words: AcceptedWords)] = [:]
  /// The configuration for decks in a folder; an empty path for none.
  private var paths: [String: String] = [:]
  /// What holds where the same parts of a configuration hold.
  private var known: [Key: DeckSettings] = [:]

  /// What the settings of decks depend on.
  private struct Key: Hashable {
    var configuration: String?
    var overrides: [Int]
    var format: Int?
  }

  /// A reader of settings; the word lists of the command line are read now.
  public init(_ overrides: Overrides = Overrides()) throws(DriverError) {
    self.overrides = overrides
    for path in overrides.wordLists { try Self.add(path, to: &words) }
    if let code = overrides.language { _ = try language(code) }
  }

  /// What holds for the deck at `path`; nil stands for standard input, which is in the current folder.
  public mutating func settings(ofDeckAt path: String?) throws(DriverError) -> DeckSettings {
    guard let file = try configurationPath(path) else {
      if let settings = known[Key(configuration: nil, overrides: [])] { return settings }
      let settings = try merge(nil, [], nil)
      known[Key(configuration: nil, overrides: [])] = settings
      return settings
    }
    let (said, words) = try configuration(file)
    // What patterns are compared with: nothing is named by them that lies elsewhere.
    let place = path.flatMap { FileSystem.relative($0, toFolderOf: file) } ?? ""
    let key = Key(
      configuration: file, overrides: said.overrides.indices.filter { said.overrides[$0].concerns(place) },
      format: said.formats.lastIndex { $0.files.matches(place) })
    var settings: DeckSettings
    if let found = known[key] {
      settings = found
    } else {
      settings = try merge((file, said, words), key.overrides, key.format)
      known[key] = settings
    }
    if said.exclude.contains(where: { $0.matches(place) }) { settings.exclusion = said.origins["exclude"] }
    return settings
  }

  /// What becomes of the file at `path`, which lies in a folder that was named.
  public mutating func choice(ofFileAt path: String) throws(DriverError) -> Inputs.Choice {
    let settings = try settings(ofDeckAt: path)
    if settings.exclusion != nil { return .excluded }
    guard settings.format != nil else { return .detected }
    return .taken(anyName: overrides.reader == nil)
  }

  /// How the words of the deck at `path` are checked; nil stands for standard input.
  public mutating func spelling(ofDeckAt path: String?) throws(DriverError) -> SpellingOptions {
    try settings(ofDeckAt: path).spelling
  }

  private func merge(
    _ file: (path: String, said: Configuration, words: AcceptedWords)?, _ chosen: [Int], _ format: Int?
  ) throws(DriverError) -> DeckSettings {
    var settings = DeckSettings()
    settings.spelling.words = words
    settings.wordLists = overrides.wordLists.map { DeckSettings.Value(content: $0, origin: "--words") }
    var layers: [RuleLayer] = []
    if let file {
      let sections = [file.said.general] + chosen.map { file.said.overrides[$0].section }
      layers = sections.map(\.rules)
      settings.take(sections)
      settings.take(file.said, of: file.path)
      settings.spelling.words.add(file.said.words)
      settings.spelling.words.add(file.words.words)
      if let format {
        let choice = file.said.formats[format].format
        settings.format = Reader.named(choice.value).map {
          DeckSettings.Value(content: $0, origin: choice.origin)
        }
      }
    }
    if let standard = overrides.standardRules { layers.insert(standard, at: 0) }
    if let own = overrides.rules { layers.append(own) }
    settings.selection = RuleSelection(layers)
    if let code = overrides.language {
      settings.language = DeckSettings.Value(content: code, origin: "--language")
    }
    settings.spelling.language = try language(settings.language.content)
    settings.take(overrides)
    return settings
  }

  /// Adds the words of the list at `path`.
  private static func add(_ path: String, to words: inout AcceptedWords) throws(DriverError) {
    let storage = try FileSystem.read(path)
    withExtendedLifetime(storage) { words.add(list: storage.view) }
  }

  private func language(_ code: String) throws(DriverError) -> SpellingLanguage {
    guard let language = SpellingLanguage.named(code) else {
      throw .unknownLanguage(code: code, known: SpellingLanguage.codes)
    }
    return language
  }

  private mutating func configuration(
    _ path: String
  ) throws(DriverError) -> (said: Configuration, words: AcceptedWords) {
    if let known = configurations[path] { return known }
    let said = try Self.read(path)
    var words = AcceptedWords()
    for list in said.wordLists { try Self.add(FileSystem.path(list, below: path), to: &words) }
    configurations[path] = (said, words)
    return (said, words)
  }

  private static func read(_ path: String) throws(DriverError) -> Configuration {
    let storage = try FileSystem.read(path)
    defer { withExtendedLifetime(storage) {} }
    do throws(ConfigurationError) {
      return try Configuration(storage.view, name: path)
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

extension DeckSettings {
  /// Takes what sections say; later ones win.
  fileprivate mutating func take(_ sections: [ConfigurationSection]) {
    for section in sections {
      if let said = section.language { language = Value(content: said.value, origin: said.origin) }
      for choice in section.choices {
        choices.removeAll { $0.rule == choice.rule && $0.option == choice.option }
        choices.append(
          Choice(
            rule: choice.rule, option: choice.option,
            value: Value(content: choice.value.value, origin: choice.value.origin)))
      }
    }
  }

  /// Takes what a configuration says about all decks. Its paths begin at its folder.
  fileprivate mutating func take(_ said: Configuration, of file: String) {
    func path(_ setting: Setting<String>) -> Value<String> {
      Value(content: FileSystem.path(setting.value, below: file), origin: setting.origin)
    }
    configuration = file
    words = said.words.map { Value(content: $0, origin: said.origins["words"] ?? file) }
    wordLists += said.wordLists.map {
      Value(content: FileSystem.path($0, below: file), origin: said.origins["word-lists"] ?? file)
    }
    media = said.media.map(path)
    suppressions = said.suppressions.map(path)
    baseline = said.baseline.map(path)
    if let threshold = said.failOn {
      failOn = Value(content: threshold.value, origin: threshold.origin)
    }
  }

  /// Takes what the command line says.
  fileprivate mutating func take(_ overrides: SettingsReader.Overrides) {
    if let reader = overrides.reader { format = Value(content: reader, origin: "--from") }
    if let path = overrides.media { media = Value(content: path, origin: "--media") }
    if let path = overrides.suppressions { suppressions = Value(content: path, origin: "--suppressions") }
    if let path = overrides.baseline { baseline = Value(content: path, origin: "--baseline") }
    if let threshold = overrides.failOn { failOn = Value(content: threshold, origin: "--fail-on") }
  }
}
