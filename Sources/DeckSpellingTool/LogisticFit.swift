internal import DeckSpelling
internal import Glibc

/// Fits a logistic regression with an L2 penalty by iteratively reweighted least squares.
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

  /// The factor of half the squared length of the weights; the intercept is free.
  var penalty = 5.0

  private static let rounds = 50
  private static let tolerance = 1e-9

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
    let inputs = rows.map { row in
      [1.0] + (0..<count).map { (row.features[$0] - means[$0]) / deviations[$0] }
    }
    var weights = [Double](repeating: 0, count: count + 1)
    for _ in 0..<Self.rounds {
      let step = step(inputs, rows, weights)
      for index in weights.indices { weights[index] += step[index] }
      if step.map({ abs($0) }).max() ?? 0 < Self.tolerance { break }
    }
    return (Array(weights[1...]), means, deviations, weights[0])
  }

  /// The Newton step from `weights`.
  private func step(_ inputs: [[Double]], _ rows: [Row], _ weights: [Double]) -> [Double] {
    let size = weights.count
    var gradient = [Double](repeating: 0, count: size)
    var curvature = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    for index in 1..<size {
      gradient[index] = -penalty * weights[index]
      curvature[index][index] = penalty
    }
    for (input, row) in zip(inputs, rows) {
      var logit = 0.0
      for index in 0..<size { logit += weights[index] * input[index] }
      let probability = Decision.probability(ofLogit: logit)
      let error = row.weight * ((row.isPositive ? 1 : 0) - probability)
      let bend = row.weight * max(probability * (1 - probability), 1e-9)
      for index in 0..<size where input[index] != 0 {
        gradient[index] += error * input[index]
        let factor = bend * input[index]
        for other in 0...index { curvature[index][other] += factor * input[other] }
      }
    }
    return Self.solve(curvature, gradient)
  }

  /// Solves a symmetric positive definite system, of which the lower half is given, by Cholesky's method.
  static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    var lower = matrix
    var solution = right
    for row in right.indices {
      for column in 0...row {
        var sum = matrix[row][column]
        for index in 0..<column { sum -= lower[row][index] * lower[column][index] }
        lower[row][column] = row == column ? max(sum, 1e-12).squareRoot() : sum / lower[column][column]
      }
      for index in 0..<row { solution[row] -= lower[row][index] * solution[index] }
      solution[row] /= lower[row][row]
    }
    for row in right.indices.reversed() {
      for index in (row + 1)..<max(right.count, row + 1) {
        solution[row] -= lower[index][row] * solution[index]
      }
      solution[row] /= lower[row][row]
    }
    return solution
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
