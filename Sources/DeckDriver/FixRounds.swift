internal import DeckDiagnostics
internal import DeckReaders
internal import DeckSource

/// Applies fixes to one source, round by round. A fix with which other cards would be read in another way is left out, so that
/// none of the others suffers from it, and tried again when others were applied.
struct FixRounds {
  /// How many fixes were applied.
  private(set) var applied = 0
  /// The diagnostics whose fixes were left out in the last round.
  private(set) var refused: [Diagnostic] = []
  private var refusals = 0

  /// After so many wrong fixes, the rest of a source is left as it is: finding each takes several readings.
  private static let mostRefusals = 50

  /// The source of `outcome` after one round of the fixes of `diagnostics`; nil when nothing can be applied.
  mutating func next(
    _ outcome: Checker.Outcome, _ diagnostics: [Diagnostic], _ applicability: FixIt.Applicability,
    _ checker: Checker
  ) -> SourceFile? {
    let source = outcome.source
    var left = diagnostics.filter { ($0.finding.fixIt?.applicability ?? .display) >= applicability }
    guard !left.isEmpty else { return nil }
    let old = checker.readResult(source)
    refused = []
    var candidates = left
    while refusals < Self.mostRefusals {
      let fixes = candidates.compactMap(\.finding.fixIt)
      let chosen = EditApplier.choose(fixes, for: source)
      let edits = chosen.flatMap { fixes[$0].edits }
      let bytes = EditApplier.apply(edits, to: source)
      guard !chosen.isEmpty, !bytes.elementsEqual(source.bytes) else { return nil }
      let new = SourceFile(name: source.name, bytes: bytes)
      if FixGuard(old, edits).allows(checker.readResult(new)) {
        applied += chosen.count
        // With what is mended now, they may be right.
        refused = []
        return new
      }
      if chosen.count > 1 {
        // One of them is wrong: half of them are tried, until it is found or isn't among them.
        candidates = chosen.prefix(chosen.count / 2).map { candidates[$0] }
        continue
      }
      let wrong = candidates[chosen[0]]
      refusals += 1
      refused.append(wrong)
      left.removeAll { $0.rule == wrong.rule && $0.finding == wrong.finding }
      candidates = left
    }
    return nil
  }
}
