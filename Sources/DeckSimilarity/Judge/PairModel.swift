internal import Glibc

/// The logistic regression of near duplicates.
enum PairModel {
  /// How likely a pair with these features is a near duplicate.
  static func probability(_ features: PairFeatures) -> Double {
    var score = weights[0]
    for (weight, value) in zip(weights.dropFirst(), features.values) { score += weight * value }
    return 1 / (1 + exp(-score))
  }
}
