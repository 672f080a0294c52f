internal import DeckDiagnostics

extension Rule {
  static let unrecognizedText = Rule(
    "unrecognized-text", .parsing, .warning,
    summary: "Finds text that belongs to no card, and pages that hold no cards at all.",
    reason: "It is in no output; if it is part of a card, that card is incomplete.",
    advice: "Delete it if it belongs to the page, or copy the card again.",
    details: """
      Titles, card counts, descriptions and the furniture of the site are recognised and are no findings. `deckc syntax`
      shows how a text was understood.
      """,
    examples: [
      .wrong(
        "1\nLongest river\nThe Nile\n2\nLargest river\nThe Amazon\nby weight of fish\n",
        marks: ["by weight of fish"]),
      .right("Rivers Flashcards\n\n1\nLongest river\nThe Nile\n2\nLargest river\nThe Amazon\n"),
    ],
    check: .reading)
}
