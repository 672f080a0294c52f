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
        let different = differentAnswers(group, survey)
        guard different.count > 1, different.count < commonInstruction else { continue }
        for index in different.dropFirst() {
          let first = different[0]
          let number = survey.number(first).map { "card \($0)" } ?? "an earlier card"
          var finding = Finding(
            "\(number) asks the same and has another answer", span: survey.shownSpan(index),
            card: survey.place(index))
          finding.related = [
            RelatedPlace("first asked here", span: survey.shownSpan(first), card: survey.place(first))
          ]
          findings.append(finding)
        }
      }
    })
}

/// A front that stands on so many cards with different backs is a common instruction.
private let commonInstruction = 5

/// The first card of each back, missing ones left out; not more than it takes to know a common instruction.
private func differentAnswers(_ group: [EqualFronts.Member], _ survey: DeckSurvey) -> [Int] {
  var first = FirstWithBack()
  var different: [Int] = []
  for member in group where first.earlier(than: member) == nil && !survey.facts[member.card].has(.emptyBack) {
    different.append(member.card)
    if different.count == commonInstruction { break }
  }
  return different
}
