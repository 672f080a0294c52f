internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource
internal import DeckText

extension Rule {
  static let malformedCloze = Rule(
    "malformed-cloze", .markup, .warning,
    summary: "Finds cloze deletions that are none, since their marks aren't quite right.",
    reason: "Anki shows the marks and hides nothing, so that the card gives its answer away.",
    advice: "Write '{{c1::hidden}}' or '{{c1::hidden::hint}}', with a number from 1 to 500.",
    details: """
      Found are deletions that are never closed, and those with one brace or one colon, a capital or missing 'c', a missing \
      number, or spaces in the mark. Cards that speak of cloze deletions are left alone, and so are code, and braces of \
      templates such as '{{name}}'.
      """,
    examples: [
      .wrong("1\nCapital of Mali\n{{c1::Bamako is the capital\n", marks: ["{{c1::"]),
      .wrong("1\nCapital of Mali\n{{C1::Bamako}}, {{c::in Africa}}\n", marks: ["{{C1::", "{{c::"]),
      .wrong("1\nCapital of Mali\n{c1::Bamako} or {{c1:Timbuktu}}\n", marks: ["{c1::", "{{c1:"]),
      .right(
        "1\nCapital of Mali\n{{c1::Bamako::a town}}, {{c2::in {{c3::Africa}}}}\n2\nGreeting\nHello {{name}}\n"
      ),
      .right("1\nHow does a cloze deletion begin?\nWith {{c1::\n"),
    ],
    check: .card(triggers: .bytes(.bracket), lint))
}

@Sendable
private func lint(_ context: inout CardContext) {
  let fields = context.card.fields
  for field in fields {
    let text = MarkupText(field)
    let found = ByteView.withCopy(of: text.bytes) { bytes -> [(range: Range<Int>, problem: String)] in
      let lastEnd = lastEnd(in: bytes)
      var found: [(range: Range<Int>, problem: String)] = []
      var from = 0
      while let brace = bytes[from..<bytes.count].firstIndex(of: UInt8(ascii: "{")) {
        guard let mark = ClozeMark(bytes, at: from + brace) else {
          from += brace + 1
          continue
        }
        if let problem = mark.problem(lastEnd: lastEnd) { found.append((mark.range, problem)) }
        from = mark.range.upperBound
      }
      return found
    }
    guard !found.isEmpty else { continue }
    guard !fields.contains(where: speaksOfClozes) else { return }
    for (range, problem) in found {
      context.report(
        "'\(text.string(range))' begins no cloze deletion: \(problem)", at: text.span(range), in: field)
    }
  }
}

/// Where the last `}}` stands; -1 for nowhere.
private func lastEnd(in text: ByteView) -> Int {
  var last = -1
  while let end = text.firstIndex(of: "}}", from: last + 1) { last = end }
  return last
}

/// What is meant to begin a cloze deletion.
private struct ClozeMark {
  let range: Range<Int>
  private let braceCount: Int
  private let letter: UInt8?
  private let number: Int?
  private let colonCount: Int
  private let hasSpaces: Bool

  /// The mark at a brace; nil when it is something else.
  init?(_ text: ByteView, at start: Int) {
    var index = start
    func skip(_ isSkipped: (UInt8) -> Bool, atMost count: Int) -> Int {
      let first = index
      while index < text.count, index - first < count, isSkipped(text[index]) { index += 1 }
      return index - first
    }
    braceCount = skip({ $0 == UInt8(ascii: "{") }, atMost: 3)
    var spaces = skip({ $0 == 0x20 }, atMost: 1)
    if index < text.count, text[index] | 0x20 == UInt8(ascii: "c") {
      letter = text[index]
      index += 1
    } else {
      letter = nil
    }
    let digits = index
    _ = skip({ $0 &- 0x30 < 10 }, atMost: 4)
    number = Int(text[digits..<index].string)
    spaces += skip({ $0 == 0x20 }, atMost: 1)
    colonCount = skip({ $0 == UInt8(ascii: ":") }, atMost: 3)
    hasSpaces = spaces > 0
    range = start..<index
    // A word such as 'c:' in braces is no deletion, nor is a key of a dictionary.
    switch (braceCount, letter != nil, number != nil) {
    case (2..., true, _): guard colonCount == 2 || colonCount == 1 && number != nil else { return nil }
    case (2..., false, true), (1, true, true): guard colonCount == 2 else { return nil }
    default: return nil
    }
  }

  /// What is wrong with it; nil when nothing is. `lastEnd` is where the last `}}` of the field stands.
  func problem(lastEnd: Int) -> String? {
    if braceCount < 2 { return "it has only one brace" }
    guard let letter else { return "it lacks the 'c'" }
    if letter != UInt8(ascii: "c") { return "its 'c' must be small" }
    guard let number else { return "it has no number" }
    guard (1...500).contains(number) else { return "its number must be from 1 to 500" }
    if colonCount == 1 { return "it has only one colon" }
    if hasSpaces { return "it has spaces in it" }
    return lastEnd < range.upperBound ? "it is never closed" : nil
  }
}

private func speaksOfClozes(_ field: Field) -> Bool {
  let text = field.text.lowercased()
  return text.contains("cloze") || text.contains("anki")
}
