import DeckSpelling
import DeckToolSupport
import Testing

@testable import deckc_spelling

@Suite struct FitTests {
  @Test func recoversTheWeightsOfAModel() {
    let truth = [1.5, -2.0, 0.0]
    var generator = Draws(state: 7)
    let rows = (0..<20000).map { _ in
      let features = truth.map { _ in generator.normal() }
      let logit = zip(features, truth).reduce(-0.7) { $0 + $1.0 * $1.1 }
      return LogisticFit.Row(
        features: features, isPositive: generator.uniform() < Decision.probability(ofLogit: logit), weight: 1)
    }
    let (weights, _, deviations, intercept) = LogisticFit(penalty: 0.1).solve(rows)
    for index in truth.indices { #expect(abs(weights[index] / deviations[index] - truth[index]) < 0.1) }
    #expect(abs(intercept + 0.7) < 0.1)
  }

  @Test func separableRowsKeepFiniteWeights() {
    let rows = (0..<100).map { LogisticFit.Row(features: [Double($0), 1], isPositive: $0 >= 50, weight: 1) }
    let (weights, _, _, _) = LogisticFit(penalty: 1).solve(rows)
    #expect(weights[0] > 1)
    #expect(weights[0] < 100)
    #expect(abs(weights[1]) < 1e-9)
  }

  @Test func solvesASymmetricSystem() {
    let solution = LogisticRegression.solve([[4, 0, 0], [2, 5, 0], [1, 3, 6]], [11, 21, 25])
    for (value, expected) in zip(solution, [1.0, 2.0, 3.0]) { #expect(abs(value - expected) < 1e-9) }
  }
}

/// A small generator of numbers, the same on every machine.
struct Draws {
  var state: UInt64

  mutating func uniform() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / Double(1 << 53)
  }

  /// About normal: the sum of twelve uniform numbers.
  mutating func normal() -> Double {
    var sum = -6.0
    for _ in 0..<12 { sum += uniform() }
    return sum
  }
}
