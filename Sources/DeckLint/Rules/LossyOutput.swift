internal import DeckDiagnostics

extension Rule {
  /// What `convert` reports when a format can't hold something.
  public static let lossyOutput = Rule(
    "lossy-output", .output, .info,
    summary: "Finds what an output format could not hold.",
    reason: "What was lost is in no card of the output, and can't be had back from it.",
    advice: "Convert to json or xml, which hold everything, or leave it out of the deck.",
    details: """
      Reported by `deckc convert`, once for each kind of loss, at the first card that it happened to. `--fail-on-loss` makes
      it an error.
      """,
    examples: [.right("1\nLongest river\nThe Nile\n")],
    check: .reading)
}
