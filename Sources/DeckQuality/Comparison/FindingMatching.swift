internal import DeckComparison
internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

/// Which findings of a deck its other version has too.
struct FindingMatching {
  /// What only the old version has, in source order.
  private(set) var fixed: [Diagnostic] = []
  /// What only the new version has.
  private(set) var added: [Diagnostic] = []

  /// What makes findings the same.
  private struct Key: Hashable {
    var rule: String
    /// The card in the new version; behind all of them for a card that was removed; -1 for no card.
    var card: Int
    var field: String
    /// What is marked, of slips of writing; what a group shares of those at several places.
    var text: String
  }

  /// Pairs the findings of two versions whose cards `difference` pairs. Complexity: O(cards + findings).
  init(_ old: DeckQuality, _ new: DeckQuality, _ difference: DeckDifference) {
    let cards = Self.newCards(old.deck.count, new.deck.count, difference)
    let oldKeys = old.diagnostics.map { Self.key($0) { cards[$0] } }
    let newKeys = new.diagnostics.map { Self.key($0) { $0 } }
    fixed = Self.without(old.diagnostics, oldKeys, newKeys)
    added = Self.without(new.diagnostics, newKeys, oldKeys)
  }

  /// The position in the new version of each card of the old one; the cards that are gone get numbers of their own.
  private static func newCards(_ oldCount: Int, _ newCount: Int, _ difference: DeckDifference) -> [Int] {
    var cards = [Int?](repeating: nil, count: oldCount)
    var isGone = [Bool](repeating: false, count: oldCount)
    var isNew = [Bool](repeating: true, count: newCount)
    for change in difference.changes {
      if let new = change.new { isNew[new.index] = false }
      guard let old = change.old else { continue }
      if let new = change.new { cards[old.index] = new.index } else { isGone[old.index] = true }
    }
    // Cards that aren't among the changes are the same, in the same order.
    var unchanged = isNew.indices.filter { isNew[$0] }.makeIterator()
    return cards.indices.map { index in
      if let card = cards[index] { return card }
      if isGone[index] { return newCount + index }
      return unchanged.next() ?? newCount + index
    }
  }

  private static func key(_ diagnostic: Diagnostic, _ newCard: (Int) -> Int) -> Key {
    let finding = diagnostic.finding
    if let group = finding.group { return Key(rule: diagnostic.rule, card: -1, field: "", text: group) }
    let card = finding.card.map { newCard($0.index) } ?? -1
    return Key(
      rule: diagnostic.rule, card: card, field: finding.card?.field ?? "", text: text(diagnostic))
  }

  /// What findings that are slips of writing mark: another slip in the same field is another finding. What is said of
  /// a whole field stays the same when the field is edited.
  private static func text(_ diagnostic: Diagnostic) -> String {
    switch diagnostic.category {
    case "text", "typography", "markup", "parsing", "safety":
      diagnostic.finding.span.map { diagnostic.source.text($0) } ?? diagnostic.finding.message
    default: ""
    }
  }

  /// The findings whose keys aren't among the others; a key counts as often as it occurs.
  private static func without(_ diagnostics: [Diagnostic], _ keys: [Key], _ others: [Key]) -> [Diagnostic] {
    var counts: [Key: Int] = [:]
    for key in others { counts[key, default: 0] += 1 }
    var left: [Diagnostic] = []
    for (diagnostic, key) in zip(diagnostics, keys) {
      if let count = counts[key], count > 0 { counts[key] = count - 1 } else { left.append(diagnostic) }
    }
    return left
  }
}
