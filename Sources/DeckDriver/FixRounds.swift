internal import DeckDiagnostics
internal import DeckReaders
internal import DeckSource

/// Applies fixes to one source, round by round. A fix that would change how other cards are read is left out and remembered: it
/// is wrong, and none of the others may suffer from it.
struct FixRounds {
  /// How many fixes were applied.
  private(set) var applied = 0
  /// The diagnostics whose fixes were left out.
  private(set) var refused: [Diagnostic] = []
  private var refusedKeys: Set<Key> = []

  /// With more wrong fixes than this, the rest of a source is left as it is: finding each takes several readings.
  private static let mostRefused = 20

  /// What tells a fix again after others were applied.
  private struct Key: Hashable {
    var rule: String
    var card: Int?
    var message: String
    var replacements: [String]

    init(_ diagnostic: Diagnostic, _ fix: FixIt) {
      rule = diagnostic.rule
      card = diagnostic.finding.card?.index
      message = diagnostic.finding.message
      replacements = fix.edits.map(\.replacement)
    }
  }

  /// The source of `outcome` after one round of the fixes of `diagnostics`; nil when nothing can be applied.
  mutating func next(
    _ outcome: Checker.Outcome, _ diagnostics: [Diagnostic], _ applicability: FixIt.Applicability,
    _ checker: Checker
  ) -> SourceFile? {
    let source = outcome.source
    var candidates = diagnostics.filter { diagnostic in
      guard let fix = diagnostic.finding.fixIt, fix.applicability >= applicability else { return false }
      return !refusedKeys.contains(Key(diagnostic, fix))
    }
    let old = candidates.isEmpty ? nil : checker.readResult(source)
    while let old, !candidates.isEmpty, refused.count < Self.mostRefused {
      let fixes = candidates.compactMap(\.finding.fixIt)
      let chosen = EditApplier.choose(fixes, for: source)
      let edits = chosen.flatMap { fixes[$0].edits }
      let bytes = EditApplier.apply(edits, to: source)
      guard !chosen.isEmpty, !bytes.elementsEqual(source.bytes) else { return nil }
      let new = SourceFile(name: source.name, bytes: bytes)
      if FixGuard(old, edits).allows(checker.readResult(new)) {
        applied += chosen.count
        return new
      }
      if chosen.count == 1 {
        let wrong = candidates.remove(at: chosen[0])
        refused.append(wrong)
        if let fix = wrong.finding.fixIt { refusedKeys.insert(Key(wrong, fix)) }
      } else {
        // One of them is wrong: half of them are tried, until it is found or isn't among them.
        candidates = chosen.prefix(chosen.count / 2).map { candidates[$0] }
      }
    }
    return nil
  }
}
