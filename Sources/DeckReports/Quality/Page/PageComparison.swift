internal import DeckDiagnostics
internal import DeckQuality

/// What changed since other versions of the decks.
struct PageComparison {
  let result: QualityResult

  private static let mostRules = 20

  var html: HTML {
    guard let comparison = result.comparison else { return "" }
    return """
      <section id="changes" aria-labelledby="changes-h"><h2 id="changes-h">What changed</h2><div class="columns pair">\
      \(scores(comparison))\(rules(comparison))</div></section>
      """
  }

  private func scores(_ comparison: QualityComparison) -> HTML {
    let cards = [
      (comparison.addedCount, "added"), (comparison.removedCount, "removed"),
      (comparison.editedCount, "edited"),
    ].filter { $0.0 > 0 }.map { "\(Amount.text($0.0)) \($0.1)" }
    let parts = HTML.join(
      QualityScore.Part.allCases.map {
        row(ScoreWords.name($0), comparison.oldScore[$0], comparison.newScore[$0])
      })
    return """
      <div class="panel"><h3>Scores</h3><table class="changes"><thead><tr><th scope="col">Score</th>\
      <th scope="col">before</th><th scope="col">now</th><th scope="col">change</th></tr></thead><tbody>\
      \(row("Overall", comparison.oldScore.overall, comparison.newScore.overall))\(parts)</tbody></table>\
      <p class="more">Cards: \(cards.isEmpty ? "the same as before" : cards.joined(separator: ", ")).</p></div>
      """
  }

  private func row(_ name: String, _ old: Double, _ new: Double) -> HTML {
    let change = new - old
    let text = Amount.text(change.magnitude, digits: 1)
    let shown: HTML =
      text == "0"
      ? "<td class=\"num\">same</td>"
      : change > 0
        ? "<td class=\"num tone-good\"><span class=\"pill\">+\(text)</span></td>"
        : "<td class=\"num tone-bad\"><span class=\"pill\">−\(text)</span></td>"
    return """
      <tr><th scope="row">\(name)</th><td class="num">\(Amount.text(old, digits: 1))</td>\
      <td class="num">\(Amount.text(new, digits: 1))</td>\(shown)</tr>
      """
  }

  private func rules(_ comparison: QualityComparison) -> HTML {
    guard !comparison.rules.isEmpty else {
      return "<div class=\"panel\"><h3>Findings</h3><p class=\"lead\">The same as before.</p></div>"
    }
    let rows = comparison.rules.prefix(Self.mostRules).map { rule -> HTML in
      """
      <tr><th scope="row">\(rule.rule.name)</th><td class="num">\(rule.fixedCount)</td>\
      <td class="num">\(rule.addedCount)</td><td class="num">\(rule.newCount)</td></tr>
      """
    }
    let more: HTML =
      comparison.rules.count > rows.count
      ? "<p class=\"more\">and \(Amount.count(comparison.rules.count - rows.count, "more rule"))</p>" : ""
    return """
      <div class="panel"><h3>Findings</h3><table class="changes"><thead><tr><th scope="col">Rule</th>\
      <th scope="col">gone</th><th scope="col">new</th><th scope="col">left</th></tr></thead>\
      <tbody>\(HTML.join(rows))</tbody></table>\(more)</div>
      """
  }
}
