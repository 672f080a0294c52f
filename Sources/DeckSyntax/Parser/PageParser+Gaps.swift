internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

/// What stands between numbered cards: titles, furniture, descriptions, whole decks without numbers.
extension PageParser {
  /// Explains lines `gapStart` up to `end`; `beforeCard` tells whether a numbered card follows.
  mutating func explainGap(upTo end: Int, beforeCard: Bool) {
    var start = gapStart
    gapStart = end
    var content: [Int] = []
    var hasTitle = false
    while start < end {
      let kind = lines.kinds[start]
      let text = lines.content(start)
      if kind == .title {
        explainContent(&content, hasTitle: hasTitle, beforeCard: false)
        beginSection(text)
        hasTitle = true
      } else if kind == .cardCount && declareCount(text) {
        // Done.
      } else if kind != .blank {
        if PageFurniture.contains(source.bytes[text]) {
          parts.append(PagePart(kind: .furniture, span: text))
        } else {
          content.append(start)
        }
      }
      start += 1
    }
    explainContent(&content, hasTitle: hasTitle, beforeCard: beforeCard)
  }

  private mutating func beginSection(_ title: Span) {
    parts.append(PagePart(kind: .title, span: title))
    let section = DeckSection(title: source.text(title), titleSpan: title, firstCard: cards.count)
    // A part without cards and title, such as one that only held furniture, gives way.
    if let last = sections.last, last.firstCard == cards.count, last.title.isEmpty { sections.removeLast() }
    sections.append(section)
  }

  private mutating func declareCount(_ text: Span) -> Bool {
    if sections.isEmpty { sections.append(DeckSection(firstCard: cards.count)) }
    let last = sections.count - 1
    guard sections[last].declaredCount == nil, sections[last].firstCard == cards.count else { return false }
    let count = source.bytes[text].reduce(0) { isDigit($1) ? $0 * 10 + Int($1 - UInt8(ascii: "0")) : $0 }
    sections[last].declaredCount = (count, text)
    parts.append(PagePart(kind: .cardCount, span: text))
    return true
  }

  /// Explains lines of text that stand outside numbered cards.
  private mutating func explainContent(_ content: inout [Int], hasTitle: Bool, beforeCard: Bool) {
    defer { content.removeAll() }
    guard let first = content.first, let last = content.last else { return }
    let text = source.bytes.trimmed(span(first, last + 1))
    if !PageFurniture.isBarrier(source.bytes[text]) {
      if parseLegacyCards(content) { return }
      if hasTitle && !beforeCard && parseStrippedCards(content) { return }
    }
    let opensSection = cards.isEmpty || sections.last?.firstCard == cards.count
    if beforeCard && opensSection && content.count <= 12 {
      parts.append(PagePart(kind: .description, span: text))
    } else {
      reportUnrecognized(text, lineCount: last - first + 1)
    }
  }

  private mutating func reportUnrecognized(_ text: Span, lineCount: Int) {
    parts.append(PagePart(kind: .unrecognized, span: text))
    let what = lineCount == 1 ? "this line belongs" : "these \(lineCount) lines belong"
    findings.append(
      ReaderFinding("unrecognized-text", Finding("\(what) to no card", span: firstLine(of: text))))
  }

  // MARK: Cards told apart by blank lines (layout B9)

  /// Takes cards whose front and back are one blank line apart, and which are two blank lines apart.
  private mutating func parseLegacyCards(_ content: [Int]) -> Bool {
    var records: [[Range<Int>]] = []
    var previous = -10
    for line in content {
      let blanks = line - previous - 1
      if previous >= 0 && blanks == 0 {
        let record = records.count - 1
        let paragraph = records[record].count - 1
        records[record][paragraph] = records[record][paragraph].lowerBound..<line + 1
      } else if previous >= 0 && blanks == 1 {
        records[records.count - 1].append(line..<line + 1)
      } else {
        records.append([line..<line + 1])
      }
      previous = line
    }
    guard isLegacy(records) else { return false }
    if sections.isEmpty { sections.append(DeckSection(firstCard: cards.count)) }
    for (index, record) in records.enumerated() {
      let last = record[record.count - 1].upperBound
      let next = index + 1 < records.count ? records[index + 1][0].lowerBound : last
      let back = record.count > 1 ? record[1].lowerBound : last
      addUnnumberedCard(.legacy, record[0].lowerBound, back: back, end: next, confidence: 900)
    }
    return true
  }

  private func isLegacy(_ records: [[Range<Int>]]) -> Bool {
    guard records.allSatisfy({ $0[0].count <= 3 }) else { return false }
    if records.count == 1 {
      // One card alone must ask something, and be the whole file.
      let record = records[0]
      return record.count == 2 && cards.isEmpty && parts.isEmpty && record[0].count == 1
        && source.bytes[lines.content(record[0].lowerBound)].last == UInt8(ascii: "?")
    }
    let paired = records.dropLast().count { $0.count >= 2 }
    return paired * 10 >= (records.count - 1) * 8
  }

  /// Adds a card without a number: its front from line `first`, its back from `back`, both up to `end`.
  mutating func addUnnumberedCard(_ layout: Layout, _ first: Int, back: Int, end: Int, confidence: UInt16) {
    let next = line
    addCard(
      layout, first: first, front: span(first, back), back: span(back, end), next: end, confidence: confidence)
    line = next
  }
}
