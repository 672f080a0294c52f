internal import DeckSpelling

/// The Swift source of fitted weights.
enum WeightsSource {
  /// The file `Weights.swift` for a decision fitted on `table`.
  static func text(_ decision: Decision, table: FeatureTable, penalty: Double) -> String {
    let words = table.rows.filter(\.isLabelled)
    let wrong = words.filter { $0.hits > 0 }.count
    let lists = [
      ("weights", decision.weights), ("means", decision.means), ("deviations", decision.deviations),
    ]
    .map { name, values in list(name, values) }
    return """
      // Written by 'deckc-spelling fit --output'; fit again instead of editing.
      // Fitted on \(words.count) unknown words, \(wrong) of them misspelt, of the decks \
      \(table.decks.joined(separator: ", ")); L2 penalty \(penalty).

      extension Decision {
        /// The decision fitted on the labelled decks.
        public static let fitted = Decision(
      \(lists.joined(separator: "\n"))
          intercept: \(rounded(decision.intercept)), prior: \(rounded(decision.prior)))
      }

      """
  }

  private static func list(_ name: String, _ values: [Double]) -> String {
    let lines = zip(Feature.allCases, values).map { "      \(rounded($1)),  // \($0)" }
    return "    \(name): [\n" + lines.joined(separator: "\n") + "\n    ],"
  }

  /// Six decimals are far more than the table can tell and the same on every machine.
  private static func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }
}
