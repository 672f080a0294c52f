internal import DeckQuality
internal import DeckSource

extension QualityReport {
  static let html = QualityReport("html", "one self-contained page, to be read in a browser") {
    result, _, writer in
    writer.append(QualityPage(result).html.markup)
  }
}

/// The page: everything is in it, nothing is fetched, and without scripts only sorting and filtering are missing.
struct QualityPage {
  let result: QualityResult

  init(_ result: QualityResult) { self.result = result }

  var html: HTML {
    var findings = PageFindings(result)
    let start = PageStart(result: result).html
    return """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">\
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '\(PageStyle.hash)'; \
      script-src '\(PageScript.hash)'; base-uri 'none'; form-action 'none'">\
      <meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">\
      <meta name="generator" content="deckc \(result.toolVersion)">\
      <title>\(Amount.score(result.score.overall)) of 100: \(PageWords.title(result))</title>
      <style>\(HTML(trusted: PageStyle.text))</style></head>
      <body><a class="skip" href="#main">Skip to the report</a>
      \(PageHeader(result: result).html)
      \(navigation(hasStart: !start.markup.isEmpty))
      <main id="main" class="wrap">
      \(PageComparison(result: result).html)
      \(start)
      \(PageDecks(result: result).html)
      \(findings.rules)
      \(PageMap(result: result).html)
      \(PageFigures(result).html)
      \(PageClusters(result: result).html)
      \(PageSpelling(result: result).html)
      \(findings.list())
      </main>
      \(footer)
      <script>\(HTML(trusted: PageScript.text))</script></body></html>

      """
  }

  private func navigation(hasStart: Bool) -> HTML {
    var links: [(String, HTML)] = []
    if result.comparison != nil { links.append(("changes", "Changes")) }
    if hasStart { links.append(("start", "Start")) }
    if result.decks.count > 1 { links.append(("decks", "Decks")) }
    links.append(("rules", "Found"))
    if result.figures.cardCount > 0 { links += [("map", "Map"), ("shape", "Shape")] }
    if result.decks.contains(where: { !$0.clusters.isEmpty }) { links.append(("similar", "Twice")) }
    if (result.vocabulary?.englishCount ?? 0) > 0 { links.append(("words", "Words")) }
    if result.findingCount > 0 { links.append(("findings", "Findings")) }
    let items = links.map { "<li><a href=\"#\($0.0)\">\($0.1)</a></li>" as HTML }
    return
      "<nav class=\"bar\" aria-label=\"Parts of the report\"><ul class=\"wrap\">\(HTML.join(items))</ul></nav>"
  }

  private var footer: HTML {
    """
    <footer class="wrap"><h2>How the score is made</h2><p>\(QualityScore.formula).</p>\
    <p>Version \(QualityScore.version) of the formula. Made by deckc \(result.toolVersion).</p></footer>
    """
  }
}
