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
      legitimately; a front that stands on five cards and more is a common instruction and is not reported.
      """,
    examples: [
      .wrong("1\nBank\nAn institution that keeps money\n2\nBank\nThe edge of a river\n", marks: ["Bank"]),
      .right("1\nBank (money)\nAn institution that keeps money\n2\nBank (river)\nThe edge of a river\n"),
    ],
    check: .deck { survey, findings in
      for group in survey.equalFronts.groups {
        var backs: Set<UInt64> = []
        let different = group.filter { !survey.facts[$0].has(.emptyBack) && backs.insert(survey.facts[$0].back).inserted }
        guard different.count > 1, different.count < 5 else { continue }
        for index in different.dropFirst() {
          let first = different[0]
          let number = survey.number(first).map { "card \($0)" } ?? "an earlier card"
          var finding = Finding(
            "\(number) asks the same and has another answer", span: survey.shownSpan(index), card: survey.place(index))
          finding.related = [
            RelatedPlace("first asked here", span: survey.shownSpan(first), card: survey.place(first))
          ]
          findings.append(finding)
        }
      }
    })
}
