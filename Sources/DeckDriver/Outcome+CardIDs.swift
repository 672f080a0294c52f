public import DeckDiagnostics
internal import DeckModel

extension Checker.Outcome {
  /// The diagnostics, each with the id of its card: the one that the source gives it, or else the one that is made of
  /// what it says. Copies of a card share an id here.
  ///
  /// Complexity: O(bytes of the batches that have such cards).
  public var diagnosticsWithCardIDs: [Diagnostic] {
    let indices = Set(diagnostics.compactMap(\.finding.card?.index)).filter { (0..<deck.count).contains($0) }
    var ids: [Int: String] = [:]
    var identifier = CardIdentifier()
    var batch: CardBatch?
    for index in indices.sorted() {
      var current = batch
      if current.map({ index < $0.firstIndex + $0.count }) != true {
        current = deck.batch(deck.batchIndex(ofCard: index))
      }
      guard let current else { continue }
      batch = current
      let position = index - current.firstIndex
      ids[index] =
        current[position].sourceIdentifier ?? identifier.identity(of: current, at: position).text
    }
    return diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.cardID = diagnostic.finding.card.flatMap { ids[$0.index] }
      return diagnostic
    }
  }
}
