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

  @Option(
    help: ArgumentHelp(
      "Check nothing; add the unknown words of the decks to a word list, for review.", valueName: "file"),
    completion: .file())
  var acceptWords: String?

  /// The settings of decks; `isIsolated` says that no configuration is to be read.
  func settings(isIsolated: Bool) throws -> SettingsReader {
    var overrides = SettingsReader.Overrides()
    overrides.language = language
    overrides.wordLists = words
    // What the list has already isn't unknown any more.
    if let acceptWords, acceptWords != "-", FileSystem.exists(acceptWords) {
      overrides.wordLists.append(acceptWords)
    }
    overrides.configuration = config
    overrides.isIsolated = isIsolated
    do throws(DriverError) {
      return try SettingsReader(overrides)
    } catch {
      throw Terminal.fail(error)
    }
  }
}
