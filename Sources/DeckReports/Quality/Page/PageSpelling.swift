internal import DeckQuality

/// What the words of the decks tell.
struct PageSpelling {
  let result: QualityResult

  var html: HTML {
    guard let words = result.vocabulary, words.englishCount > 0 else { return "" }
    let rate = words.misspelledPerThousand
    let share: HTML =
      words.misspelledCount == 0
      ? "No word looks misspelt."
      : """
      <strong>\(Amount.count(words.misspelledCount, "word"))</strong> \(words.misspelledCount == 1 ? "looks" : "look") misspelt: \
      about <strong>\(Amount.text(rate, digits: 1))</strong> of every thousand.
      """
    let fields: HTML =
      words.fields.isEmpty ? "" : "<p>The words are those of: \(words.fields.joined(separator: ", ")).</p>"
    let terms = words.terms.map { term -> HTML in
      "<li><bdi>\(term.text)</bdi> <span class=\"num\">\(term.count)</span></li>"
    }
    let list: HTML =
      terms.isEmpty
      ? "" : "<h3>The terms it uses most</h3><ul class=\"terms\">\(HTML.join(terms))</ul>"
    return """
      <section id="words" aria-labelledby="words-h"><h2 id="words-h">Words</h2>\
      <div class="panel"><p class="lead">\(share)</p>\(fields)\(list)</div></section>
      """
  }
}
