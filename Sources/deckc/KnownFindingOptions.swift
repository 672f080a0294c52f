internal import ArgumentParser
internal import DeckDriver

/// Which findings are known, and where that is said.
struct KnownFindingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Leave out the findings that a file of suppressions names.", valueName: "file"),
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

/// What is done with what is found besides reporting it.
struct KnowingOptions: ParsableArguments {
  @Flag(help: "Add everything that is found to the file of suppressions, with --reason.")
  var addSuppressions = false

  @Option(help: ArgumentHelp("Why the added suppressions are meant to stay.", valueName: "text"))
  var reason: String?

  @Option(
    help: ArgumentHelp("Write everything that is found into a file for --baseline.", valueName: "file"),
    completion: .file())
  var writeBaseline: String?

  @Flag(help: "Take out of the baseline what isn't found any more.")
  var updateBaseline = false

  mutating func validate() throws {
    if addSuppressions && (reason ?? "").isEmpty {
      throw ValidationError("--add-suppressions needs --reason")
    }
    if reason != nil && !addSuppressions { throw ValidationError("--reason needs --add-suppressions") }
    if [addSuppressions, writeBaseline != nil, updateBaseline].count(where: { $0 }) > 1 {
      throw ValidationError(
        "--add-suppressions, --write-baseline and --update-baseline go one at a time")
    }
  }

  /// Whether a file is written of what is found.
  var isWriting: Bool { addSuppressions || writeBaseline != nil || updateBaseline }

  /// What is done.
  var purpose: KnownFindings.Purpose {
    if addSuppressions, let reason { return .suppress(reason: reason) }
    if let writeBaseline { return .write(baseline: writeBaseline) }
    return updateBaseline ? .update : .report
  }
}
