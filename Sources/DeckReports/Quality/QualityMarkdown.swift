internal import DeckDiagnostics
internal import DeckModel
internal import DeckQuality
internal import DeckSource

extension QualityReport {
  /// Markdown for a comment on a pull request.
  ///
  /// What decks say stands in code elements with every sign escaped, so that none of it is taken for Markdown, HTML or a
  /// mention. Hosts of code take comments of 65,536 characters: what would not fit is counted.
  static let markdown = QualityReport("markdown", "a comment for a pull request, of at most 60,000 bytes") {
    result, _, writer in
    var comment = QualityComment(result: result)
    comment.render(into: &writer)
  }
}

/// A comment about decks.
struct QualityComment {
  let result: QualityResult
  private var text = ""

  private static let maximumCount = 60_000
  private static let rowLimit = 25

  init(result: QualityResult) { self.result = result }

  /// Renders everything.
  mutating func render(into writer: inout ByteWriter) {
    summary()
    scores()
    changes()
    rules()
    if result.decks.count > 1 { decks() }
    newFindings()
    worst()
    heaviest()
    figures()
    details(
      "How the score is made",
      QualityScore.formula + " (version \(QualityScore.version) of the formula)\n")
    writer.append(text)
  }

  // MARK: Parts

  private mutating func summary() {
    let figures = result.figures
    text += "### Deck quality: \(Amount.score(result.score.overall)) of 100\n\n"
    let name =
      result.decks.count == 1
      ? Self.deckText(PageWords.deck(result.decks[0])) : "\(Amount.count(result.decks.count, "deck"))"
    let counts = [(Severity.error, "error"), (.warning, "warning"), (.info, "hint")].compactMap {
      severity, name in
      let count = result.count(severity)
      return count > 0 ? Amount.count(count, name) : nil
    }
    text +=
      "\(name): \(Amount.count(figures.cardCount, "card")), "
      + (counts.isEmpty ? "nothing was found" : counts.joined(separator: ", "))
    if let comparison = result.comparison {
      text +=
        "; \(Amount.text(comparison.fixedFindings.count)) fixed and \(Amount.text(comparison.newFindings.count)) new"
        + " since the other version"
    }
    text += ".\n\n"
  }

  private mutating func scores() {
    let comparison = result.comparison
    var rows: [[String]] = []
    for part in QualityScore.Part.allCases {
      var row = [
        part.rawValue, Amount.text(result.score[part], digits: 1), Amount.text(part.weight, digits: 1),
        ScoreWords.question(part),
      ]
      if let comparison {
        row.insert(QualityScreen.signed(comparison.newScore[part] - comparison.oldScore[part]), at: 2)
      }
      rows.append(row)
    }
    var last = [
      "**quality**", "**\(Amount.text(result.score.overall, digits: 1))**", "",
      ScoreWords.verdict(result.score.overall),
    ]
    if let comparison {
      last.insert(
        "**\(QualityScreen.signed(comparison.newScore.overall - comparison.oldScore.overall))**", at: 2)
    }
    rows.append(last)
    let heads = comparison == nil ? ["", "score:", "weight:", ""] : ["", "score:", "change:", "weight:", ""]
    table(heads, rows)
  }

  private mutating func changes() {
    guard let comparison = result.comparison else { return }
    let cards =
      "\(Amount.text(comparison.addedCount)) added, \(Amount.text(comparison.removedCount)) removed, "
      + "\(Amount.text(comparison.editedCount)) edited"
    text += "Cards: \(cards).\n\n"
    guard result.decks.count > 1 || comparison.decks.count > 1 else { return }
    let changed = comparison.decks.filter {
      $0.oldScore != $0.newScore || $0.addedCount + $0.removedCount + $0.editedCount > 0
    }
    guard !changed.isEmpty else { return }
    let rows = changed.map { deck in
      [
        Self.deckText(deck.name), deck.oldScore.map { Amount.text($0.overall, digits: 1) } ?? "new",
        deck.newScore.map { Amount.text($0.overall, digits: 1) } ?? "gone", Amount.text(deck.addedCount),
        Amount.text(deck.removedCount), Amount.text(deck.editedCount),
      ]
    }
    table(["deck", "before:", "now:", "cards added:", "removed:", "edited:"], rows)
  }

  private mutating func rules() {
    let rules = result.rules
    guard let comparison = result.comparison else {
      guard !rules.isEmpty else { return }
      return table(
        ["rule", "severity", "findings:"],
        rules.map { ["`\($0.rule.name)`", $0.severity.rawValue, Amount.text($0.count)] })
    }
    let changed = comparison.rules.map { change in
      [
        "`\(change.rule.name)`", change.severity.rawValue, Amount.text(change.newCount),
        change.fixedCount == 0 ? "" : Amount.text(change.fixedCount),
        change.addedCount == 0 ? "" : Amount.text(change.addedCount),
      ]
    }
    let others = rules.filter { rule in !comparison.rules.contains { $0.rule.name == rule.rule.name } }
      .map { ["`\($0.rule.name)`", $0.severity.rawValue, Amount.text($0.count), "", ""] }
    guard !changed.isEmpty || !others.isEmpty else { return }
    table(["rule", "severity", "findings:", "fixed:", "new:"], changed + others)
  }

