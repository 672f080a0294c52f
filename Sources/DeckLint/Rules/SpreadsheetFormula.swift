internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

extension Rule {
  static let spreadsheetFormula = Rule(
    "spreadsheet-formula", .safety, .warning,
    summary: "Finds fields that a spreadsheet would run as a formula.",
    reason:
      "When the deck is opened as CSV, the formula can change the text, send data away or start programs.",
    advice: "Put an apostrophe or a space before it, or format it as code.",
    details: """
      Found are fields that begin with '=', '+', '-' or '@' and go on like a formula: a call such as \
      'HYPERLINK(', a command behind a bar, a reference to a cell, or a calculation of numbers. Signs before a \
      number, options, arrows, names and list marks are left alone. There is no fix, since the text may be \
      what the card is about.
      """,
    examples: [
      .wrong(
        "1\nLink\n=HYPERLINK(\"x\")\n2\nRun\n@SUM(1+1)*cmd|'/C calc'!A0\n",
        marks: ["=HYPERLINK(\"x\")", "@SUM(1+1)*cmd|'/C calc'!A0"]),
      .wrong("1\nCount\n+1+1\n2\nTotal\n=A1*B2\n", marks: ["+1+1", "=A1*B2"]),
      .right("1\nopposite of 5\n-5\n2\nsuffix of belief\n-ism\n3\nwhich arrow?\n=> x\n4\nHalf below\n-1/2\n"),
      .right("1\nwhich option?\n--flag(s)\n2\nwhich decorator?\n@app.route(x)\n3\nline\n= mx + b\n"),
    ],
    check: .card(triggers: .formulaStart, lint))
}

@Sendable
private func lint(_ context: inout CardContext) {
  for field in context.card.fields {
    let nodes = field.batch.nodes
    guard field.nodeIndex + 2 < Int(nodes[field.nodeIndex].end),
      nodes[field.nodeIndex + 1].kind == .paragraph,
      nodes[field.nodeIndex + 2].kind == .text
    else { continue }
    let node = nodes[field.nodeIndex + 2]
    let text = field.batch.text(of: node)
    let trimmed = text.trimmed
    guard isFormula(trimmed) else { continue }
    let run = ProseRun(text: text, span: node.span, isVerbatim: !node.flags.contains(.decoded))
    var start = 0
    while text[start] <= 0x20 { start += 1 }
    context.report(.formula, at: run.span(start..<start + trimmed.count), in: field)
  }
}

private func isFormula(_ text: ByteView) -> Bool {
  guard let first = text.first else { return false }
  let rest = text[1..<text.count]
  switch first {
  case UInt8(ascii: "="):
    let body = rest.first.map { "+-@".utf8.contains($0) } ?? false ? rest[1..<rest.count] : rest
    return isCall(body, anyCase: true) || isCommand(body) || isCell(body) || isCalculation(body, sign: first)
      || isQuoted(body)
  case UInt8(ascii: "+"), UInt8(ascii: "-"):
    return isCall(rest, anyCase: false) || isCommand(rest) || isCalculation(rest, sign: first)
  case UInt8(ascii: "@"): return isCall(rest, anyCase: false) || isCommand(rest)
  default: return false
  }
}

/// Whether the text begins with a call such as `SUM(`.
private func isCall(_ text: ByteView, anyCase: Bool) -> Bool {
  var index = 0
  while index < text.count,
    isUpper(text[index]) || index > 0 && (isDigit(text[index]) || text[index] == 0x2E)
      || anyCase && isUpper(text[index] & 0xDF)
  { index += 1 }
  return index >= 2 && index < text.count && text[index] == UInt8(ascii: "(")
}

/// Whether the text begins with a command of another program, such as `cmd|'/C calc'!A0`.
private func isCommand(_ text: ByteView) -> Bool {
  var index = 0
  while index < text.count, isUpper(text[index] & 0xDF) || isDigit(text[index]) { index += 1 }
  guard index >= 2, index < text.count, text[index] == UInt8(ascii: "|") else { return false }
  return text[index..<text.count].firstIndex(of: UInt8(ascii: "!")) != nil
}

/// Whether the text is a reference to a cell, or begins with one and goes on with an operator.
private func isCell(_ text: ByteView) -> Bool {
  var index = 0
  func skip(_ isWanted: (UInt8) -> Bool, atMost limit: Int) -> Int {
    let start = index
    while index < text.count, index - start < limit, isWanted(text[index]) { index += 1 }
    return index - start
  }
  _ = skip({ $0 == UInt8(ascii: "$") }, atMost: 1)
  guard skip(isUpper, atMost: 3) > 0 else { return false }
  _ = skip({ $0 == UInt8(ascii: "$") }, atMost: 1)
  guard skip(isDigit, atMost: 7) > 0 else { return false }
  guard index < text.count else { return true }
  return "+-*/^&<>:%=".utf8.contains(text[index])
}

/// Whether the text is a string that is joined to something.
private func isQuoted(_ text: ByteView) -> Bool {
  guard text.first == UInt8(ascii: "\"") else { return false }
  return text.firstIndex(of: "\"&") != nil || text.firstIndex(of: "\" &") != nil
}

/// Whether the text is a calculation of plain numbers. Behind a sign, fractions and ranges are none.
private func isCalculation(_ text: ByteView, sign: UInt8) -> Bool {
  var operators: [UInt8] = []
  var digits = 0
  for byte in text {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
    case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "^"):
      guard digits > 0 else { return false }
      operators.append(byte)
    case UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: " "): break
    default: return false
    }
  }
  guard let last = text.last, isDigit(last) || last == UInt8(ascii: ")"), !operators.isEmpty else {
    return false
  }
  if sign == UInt8(ascii: "=") { return true }
  return !operators.allSatisfy { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "^") }
    && operators != [UInt8(ascii: "-")]
}

private func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

extension String {
  fileprivate static let formula = "a spreadsheet would run this as a formula"
}
