internal import DeckDiagnostics
internal import DeckModel
internal import DeckQuality
internal import DeckSource

extension QualityScreen {
  private static let deckLimit = 12

  /// The decks, the worst first.
  mutating func decks() {
    heading("Decks, the worst first")
    line("  quality  correct  clean  learnable     cards  findings")
    let order = result.decksByScore
    for deck in order.prefix(Self.deckLimit) {
      let quality = result.decks[deck]
      let score = quality.score
      let cells =
        "  " + paint(Self.number(score.overall, 7), Self.color(score.overall), bold: true)
        + Self.number(score.correctness, 9) + Self.number(score.hygiene, 7)
        + Self.number(score.learnability, 11)
        + Cells.pad(Amount.text(quality.figures.cardCount), 10, right: true)
        + Cells.pad(Amount.text(quality.diagnostics.count), 10, right: true)
      line(cells + "  " + Cells.prefix(printable(quality.deck.source.name), Self.width - 58))
    }
    if order.count > Self.deckLimit { line("  and \(Amount.text(order.count - Self.deckLimit)) more") }
    line()
  }

  private static func number(_ score: Double, _ width: Int) -> String {
    Cells.pad("\(Amount.score(score))", width, right: true)
  }

  /// What changed since another version.
  mutating func comparison() {
    guard let comparison = result.comparison else { return }
    let before = comparison.oldScore.overall
    let change = comparison.newScore.overall - before
    heading(
      "Since then",
      "quality \(Amount.text(before, digits: 1)) → \(Amount.text(comparison.newScore.overall, digits: 1)) "
        + paint("(\(Self.signed(change)))", change < 0 ? .red : .green))
    line(
      "  findings: \(Amount.text(comparison.fixedFindings.count)) fixed, "
        + "\(Amount.text(comparison.newFindings.count)) new; cards: \(Amount.text(comparison.addedCount)) added, "
        + "\(Amount.text(comparison.removedCount)) removed, \(Amount.text(comparison.editedCount)) edited")
    for rule in comparison.rules.prefix(6) {
      var parts: [String] = []
      if rule.fixedCount > 0 { parts.append(paint("\(Amount.text(rule.fixedCount)) fixed", .green)) }
      if rule.addedCount > 0 { parts.append(paint("\(Amount.text(rule.addedCount)) new", .red)) }
      line("  \(Cells.pad(rule.rule.name, 24)) \(parts.joined(separator: ", "))")
    }
    if comparison.rules.count > 6 { line("  and \(comparison.rules.count - 6) rules more") }
    line()
  }

  /// A change with its sign, and one digit behind the point.
  static func signed(_ change: Double) -> String {
    let text = Amount.text(change.magnitude, digits: 1)
    return text == "0" ? "±0" : (change < 0 ? "−" : "+") + text
  }
}
