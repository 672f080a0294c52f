internal import DeckDiagnostics
internal import DeckQuality

/// The findings that a page shows: all of them, or of very many a fair share of each rule's.
struct FindingSample {
  /// A finding, and the deck that it is of.
  struct Entry {
    var deck: Int
    var diagnostic: Diagnostic
  }

  /// The findings, in the order of decks and places.
  let entries: [Entry]
  /// How many there are in all.
  let total: Int

  /// More findings than these make a page slow.
  static let limit = 1000

  /// The findings of a result. Complexity: O(findings).
  init(_ result: QualityResult) {
    total = result.findingCount
    let rooms = Self.rooms(result.rules)
    var taken: [String: Int] = [:]
    var entries: [Entry] = []
    for (deck, quality) in result.decks.enumerated() {
      for diagnostic in quality.diagnostics {
        let count = taken[diagnostic.rule, default: 0]
        guard count < rooms[diagnostic.rule, default: 0] else { continue }
        taken[diagnostic.rule] = count + 1
        entries.append(Entry(deck: deck, diagnostic: diagnostic))
      }
    }
    self.entries = entries
  }

  /// How many findings of each rule are shown: what rare rules leave goes to the others.
  private static func rooms(_ rules: [RuleCount]) -> [String: Int] {
    var left = limit
    var rooms: [String: Int] = [:]
    let ordered = rules.sorted { ($0.count, $0.rule.name) < ($1.count, $1.rule.name) }
    for (index, rule) in ordered.enumerated() {
      let share = min(rule.count, left / (ordered.count - index))
      rooms[rule.rule.name] = share
      left -= share
    }
    return rooms
  }
}
