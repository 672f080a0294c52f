internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

extension Rule {
  static let longAnswer = Rule(
    "long-answer", .learning, nil,
    summary: "Finds long backs, those of more than 400 characters.",
    reason: "Whoever must say all of it at once never knows the card; short answers are learned quickly.",
    advice: "Divide the card into several that ask for one thing each.",
    details: "The characters of the text count, without the marks of lists.",
    options: [maximumCount],
    examples: [
      .wrong(
        "1\nRivers\n" + String(repeating: "The Nile is long. ", count: 24) + "\n",
        marks: [String(repeating: "The Nile is long. ", count: 23) + "The Nile is long."]),
      .right("1\nLongest river\nThe Nile\n"),
    ],
    check: .deck { survey, findings in
      let most = survey.choices.number(maximumCount)
      for index in survey.facts.indices where survey.facts[index].span.count > most {
        let card = survey.card(index)
        guard let back = card.back else { continue }
        let runs = back.prose.flatMap(\.runs)
        let count = runs.reduce(0) { $0 + $1.text.string.unicodeScalars.count }
        guard count > most, let first = runs.first else { continue }
        let shown = survey.deck.hasPositions ? survey.deck.source.bytes.firstLine(of: first.span) : nil
        findings.append(
          Finding("the answer has \(count) characters", span: shown, card: survey.place(index, field: "back"))
        )
      }
    })
}

private let maximumCount = RuleOption.number(
  "maximum-count", "The longest answer that is no finding, in characters.", standard: 400, in: 1...100_000)
