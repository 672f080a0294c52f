internal import DeckDiagnostics
internal import DeckModel
internal import DeckReaders
internal import DeckSource

/// Tells whether fixes change what they say they change and nothing else: the deck stays one of the same format without more
/// text that can't be read, and every card that no edit touches stays the card it was.
struct FixGuard {
  private let old: ReadResult
  private let edits: [TextEdit]

  /// A guard of `edits` of the source of `old`.
  init(_ old: ReadResult, _ edits: [TextEdit]) {
    self.old = old
    self.edits = edits.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
  }

  /// Whether `new` is what the edits leave.
  ///
  /// Complexity: O(text + cards · log edits).
  func allows(_ new: ReadResult) -> Bool {
    guard new.deck.format == old.deck.format, Self.faultCount(new) <= Self.faultCount(old) else {
      return false
    }
    let after = Self.identities(new.deck)
    var place = 0
    var isSame = true
    Self.visit(old.deck) { card, identity in
      let changes = changes(of: card)
      if changes == .deleted { return }
      if changes == .none { isSame = isSame && place < after.count && after[place] == identity }
      place += 1
    }
    return isSame && place == after.count
  }

  private enum Changes { case none, some, deleted }

  /// What the edits do to the card at `span`.
  private func changes(of span: Span) -> Changes {
    // Edits lie apart, so their ends rise with their starts.
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].span.end < span.start { low = middle + 1 } else { high = middle }
    }
    var changes = Changes.none
    while low < edits.count, edits[low].span.start <= span.end {
      let edit = edits[low]
      if edit.replacement.isEmpty && edit.span.contains(span) && !span.isEmpty { return .deleted }
      changes = .some
      low += 1
    }
    return changes
  }

  private static func faultCount(_ result: ReadResult) -> Int {
    result.findings.count { $0.rule == "malformed-record" || $0.rule == "unrecognized-text" }
  }

  private static func identities(_ deck: Deck) -> [CardIdentity] {
    var identities: [CardIdentity] = []
    identities.reserveCapacity(deck.count)
    visit(deck) { identities.append($1) }
    return identities
  }

  private static func visit(_ deck: Deck, _ body: (Span, CardIdentity) -> Void) {
    var identifier = CardIdentifier()
    for batch in deck.batches {
      for position in 0..<batch.count {
        body(batch[position].span, identifier.identity(of: batch, at: position))
      }
    }
  }
}