  private mutating func decks() {
    let rows = result.decksByScore.map { index in
      let deck = result.decks[index]
      return [
        Self.deckText(deck.deck.source.name), Amount.text(deck.score.overall, digits: 1),
        Amount.text(deck.figures.cardCount), Amount.text(deck.diagnostics.count),
      ]
    }
    details("Decks, the worst first", Self.rows(["deck", "score:", "cards:", "findings:"], rows))
  }

  private mutating func newFindings() {
    guard let comparison = result.comparison, !comparison.newFindings.isEmpty else { return }
    details(
      "What is new",
      Self.rows(["where", "rule", "finding"], comparison.newFindings.map(Self.finding)))
  }

  private mutating func worst() {
    let cards = result.worstCards(10)
    guard !cards.isEmpty else { return }
    let rows = cards.map { card in
      let quality = result.decks[card.deck]
      let caption = CardCaption(card.card, of: quality)
      var messages: [String] = []
      for finding in card.findings.prefix(4) {
        messages.append(MarkdownText.element(MachineText.message(finding)))
      }
      if card.findings.count > 4 { messages.append("and \(card.findings.count - 4) more") }
      return [place(caption, card.deck), Self.front(caption), messages.joined(separator: "<br>")]
    }
    details("Cards that need work most", Self.rows(["card", "front", "findings"], rows))
  }

  private mutating func heaviest() {
    let cards = result.heaviestCards(10)
    guard let gain = SplitGain(cards.map(\.load)) else { return }
    let rows = cards.map { card in
      let caption = CardCaption(card.load.card, of: result.decks[card.deck])
      return [
        place(caption, card.deck), Self.front(caption), Amount.text(card.load.itemCount),
        Amount.text(card.load.wordCount), Amount.text(card.load.partCount),
      ]
    }
    let note =
      "\(Amount.count(gain.cardCount, "card")) into \(Amount.text(gain.partCount)): recalled whole "
      + "\(QualityScreen.percent(gain.recalledAfter)) of the time instead of "
      + "\(QualityScreen.percent(gain.recalledBefore)) (\(RecallCost.assumption)).\n\n"
    details(
      "Cards to split first", note + Self.rows(["card", "front", "items:", "words:", "into:"], rows))
  }

  private mutating func figures() {
    let figures = result.figures
    guard figures.cardCount > 0 else { return }
    var rows = [
      ["cards", Amount.text(figures.cardCount)], ["words", Amount.text(figures.wordCount)],
      ["words of a front, median and most", Self.spread(figures.frontWords)],
      ["words of a back, median and most", Self.spread(figures.backWords)],
    ]
    if figures.listItems.total > 0 {
      rows.append(["backs with a list", Amount.text(figures.listItems.total)])
      rows.append(["items of a list, median and most", Self.spread(figures.listItems)])
    }
    if let words = result.vocabulary, words.wordCount > 0 {
      rows.append(["misspelt words in 1,000, estimated", Amount.text(words.misspelledPerThousand, digits: 1)])
    }
    if let grade = figures.readingGrade {
      rows.append(["years of school that the backs ask for", Amount.text(grade, digits: 1)])
    }
    details("Figures", Self.rows(["", ":"], rows))
  }

  // MARK: Helpers

  private func place(_ caption: CardCaption, _ deck: Int) -> String {
    let name =
      result.decks.count > 1 ? "\(result.decks[deck].deck.source.name), \(caption.name)" : caption.name
    return MarkdownText.element(name)
  }

  private static func front(_ caption: CardCaption) -> String {
    caption.front.isEmpty ? "" : MarkdownText.element(caption.front)
  }

  private static func finding(_ diagnostic: Diagnostic) -> [String] {
    var text = MachineText()
    return [
      MarkdownText.element(text.place(diagnostic)), "`\(diagnostic.rule)`",
      MarkdownText.element(MachineText.message(diagnostic)),
    ]
  }

  private static func deckText(_ name: String) -> String { MarkdownText.element(name) }

  private static func spread(_ distribution: Distribution) -> String {
    "\(Amount.text(distribution.quantile(0.5))), \(Amount.text(distribution.maximum))"
  }

  private mutating func table(_ heads: [String], _ rows: [[String]]) {
    text += Self.rows(heads, rows) + "\n"
  }

  /// A table; numbers stand in columns whose heads end in a colon. Beyond some rows the others are counted.
  private static func rows(_ heads: [String], _ rows: [[String]]) -> String {
    var lines = [
      "| \(heads.map { $0.hasSuffix(":") ? String($0.dropLast()) : $0 }.joined(separator: " | ")) |"
    ]
    lines.append("| \(heads.map { $0.hasSuffix(":") ? "---:" : "---" }.joined(separator: " | ")) |")
    for row in rows.prefix(rowLimit) { lines.append("| \(row.joined(separator: " | ")) |") }
    if rows.count > rowLimit {
      let rest = "and \(Amount.text(rows.count - rowLimit)) more"
      lines.append("| \(([rest] + heads.dropFirst().map { _ in "" }).joined(separator: " | ")) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A part that is shown when a reader asks for it; left out where there is no room for it.
  private mutating func details(_ title: String, _ content: String) {
    let part = "<details><summary>\(title)</summary>\n\n\(content)\n</details>\n\n"
    guard text.utf8.count + part.utf8.count <= Self.maximumCount else { return }
    text += part
  }
}
