internal import ArgumentParser
internal import DeckDriver
internal import DeckLint
internal import DeckSource

/// Which of the inputs are looked at, and how often.
struct ScopeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Check only files that git says changed since this revision, and new ones.", valueName: "revision"))
  var since: String?

  @Flag(help: "With --since: report only what concerns cards that the revision doesn't have.")
  var changedCards = false

  @Flag(help: "Check again whenever a file changes, until Ctrl-C.")
  var watch = false

  /// Refuses what makes no sense together.
  func validate(_ inputs: [String]) throws {
    if changedCards && since == nil { throw ValidationError("--changed-cards needs --since") }
    guard watch || since != nil, inputs.isEmpty || inputs.contains("-") else { return }
    throw ValidationError("--\(watch ? "watch" : "since") needs the names of files or folders")
  }

  /// What changed; nil when everything is looked at.
  var changes: ChangedFiles? { since.map(ChangedFiles.init(since:)) }

  /// The inputs that changed.
  func changed(_ inputs: Inputs, _ changes: inout ChangedFiles?) throws -> Inputs {
    guard changes != nil else { return inputs }
    var inputs = inputs
    do throws(DriverError) {
      try inputs.keep { source throws(DriverError) in try changes?.contains(source.name) ?? true }
    } catch {
      throw Terminal.fail(error)
    }
    return inputs
  }

  /// What was found in `outcome` that concerns cards which its older version doesn't have.
  func ofChangedCards(_ outcome: Checker.Outcome, _ checker: Checker, _ changes: inout ChangedFiles?) throws
    -> Checker.Outcome
  {
    guard changedCards else { return outcome }
    var outcome = outcome
    do throws(DriverError) {
      let old = try changes?.old(outcome.source.name)
      let cards = ChangedCards(of: outcome.deck, since: old.map { checker.read($0).deck })
      outcome.diagnostics.removeAll { !cards.concern($0) }
    } catch {
      throw Terminal.fail(error)
    }
    return outcome
  }
}
