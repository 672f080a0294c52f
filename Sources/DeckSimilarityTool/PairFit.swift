internal import ArgumentParser
@_spi(Fitting) internal import DeckSimilarity
internal import DeckToolSupport

/// Fits the logistic regression of near duplicates to a table of features, and says how well it does on decks that it
/// did not see.
struct PairFit {
  struct Row {
    var deck: String
    var label: String
    var isExact: Bool
    var hasReason: Bool
    var values: [Double]
  }

  let rows: [Row]
  let priors: [Double]

  /// How strongly weights are drawn to what they were before any pair was seen.
  static let strength = 3.0

  init(table path: String) throws {
    priors = PairJudge.priors.map(\.weight)
    rows = try InputFile.text(path).split(separator: "\n").map { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count == 6 + PairJudge.priors.count else {
        throw ValidationError("the line '\(line.prefix(60))' isn't one of a feature table of this version")
      }
      return Row(
        deck: columns[0], label: columns[1], isExact: columns[5] == "1", hasReason: columns[6] == "1",
        values: [1] + columns[7...].compactMap(Double.init))
    }
  }

  static let positive: Set = ["near", "exact"]
  static let negative: Set = ["different", "variant", "conflict", "reversed"]

  /// Prints precision and recall with each deck left out in turn, and the weights as a source file.
  func report() {
    var confidences = [Double](repeating: 0, count: rows.count)
    for deck in Set(rows.map(\.deck)) {
      let weights = fit { $0.deck != deck }
      for (index, row) in rows.enumerated() where row.deck == deck {
        confidences[index] = row.isExact ? 1 : row.hasReason ? probability(row, weights) : 0
      }
    }
    for threshold in [0.3, 0.4, 0.5, 0.6, 0.7, 0.8] {
      let found = zip(rows, confidences).filter { $0.1 >= threshold }.map(\.0)
      func count(_ labels: Set<String>) -> Int { found.count { labels.contains($0.label) } }
      func recall(_ label: String) -> Double {
        Double(count([label])) / Double(max(1, rows.count { $0.label == label }))
      }
      let (right, wrong) = (count(Self.positive), count(Self.negative))
      print(
        "// at \(threshold): precision \(Double(right) / Double(max(1, right + wrong))), recall of exact pairs "
          + "\(recall("exact")), of near pairs \(recall("near")), wrong \(wrong), subsets \(count(["subset"]))"
      )
    }
    let weights = fit { _ in true }
    print("extension PairModel {")
    print("  /// The weights of the features, in their order.")
    print("  static let weights: [Double] = [")
    for (prior, weight) in zip(PairJudge.priors, weights) {
      print("    \(Double(Int((weight * 1000).rounded())) / 1000),  // \(prior.name)")
    }
    print("  ]\n}")
  }

  private func probability(_ row: Row, _ weights: [Double]) -> Double {
    LogisticRegression.probability(ofLogit: zip(row.values, weights).reduce(0) { $0 + $1.0 * $1.1 })
  }

  /// The weights that fit the rows whose label says which kind they are; exact pairs need no judgement.
  private func fit(_ isIncluded: (Row) -> Bool) -> [Double] {
    let sample = rows.filter { row in
      isIncluded(row) && !row.isExact
        && (Self.positive.contains(row.label) || Self.negative.contains(row.label))
    }
    let regression = LogisticRegression(
      centers: priors, pulls: [Double](repeating: Self.strength, count: priors.count))
    return regression.fit(
      sample.map { LogisticRegression.Row(inputs: $0.values, isPositive: Self.positive.contains($0.label)) })
  }
}
