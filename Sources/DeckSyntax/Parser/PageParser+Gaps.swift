internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

/// What stands between numbered cards: titles, furniture, descriptions, whole decks without numbers.
extension PageParser {
  /// What stands behind a gap.
  enum GapEnd {
    case card, rating, title, end
  }

  /// Explains the lines of the gap up to `end`, where `follower` stands.
  mutating func explainGap(upTo end: Int, before follower: GapEnd) {
    let start = gap.start
    gap = Gap(start: end)
    var content: [Int] = []
    var hasTitle = false
    for index in start..<end {
      let text = lines.content(index)
      switch lines.kinds[index] {
      case .blank: break
      case .title where !PageFurniture.contains(source.bytes[text]):
        explainContent(&content, hasTitle: hasTitle, before: .title)
        beginSection(text)
        hasTitle = true
      case .cardCount where mayDeclareCount:
        explainContent(&content, hasTitle: hasTitle, before: .card)
        declareCount(text)
      case .title, .cardCount, .number, .questionMarker, .answerMarker, .ratingPrompt, .ratingLabel,
        .bulletItem,
        .numberedItem, .dashItem, .indentedText, .text:
        content.append(index)
      }
    }
    explainContent(&content, hasTitle: hasTitle, before: follower)
  }

  private mutating func beginSection(_ title: Span) {
    parts.append(PagePart(kind: .title, span: title))
    var section = DeckSection(title: source.text(title), titleSpan: title, firstCard: cards.count)
    // A heading without cards of its own, such as that of the site or of the class, gives way.
    if let last = sections.last, last.firstCard == cards.count {
      if last.title.isEmpty { section.declaredCount = last.declaredCount }
      if last.title.isEmpty || last.declaredCount == nil { sections.removeLast() }
    }
    sections.append(section)
  }

  /// Whether a card count can belong to the section: it has none yet, and no cards.
  private var mayDeclareCount: Bool {
    sections.last.map { $0.declaredCount == nil && $0.firstCard == cards.count } ?? true
  }

  private mutating func declareCount(_ text: Span) {
    if sections.isEmpty { sections.append(DeckSection(firstCard: cards.count)) }
    let count = source.bytes[text].reduce(0) { isDigit($1) ? $0 * 10 + Int($1 - UInt8(ascii: "0")) : $0 }
    sections[sections.count - 1].declaredCount = (count, text)
    parts.append(PagePart(kind: .cardCount, span: text))
  }

  /// Takes everything from the heading of the page's foot on, when no card follows.
  private func takeFoot(_ content: inout ArraySlice<Int>, before follower: GapEnd) -> [PagePart] {
    guard follower == .end, let last = content.last,
      let opener = content.firstIndex(where: { PageFurniture.opensFoot(source.bytes[lines.content($0)]) })
    else { return [] }
    let foot = source.bytes.trimmed(span(content[opener], last + 1))
    content = content[..<opener]
    return [PagePart(kind: .furniture, span: foot)]
  }

  /// Takes the furniture at one end of `content`; between other text, such words may be an author's.
  private mutating func takeFurniture(_ content: inout ArraySlice<Int>, last: Bool) -> [PagePart] {
    var found: [PagePart] = []
    while let line = last ? content.last : content.first,
      PageFurniture.contains(source.bytes[lines.content(line)])
    {
      found.append(PagePart(kind: .furniture, span: lines.content(line)))
      if last { content.removeLast() } else { content.removeFirst() }
    }
    return found
  }

  /// Explains lines of text that stand outside numbered cards.
  private mutating func explainContent(_ lines: inout [Int], hasTitle: Bool, before follower: GapEnd) {
    var content = lines[...]
    lines.removeAll()
    parts += takeFurniture(&content, last: false)
    let foot = takeFoot(&content, before: follower)
    let furnitureBehind = takeFurniture(&content, last: true)
    defer { parts += furnitureBehind.reversed() + foot }
    guard let first = content.first, let last = content.last else { return }
    let text = source.bytes.trimmed(span(first, last + 1))
    let opensSection = cards.isEmpty || sections.last?.firstCard == cards.count
    switch follower {
    case .card where opensSection && content.count <= 12:
      parts.append(PagePart(kind: .description, span: text))
      if sections.isEmpty { sections.append(DeckSection(firstCard: cards.count)) }
      let before = sections[sections.count - 1].description
      sections[sections.count - 1].description =
        before.isEmpty ? source.text(text) : "\(before)\n\(source.text(text))"
    case .rating:
      reportUnrecognized(text, "the end of a card whose beginning is missing")
    case .title, .end:
      // Behind numbered cards, paragraphs without a title are the foot of the page.
      let mayHoldCards = (hasTitle || cards.isEmpty) && !PageFurniture.isBarrier(source.bytes[text])
      let content = Array(content)
      if mayHoldCards && (parseLegacyCards(content) || hasTitle && parseStrippedCards(content)) { return }
      fallthrough
    case .card:
      let count = last - first + 1
      reportUnrecognized(
        text, count == 1 ? "this line belongs to no card" : "these \(count) lines belong to no card")
    }
  }

  private mutating func reportUnrecognized(_ text: Span, _ message: String) {
    parts.append(PagePart(kind: .unrecognized, span: text))
    findings.append(ReaderFinding("unrecognized-text", Finding(message, span: firstLine(of: text))))
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
      layout, first: first, front: span(first, back), back: span(back, end), next: end, confidence: confidence
    )
    line = next
  }
}
