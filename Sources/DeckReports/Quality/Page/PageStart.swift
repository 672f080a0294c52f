internal import DeckDiagnostics
internal import DeckModel
internal import DeckQuality
internal import DeckSource

/// Where to start: what a command repairs, which cards need work most, and which to split first.
struct PageStart {
  let result: QualityResult

  var html: HTML {
    let lists = [worst, splits].compactMap(\.self)
    guard !lists.isEmpty || repairs != nil else { return "" }
    return """
      <section id="start" aria-labelledby="start-h"><h2 id="start-h">Where to start</h2>\
      \(repairs ?? "")<div class="columns pair">\(HTML.join(lists))</div></section>
      """
  }

  private var repairs: HTML? {
    let all = result.decks.lazy.flatMap(\.diagnostics)
    let safe = all.count { $0.finding.fixIt?.applicability == .safe }
    let unsafe = all.count { $0.finding.fixIt?.applicability == .unsafe }
    guard safe + unsafe > 0 else { return nil }
    let name = result.decks.count == 1 ? result.decks[0].deck.source.name : "FOLDER"
    var steps = HTML()
    if safe > 0 {
      steps += """
        <div><p><strong>\(Amount.count(safe, "finding"))</strong> can be mended without a look:</p>\
        <pre class="command" tabindex="0"><code>deckc check --fix \(shell(name))</code></pre></div>
        """
    }
    if unsafe > 0 {
      steps += """
        <div><p><strong>\(Amount.count(unsafe, "finding"))</strong> \(unsafe == 1 ? "has" : "have") a fix worth a look first:</p>\
        <pre class="command" tabindex="0"><code>deckc check --diff --unsafe-fixes \(shell(name))</code></pre></div>
        """
    }
    return "<div class=\"panel repairs\"><h3>Let the tool do it</h3>\(steps)</div>"
  }

  /// A name as a shell takes it.
  private func shell(_ name: String) -> String {
    let isPlain = name.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "/", ".", "_", "-", "+", ",", ":", "@": true
      default: false
      }
    }
    return isPlain
      ? name
      : "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  private var worst: HTML? {
    let cards = result.worstCards(10)
    guard !cards.isEmpty else { return nil }
    let items = cards.map { entry -> HTML in
      var rules: [String] = []
      for finding in entry.findings where finding.category != "learning" && !rules.contains(finding.rule) {
        rules.append(finding.rule)
      }
      let chips = HTML.join(rules.map { "<a class=\"chip\" href=\"#rule-\($0)\">\($0)</a>" })
      return """
        <li>\(PageCard(entry.card, of: result.decks[entry.deck], in: result).html)\
        <span class="chips">\(chips)</span></li>
        """
    }
    return """
      <div class="panel"><h3>Cards that need work most</h3><ol class="cards">\(HTML.join(items))</ol></div>
      """
  }

  private var splits: HTML? {
    let cards = result.heaviestCards(10)
    guard let gain = SplitGain(cards.map(\.load)) else { return nil }
    let items = cards.map { card -> HTML in
      let list: HTML = card.load.itemCount > 1 ? "\(card.load.itemCount) items, " : ""
      return """
        <li>\(PageCard(card.load.card, of: result.decks[card.deck], in: result).html)<span class="load">\(list)\
        \(Amount.count(card.load.wordCount, "word")) → \(Amount.count(card.load.partCount, "card"))</span></li>
        """
    }
    let name: HTML = cards.count == 1 ? "The card" : "The \(cards.count) cards"
    return """
      <div class="panel"><h3>\(name) to split first</h3><p class="lead">\(cost)Made into \
      \(Amount.count(gain.partCount, "card")), \(cards.count == 1 ? "it" : "these") would come back whole \
      \(percent(gain.recalledAfter)) of the time, not \(percent(gain.recalledBefore)).</p>\
      <ol class="cards">\(HTML.join(items))</ol>\
      <p class="more">By \(RecallCost.assumption).</p></div>
      """
  }

  /// What the lists of the whole deck cost.
  private var cost: HTML {
    guard let cost = RecallCost(result.figures), cost.longListCount > 0 else { return "" }
    return """
      \(cost.longListCount == 1 ? "One answer is a list" : "\(Amount.text(cost.longListCount)) answers are lists") \
      of more than seven items. 
      """
  }

  private func percent(_ share: Double) -> String { "\(Amount.text(share * 100)) %" }
}
