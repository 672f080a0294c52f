internal import DeckDiagnostics
internal import DeckModel

extension Rule {
  static let wrongCardCount = Rule(
    "wrong-card-count", .parsing, .warning,
    summary: "Finds pages that say they have another number of cards than were found.",
    reason: "Cards were not copied, or were not recognised.",
    advice: "Copy the whole page again, with all its cards shown.",
    details: """
      Brainscape writes `(63 cards)` under the title. Pages load their cards while they are scrolled, so a paste often
      ends too early. A deck whose last card has the declared number is complete: cards that were deleted from it are no
      finding.
      """,
    examples: [
      .wrong(
        "Rivers Flashcards\n\n(3 cards)\n\n1\nLongest river\nThe Nile\n2\nLargest river\nThe Amazon\n",
        marks: ["(3 cards)"]),
      .right("Rivers Flashcards\n\n(1 card)\n\n1\nLongest river\nThe Nile\n"),
    ],
    check: .deck { survey, findings in
      let sections = survey.deck.sections
      for (index, section) in sections.enumerated() {
        guard let declared = section.declaredCount else { continue }
        let end = index + 1 < sections.count ? sections[index + 1].firstCard : survey.deck.count
        let found = end - section.firstCard
        // When the last number is the declared one, cards were deleted, not lost; gaps are another rule's.
        let reachesEnd = found > 0 && survey.facts[end - 1].number == declared.count
        guard found > declared.count || found < declared.count && !reachesEnd else { continue }
        let cards = declared.count == 1 ? "1 card" : "\(declared.count) cards"
        findings.append(Finding("the page says \(cards), but \(found) were found", span: declared.span))
      }
    })
}
