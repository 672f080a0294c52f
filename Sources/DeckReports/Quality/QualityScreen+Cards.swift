internal import DeckDiagnostics
internal import DeckModel
internal import DeckQuality
internal import DeckSource

extension QualityScreen {
  /// How long backs are, as a histogram.
  mutating func lengths() {
    let words = result.figures.backWords
    let bars = words.bars(7)
    guard bars.count > 1, words.maximum > 0 else { return }
    heading(
      "Words of an answer",
      "median \(Amount.text(words.quantile(0.5))), longest \(Amount.text(words.maximum))")
    let labels = bars.map { bar in
      bar.isOpen
        ? "\(bar.range.lowerBound) and more"
        : bar.range.count == 1
          ? "\(bar.range.lowerBound)" : "\(bar.range.lowerBound) – \(bar.range.upperBound - 1)"
    }
    let most = Double(bars.map(\.count).max() ?? 1)
    for (bar, label) in zip(bars, labels) {
      line(
        Cells.pad(label, Self.labelWidth, right: true) + Cells.pad(Amount.text(bar.count), 7, right: true)
          + " "
          + paint(Cells.bar(Double(bar.count) / most, 40), .blue))
    }
    line()
  }

  /// What lists cost.
  mutating func lists() {
    guard let cost = RecallCost(result.figures) else { return }
    let items = result.figures.listItems
    heading(
      "Lists",
      "\(Amount.count(cost.listCount, "card")), median \(Amount.count(items.quantile(0.5), "item")); "
        + "\(Amount.text(cost.longListCount)) with more than seven")
    line(
      "  Who recalls one item nine times in ten recalls such an answer whole \(Self.percent(cost.recalledWhole))"
        + " of the time.")
    line()
  }

  /// The cards that need work most.
  mutating func worst() {
    let cards = result.worstCards(5)
    guard !cards.isEmpty else { return }
    heading("Start with these cards")
    for card in cards {
      let quality = result.decks[card.deck]
      let caption = CardCaption(card.card, of: quality)
      let place = place(caption, card.deck)
      let room = result.decks.count > 1 ? 58 : 44
      let text = Cells.pad(place, room)
      var names: [String] = []
      for finding in card.findings where !names.contains(finding.rule) { names.append(finding.rule) }
      let severity = card.findings.first?.severity ?? .info
      line(
        "  \(text)  "
          + paint(Self.list(names, Self.width - room - 4, separator: ", "), Paint.color(of: severity)))
    }
    line()
  }

  /// The cards to split first, in two columns.
  mutating func heaviest() {
    let cards = result.heaviestCards(10)
    guard let gain = SplitGain(cards.map(\.load)) else { return }
    heading(
      "To split first",
      "\(Amount.count(gain.cardCount, "card")) into \(Amount.text(gain.partCount)), recalled whole "
        + "\(Self.percent(gain.recalledAfter)) of the time instead of \(Self.percent(gain.recalledBefore))")
    let columns = result.decks.count > 1 ? 1 : 2
    let room = (Self.width - 2 - 4 * (columns - 1)) / columns - 17
    let entries = cards.map { card in
      let caption = CardCaption(card.load.card, of: result.decks[card.deck])
      let load = card.load
      let size = load.itemCount > 0 ? "\(load.itemCount) items" : "\(load.wordCount) words"
      return Cells.pad(place(caption, card.deck), room) + " "
        + Cells.pad("\(size) → \(load.partCount)", 16, right: true)
    }
    let rows = (entries.count + columns - 1) / columns
    for row in 0..<rows {
      line("  " + entries[row] + (row + rows < entries.count ? "    " + entries[row + rows] : ""))
    }
    line()
  }

  /// Spelling and terms.
  mutating func words() {
    guard let words = result.vocabulary, words.wordCount > 0 else { return }
    // A share of few words tells nothing.
    var spelling =
      words.wordCount < 500
      ? "\(Amount.text(words.misspelledCount)) misspelt among \(Amount.text(words.wordCount)), as far as can be told"
      : "\(Amount.text(words.misspelledPerThousand, digits: 1)) of 1,000 are misspelt, as far as can be told"
    if words.foreignCount * 20 > words.wordCount {
      spelling += "; \(Amount.percent(words.foreignCount, of: words.wordCount)) are not English"
    }
    heading("Words", spelling)
    let terms = words.terms.prefix(12).map { "\(printable($0.text)) \(Amount.text($0.count))" }
    if !terms.isEmpty { line("  terms: " + Self.list(terms, Self.width - 9, separator: ", ")) }
    line()
  }

  /// What a card is called, with its front and, among several decks, its deck.
  private func place(_ caption: CardCaption, _ deck: Int) -> String {
    let name = result.decks.count > 1 ? "\(Cells.prefix(deckName(deck), 24)), \(caption.name)" : caption.name
    return caption.front.isEmpty ? name : "\(name) '\(printable(caption.front))'"
  }

  func deckName(_ deck: Int) -> String {
    let path = result.decks[deck].deck.source.name
    return printable(path.split(separator: "/").last.map(String.init) ?? path)
  }

  static func percent(_ share: Double) -> String { "\(Amount.text(share * 100)) %" }
}
