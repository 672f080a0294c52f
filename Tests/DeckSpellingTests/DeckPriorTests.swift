import DeckSpelling
import Testing

@Suite struct DeckPriorTests {
  private let settings = DeckPrior.Settings(strength: 10, gain: 1)

  @Test func keepsTheTrainingShareWithoutWords() {
    let prior = DeckPrior(logits: [], trainingShare: 0.4, settings: settings)
    #expect(abs(prior.share - 0.4) < 1e-9)
    #expect(abs(prior.shift) < 1e-9)
  }

  @Test func rulesOutTheTrainingShareWhenTheWordsAreClear() {
    let logits = [Double](repeating: 6, count: 80) + [Double](repeating: -6, count: 20)
    let prior = DeckPrior(logits: logits, trainingShare: 0.4, settings: settings)
    #expect(abs(prior.share - 0.76) < 0.03)
    #expect(prior.shift > 1)
  }

  @Test func isMonotoneInTheWords() {
    var last = 0.0
    for wrong in stride(from: 0, through: 100, by: 10) {
      let logits = [Double](repeating: 2, count: wrong) + [Double](repeating: -2, count: 100 - wrong)
      let share = DeckPrior(logits: logits, trainingShare: 0.4, settings: settings).share
      #expect(share > last)
      last = share
    }
  }

  @Test func staysFiniteForExtremeWords() {
    for logit in [-1e6, 1e6] {
      let prior = DeckPrior(
        logits: [Double](repeating: logit, count: 10000), trainingShare: 0.4, settings: settings)
      #expect(prior.shift.isFinite)
      #expect(prior.share > 0 && prior.share < 1)
    }
  }
}
