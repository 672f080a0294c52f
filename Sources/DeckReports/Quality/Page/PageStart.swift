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
    let cards = WorstCards(result, count: 10).cards
    guard !cards.isEmpty else { return nil }
    let items = cards.map { entry -> HTML in
      let rules = HTML.join(entry.rules.map { "<a class=\"chip\" href=\"#rule-\($0)\">\($0)</a>" })
      return
        "<li>\(PageCard(entry.card, of: result.decks[entry.deck], in: result).html)<span class=\"chips\">\(rules)</span></li>"
    }
    return
      "<div class=\"panel\"><h3>Cards that need work most</h3><ol class=\"cards\">\(HTML.join(items))</ol></div>"
  }

  private var splits: HTML? {
    var loads: [(deck: Int, load: CardLoad)] = []
    for (deck, quality) in result.decks.enumerated() {
      loads += quality.figures.heaviest.loads.map { (deck, $0) }
    }
    loads.sort { a, b in
      (b.load.partCount, b.load.wordCount, a.deck, a.load.card) < (
        a.load.partCount, a.load.wordCount, b.deck, b.load.card
      )
    }
    loads = Array(loads.prefix(10))
    guard !loads.isEmpty else { return nil }
    let items = loads.map { deck, load -> HTML in
      let list: HTML = load.itemCount > 1 ? "\(load.itemCount) items, " : ""
      return """
        <li>\(PageCard(load.card, of: result.decks[deck], in: result).html)\
        <span class="load">\(list)\(Amount.count(load.wordCount, "word")) → \(Amount.count(load.partCount, "card"))</span></li>
        """
    }
    return """
      <div class="panel"><h3>\(loads.count == 1 ? "The card" : "The \(Amount.text(loads.count)) cards") to split first</h3>\
      <p class="lead">What is asked all at once is hard to grade: if each item comes to mind nine times in ten, a list of seven \
      comes back whole every second time.</p><ol class="cards">\(HTML.join(items))</ol></div>
      """
  }
}

/// The cards of all decks that lose most.
struct WorstCards {
  /// A card, and the rules that found something in it, the gravest first.
  struct Entry {
    var deck: Int
    var card: Int
    var rules: [String]
  }

  private(set) var cards: [Entry] = []

  /// The worst `count` cards. Complexity: O(cards · count + findings).
  init(_ result: QualityResult, count: Int) {
    var worst: [(worth: Double, deck: Int, card: Int)] = []
    for (deck, quality) in result.decks.enumerated() {
      for card in quality.worstCards(count) { worst.append((quality.cards.worth(card), deck, card)) }
    }
    worst.sort { ($0.worth, $0.deck, $0.card) < ($1.worth, $1.deck, $1.card) }
    cards = worst.prefix(count).map { Entry(deck: $0.deck, card: $0.card, rules: []) }
    for place in cards.indices {
      var found: [String: Severity] = [:]
      for diagnostic in result.decks[cards[place].deck].diagnostics
      where diagnostic.finding.card?.index == cards[place].card && diagnostic.category != "learning" {
        found[diagnostic.rule] = max(found[diagnostic.rule] ?? .info, diagnostic.severity)
      }
      cards[place].rules = found.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
  }
}
