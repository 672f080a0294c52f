internal import DeckModel
internal import DeckSource

/// Cards as Obsidian's plugin Spaced Repetition reads them.
extension MarkdownOutline {
  /// Lines without a blank one between them.
  private struct Run {
    var lines: [MarkdownLine] = []
    /// The line that divides front and back.
    var divider: Int?
    var isReversed = false
  }

  mutating func readSeparators(_ lines: MarkdownLines, _ survey: MarkdownSurvey) {
    var lines = lines
    var run = Run()
    while let line = lines.next() {
      let text = bytes[line.range]
      if survey.hasEndMarks, run.divider != nil {
        if !line.isCode && text.equals("+++") { finish(&run) } else { run.lines.append(line) }
      } else if line.isBlank && !line.isCode {
        finish(&run)
      } else if !line.isCode, text.equals("?") || text.equals("??") {
        run.divider = run.lines.count
        run.isReversed = text.count == 2
        run.lines.append(line)
      } else if run.divider == nil, !line.isCode, isApart(line) {
        finish(&run)
        addApart(line)
      } else {
        run.lines.append(line)
      }
    }
    finish(&run)
  }

  /// Whether a line is none of a card's: a heading before other text, a divider, or only tags.
  private func isApart(_ line: MarkdownLine) -> Bool {
    if line.isDivider(bytes) || bytes[line.range].equals("+++") { return true }
    return isTagLine(line)
  }

  private func isTagLine(_ line: MarkdownLine) -> Bool {
    bytes[line.range].string.split(separator: " ").allSatisfy {
      $0.hasPrefix("#") && $0.utf8.count > 1 && !$0.hasPrefix("##")
    }
  }

  /// A line of tags says which deck the next cards belong to.
  private mutating func addApart(_ line: MarkdownLine) {
    guard isTagLine(line) else { return }
    var next = contexts[contexts.count - 1]
    for tag in bytes[line.range].string.split(separator: " ") {
      if let deck = MarkdownFrontMatter.deck(String(tag.dropFirst())), !deck.isEmpty { next.deck = deck }
    }
    _ = context(next)
  }

  private mutating func finish(_ run: inout Run) {
    defer { run = Run() }
    guard !run.lines.isEmpty else { return }
    if let divider = run.divider, divider > 0 {
      addLines(run, divider)
      return
    }
    var stray: [MarkdownLine] = []
    var hadCard = false
    for line in run.lines {
      if !line.isCode, let separator = MarkdownSeparator(bytes, line.range),
        MarkdownLine.heading(bytes, line.text, line.end) == nil || separator.isSpaced
      {
        flush(&stray)
        addLine(line, separator)
        hadCard = true
      } else if hadCard, bytes[line.range].hasPrefix("<!--SR:") {
        _ = withoutSchedule(line.range)
        cards[cards.count - 1].span.end = UInt32(line.end)
      } else {
        stray.append(line)
      }
    }
    guard !hadCard, hasDeletion(stray) else { return flush(&stray) }
    addDeletions(stray)
  }

  private mutating func flush(_ lines: inout [MarkdownLine]) {
    for line in lines {
      if let heading = MarkdownLine.heading(bytes, line.text, line.end), !line.isCode {
        _ = heading
        noteTitle(line)
      } else {
        addStray(line, isProse: true)
      }
    }
    lines.removeAll()
  }

  private mutating func addLine(_ line: MarkdownLine, _ separator: MarkdownSeparator) {
    reportStray()
    var line = line
    if let heading = MarkdownLine.heading(bytes, line.text, line.end) { line.text = heading.text.lowerBound }
    let front = line.text..<max(line.text, separator.range.lowerBound)
    // What runs into the separator is the front, even if it looks like the tag of a deck.
    let own =
      bytes[front].contains(where: MarkdownText.isSpace) ? ownDeck(&line.text, front.upperBound) : nil
    addSides(line, separator, context: own ?? contexts.count - 1)
  }

  /// The context of a card that begins with the tag of a deck, which `start` moves behind.
  private mutating func ownDeck(_ start: inout Int, _ end: Int) -> Int? {
    guard bytes[start..<end].hasPrefix("#flashcards") else { return nil }
    var stop = start
    while stop < end, bytes[stop] > 0x20 { stop += 1 }
    let deck = MarkdownFrontMatter.deck(bytes[start + 1..<stop].string) ?? ""
    while stop < end, MarkdownText.isSpace(bytes[stop]) { stop += 1 }
    start = stop
    guard !deck.isEmpty else { return nil }
    let last = contexts[contexts.count - 1]
    var own = last
    own.deck = deck
    _ = context(own)
    // What follows belongs to the deck of before.
    let index = contexts.count - 1
    if last != own { contexts.append(last) }
    return index
  }

  /// Adds the card whose sides a line with a question mark divides.
  private mutating func addLines(_ run: Run, _ divider: Int) {
    reportStray()
    let first = run.lines[0]
    let last = run.lines[run.lines.count - 1]
    var start = first.text
    if divider == 1, let heading = MarkdownLine.heading(bytes, first.text, first.end) {
      start = heading.text.lowerBound
    }
    let own = ownDeck(&start, first.end)
    let hasBack = divider + 1 < run.lines.count
    let back =
      hasBack ? withoutSchedule(run.lines[divider + 1].start..<last.end) : last.end..<last.end
    cards.append(
      MarkdownCard(
        shape: .sides, span: Span(first.text, last.end),
        front: trimmed(start..<run.lines[divider - 1].end), back: trimmedLines(back),
        isReversed: run.isReversed, context: own ?? contexts.count - 1))
  }

  /// A range of lines without blank ones at its edges: how far the first is indented counts.
  func trimmedLines(_ range: Range<Int>) -> Span {
    let text = trimmed(range)
    var start = Int(text.start)
    while start > range.lowerBound, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    return Span(text.isEmpty ? Int(text.start) : start, Int(text.end))
  }

  // MARK: Deletions

  private func hasDeletion(_ lines: [MarkdownLine]) -> Bool {
    for line in lines where !line.isCode {
      let text = bytes[line.range]
      if let cloze = text.firstIndex(of: "{{c"), text.firstIndex(of: "}}", from: cloze) != nil { return true }
      if let mark = text.firstIndex(of: "=="), text.firstIndex(of: "==", from: mark + 2) != nil {
        return true
      }
    }
    return false
  }

  private mutating func addDeletions(_ lines: [MarkdownLine]) {
    reportStray()
    var lines = lines
    // A heading is none of the text below it.
    while lines.count > 1, MarkdownLine.heading(bytes, lines[0].text, lines[0].end) != nil {
      noteTitle(lines.removeFirst())
    }
    let first = lines[0]
    let last = lines[lines.count - 1]
    var start = first.text
    let own = ownDeck(&start, first.end)
    let front = withoutSchedule(start..<last.end)
    cards.append(
      MarkdownCard(
        shape: .sides, span: Span(first.text, last.end), front: trimmed(front),
        back: Span(last.end, last.end), context: own ?? contexts.count - 1))
  }
}
