internal import ArgumentParser

/// How `check` repairs files.
struct RepairOptions: ParsableArguments {
  @Flag(help: "Show what --fix would change, and change nothing.")
  var diff = false

  @Flag(help: "Like --fix, but say nothing of the rest, and exit with 0 when everything could be written.")
  var fixOnly = false

  @Flag(help: "With --fix: show the cards of each duplicate side by side, and ask which to keep.")
  var interactive = false

  /// How many fixes were applied, as a note.
  static func summary(_ count: Int) -> String {
    count == 0 ? "nothing to repair" : "\(count) \(count == 1 ? "finding" : "findings") repaired"
  }
}
