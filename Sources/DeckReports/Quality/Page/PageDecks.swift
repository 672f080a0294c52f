internal import DeckDiagnostics
internal import DeckModel
internal import DeckQuality
internal import DeckSource

/// The decks of a folder, the worst first.
struct PageDecks {
  let result: QualityResult

  /// More rows make a page slow.
  private static let most = 1000

  var html: HTML {
    guard result.decks.count > 1 else { return "" }
    let order = result.decksByScore
    let rows = order.prefix(Self.most).map { row(result.decks[$0]) }
    let more: HTML =
      order.count > rows.count
      ? "<p class=\"more\">and \(Amount.count(order.count - rows.count, "better deck"))</p>" : ""
    let parts = HTML.join(
      QualityScore.Part.allCases.map { part -> HTML in
        "<th scope=\"col\" data-kind=\"number\">\(ScoreWords.name(part))</th>"
      })
    return """
      <section id="decks" aria-labelledby="decks-h"><h2 id="decks-h">Decks, the lowest score first</h2>\
      <div class="panel scroll" tabindex="0" role="region" aria-label="Table of decks"><table class="decks"><thead><tr>\
      <th scope="col">Deck</th><th scope="col" data-kind="number">Score</th>\(parts)\
      <th scope="col" data-kind="number">Cards</th><th scope="col" data-kind="number">Errors</th>\
      <th scope="col" data-kind="number">Warnings</th></tr></thead><tbody>\(HTML.join(rows))</tbody></table></div>\(more)</section>
      """
  }

  private func row(_ quality: DeckQuality) -> HTML {
    let score = quality.score.overall
    let parts = HTML.join(
      QualityScore.Part.allCases.map { "<td class=\"num\">\(Amount.score(quality.score[$0]))</td>" as HTML })
    let file: HTML =
      PageWords.deck(quality) == quality.deck.source.name
      ? "" : "<span class=\"of\"><bdi>\(quality.deck.source.name)</bdi></span>"
    return """
      <tr><th scope="row"><bdi>\(PageWords.deck(quality))</bdi>\(file)</th>\
      <td class="num"><span class="pill tone-\(ScoreWords.tone(score))">\(Amount.score(score))</span></td>\(parts)\
      <td class="num">\(quality.figures.cardCount)</td><td class="num">\(quality.count(.error))</td>\
      <td class="num">\(quality.count(.warning))</td></tr>
      """
  }
}
