internal import DeckModel
internal import DeckSource
internal import DeckSyntax

/// Questions of an exam (layout Q4): a number, the front, options on one line or several, and a line of facts apart by
/// `//` with the answer among them. Quotes may stand around front and options, and needn't balance.
struct ExamLayout {
  private let page: QuizletPage
  private var draft = QuizletDraft()

  /// The cards in the lines of `range`, or nil when there are none.
  static func parse(_ page: QuizletPage, _ range: Range<Int>) -> QuizletDraft? {
    var layout = ExamLayout(page: page)
    var start = range.lowerBound
    for line in range where isFacts(page.text(line)) {
      // The number next above begins the card; what stands before it is another's.
      guard let first = (start..<line).last(where: { layout.numberSpan($0) != nil }) else {
        layout.draft.leave(start..<line + 1)
        start = line + 1
        continue
      }
      layout.draft.leave(start..<first)
      layout.parseCard(first, line)
      start = line + 1
    }
    guard !layout.draft.cards.isEmpty else { return nil }
    layout.draft.leave(start..<range.upperBound)
    return layout.draft
  }

  private init(page: QuizletPage) {
    self.page = page
  }

  /// Whether a line holds facts: two marks, and the answer behind one of them.
  private static func isFacts(_ text: ByteView) -> Bool {
    guard let first = text.firstIndex(of: "//"), text.count <= 2000,
      text.firstIndex(of: "//", from: first + 2) != nil
    else { return false }
    return text.firstIndex(of: "//답_") != nil || text.firstIndex(of: "//answer_") != nil
      || text.firstIndex(of: "//Answer_") != nil || text.firstIndex(of: "//답") != nil
  }

  /// The number that a line begins with, behind a quote perhaps.
  private func numberSpan(_ line: Int) -> Span? {
    let text = page.text(line)
    let start = text.first == UInt8(ascii: "\"") ? 1 : 0
    let digits = text[start..<text.count].prefix(6).prefix(while: isDigit).count
    guard digits > 0, start + digits < text.count, text[start + digits] == UInt8(ascii: ".") else {
      return nil
    }
    let offset = Int(page.items[line].span.start) + start
    return Span(offset, offset + digits)
  }

  /// Takes the card from line `first` to the facts on line `last`.
  private mutating func parseCard(_ first: Int, _ last: Int) {
    guard let number = numberSpan(first) else { return }
    draft.beginCard(confidence: 1000)
    draft.add(.number, number)
    let isQuoted = number.start > page.items[first].span.start
    var spans = (first..<last).map { page.items[$0].span }
    spans[0] = page.bytes.trimmed(Span(start: number.end + 1, end: spans[0].end))
    removeClosingQuote(&spans, isQuoted: isQuoted)
    let optionStart = spans.indices.dropFirst().first { OptionMarker(page.bytes[spans[$0]])?.index == 0 }
    for span in spans[..<(optionStart ?? spans.count)] where !span.isEmpty { draft.add(.front, span) }
    let options = optionStart.map { self.options(spans[$0...]) } ?? []
    let facts = self.facts(last)
    let symbols = facts.answer.flatMap { OptionAnswer.symbols(page.bytes[$0]) } ?? []
    let isResolved = !symbols.isEmpty && symbols.allSatisfy { $0.index < options.count }
    for (index, option) in options.enumerated() {
      let isRight = isResolved && symbols.contains { $0.index == index }
      draft.add(isRight ? .rightOption : .option, option)
    }
    if let answer = facts.answer {
      draft.add(isResolved ? .answer : .back, answer)
      if !isResolved && !symbols.isEmpty && !options.isEmpty {
        let text = page.source.text(answer)
        draft.report(
          "malformed-record", "the answer '\(text)' is none of the \(options.count) options", at: answer)
      }
    }
    draft.pieces += facts.fields
    draft.endCard(page.span(first..<last + 1))
    draft.explainedCount += last + 1 - first
  }

  /// Takes the quote that closes front and options off the last line with text.
  private func removeClosingQuote(_ spans: inout [Span], isQuoted: Bool) {
    guard isQuoted, let last = spans.indices.last, page.bytes[spans[last]].last == UInt8(ascii: "\"") else {
      return
    }
    spans[last] = page.bytes.trimmed(Span(start: spans[last].start, end: spans[last].end - 1))
  }

  /// The texts of the options on `lines`; a line without a mark goes on with the option above.
  private func options(_ lines: ArraySlice<Span>) -> [Span] {
    var options: [Span] = []
    for line in lines where !line.isEmpty {
      let text = page.bytes[line]
      let starts = OptionMarker.series(on: text)
      if starts.count > 1 {
        for (index, start) in starts.enumerated() {
          let end = index + 1 < starts.count ? starts[index + 1] : text.count
          let count = OptionMarker(text[start..<end])?.count ?? 3
          let from = min(start + count, end)
          options.append(page.bytes.trimmed(Span(Int(line.start) + from, Int(line.start) + end)))
        }
      } else if let marker = OptionMarker(text), marker.index == options.count {
        options.append(Span(Int(line.start) + marker.count, Int(line.end)))
      } else if let last = options.popLast() {
        options.append(last.union(line))
      }
    }
    return options
  }

  /// What the facts say: the answer, and fields of their own.
  private func facts(_ line: Int) -> (answer: Span?, fields: [QuizletPiece]) {
    let span = page.items[line].span
    let text = page.bytes[span]
    var answer: Span?
    var fields: [QuizletPiece] = []
    var start = 0
    var index = 0
    while start <= text.count {
      let end = text.firstIndex(of: "//", from: start) ?? text.count
      defer {
        start = end + 2
        index += 1
      }
      let fact = text[start..<end]
      let offset = Int(span.start) + start
      guard let mark = fact.firstIndex(of: UInt8(ascii: "_")) else {
        let value = page.bytes.trimmed(Span(offset, offset + fact.count))
        if value.isEmpty { continue }
        fields.append(QuizletPiece(span: value, kind: index == 0 ? .exam : .scope))
        continue
      }
      let value = page.bytes.trimmed(Span(offset + mark + 1, offset + fact.count))
      if value.isEmpty { continue }
      let name = fact[0..<mark]
      if answer == nil, name.equals("답") || name.equals("answer") || name.equals("Answer") {
        answer = value
      } else {
        fields.append(QuizletPiece(span: Span(offset, offset + mark), kind: .fieldName))
        fields.append(QuizletPiece(span: value, kind: .fieldText))
      }
    }
    return (answer, fields)
  }
}
