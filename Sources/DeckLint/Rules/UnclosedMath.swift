internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource
internal import DeckText

extension Rule {
  static let unclosedMath = Rule(
    "unclosed-math", .markup, .warning,
    summary: "Finds formulas that are begun and never ended.",
    reason: "They are shown as they are written, and the text behind them may be taken for a part of them.",
    advice: "End the formula with the mark that belongs to the one that begins it.",
    details: """
      Found are '\\(', '\\[', '$$', '[latex]', '[$]' and '[$$]' without their ends in the same field, and '$' before a command \
      of TeX without another one in its line. Marks are only taken for those of a formula when TeX stands behind them; cards \
      that speak of TeX or of regular expressions are left alone.
      """,
    examples: [
      .wrong("1\nHalf of a circle\n\\(\\frac{\\pi}{2} r^2\n", marks: ["\\("]),
      .wrong("1\nArea of a circle\nIt is $\\pi r^2 for a radius of r\n", marks: ["$"]),
      .right("1\nHalf of a circle\n\\(\\frac{\\pi}{2} r^2\\) and $\\pi$ for $5\n2\nWho is $$?\nThe shell\n"),
      .right("1\nWhich regular expression finds a bracket?\n\\([a-z]+\n"),
    ],
    check: .card(triggers: [.bytes(.bracket), .loneMark], lint))
}

/// What begins a formula, what ends it, and whether TeX must stand behind it.
private let marks: [(opening: StaticString, closing: StaticString, needsTeX: Bool)] = [
  ("\\(", "\\)", true), ("\\[", "\\]", true), ("$$", "$$", true), ("[latex]", "[/latex]", false),
  ("[$$]", "[/$$]", false), ("[$]", "[/$]", false),
]

@Sendable
private func lint(_ context: inout CardContext) {
  let fields = context.card.fields
  for field in fields {
    let text = MarkupText(field)
    let found = ByteView.withCopy(of: text.bytes) { openings(in: $0) }
    guard let first = found.first else { continue }
    guard !fields.contains(where: speaksOfMarks) else { return }
    context.report(.unclosed(text.string(first)), at: text.span(first), in: field)
  }
}

/// The marks of formulas that aren't ended. Complexity: O(bytes).
private func openings(in text: ByteView) -> [Range<Int>] {
  var found: [Range<Int>] = []
  for mark in marks {
    var from = 0
    while let start = text.firstIndex(of: mark.opening, from: from) {
      let end = start + mark.opening.utf8CodeUnitCount
      if let close = text.firstIndex(of: mark.closing, from: end) {
        from = close + mark.closing.utf8CodeUnitCount
        continue
      }
      // The signs of shells and of money, and brackets that were escaped.
      let isEscaped = start > 0 && text[start - 1] == UInt8(ascii: "\\")
      if !isEscaped, !mark.needsTeX || holdsTeX(text, from: end) { found.append(start..<end) }
      break
    }
  }
  if let dollar = loneDollar(in: text) { found.append(dollar) }
  return found.sorted { $0.lowerBound < $1.lowerBound }
}

/// Whether TeX stands in the line behind a mark: a command, or something raised.
private func holdsTeX(_ text: ByteView, from start: Int) -> Bool {
  var index = start
  while index < text.count, text[index] != 0x0A {
    if text[index] == UInt8(ascii: "^") { return true }
    if text[index] == UInt8(ascii: "\\"), index + 1 < text.count, isLetter(text[index + 1]) { return true }
    index += 1
  }
  return false
}

/// A dollar sign right before a command of TeX that is the last of its line.
private func loneDollar(in text: ByteView) -> Range<Int>? {
  var last: Int?
  for index in 0...text.count {
    if index == text.count || text[index] == 0x0A {
      if let last { return last..<last + 1 }
      continue
    }
    guard text[index] == UInt8(ascii: "$") else { continue }
    let isFormula =
      index + 2 < text.count && text[index + 1] == UInt8(ascii: "\\") && isLetter(text[index + 2])
      && (index == 0 || text[index - 1] <= 0x20 || text[index - 1] == UInt8(ascii: "("))
    last = isFormula ? index : nil
  }
  return nil
}

private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

private func speaksOfMarks(_ field: Field) -> Bool {
  let text = field.text.lowercased()
  return ["latex ", "tex ", "katex", "mathjax", "regex", "regular expression", "escape"].contains {
    text.contains($0)
  }
}

extension String {
  fileprivate static func unclosed(_ mark: String) -> String {
    "the formula that '\(mark)' begins is never ended"
  }
}
