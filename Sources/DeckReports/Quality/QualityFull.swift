internal import DeckDiagnostics
internal import DeckModel
internal import DeckQuality
internal import DeckSource

extension QualityReport {
  /// One screen for people.
  static let full = QualityReport("full", "one screen for people: scores, figures, and where to start") {
    result, style, writer in
    var screen = QualityScreen(result: result, paint: Paint(isOn: style.usesColor))
    screen.render(into: &writer)
  }
}

/// One screen about decks: at most 100 columns, and for one deck at most 40 lines.
struct QualityScreen {
  let result: QualityResult
  let paint: Paint
  /// The screen so far.
  private(set) var text = ""

  static let width = 96
  static let labelWidth = 14

  /// Renders everything.
  mutating func render(into output: inout ByteWriter) {
    title()
    score()
    if result.comparison != nil { comparison() }
    if result.decks.count > 1 { decks() }
    findings()
    if result.figures.cardCount > 0 {
      if result.decks.count == 1 { lengths() }
      lists()
      worst()
      heaviest()
      words()
    }
    line(
      "score = 0.5 correctness + 0.3 hygiene + 0.2 learnability; deckc report --help says how")
    output.append(text)
  }

  // MARK: Parts

  private mutating func title() {
    let figures = result.figures
    var facts = [Amount.count(figures.cardCount, "card"), Amount.count(figures.wordCount, "word")]
    if result.decks.count != 1 { facts.insert(Amount.count(result.decks.count, "deck"), at: 0) }
    let right = facts.joined(separator: ", ")
    let name = result.decks.count == 1 ? PageWords.title(result) : "Quality of decks"
    let room = Self.width - Cells.count(right) - 2
    line(paint(Cells.pad(printable(name), room), .plain, bold: true) + "  " + right)
    line()
  }

  private mutating func score() {
    let overall = result.score.overall
    let text = "\(Amount.score(overall)) of 100"
    scoreLine("quality", overall, text, ScoreWords.verdict(overall), isBold: true)
    for part in QualityScore.Part.allCases {
      let value = result.score[part]
      let share = "× \(Amount.text(part.weight, digits: 1))"
      scoreLine(
        "  \(part.rawValue)", value, "\(Amount.score(value))", "\(share)  \(ScoreWords.question(part))",
        isBold: false)
    }
    line()
  }

  private mutating func scoreLine(
    _ name: String, _ score: Double, _ text: String, _ note: String, isBold: Bool
  ) {
    let bar = Cells.pad(Cells.bar(score / 100, 20), 20)
    line(
      Cells.pad(name, Self.labelWidth + 1) + paint(bar, Self.color(score)) + " "
        + paint(Cells.pad(text, 10), Self.color(score), bold: isBold) + " " + note)
  }

  static func color(_ score: Double) -> Paint.Color {
    switch ScoreWords.tone(score) {
    case "good": .green
    case "fair": .cyan
    case "poor": .yellow
    default: .red
    }
  }

  /// Findings by category, with the rules of each.
  private mutating func findings() {
    let rules = result.rules
    guard !rules.isEmpty else {
      line(paint("Nothing was found.", .green))
      line()
      return
    }
    let counts = [(Severity.error, "error"), (.warning, "warning"), (.info, "hint")].compactMap {
      severity, name in
      let count = result.count(severity)
      return count > 0 ? paint(Amount.count(count, name), Paint.color(of: severity)) : nil
    }
    heading("What was found", counts.joined(separator: ", "))
    let categories = result.categories
    let most = Double(categories.first?.count ?? 1)
    for (name, count) in categories {
      let bar = Cells.pad(Cells.bar(Double(count) / most, 16), 16)
      let parts = rules.filter { $0.rule.category == name }.map { "\($0.rule.name) \(Amount.text($0.count))" }
      let room = Self.width - Self.labelWidth - 16 - 10
      line(
        Cells.pad("  " + name, Self.labelWidth) + Cells.pad(Amount.text(count), 7, right: true) + " "
          + paint(bar, Paint.color(of: severity(of: name, rules))) + "  "
          + Self.list(parts, room, separator: ", "))
    }
    line()
  }

  private func severity(of category: String, _ rules: [RuleCount]) -> Severity {
    rules.filter { $0.rule.category == category }.map(\.severity).max() ?? .info
  }

  // MARK: Helpers

  /// As many of the parts as find room, with how many there are besides.
  static func list(_ parts: [String], _ room: Int, separator: String) -> String {
    var shown: [String] = []
    var used = 0
    for (place, part) in parts.enumerated() {
      let rest = parts.count - place - 1
      let more = rest > 0 ? Cells.count("\(separator)\(rest) more") : 0
      let width = Cells.count(part) + (shown.isEmpty ? 0 : separator.count)
      if !shown.isEmpty && used + width + more > room {
        return shown.joined(separator: separator) + "\(separator)\(parts.count - place) more"
      }
      shown.append(part)
      used += width
    }
    return Cells.prefix(shown.joined(separator: separator), room)
  }

  mutating func heading(_ text: String, _ note: String = "") {
    line(paint(text, .plain, bold: true) + (note.isEmpty ? "" : ": " + note))
  }

  mutating func line(_ text: String = "") {
    var text = text[...]
    while text.last == " " { text = text.dropLast() }
    self.text += text
    self.text += "\n"
  }
}
