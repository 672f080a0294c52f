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

  /// Says in `overrides` what the words and the language are. The words of `list` count too, if there is such a file.
  func add(to overrides: inout SettingsReader.Overrides, list: String? = nil) {
    overrides.language = language
    overrides.wordLists = words
    if let list, list != "-", FileSystem.exists(list) { overrides.wordLists.append(list) }
  }
}
