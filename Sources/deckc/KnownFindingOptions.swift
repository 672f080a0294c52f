internal import ArgumentParser
internal import DeckDriver

/// Which findings are known, and where that is said.
struct KnownFindingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Leave out the findings of a file of suppressions.", valueName: "file"),
    completion: .file())
  var suppressions: String?

  @Option(
    help: ArgumentHelp("Report only what isn't in a file of known findings.", valueName: "file"),
    completion: .file())
  var baseline: String?

  /// Says in `overrides` which files count.
  func add(to overrides: inout SettingsReader.Overrides) {
    overrides.suppressions = suppressions
    overrides.baseline = baseline
  }
}
