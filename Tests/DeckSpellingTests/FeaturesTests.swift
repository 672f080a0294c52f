import DeckSpelling
import Testing

@Suite struct FeaturesTests {
  @Test func countIsThatOfTheNames() {
    #expect(Feature.allCases.count == Features.count)
    #expect(Decision.fitted.weights.count == Features.count)
  }

  @Test func aWordWithoutACandidateScoresWorst() {
    let features = Features(Evidence())
    #expect(features[.score] == -22)
  }

  @Test func aListedSlipIsWrongAndADistantNameIsNot() {
    var name = slip()
    name.isListed = false
    name.midSentence = 4
    name.midSentenceCapitalized = 4
    name.best?.score = -12
    name.best?.cost = 5
    name.best?.frequency = 2
    #expect(Decision.fitted.logit(Features(slip())) > 2)
    #expect(Decision.fitted.logit(Features(name)) < -2)
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
