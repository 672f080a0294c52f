internal import DeckDriver
@_spi(Fitting) internal import DeckSimilarity
internal import DeckSource
internal import Glibc

/// Fits the logistic regression of near duplicates to a table of features, and says how well it does on decks that it
/// did not see.
struct Fit {
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
    let storage = try FileSystem.read(path)
    let text = withExtendedLifetime(storage) { storage.view.string }
    rows = text.split(separator: "\n").map { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
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
    print("  static let weights: [Double] = [")
    for (prior, weight) in zip(PairJudge.priors, weights) {
      print("    \(Double(Int((weight * 1000).rounded())) / 1000),  // \(prior.name)")
    }
    print("  ]\n}")
  }

  private func probability(_ row: Row, _ weights: [Double]) -> Double {
    1 / (1 + exp(-zip(row.values, weights).reduce(0) { $0 + $1.0 * $1.1 }))
  }

  /// Iteratively reweighted least squares with a Gaussian prior around `priors`.
  private func fit(_ isIncluded: (Row) -> Bool) -> [Double] {
    let sample = rows.filter { row in
      isIncluded(row) && !row.isExact
        && (Self.positive.contains(row.label) || Self.negative.contains(row.label))
    }
    var weights = priors
    for _ in 0..<100 {
      var gradient = zip(weights, priors).map { -Self.strength * ($0 - $1) }
      var curvature = priors.indices.map { row in
        priors.indices.map { $0 == row ? Self.strength : 0 }
      }
      for row in sample {
        let probability = probability(row, weights)
        let error = (Self.positive.contains(row.label) ? 1 : 0) - probability
        for (i, value) in row.values.enumerated() {
          gradient[i] += error * value
          for (j, other) in row.values.enumerated() {
            curvature[i][j] += probability * (1 - probability) * value * other
          }
        }
      }
      var step = Self.solve(curvature, gradient)
      let longest = step.map(abs).max() ?? 0
      if longest > 0.5 { step = step.map { $0 * 0.5 / longest } }
      weights = zip(weights, step).map { $0 + $1 }
      if longest < 1e-9 { break }
    }
    return weights
  }

  /// Solves a positive definite system by elimination.
  private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    var matrix = matrix
    var right = right
    for pivot in right.indices {
      for row in pivot + 1..<max(right.count, pivot + 1) {
        let factor = matrix[row][pivot] / matrix[pivot][pivot]
        for column in pivot..<right.count { matrix[row][column] -= factor * matrix[pivot][column] }
        right[row] -= factor * right[pivot]
      }
    }
    for row in right.indices.reversed() {
      for column in row + 1..<max(right.count, row + 1) { right[row] -= matrix[row][column] * right[column] }
      right[row] /= matrix[row][row]
    }
    return right
  }
}
