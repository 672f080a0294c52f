internal import ArgumentParser
internal import DeckDiagnostics
internal import DeckDriver
internal import DeckSource

/// How `check` repairs files.
struct RepairOptions: ParsableArguments {
  @Flag(help: "Show what --fix would change, and change nothing.")
  var diff = false

  @Flag(help: "Like --fix, but say nothing of the rest, and exit with 0 when everything could be written.")
  var fixOnly = false

  @Flag(help: "With --fix: show the cards of each duplicate side by side, and ask which to keep.")
  var interactive = false

  /// Says which fixes were left out of `outcome`, and whether there are any.
  static func reportRefused(_ outcome: Checker.Outcome) -> Bool {
    for diagnostic in outcome.refused {
      Terminal.fail(
        .refusedFix(
          path: outcome.source.name, rule: diagnostic.rule, message: diagnostic.finding.message))
    }
    return !outcome.refused.isEmpty
  }

  /// How many fixes were applied, as a note.
  static func summary(_ count: Int) -> String {
    count == 0 ? "nothing to repair" : "\(count) \(count == 1 ? "finding" : "findings") repaired"
  }
}
