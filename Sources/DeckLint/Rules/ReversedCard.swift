internal import DeckDiagnostics
internal import DeckSimilarity

extension Rule {
  static let reversedCard = Rule(
    "reversed-card", .duplicates, .info,
    summary: "Finds cards that ask what an earlier card answers, and answer what it asks.",
    reason: "Decks learned in both directions would ask the same twice.",
    advice: "Delete one of the two if the deck is learned in both directions, or keep both if it isn't.",
    details: """
      Front and back need not be the same to the letter: an explanation may be worded a little otherwise, but not with \
      other numbers, signs or pictures. It is only a hint, since many learners write both directions on purpose.
      """,
    examples: [
      .wrong(
        "1\nlongest river\nthe Nile\n2\nthe Nile\nlongest river\n3\nDeepest lake\nBaikal\n",
        marks: ["the Nile"]),
      .right("1\nlongest river\nthe Nile\n2\nthe Nile\na river in Egypt\n"),
    ],
    check: .set(searches: true) { context in
      var last: Int?
      for pair in context.duplicates.others where pair.verdict.kind == .reversed && pair.second != last {
        last = pair.second
        context.report(pair.second, because: pair.first, "its reverse is here") {
          "\($0) asks this the other way round"
        }
      }
    })
}
