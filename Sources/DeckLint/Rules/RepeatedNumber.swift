internal import DeckDiagnostics
internal import DeckModel

extension Rule {
  static let repeatedNumber = Rule(
    "repeated-number", .structure, .warning, fixes: [.safe, .unsafe],
    summary: "Finds cards with the number of an earlier card.",
    reason: "The page was copied twice in part, or two decks were mixed.",
    advice: "Delete the card if it is the same, or give it a number of its own.",
    details: """
      Numbers that begin again at 1 are a new deck in the same file and no finding. The fix gives the card the next number and the
      cards behind it theirs. It is safe unless a number is lower than the one before or a card lacks a side, where a line of an
      answer may have been taken for a number; cards that are the same must be deleted first.
      """,
    examples: [
      .wrong(
        "1\nLongest river\nThe Nile\n2\nLargest river\nThe Amazon\n2\nDeepest lake\nBaikal\n3\nHighest peak\nEverest\n",
        marks: ["2"],
        fixed:
          "1\nLongest river\nThe Nile\n2\nLargest river\nThe Amazon\n3\nDeepest lake\nBaikal\n4\nHighest peak\nEverest\n"
      ),
      .right("1\nLongest river\nThe Nile\n2\nLargest river\nThe Amazon\n"),
    ],
    check: .deck { survey, findings in
      var first: [Int32: Int] = [:]
      for run in survey.numberRuns {
        // Numbers that only rise can't repeat, and need no table.
        guard !rises(survey, run) else { continue }
        first.removeAll(keepingCapacity: true)
        var renumbering = NumberRuns.renumbering(survey, run)
        for index in run {
          let number = survey.facts[index].number
          guard number >= 0 else { continue }
          guard let earlier = first[number] else {
            first[number] = index
            continue
          }
          var finding = Finding("number \(number) is given twice", span: numberSpan(survey, index))
          finding.card = survey.place(index)
          finding.related = [
            RelatedPlace("first given here", span: numberSpan(survey, earlier), card: survey.place(earlier))
          ]
          // It mends the others of the run as well.
          finding.fixIt = renumbering.take()
          findings.append(finding)
        }
      }
    })
}

private func rises(_ survey: DeckSurvey, _ run: Range<Int>) -> Bool {
  var last: Int32 = -1
  for index in run {
    let number = survey.facts[index].number
    guard number > last else { return false }
    last = number
  }
  return true
}
