import DeckSpelling
import Testing

@Suite struct FeaturesTests {
  @Test func countIsThatOfTheNames() {
    #expect(Feature.allCases.count == Features.count)
    #expect(Decision.fitted.weights.count == Features.count)
  }

  @Test func aWordWithoutACandidateScoresWorst() {
    let features = Features(Evidence())
    #expect(features[.hasNoCandidate] == 1)
    #expect(features[.score] == -22)
  }

  @Test func aListedSlipIsWrongAndATermIsNot() {
    let slip = Features(slip())
    var evidence = Evidence()
    evidence.letterCount = 8
    evidence.isTerm = true
    evidence.zipf = 3
    #expect(Decision.fitted.logit(slip) > 2)
    #expect(Decision.fitted.logit(Features(evidence)) < -2)
  }

  @Test func valuesAreBounded() {
    var evidence = slip()
    evidence.occurrences = 1_000_000
    evidence.letterCount = 10000
    evidence.best?.cost = 1e9
    evidence.best?.score = -1e9
    evidence.best?.context = 1e9
    let features = Features(evidence)
    for feature in Feature.allCases { #expect(abs(features[feature]) <= 310) }
  }

  /// `recieve` for `receive`.
  private func slip() -> Evidence {
    var evidence = Evidence()
    evidence.letterCount = 7
    evidence.isListed = true
    var best = CandidateEvidence()
    best.score = -5
    best.cost = 1
    best.distance = 1
    best.frequency = 5
    evidence.best = best
    evidence.secondScore = -11
    return evidence
  }
}
