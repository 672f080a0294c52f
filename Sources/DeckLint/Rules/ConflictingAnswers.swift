internal import DeckDiagnostics
internal import DeckModel

extension Rule {
  static let conflictingAnswers = Rule(
    "conflicting-answers", .duplicates, .info,
    summary: "Finds cards that ask what an earlier card asks and answer otherwise.",
    reason: "A learner can't tell which of the answers is wanted.",
    advice: "Say in the fronts what tells the cards apart, or merge them.",
    details: """
      Fronts are compared as for `duplicate-card`. It is only a hint, because words with several meanings repeat
      legitimately; a front that stands on five cards and more is a common instruction and is not reported. An answer
      that says nearly the same, a list in another order, and an answer that holds the other are left to
      `near-duplicate-card`.
      """,
    examples: [
      .wrong("1\nBank\nAn institution that keeps money\n2\nBank\nThe edge of a river\n", marks: ["Bank"]),
      .right("1\nBank (money)\nAn institution that keeps money\n2\nBank (river)\nThe edge of a river\n"),
    ],
    check: .set(searches: true, lint))
}

@Sendable
private func lint(_ context: inout DeckSetContext) {
  let clusters = context.duplicates.clusterNumbers
  let answers = DifferentAnswers(context)
  for group in answers.groups {
    for (place, card) in group.enumerated() {
      // Answers that say nearly the same are those of near duplicates.
      let other = group[..<place].first { earlier in
        let isNear = clusters[earlier].map { $0 == clusters[card] } ?? false
        return !isNear && !answers.isContained(earlier, card)
      }
      guard let other else { continue }
      context.report(card, because: other, "first asked here") {
        "\($0) asks the same and has another answer"
      }
    }
  }
}
