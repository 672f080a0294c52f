internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource
internal import DeckText

extension Rule {
  static let bareFormula = Rule(
    "bare-formula", .markup, .info,
    summary: "Finds commands of TeX that stand in the text without the delimiters of a formula.",
    reason: "They are shown as they are written: '\\frac{1}{2}' instead of a fraction.",
    advice: "Put the formula between '\\(' and '\\)'.",
    details: """
      Found are well-known commands such as '\\frac{', '\\sqrt{' and '\\alpha', outside code and formulas. Cards that \
      speak of TeX are left alone.
      """,
    examples: [
      .wrong("1\nHalf of a circle\n\\frac{\\pi}{2} r^2\n", marks: ["\\frac{\\pi}{2}"]),
      .right(
        "1\nHalf of a circle\n\\(\\frac{\\pi}{2} r^2\\)\n2\nWhere are programs on Windows?\nC:\\beta\\frac\n"),
      .right("1\nHow does LaTeX write fractions?\n\\frac{1}{2}\n"),
    ],
    check: .card(triggers: .bytes(.bracket), lint))
}

/// Commands that take something in braces.
private let commands: [StaticString] = [
  "frac{", "dfrac{", "tfrac{", "sqrt{", "text{", "mathrm{", "mathbf{", "mathbb{", "vec{", "overline{",
  "sum_{",
  "int_{", "lim_{", "hat{", "bar{", "begin{", "sqrt[", "binom{", "underline{",
]

@Sendable
private func lint(_ context: inout CardContext) {
  let fields = context.card.fields
  for field in fields {
    for run in field.prose.flatMap(\.runs) {
      guard let start = commandStart(run.text) else { continue }
      guard !fields.contains(where: speaksOfTeX) else { return }
      var end = start
      while end < run.text.count, run.text[end] > 0x20 { end += 1 }
      let range = start..<end
      context.report(.bare(run.text[range].string), at: run.span(range), in: field)
    }
  }
}

/// Where the first command stands in a text.
private func commandStart(_ text: ByteView) -> Int? {
  var from = 0
  while let found = text[from..<text.count].firstIndex(of: UInt8(ascii: "\\")) {
    let start = from + found
    let rest = text[start + 1..<text.count]
    if commands.contains(where: { rest.hasPrefix($0) }) { return start }
    from = start + 1
  }
  return nil
}

private func speaksOfTeX(_ field: Field) -> Bool {
  let text = field.text.lowercased()
  return text.contains("latex") || text.contains("tex ") || text.contains("katex")
}

extension String {
  fileprivate static func bare(_ text: String) -> String {
    "'\(text)' is TeX without the delimiters of a formula"
  }
}
