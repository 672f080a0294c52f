internal import DeckDiagnostics
internal import DeckQuality

/// The top of the page: what it is about, how good that is, and what stands out.
struct PageHeader {
  let result: QualityResult

  var html: HTML {
    """
    <header class="top"><div class="wrap hero">\(ring)\
    <div class="about"><p class="kind">Quality report</p><h1><bdi>\(PageWords.title(result))</bdi></h1>\
    <p class="verdict">\(verdict)</p><p class="meta">\(meta)</p></div>\
    <dl class="parts">\(HTML.join(QualityScore.Part.allCases.map(part)))</dl></div></header>
    """
  }

  private var verdict: String {
    result.figures.cardCount == 0 ? "There are no cards." : ScoreWords.verdict(result.score.overall)
  }

  private var ring: HTML {
    let score = result.score.overall
    let shown = Amount.score(score)
    let round = 2 * Double.pi * 52
    return """
      <svg class="ring tone-\(ScoreWords.tone(score))" viewBox="0 0 120 120" role="img" aria-label="Score \(shown) of 100">\
      <circle class="track" cx="60" cy="60" r="52"/>\
      <circle class="arc" cx="60" cy="60" r="52" stroke-dasharray="\(round * score / 100) \(round)" \
      transform="rotate(-90 60 60)"/>\
      <text class="big" x="60" y="70" text-anchor="middle">\(shown)</text>\
      <text class="small" x="60" y="88" text-anchor="middle">of 100</text></svg>
      """
  }

  private func part(_ part: QualityScore.Part) -> HTML {
    let score = result.score[part]
    return """
      <div class="part tone-\(ScoreWords.tone(score))"><dt>\(ScoreWords.name(part))<span class="weight">\
      \(Int(part.weight * 100)) %</span></dt><dd><span class="num">\(Amount.score(score))</span>\
      <svg class="meter" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">\
      <rect class="track" width="100" height="6" rx="3"/><rect class="fill" width="\(max(score, 1))" height="6" rx="3"/>\
      </svg><span class="ask">\(ScoreWords.question(part))</span></dd></div>
      """
  }

  private var meta: HTML {
    let severities = Severity.allCases.sorted { $0 > $1 }.compactMap { severity -> HTML? in
      let count = result.count(severity)
      guard count > 0 else { return nil }
      let name = severity == .info ? "hint" : severity.rawValue
      return "<span class=\"count \(severity.rawValue)\">\(Amount.count(count, name))</span>"
    }
    let decks: HTML =
      result.decks.count == 1 ? "" : "<span>\(Amount.count(result.decks.count, "deck"))</span>"
    let none: HTML = severities.isEmpty ? "<span>nothing found</span>" : ""
    return """
      \(decks)<span>\(Amount.count(result.figures.cardCount, "card"))</span>\
      <span>\(Amount.count(result.figures.wordCount, "word"))</span>\(HTML.join(severities))\(none)
      """
  }
}
