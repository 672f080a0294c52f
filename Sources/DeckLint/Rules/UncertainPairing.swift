internal import DeckDiagnostics

extension Rule {
  static let uncertainPairing = Rule(
    "uncertain-pairing", .parsing, .info,
    summary: "Finds fronts and backs that were paired by what their lines look like.",
    reason: "Some captures lose the numbers and markers of the cards, so a pairing is a guess.",
    advice: "Compare the cards with the page; the confidence tells how much to trust them.",
    details: """
      Questions, headings, lists and the number of cards that the page states decide which lines belong together. The
      confidence is also written to JSON and XML, card by card.
      """,
    examples: [
      .wrong(
        "Rivers Flashcards\n(2 cards)\nWhich is the longest river?\nThe Nile\nWhich is the largest river?\nThe Amazon\n",
        marks: ["Which is the longest river?"]),
      .right("Rivers Flashcards\n\n(1 card)\n\n1\nLongest river\nThe Nile\n"),
    ],
    check: .reading)
}
