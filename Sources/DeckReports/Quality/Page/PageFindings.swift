internal import DeckDiagnostics
internal import DeckQuality
internal import DeckSource

/// What was found: the rules with their counts and reasons, then the findings one by one.
struct PageFindings {
  let result: QualityResult
  private let sample: FindingSample
  private var lines = SourceLines()

  init(_ result: QualityResult) {
    self.result = result
    sample = FindingSample(result)
  }

  // MARK: Rules

  /// The findings by category and rule.
  var rules: HTML {
    let rules = result.rules
    guard let most = rules.first?.count else {
      return """
        <section id="rules" aria-labelledby="rules-h"><h2 id="rules-h">What was found</h2>\
        <p class="panel lead">Nothing. Enjoy your cards.</p></section>
        """
    }
    var groups: [(name: String, rules: [RuleCount])] = []
    for (name, _) in result.categories { groups.append((name, rules.filter { $0.rule.category == name })) }
    return """
      <section id="rules" aria-labelledby="rules-h"><h2 id="rules-h">What was found</h2>\
      <div class="masonry">\(HTML.join(groups.map { category($0.name, $0.rules, most) }))</div></section>
      """
  }

  private func category(_ name: String, _ rules: [RuleCount], _ most: Int) -> HTML {
    let total = rules.reduce(0) { $0 + $1.count }
    let rows = rules.map { rule -> HTML in
      """
      <li id="rule-\(rule.rule.name)"><div class="bar-row \(rule.severity.rawValue)"><a class="name" href="#findings" \
      data-rule="\(rule.rule.name)">\(rule.rule.name)</a>\
      <svg class="meter" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="6"/>\
      <rect class="fill" width="\(max(Double(rule.count) / Double(most) * 100, 0.8))" height="6"/></svg>\
      <span class="num">\(rule.count)</span></div>\
      <p class="why">\(rule.rule.reason) \(rule.rule.advice)</p></li>
      """
    }
    return """
      <div class="panel"><h3 class="category">\(name) <span class="num">\(total)</span></h3>\
      <ul class="rules">\(HTML.join(rows))</ul></div>
      """
  }

  // MARK: Findings

  /// The findings one by one, with what filters and sorts them when scripts run.
  mutating func list() -> HTML {
    guard !sample.entries.isEmpty else { return "" }
    var rows = HTML()
    for (index, entry) in sample.entries.enumerated() { rows += row(index, entry) }
    let count = sample.entries.count
    let note: HTML =
      sample.total > count
      ? """
      <p class="more">\(count) of \(sample.total) findings, some of every rule; <code>deckc check</code> lists them all.</p>
      """ : ""
    return """
      <section id="findings" aria-labelledby="findings-h"><h2 id="findings-h">Findings</h2>\(controls)\
      <p class="status" role="status" hidden></p>\(note)<ol class="findings">\(rows)</ol>\
      <p class="none" hidden>No finding is like that. <button type="button" class="reset">Show all</button></p>\
      <p class="pager" hidden><button type="button" class="further">Show more</button></p></section>
      """
  }

  private var controls: HTML {
    let rules = HTML.join(
      result.rules.map { rule -> HTML in
        "<option value=\"\(rule.rule.name)\">\(rule.rule.name) (\(rule.count))</option>"
      })
    let severities = HTML.join(
      Severity.allCases.sorted { $0 > $1 }.filter { result.count($0) > 0 }.map { severity -> HTML in
        """
        <label class="toggle \(severity.rawValue)"><input type="checkbox" value="\(severity.rawValue)" checked>\
        <span>\(severity == .info ? "hints" : severity.rawValue + "s")</span></label>
        """
      })
    let decks: HTML =
      result.decks.count > 1
      ? """
      <label class="field"><span>Deck</span><select name="deck"><option value="">all</option>\
      \(HTML.join(result.decks.enumerated().filter { !$0.element.diagnostics.isEmpty }.prefix(1000).map { option($0.offset, $0.element) }))</select></label>
      """ : ""
    return """
      <form class="controls" role="search" aria-label="Findings" hidden><label class="field search"><span>Search</span>\
      <input type="search" name="text" placeholder="a word, or card 12" autocomplete="off"></label>\
      <label class="field"><span>Rule</span><select name="rule"><option value="">all</option>\(rules)</select></label>\(decks)\
      <label class="field"><span>Order</span><select name="order"><option value="place">place in the deck</option>\
      <option value="severity">severity</option><option value="rule">rule</option></select></label>\
      <fieldset class="toggles"><legend>Severity</legend>\(severities)</fieldset></form>
      """
  }

