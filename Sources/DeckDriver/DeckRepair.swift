public import DeckDiagnostics
internal import DeckLint
internal import DeckModel
internal import DeckReaders
public import DeckSource

/// Applies fixes to decks, not to what they are read from: where a format has no text that can be edited, as packages have
/// none, or has it in a disguise that can't be edited as it is.
extension Checker {
  /// Reads one source and applies fixes that may be trusted as far as `applicability`, until none is left: to the text of the
  /// source where that can be edited, and then to the deck in it.
  ///
  /// The outcome has the repaired deck. Its source holds what could be repaired there, and is no file to write.
  public func clean(_ source: SourceFile, _ applicability: FixIt.Applicability) async -> Outcome {
    var outcome = await fix(source, applicability)
    guard outcome.diagnostics.contains(where: { Self.mayHaveFix($0, applicability) }) else { return outcome }
    var result = ReadResult(deck: outcome.deck, findings: outcome.readerFindings)
    var applied = 0
    for _ in 0..<Self.mostDeckRounds {
      guard let transcript = DeckTranscript(of: result.deck) else { break }
      let fixes = await fixes(for: result, transcript, applicability)
      guard !fixes.isEmpty else { break }
      let edited = transcript.edited(fixes.flatMap(\.edits))
      result = ReadResult(
        deck: edited.deck, findings: Self.findings(result.findings, without: edited.deleted))
      applied += fixes.count
    }
    guard applied > 0 else { return outcome }
    let (refused, appliedToText) = (outcome.refused, outcome.fixedCount)
    outcome = await check(result)
    outcome.fixedCount = appliedToText + applied
    let left = Set(outcome.diagnostics.map(Key.init))
    outcome.refused = refused.filter { left.contains(Key($0)) }
    return outcome
  }

  /// Fixes that undo each other end after so many rounds.
  private static let mostDeckRounds = 100

  /// Whether something has no fix in the text, but may have one in the deck.
  private static func mayHaveFix(_ diagnostic: Diagnostic, _ applicability: FixIt.Applicability) -> Bool {
    let fixes = Rule.named(diagnostic.rule)?.fixes ?? []
    // A fix that repairs one of several places is found out about by trying.
    return fixes.contains { $0 >= applicability }
      && (diagnostic.finding.fixIt == nil || !diagnostic.finding.related.isEmpty)
  }

  /// Lints a deck that was read before.
  func check(_ result: ReadResult) async -> Outcome {
    await CheckedSources([CheckedSources.Input(self, result)]).check().first
      ?? Outcome(source: result.deck.source, deck: result.deck, diagnostics: [])
  }

  /// What tells a finding in a deck and in its transcript.
  private struct Key: Hashable {
    let rule: String
    let message: String
    let card: CardPlace?

    init(_ diagnostic: Diagnostic) {
      rule = diagnostic.rule
      message = diagnostic.finding.message
      card = diagnostic.finding.card
    }
  }

  /// The fixes that can be applied together to a transcript: those of what is reported of the deck.
  private func fixes(
    for result: ReadResult, _ transcript: DeckTranscript, _ applicability: FixIt.Applicability
  ) async -> [FixIt] {
    var options = linter.options
    options.reportsAllOccurrences = true
    let reported = await with(options).check(result).diagnostics
    guard reported.contains(where: { Self.mayHaveFix($0, applicability) }) else { return [] }
    // What is meant to stay is told by comments and texts that the transcript doesn't have.
    var left = Dictionary(reported.map { (Key($0), 1) }, uniquingKeysWith: +)
    options.known = []
    let found = await with(options).check(ReadResult(deck: transcript.deck)).diagnostics
    let fixes = found.compactMap { diagnostic -> FixIt? in
      guard let fix = diagnostic.finding.fixIt, fix.applicability >= applicability,
        let count = left[Key(diagnostic)], count > 0
      else { return nil }
      left[Key(diagnostic)] = count - 1
      return fix
    }
    let possible = transcript.mayMake(fixes.flatMap(\.edits))
    let useful = fixes.filter { fix in
      fix.edits.allSatisfy(possible.contains) && fix.edits.contains { isChange($0, transcript.deck.source) }
    }
    return EditApplier.choose(useful, for: transcript.deck.source).map { useful[$0] }
  }

  private func isChange(_ edit: TextEdit, _ source: SourceFile) -> Bool {
    !source.bytes[edit.span].elementsEqual(edit.replacement.utf8)
  }

  /// A checker that reports in another way.
  private func with(_ options: Linter.Options) -> Checker {
    var checker = self
    checker.linter = Linter(linter.selection, options)
    return checker
  }

  /// What a reader found, in a deck without the cards `deleted`.
  private static func findings(_ findings: [ReaderFinding], without deleted: [Int]) -> [ReaderFinding] {
    guard !deleted.isEmpty else { return findings }
    return findings.compactMap { found in
      guard let card = found.finding.card else { return found }
      if deleted.contains(card.index) { return nil }
      var found = found
      found.finding.card?.index = card.index - deleted.count { $0 < card.index }
      return found
    }
  }
}
