public import DeckDiagnostics
public import DeckModel
internal import DeckSource

/// Which cards of a deck an older version of it doesn't have. Place, number and tags don't count, what a card says does.
public struct ChangedCards: Sendable {
  private let areChanged: [Bool]

  /// The cards of `new` that `old` doesn't have, or has less often; all of them when there is no older version.
  ///
  /// Complexity: O(text of both).
  public init(of new: Deck, since old: Deck?) {
    var counts: [CardIdentity: Int] = [:]
    if let old { Self.visit(old) { counts[$0, default: 0] += 1 } }
    var areChanged: [Bool] = []
    areChanged.reserveCapacity(new.count)
    Self.visit(new) { identity in
      let count = counts[identity, default: 0]
      areChanged.append(count == 0)
      counts[identity] = max(0, count - 1)
    }
    self.areChanged = areChanged
  }

  private static func visit(_ deck: Deck, _ body: (CardIdentity) -> Void) {
    var identifier = CardIdentifier()
    for batch in deck.batches {
      for position in 0..<batch.count { body(identifier.identity(of: batch, at: position)) }
    }
  }

  /// Whether a diagnostic is about one of them: by its own place, or by a related one in the same deck. What is wrong with the
  /// deck as a whole counts too.
  public func concern(_ diagnostic: Diagnostic) -> Bool {
    let finding = diagnostic.finding
    guard let card = finding.card else { return true }
    return isChanged(card)
      || finding.related.contains { $0.source == nil && $0.card.map(isChanged) ?? false }
  }

  private func isChanged(_ card: CardPlace) -> Bool {
    areChanged.indices.contains(card.index) && areChanged[card.index]
  }
}
