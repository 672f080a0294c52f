internal import DeckDiagnostics
internal import DeckModel

extension Rule {
  static let numberOutOfOrder = Rule(
    "number-out-of-order", .structure, .warning, fixes: [.unsafe],
    summary: "Finds cards with a lower number than the card before them.",
    reason: "Cards were pasted in another order, or a line of an answer was taken for a number.",
    advice: "Look at the cards around it; `deckc syntax` shows how they were read.",
    details: """
      Numbers that begin again at 1 are a new deck in the same file and no finding. The fix numbers the card and those behind it
      anew; it is unsafe, since the order may be what is wrong, or the number part of an answer.
      """,
    examples: [
      .wrong(
        """
        1\nQ\nLongest river\nA\nThe Nile\nHow well did you know this?
        3\nQ\nDeepest lake\nA\nBaikal\nHow well did you know this?
        2\nQ\nLargest river\nA\nThe Amazon\nHow well did you know this?\n
        """, marks: ["2"],
        fixed: """
          1\nQ\nLongest river\nA\nThe Nile\nHow well did you know this?
          3\nQ\nDeepest lake\nA\nBaikal\nHow well did you know this?
          4\nQ\nLargest river\nA\nThe Amazon\nHow well did you know this?\n
          """),
      .right("1\nLongest river\nThe Nile\n2\nLargest river\nThe Amazon\n1\nDeepest lake\nBaikal\n"),
    ],
    check: .deck { survey, findings in
      for run in survey.numberRuns {
        var isFirst = true
        for index in run.dropFirst() {
          let (before, now) = (survey.facts[index - 1].number, survey.facts[index].number)
          guard now >= 0, now < before else { continue }
          var finding = Finding("number \(now) comes after number \(before)", span: numberSpan(survey, index))
          finding.card = survey.place(index)
          // It mends the others of the run as well.
          if isFirst { finding.fixIt = NumberRuns.renumbering(survey, run) }
          finding.fixIt?.applicability = .unsafe
          isFirst = false
          findings.append(finding)
        }
      }
    })
}
