internal import Glibc

/// A logistic regression over standardised features: how likely an unknown word is a misspelling.
public struct Decision: Sendable {
  /// The weights of standardised features, in the order of `Feature`.
  public var weights: [Double]
  /// The means of the features in the table that the weights were fitted on.
  public var means: [Double]
  /// The standard deviations of the features there; never 0.
  public var deviations: [Double]
  /// What is added to the weighted sum.
  public var intercept: Double
  /// The share of misspellings among the unknown words that the weights were fitted on.
  public var prior: Double

  /// A decision with `weights`, `means` and `deviations` of `Features.count` numbers each.
  public init(weights: [Double], means: [Double], deviations: [Double], intercept: Double, prior: Double) {
    precondition(weights.count == Features.count && means.count == weights.count)
    precondition(deviations.count == weights.count)
    self.weights = weights
    self.means = means
    self.deviations = deviations
    self.intercept = intercept
    self.prior = prior
  }

  /// A decision that finds everything as likely as not, for those who fit another one.
  public static var undecided: Decision {
    let zeros = [Double](repeating: 0, count: Features.count)
    let ones = [Double](repeating: 1, count: Features.count)
    return Decision(weights: zeros, means: zeros, deviations: ones, intercept: 0, prior: 0.5)
  }

  /// The log-odds that a word with these features is a misspelling, before the deck's own share is known.
  public func logit(_ features: Features) -> Double {
    var sum = intercept
    for index in 0..<Features.count { sum += contribution(of: index, features) }
    return sum
  }

  /// What one feature adds to the log-odds.
  public func contribution(of feature: Feature, _ features: Features) -> Double {
    contribution(of: feature.rawValue, features)
  }

  /// The probability that belongs to log-odds.
  public static func probability(ofLogit logit: Double) -> Double { 1 / (1 + exp(-logit)) }

  /// The log-odds that belong to a probability between 0 and 1.
  public static func logit(of probability: Double) -> Double { log(probability / (1 - probability)) }

  private func contribution(of index: Int, _ features: Features) -> Double {
    weights[index] * (features.values[index] - means[index]) / deviations[index]
  }
}
