internal import DeckSpelling
internal import DeckToolSupport

/// Fits a logistic regression to standardised features, with an L2 penalty on the weights but not on the intercept.
struct LogisticFit {
  /// One row of the table that is fitted.
  struct Row {
    /// The features, not standardised.
    var features: [Double]
    /// Whether the row is a misspelling.
    var isPositive: Bool
    /// How much the row counts.
    var weight: Double
  }

  /// The factor of half the squared length of the weights.
  var penalty = 5.0

  /// The decision that fits `rows` best.
  func fit(_ rows: [Row], share: Double) -> Decision {
    let (weights, means, deviations, intercept) = solve(rows)
    return Decision(
      weights: weights, means: means, deviations: deviations, intercept: intercept, prior: share)
  }

  /// The weights of the standardised features, their scales, and the intercept.
  func solve(_ rows: [Row]) -> (weights: [Double], means: [Double], deviations: [Double], intercept: Double) {
    let count = rows.first?.features.count ?? Features.count
    let (means, deviations) = Self.scales(rows, count)
    let regression = LogisticRegression(
      centers: [Double](repeating: 0, count: count + 1),
      pulls: [0] + [Double](repeating: penalty, count: count))
    let weights = regression.fit(
      rows.map { row in
        let inputs = (0..<count).map { (row.features[$0] - means[$0]) / deviations[$0] }
        return LogisticRegression.Row(inputs: [1] + inputs, isPositive: row.isPositive, weight: row.weight)
      })
    return (Array(weights[1...]), means, deviations, weights[0])
  }

  private static func scales(_ rows: [Row], _ count: Int) -> (means: [Double], deviations: [Double]) {
    let number = Double(max(rows.count, 1))
    var means = [Double](repeating: 0, count: count)
    var deviations = means
    for column in 0..<count {
      means[column] = rows.reduce(0) { $0 + $1.features[column] } / number
      let variance = rows.reduce(0) { sum, row in
        let distance = row.features[column] - means[column]
        return sum + distance * distance
      }
      let deviation = (variance / number).squareRoot()
      deviations[column] = deviation < 1e-9 ? 1 : deviation
    }
    return (means, deviations)
  }
}
