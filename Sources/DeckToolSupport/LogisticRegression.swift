internal import Glibc

/// Fits a logistic regression by Newton's method (iteratively reweighted least squares), each weight drawn to a
/// centre by a Gaussian prior.
public struct LogisticRegression: Sendable {
  /// One row of what is fitted.
  public struct Row: Sendable {
    /// What the weights are multiplied with; a constant 1 among them makes an intercept.
    public var inputs: [Double]
    /// Whether the row is of the class that the regression finds.
    public var isPositive: Bool
    /// How much the row counts.
    public var weight: Double

    /// A row that counts `weight` times.
    public init(inputs: [Double], isPositive: Bool, weight: Double = 1) {
      self.inputs = inputs
      self.isPositive = isPositive
      self.weight = weight
    }
  }

  /// What each weight is before any row is seen.
  public var centers: [Double]
  /// How strongly each weight is drawn to its centre: the factor of half the squared distance.
  public var pulls: [Double]

  /// A regression with a centre and a pull for each weight.
  public init(centers: [Double], pulls: [Double]) {
    self.centers = centers
    self.pulls = pulls
  }

  private static let rounds = 100
  private static let tolerance = 1e-9
  /// A Newton step from far away may overshoot and never come back; shorter ones arrive as surely.
  private static let longestStep = 2.0

  /// The probability that belongs to log odds.
  public static func probability(ofLogit logit: Double) -> Double { 1 / (1 + exp(-logit)) }

  /// The weights that fit `rows` best; the order of rows changes them only by rounding.
  public func fit(_ rows: [Row]) -> [Double] {
    var weights = centers
    for _ in 0..<Self.rounds {
      let step = step(rows, weights)
      let longest = step.map { abs($0) }.max() ?? 0
      let scale = longest > Self.longestStep ? Self.longestStep / longest : 1
      for index in weights.indices { weights[index] += scale * step[index] }
      if longest < Self.tolerance { break }
    }
    return weights
  }

  /// The Newton step from `weights`.
  private func step(_ rows: [Row], _ weights: [Double]) -> [Double] {
    let size = weights.count
    var gradient = [Double](repeating: 0, count: size)
    var curvature = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    for index in 0..<size {
      gradient[index] = pulls[index] * (centers[index] - weights[index])
      curvature[index][index] = pulls[index]
    }
    for row in rows {
      var logit = 0.0
      for index in 0..<size { logit += weights[index] * row.inputs[index] }
      let probability = Self.probability(ofLogit: logit)
      let error = row.weight * ((row.isPositive ? 1 : 0) - probability)
      let bend = row.weight * max(probability * (1 - probability), 1e-9)
      for index in 0..<size where row.inputs[index] != 0 {
        gradient[index] += error * row.inputs[index]
        let factor = bend * row.inputs[index]
        for other in 0...index { curvature[index][other] += factor * row.inputs[other] }
      }
    }
    return Self.solve(curvature, gradient)
  }

  /// Solves a symmetric positive definite system, of which the lower half is given, by Cholesky's method.
  public static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
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
}