  private func option(_ index: Int, _ quality: DeckQuality) -> HTML {
    "<option value=\"\(raw: index)\">\(PageWords.deck(quality))</option>"
  }

  private mutating func row(_ index: Int, _ entry: FindingSample.Entry) -> HTML {
    let diagnostic = entry.diagnostic
    let finding = diagnostic.finding
    let number: HTML = finding.card?.number.map { " data-n=\"\($0)\"" } ?? ""
    return """
      <li class="finding \(diagnostic.severity.rawValue)" data-i="\(raw: index)" data-s="\(diagnostic.severity.rawValue)" \
      data-r="\(diagnostic.rule)" data-d="\(raw: entry.deck)"\(number)><p class="message"><span class="badge">\
      \(diagnostic.severity == .info ? "hint" : diagnostic.severity.rawValue)</span> <span dir="auto">\(finding.message)</span></p>\
      \(excerpt(diagnostic))\(repair(finding))<p class="place">\(place(entry))</p></li>
      """
  }

  private func excerpt(_ diagnostic: Diagnostic) -> HTML {
    guard let excerpt = PageExcerpt(diagnostic) else { return "" }
    return
      "<p class=\"excerpt\" dir=\"auto\">\(excerpt.before)<mark>\(excerpt.marked)</mark>\(excerpt.after)</p>"
  }

  private func repair(_ finding: Finding) -> HTML {
    if let fix = finding.fixIt {
      let kind: HTML =
        switch fix.applicability {
        case .safe: "<span class=\"kind safe\">safe fix</span>"
        case .unsafe: "<span class=\"kind\">fix to look at</span>"
        case .display: "<span class=\"kind\">suggestion</span>"
        }
      return "<p class=\"repair\">\(kind) <span dir=\"auto\">\(fix.message)</span></p>"
    }
    guard !finding.suggestions.isEmpty else { return "" }
    let words = finding.suggestions.prefix(3).map { "<bdi class=\"word\">\($0)</bdi>" as HTML }
    return "<p class=\"repair\"><span class=\"kind\">perhaps</span> \(HTML.join(words))</p>"
  }

  private mutating func place(_ entry: FindingSample.Entry) -> HTML {
    let diagnostic = entry.diagnostic
    let finding = diagnostic.finding
    var parts: [HTML] = ["<a href=\"#rule-\(diagnostic.rule)\">\(diagnostic.rule)</a>"]
    if result.decks.count > 1 { parts.append("<bdi>\(PageWords.deck(result.decks[entry.deck]))</bdi>") }
    if let card = finding.card {
      let field: HTML = card.field.map { ", \($0)" } ?? ""
      parts.append("<span>\(PageWords.card(card.index, number: card.number))\(field)</span>")
    }
    if let span = finding.span {
      let line = lines.index(of: diagnostic.source).position(of: Int(span.start)).line
      parts.append("<span>line \(line)</span>")
    }
    for related in finding.related.prefix(2) {
      let name = related.card.map { PageWords.card($0.index, number: $0.number) }
      let message = PageExcerpt.beginning(of: related.message, 60)
      parts.append("<span dir=\"auto\">\(message)\(name.map { " (\($0))" } ?? "")</span>")
    }
    if finding.related.count > 2 { parts.append("<span>and \(finding.related.count - 2) more places</span>") }
    return HTML.join(parts)
  }
}
