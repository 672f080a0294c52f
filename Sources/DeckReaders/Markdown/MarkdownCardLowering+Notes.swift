internal import DeckModel
internal import DeckSource

/// Notes with headings, and questions with options.
extension MarkdownCardLowering {
  // MARK: Notes

  /// One field of a note.
  private struct NoteField {
    var name: Range<Int>
    var start: Int
    var end: Int
  }

  /// Lowers a note of `ki` or `apy`: keys and values, tags, and a heading for each field.
  mutating func lowerNote(_ card: MarkdownCard, _ builder: inout CardBatchBuilder) {
    var fields: [NoteField] = []
    var isInTags = false
    var lines = MarkdownLines(bytes, from: Int(card.span.start), to: Int(card.span.end))
    _ = lines.next()
    while let line = lines.next() {
      guard !line.isBlank else { continue }
      let heading = line.isCode ? nil : MarkdownLine.heading(bytes, line.text, line.end)
      if let heading, heading.level == 2 || heading.level == 3 && fields.isEmpty {
        isInTags = heading.level == 3
        if !isInTags { fields.append(NoteField(name: heading.text, start: line.next, end: line.next)) }
      } else if !fields.isEmpty {
        fields[fields.count - 1].end = line.end
      } else if isInTags {
        addTags(line, &builder)
      } else {
        addKey(line, &builder)
      }
    }
    let end = Int(card.span.end)
    for (index, role) in [FieldRole.front, .back].enumerated() {
      let span = index < fields.count ? span(fields[index]) : Span(end, end)
      addField(role, span, &builder)
    }
    for field in fields.dropFirst(2) {
      addField(.named, span(field), name: Array(bytes[field.name]), &builder)
    }
  }

  private func span(_ field: NoteField) -> Span {
    var start = field.start
    while start < field.end, MarkdownText.isSpace(bytes[start]) { start += 1 }
    while start > field.start, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    return Span(start, max(field.end, start))
  }

  private func addTags(_ line: MarkdownLine, _ builder: inout CardBatchBuilder) {
    guard MarkdownFences.fence(bytes, line.text, line.end) == nil else { return }
    for tag in bytes[line.range].string.split(separator: " ") {
      addLeaf(.tag, Array(tag.utf8), Span(line.text, line.end), &builder)
    }
  }

  private func addKey(_ line: MarkdownLine, _ builder: inout CardBatchBuilder) {
    guard let colon = bytes[line.range].firstIndex(of: UInt8(ascii: ":")) else { return }
    var start = line.text + colon + 1
    while start < line.end, MarkdownText.isSpace(bytes[start]) { start += 1 }
    guard start < line.end else { return }
    let value = Array(bytes[start..<line.end])
    let place = Span(start, line.end)
    switch bytes[line.text..<line.text + colon].string.lowercased() {
    case "guid": addLeaf(.identifier, value, place, &builder)
    case "notetype", "model": addProperty(.noteType, value, place, &builder)
    case "deck": addProperty(.deck, value, place, &builder)
    case "tags":
      addTags(MarkdownLine(number: 0, start: start, text: start, end: line.end, next: line.next), &builder)
    default: break
    }
  }

  // MARK: Options

  /// Lowers a question below which options stand, of which the right ones have a tick.
  mutating func lowerOptions(_ card: MarkdownCard, _ builder: inout CardBatchBuilder) {
    var lines: [WrittenLine] = []
    TextNotation.plain.lines(bytes, card.back, into: &lines)
    let options = lines.filter { !$0.isBlank }.compactMap { MarkdownOption(bytes, $0.text..<$0.end) }
    guard let first = lines.firstIndex(where: { MarkdownOption(bytes, $0.text..<$0.end) != nil }) else {
      addField(.front, card.front, &builder)
      return addField(.back, card.back, &builder)
    }
    let front = builder.open(.field, value: FieldRole.front.rawValue, span: card.front.union(card.back))
    blocks.lower(card.front, into: &builder)
    // What stands between the question and its options says more about it.
    if first > 0 { blocks.lower(Span(lines[0].text, lines[first - 1].end), into: &builder) }
    addList(options, isChoice: true, &builder)
    builder.close(front)
    let right = options.filter(\.isRight)
    let back = builder.open(.field, value: FieldRole.back.rawValue, span: card.back)
    if right.count == 1 {
      addParagraph(right[0], &builder)
    } else if right.count > 1 {
      addList(right, isChoice: false, &builder)
    }
    builder.close(back)
  }

  private mutating func addList(
    _ options: [MarkdownOption], isChoice: Bool, _ builder: inout CardBatchBuilder
  ) {
    guard let first = options.first, let last = options.last else { return }
    let list = builder.open(
      .list, flags: isChoice ? .choice : [], span: Span(first.text.lowerBound, last.text.upperBound))
    for option in options {
      let span = Span(option.text.lowerBound, option.text.upperBound)
      let item = builder.open(.listItem, flags: isChoice && option.isRight ? .choice : [], span: span)
      addParagraph(option, &builder)
      builder.close(item)
    }
    builder.close(list)
  }

  private mutating func addParagraph(_ option: MarkdownOption, _ builder: inout CardBatchBuilder) {
    let span = Span(option.text.lowerBound, option.text.upperBound)
    let paragraph = builder.open(.paragraph, span: span)
    blocks.inlines.add(span, isCell: false, into: &builder)
    builder.close(paragraph)
  }
}

/// A line that offers an answer: `a. √ bolt`.
struct MarkdownOption {
  /// The text behind the letter and the tick.
  let text: Range<Int>
  let isRight: Bool

  private static let ticks: [StaticString] = ["√", "✓", "✔", "✅", "[x]", "[X]"]

  init?(_ bytes: ByteView, _ line: Range<Int>) {
    guard line.count > 2, (bytes[line.lowerBound] | 0x20) &- 0x61 < 26,
      bytes[line.lowerBound + 1] == UInt8(ascii: ".") || bytes[line.lowerBound + 1] == UInt8(ascii: ")")
    else { return nil }
    var start = line.lowerBound + 2
    while start < line.upperBound, bytes[start] == 0x20 { start += 1 }
    let tick = Self.ticks.first { bytes[start..<line.upperBound].hasPrefix($0) }
    if let tick { start += tick.utf8CodeUnitCount }
    while start < line.upperBound, bytes[start] == 0x20 { start += 1 }
    text = start..<line.upperBound
    isRight = tick != nil
  }
}
