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

  /// Says which fixes were left out of `outcome`: what they would mend is reported as before.
  static func noteRefused(_ outcome: Checker.Outcome) {
    for diagnostic in outcome.refused {
      Terminal.note(
        "deckc: note: left out a fix of \(diagnostic.rule) in '\(outcome.source.name)', with which other cards "
          + "would be read in another way: \(diagnostic.finding.message)")
    }
  }

  /// How many fixes were applied, as a note.
  static func summary(_ count: Int) -> String {
    count == 0 ? "nothing to repair" : "\(count) \(count == 1 ? "finding" : "findings") repaired"
  }
}
