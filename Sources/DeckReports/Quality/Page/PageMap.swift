internal import DeckDiagnostics
internal import DeckQuality

/// The decks card by card: each a square in the colour of what it is worth.
struct PageMap {
  let result: QualityResult

  /// No more squares than these are drawn; beyond, a square stands for several cards.
  private static let most = 6000
  /// Of more decks than these only the worst are drawn.
  private static let mostDecks = 40
  private static let width = 720.0

  var html: HTML {
    let decks = result.decks.indices.filter { result.decks[$0].cards.count > 0 }
    guard !decks.isEmpty else { return "" }
    let shown = Self.chosen(decks, result)
    let room = max(1, Self.most / shown.count)
    let more: HTML =
      decks.count > shown.count
      ? "<p class=\"more\">The \(Amount.count(shown.count, "deck")) with the lowest scores; \(decks.count - shown.count) more are not drawn.</p>"
      : ""
    return """
      <section id="map" aria-labelledby="map-h"><h2 id="map-h">Card by card</h2>\
      <div class="panel"><ul class="legend"><li><span class="key w0"></span>nothing found</li>\
      <li><span class="key w1"></span>small things</li><li><span class="key w2"></span>needs work</li>\
      <li><span class="key w3"></span>lost or double</li></ul>\
      \(HTML.join(shown.map { draw(result.decks[$0], room) }))\(more)</div></section>
      """
  }

  private static func chosen(_ decks: [Int], _ result: QualityResult) -> [Int] {
    guard decks.count > mostDecks else { return decks }
    return decks.sorted { (result.decks[$0].score.overall, $0) < (result.decks[$1].score.overall, $1) }
      .prefix(mostDecks).map { $0 }
  }

  private func draw(_ quality: DeckQuality, _ room: Int) -> HTML {
    let count = quality.cards.count
    let each = (count + room - 1) / room
    let cells = (count + each - 1) / each
    let columns = cells <= 240 && result.decks.count == 1 ? 24 : cells <= 960 ? 48 : cells <= 2000 ? 80 : 120
    let pitch = Self.width / Double(columns)
    let rows = (cells + columns - 1) / columns
    let messages = each == 1 && cells <= 3000 ? firstMessages(quality) : [:]
    var shapes = HTML()
    var tones = [0, 0, 0, 0]
    for cell in 0..<cells {
      let cards = cell * each..<min((cell + 1) * each, count)
      let tone = cards.map { Self.tone(quality.cards, $0) }.max() ?? 0
      for card in cards { tones[Self.tone(quality.cards, card)] += 1 }
      let x = Double(cell % columns) * pitch
      let y = Double(cell / columns) * pitch
      let title: HTML = messages[cards.lowerBound].map { "<title>\($0)</title>" } ?? ""
      shapes += """
        <rect class="w\(raw: tone)" x="\(x)" y="\(y)" width="\(pitch - 1.5)" height="\(pitch - 1.5)"\
        \(title.markup.isEmpty ? "/>" : ">\(title)</rect>" as HTML)
        """
    }
    let name: HTML =
      result.decks.count > 1
      ? "<h3><bdi>\(PageWords.deck(quality))</bdi> <span class=\"num\">\(Amount.score(quality.score.overall))</span></h3>"
      : ""
    let several: HTML =
      each > 1 ? "<p class=\"more\">Each square stands for \(each) cards and shows the worst.</p>" : ""
    return """
      \(name)<svg class="map" viewBox="0 0 \(Self.width) \(Double(rows) * pitch)" role="img" \
      aria-label="\(Self.description(tones))">\(shapes)</svg>\(several)
      """
  }

  private static func description(_ tones: [Int]) -> String {
    "\(Amount.count(tones[0], "card")) with nothing found, \(Amount.text(tones[1])) with small things, "
      + "\(Amount.text(tones[2])) that need work, \(Amount.text(tones[3])) lost or double."
  }

  /// The class of a card, from 0 for nothing found to 3 for lost; what is only long counts as small.
  private static func tone(_ cards: CardScores, _ card: Int) -> Int {
    let worth = min(cards.worth(card, in: .correctness), cards.worth(card, in: .hygiene))
    if worth <= 0 { return 3 }
    if worth < 0.9 { return 2 }
    return cards.worth(card) < 1 ? 1 : 0
  }

  /// What is said of each card when the pointer rests on it.
  private func firstMessages(_ quality: DeckQuality) -> [Int: String] {
    var messages: [Int: (text: String, count: Int)] = [:]
    for diagnostic in quality.diagnostics {
      guard let card = diagnostic.finding.card else { continue }
      let text = "\(PageWords.card(card.index, number: card.number)): \(diagnostic.finding.message)"
      messages[card.index, default: (text, 0)].count += 1
    }
    return messages.mapValues { $0.count > 1 ? "\($0.text), and \($0.count - 1) more" : $0.text }
  }
}
