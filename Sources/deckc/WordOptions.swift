internal import ArgumentParser
internal import DeckDriver
internal import DeckSpelling

/// Which words count as right, and where that is said.
struct WordOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Accept the words of a file, one a line; may be repeated.", valueName: "file"),
    completion: .file())
  var words: [String] = []

  @Option(help: ArgumentHelp("The language to check: en, or none to leave words alone.", valueName: "code"))
  var language: String?

  @Option(
    help: ArgumentHelp("Read this configuration, not the .deckc.yml of a deck's folder.", valueName: "file"),
    completion: .file())
  var config: String?

  /// The settings of decks; `isIsolated` says that no configuration is to be read. The words of `list` count too,
  /// if there is such a file.
  func settings(isIsolated: Bool, list: String? = nil) throws -> SettingsReader {
    var overrides = SettingsReader.Overrides()
    overrides.language = language
    overrides.wordLists = words
    if let list, list != "-", FileSystem.exists(list) { overrides.wordLists.append(list) }
    overrides.configuration = config
    overrides.isIsolated = isIsolated
    do throws(DriverError) {
      return try SettingsReader(overrides)
    } catch {
      throw Terminal.fail(error)
    }
  }
}
