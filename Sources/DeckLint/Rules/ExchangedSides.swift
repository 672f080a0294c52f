internal import DeckDiagnostics
internal import DeckModel

extension Rule {
  static let exchangedSides = Rule(
    "exchanged-sides", .structure, .info,
    summary: "Finds decks, and single cards, whose back asks and whose front answers.",
    reason: "A learner would be shown the answer and asked for the question.",
    advice: "Exchange front and back, or choose the columns with --columns, unless it is meant.",
    details: """
      A deck is found when at least five cards and most of all end their back in a question mark, and hardly any their \
      front. A single card is found when most fronts of its deck ask, and only its back does.
      """,
    examples: [
      .wrong(
        "1\nThe Nile\nWhich river is longest?\n2\nBaikal\nWhich lake is deepest?\n3\nGreenland\n"
          + "Which island is largest?\n4\nAsia\nWhich continent is largest?\n5\nEverest\nWhich mountain is highest?\n",
        marks: ["The Nile"]),
      .wrong(
        "1\nWhich river is longest?\nThe Nile\n2\nWhich lake is deepest?\nBaikal\n3\nWhich island is largest?\n"
          + "Greenland\n4\nWhich continent is largest?\nAsia\n5\nEverest\nWhich mountain is highest?\n"
          + "6\nWhich sea is saltiest?\nThe Dead Sea\n",
        marks: ["Everest"]),
      .right("1\nWhich river is longest?\nThe Nile\n2\nA question to oneself\nWhy am I here?\n"),
    ],
    check: .deck { survey, findings in
      let facts = survey.facts
      let asking = facts.count { $0.has(.backAsks) && !$0.has(.frontAsks) }
      let asked = facts.count { $0.has(.frontAsks) }
      if asking >= 5, asking * 10 >= facts.count * 6, asked * 10 <= facts.count {
        let message =
          "\(asking) of \(facts.count) backs ask and their fronts don't: the sides may be exchanged"
        return findings.append(Finding(message, span: survey.shownSpan(0), card: survey.place(0)))
      }
      guard facts.count >= 5, asked * 10 >= facts.count * 7, asking > 0 else { return }
      for (index, card) in facts.enumerated()
      where card.has(.backAsks) && !card.has(.frontAsks) && !card.has(.emptyFront) {
        let message = "this back asks and its front doesn't, other than in most cards of the deck"
        findings.append(Finding(message, span: survey.shownSpan(index), card: survey.place(index)))
      }
    })
}
