internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource
internal import DeckText

extension Rule {
  static let unclosedMarkup = Rule(
    "unclosed-markup", .markup, .warning,
    summary: "Finds bold text, code and tags that are begun and never ended.",
    reason: "The card shows the mark, or the rest of it takes on what only a part was meant to have.",
    advice: "End what the mark begins, or remove it.",
    details: """
      Found are '**' before a word, a backtick before code, '```' and tags such as '<b>' without their ends in the same field. \
      Elements whose end HTML lets one leave out, such as '<p>' and '<li>', need none. Cards that speak of markup, of \
      pointers or of arguments are left alone, and so is code.
      """,
    examples: [
      .wrong("1\nLongest river\n**The Nile is the longest\n", marks: ["**"]),
      .wrong("1\nLongest river\nThe <b>Nile\n", marks: ["<b>"]),
      .wrong("1\nHow is a list sorted?\nWith `list.sort(), in place\n", marks: ["`"]),
      .right(
        "1\nLongest river\n**The Nile** is <b>the</b> longest<br>\n2\nWhat does f(**kwargs) take?\nNames\n"),
      .right("1\nWhat is 2**3?\n8 **\n2\nWhat is the letter `ayin?\nThe first of `abd\n"),
    ],
    check: .card(triggers: [.bytes(.lessThan), .loneMark], lint))
}

/// Elements that always need an end.
private let elements: Set<String> = [
  "a", "b", "big", "blockquote", "center", "code", "del", "div", "em", "font", "h1", "h2", "h3", "h4", "h5",
  "h6",
  "i", "ins", "kbd", "mark", "ol", "pre", "s", "small", "span", "strike", "strong", "sub", "sup", "table",
  "tt", "u",
  "ul",
]

@Sendable
private func lint(_ context: inout CardContext) {
  let fields = context.card.fields
  for field in fields {
    let text = MarkupText(field)
    let marks = ByteView.withCopy(of: text.bytes) { [boldMark(in: $0), codeMark(in: $0)].compactMap { $0 } }
    let found = (openTags(text) + marks).sorted { $0.lowerBound < $1.lowerBound }
    guard let first = found.first else { continue }
    guard !fields.contains(where: speaksOfMarks) else { return }
    context.report("what '\(text.string(first))' begins is never ended", at: text.span(first), in: field)
  }
}

/// The first tag of each element that has fewer ends than beginnings.
private func openTags(_ text: MarkupText) -> [Range<Int>] {
  var open: [String: [Range<Int>]] = [:]
  for tag in text.tags where elements.contains(tag.name) {
    if tag.isEnd {
      _ = open[tag.name]?.popLast()
    } else if !isOperator(tag, text) {
      open[tag.name, default: []].append(tag.range)
    }
  }
  return open.values.compactMap(\.first)
}

/// Whether what looks like a tag compares, or names a type: `x <b and c> d`, `List<i>`.
private func isOperator(_ tag: RawTag, _ text: MarkupText) -> Bool {
  if tag.attributes.contains(where: { $0.value == nil }) { return true }
  guard tag.attributes.isEmpty, tag.name.utf8.count == 1, tag.range.lowerBound > 0 else { return false }
  let before = text.bytes[tag.range.lowerBound - 1]
  return (before | 0x20) &- 0x61 < 26 || before &- 0x30 < 10
}

/// Two asterisks before the first word of a line that no other two follow.
private func boldMark(in text: ByteView) -> Range<Int>? {
  var from = 0
  while let start = text.firstIndex(of: "**", from: from) {
    let end = start + 2
    let lineEnd = text[end..<text.count].firstIndex(of: 0x0A).map { end + $0 } ?? text.count
    from = lineEnd
    let isFirst = start == 0 || text[start - 1] == 0x0A
    guard isFirst, end < lineEnd, let next = text.scalarIfAny(at: end), next.isWordScalar,
      text[end..<lineEnd].firstIndex(of: "**") == nil, text[end..<lineEnd].contains(0x20)
    else { continue }
    return start..<end
  }
  return nil
}

/// A backtick before code, or a fence of three, that is the only one of its field.
private func codeMark(in text: ByteView) -> Range<Int>? {
  guard let start = text.firstIndex(of: UInt8(ascii: "`")) else { return nil }
  var end = start
  while end < text.count, text[end] == UInt8(ascii: "`") { end += 1 }
  guard start == 0 || text[start - 1] <= 0x20 || text[start - 1] == UInt8(ascii: "("),
    !text[end..<text.count].contains(UInt8(ascii: "`"))
  else { return nil }
  if end - start == 3, start == 0 || text[start - 1] == 0x0A { return start..<end }
  // A word behind a backtick may be one of another script, or the beginning of a quotation.
  let word = text[end..<text.count].prefix { $0 > 0x20 }
  let signs = "()[]{}<>=_$/\\;".utf8
  guard end - start == 1, word.contains(where: signs.contains),
    !text[end..<text.count].contains(UInt8(ascii: "'"))
  else { return nil }
  return start..<end
}

private func speaksOfMarks(_ field: Field) -> Bool {
  let text = field.text.lowercased()
  return [
    "html", "xml", " tag", "element", "markup", "markdown", "pointer", "argument", "kwargs", "backtick",
  ].contains {
    text.contains($0)
  }
}
