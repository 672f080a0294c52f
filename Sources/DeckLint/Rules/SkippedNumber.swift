internal import DeckDiagnostics
internal import DeckModel

extension Rule {
  static let skippedNumber = Rule(
    "skipped-number", .structure, .info, fixes: [.unsafe],
    summary: "Finds numbers that are missing between two cards.",
    reason: "The cards with these numbers were probably lost when the page was copied.",
    advice: "Copy the missing cards from the page.",
    details: """
      It is only a hint, because a card that was deleted by hand leaves a gap too. Only gaps between two cards count: a paste
      may begin anywhere. Where numbers rise by more than one most of the time,
      they are no positions, and nothing is reported. The fix closes all gaps; it is unsafe, since it hides that cards are missing.
      """,
    examples: [
      .wrong(
        "1\nLongest river\nThe Nile\n2\nLargest river\nThe Amazon\n5\nDeepest lake\nBaikal\n6\nHighest peak\nEverest\n",
        marks: ["5"],
        fixed:
          "1\nLongest river\nThe Nile\n2\nLargest river\nThe Amazon\n3\nDeepest lake\nBaikal\n4\nHighest peak\nEverest\n"
      ),
      .right("7\nLongest river\nThe Nile\n8\nLargest river\nThe Amazon\n"),
    ],
    check: .deck { survey, findings in
      for run in survey.numberRuns {
        let gaps = run.dropFirst().filter { gap(survey, $0) > 0 }
        guard gaps.count * 2 < run.count else { continue }
        for index in gaps {
          let number = survey.facts[index].number
          let missing = gap(survey, index)
          let what =
            missing == 1 ? "number \(number - 1) is" : "numbers \(number - missing) to \(number - 1) are"
          var finding = Finding("\(what) missing before this card", span: numberSpan(survey, index))
          finding.card = survey.place(index)
          // It mends the others of the run as well.
          if index == gaps.first { finding.fixIt = NumberRuns.renumbering(survey, run, closesGaps: true) }
          findings.append(finding)
        }
      }
    })
}

/// How many numbers lie between the card at `index` and the one before.
private func gap(_ survey: DeckSurvey, _ index: Int) -> Int32 {
  let (before, now) = (survey.facts[index - 1].number, survey.facts[index].number)
  return before >= 0 && now > before ? now - before - 1 : 0
}
