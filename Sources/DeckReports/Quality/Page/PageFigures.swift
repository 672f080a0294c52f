internal import DeckModel
internal import DeckQuality

/// The shape of the decks: sizes, contents and languages.
struct PageFigures {
  let result: QualityResult
  private var figures: DeckFigures { result.figures }

  init(_ result: QualityResult) { self.result = result }

  var html: HTML {
    guard figures.cardCount > 0 else { return "" }
    return """
      <section id="shape" aria-labelledby="shape-h"><h2 id="shape-h">The shape of the \
      \(result.decks.count == 1 ? "deck" : "decks")</h2><dl class="tiles">\(tiles)</dl>\
      <div class="columns charts">\(charts)</div>\(contents)</section>
      """
  }

  // MARK: Tiles

  private var tiles: HTML {
    var tiles: [HTML] = [
      tile(Amount.text(figures.cardCount), "cards"),
      tile(Amount.text(figures.fieldCount), "fields"),
      tile(Amount.text(figures.wordCount), "words"),
      tile(Amount.text(figures.backWords.quantile(0.5)), "words in the middle answer"),
    ]
    if figures.listItems.total > 0 {
      tiles.append(
        tile(Amount.percent(figures.listItems.total, of: figures.cardCount), "of answers are lists"))
      tiles.append(tile(Amount.text(figures.listDepths.maximum), "levels in the deepest list"))
    }
    if let grade = figures.readingGrade, let words = result.vocabulary,
      words.englishCount * 2 > words.wordCount
    {
      tiles.append(tile(Amount.text(max(grade, 1)), "school years to read the answers (Flesch-Kincaid)"))
    }
    return HTML.join(tiles)
  }

  private func tile(_ value: String, _ name: String) -> HTML {
    "<div class=\"tile\"><dt>\(name)</dt><dd>\(value)</dd></div>"
  }

  // MARK: Charts

  private var charts: HTML {
    var charts = [
      chart(
        "Length of fronts",
        Histogram.draw(figures.frontWords, name: "Length of fronts", unit: "words", limit: 25),
        "words in a front"),
      chart(
        "Length of backs",
        Histogram.draw(figures.backWords, name: "Length of backs", unit: "words", limit: 60),
        "words in a back"),
    ]
    if figures.listItems.total > 0 {
      charts.append(
        chart(
          "Size of lists", Histogram.draw(figures.listItems, name: "Size of lists", unit: "items", limit: 7),
          "items in the longest list of a back"))
    }
    return HTML.join(charts)
  }

  private func chart(_ name: String, _ drawing: HTML, _ unit: String) -> HTML {
    "<figure class=\"panel\"><figcaption><h3>\(name)</h3><p>cards by \(unit)</p></figcaption>\(drawing)</figure>"
  }

  // MARK: Contents

  private var contents: HTML {
    let kinds: [(String, CardMeasure.Contents)] = [
      ("lists", .list), ("code", .code), ("formulas", .math), ("cloze deletions", .cloze),
      ("pictures", .image),
      ("tables", .table), ("links", .link),
    ]
    let rows = kinds.compactMap { name, kind -> HTML? in
      let count = figures.count(of: kind)
      guard count > 0 else { return nil }
      return Bars.row(name, count, of: figures.cardCount, Amount.percent(count, of: figures.cardCount))
    }
    var panels: [HTML] = []
    if !rows.isEmpty {
      panels.append(
        "<div class=\"panel\"><h3>Cards that hold</h3><ul class=\"bars\">\(HTML.join(rows))</ul></div>")
    }
    if let words = result.vocabulary, words.wordCount > 0 { panels.append(languages(words)) }
    if !figures.tags.isEmpty { panels.append(tags) }
    return panels.isEmpty ? "" : "<div class=\"columns\">\(HTML.join(panels))</div>"
  }

  private func languages(_ words: VocabularyFigures) -> HTML {
    let total = words.englishCount + words.foreignCount + words.unclearCount
    let rows = [
      ("English", words.englishCount), ("other languages", words.foreignCount),
      ("unclear", words.unclearCount),
    ]
    .filter { $0.1 > 0 }.map { Bars.row($0.0, $0.1, of: total, Amount.percent($0.1, of: total)) }
    return "<div class=\"panel\"><h3>Languages, by words</h3><ul class=\"bars\">\(HTML.join(rows))</ul></div>"
  }

  private var tags: HTML {
    let tags = figures.tags.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let rows = tags.prefix(8).map { Bars.row($0.key, $0.value, of: tags[0].value, Amount.text($0.value)) }
    let more: HTML =
      tags.count > 8 ? "<p class=\"more\">and \(Amount.count(tags.count - 8, "more tag"))</p>" : ""
    return "<div class=\"panel\"><h3>Tags</h3><ul class=\"bars\">\(HTML.join(rows))</ul>\(more)</div>"
  }
}

/// Bars that lie one below the other, with their names before and their values behind.
enum Bars {
  static func row(_ name: String, _ count: Int, of whole: Int, _ value: String) -> HTML {
    let share = whole > 0 ? Double(count) / Double(whole) * 100 : 0
    return """
      <li><span class="name" dir="auto">\(name)</span><svg class="meter" viewBox="0 0 100 6" preserveAspectRatio="none" \
      aria-hidden="true"><rect class="track" width="100" height="6"/><rect class="fill" width="\(max(share, 0.5))" height="6"/>\
      </svg><span class="num">\(value)</span></li>
      """
  }
}
