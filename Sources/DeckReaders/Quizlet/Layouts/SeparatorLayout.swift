internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource
internal import DeckSyntax

/// A card a line, its two sides parted by a separator that the author chose (layout Q8), or cards parted by a
/// separator of their own.
struct SeparatorLayout {
  private let page: QuizletPage
  private let range: Range<Int>
  private let guess: SeparatorGuess
  private let confidence: UInt16
  private var draft = QuizletDraft()

  private static let sampleCount = 400

  /// The cards in the lines of `range`, or nil when nothing parts them. `field` and `row` are what the user says.
  static func parse(
    _ page: QuizletPage, _ range: Range<Int>, field: [UInt8]? = nil, row: [UInt8]? = nil, isWhole: Bool
  ) -> QuizletDraft? {
    let lines = range.prefix(sampleCount).map { page.bytes[line(page, $0)] }
    let byLine = field.map { SeparatorGuess(field: $0, row: nil, isStrong: true) } ?? SeparatorGuess(lines)
    if isWhole, !range.isEmpty {
      let share = byLine.map { SeparatorGuess.share(of: $0.field, in: lines, mayRepeat: false) } ?? 0
      let text = page.bytes[page.span(range)]
      let given = row.map { SeparatorGuess(field: field ?? byLine?.field ?? [0x09], row: $0, isStrong: true) }
      if let guess = given ?? (share < 0.6 ? SeparatorGuess.rows(in: text, field: field) : nil) {
        var layout = SeparatorLayout(page, range, guess, confidence: 950)
        layout.parseRows()
        return layout.draft.cards.isEmpty ? nil : layout.draft
      }
    }
    guard let byLine else { return nil }
    var layout = SeparatorLayout(page, range, byLine, confidence: field == nil ? 950 : 1000)
    layout.parseLines()
    return layout.draft.cards.isEmpty ? nil : layout.draft
  }

  private init(_ page: QuizletPage, _ range: Range<Int>, _ guess: SeparatorGuess, confidence: UInt16) {
    self.page = page
    self.range = range
    self.guess = guess
    self.confidence = confidence
  }

  /// Line `index` with the tabs at its end, which may part a term from a definition that is empty.
  private static func line(_ page: QuizletPage, _ index: Int) -> Span {
    let span = page.items[index].span
    var end = Int(span.end)
    while end < page.bytes.count, page.bytes[end] == 0x09 { end += 1 }
    return Span(Int(span.start), end)
  }

  // MARK: Lines

  private mutating func parseLines() {
    var index = range.lowerBound
    while index < range.upperBound {
      let line = Self.line(page, index)
      guard let place = page.bytes[line].firstIndex(ofBytes: guess.field, from: 0) else {
        draft.leave(index..<index + 1)
        index += 1
        continue
      }
      let end = continuationEnd(index)
      draft.beginCard(confidence: confidence)
      let front = page.bytes.trimmed(Span(Int(line.start), Int(line.start) + place))
      let back = page.bytes.trimmed(Span(Int(line.start) + place + guess.field.count, Int(line.end)))
      if !front.isEmpty { draft.add(.front, front) }
      if !back.isEmpty {
        let last = page.items[end - 1].span.end
        draft.add(.back, Span(start: back.start, end: max(last, back.end)))
      } else if end > index + 1 {
        draft.add(.back, index + 1..<end, of: page)
      }
      draft.endCard(Span(start: line.start, end: max(line.end, page.items[end - 1].span.end)))
      draft.explainedCount += end - index
      index = end
    }
  }

  /// Where the lines end that go on with the definition of the card at `index`.
  private func continuationEnd(_ index: Int) -> Int {
    var end = index + 1
    guard guess.isStrong else { return end }
    while end < range.upperBound, page.items[end].isTight,
      page.bytes[Self.line(page, end)].firstIndex(ofBytes: guess.field, from: 0) == nil
    {
      end += 1
    }
    return end
  }

  // MARK: Rows

  private mutating func parseRows() {
    guard let row = guess.row else { return }
    let whole = page.span(range)
    let text = page.bytes[whole]
    var start = 0
    while start < text.count {
      let end = text.firstIndex(ofBytes: row, from: start) ?? text.count
      let span = page.bytes.trimmed(Span(Int(whole.start) + start, Int(whole.start) + end))
      if !span.isEmpty { addRow(span) }
      start = min(end + row.count, text.count)
      // The separator behind a card belongs to it.
      if let card = draft.cards.last { draft.endCard(Span(Int(card.span.start), Int(whole.start) + start)) }
    }
    draft.explainedCount = range.count
  }

  private mutating func addRow(_ span: Span) {
    draft.beginCard(confidence: confidence)
    let place = page.bytes[span].firstIndex(ofBytes: guess.field, from: 0) ?? span.count
    let front = page.bytes.trimmed(Span(Int(span.start), Int(span.start) + place))
    let back = page.bytes.trimmed(
      Span(Int(span.start) + min(place + guess.field.count, span.count), Int(span.end)))
    if !front.isEmpty { draft.add(.front, front) }
    if !back.isEmpty { draft.add(.back, back) }
    draft.endCard(span)
  }
}
