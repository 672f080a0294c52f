internal import DeckModel
internal import DeckSource
internal import DeckSyntax

/// Questions with options (layouts Q1 to Q3): the front, a run of options that count up, a line that names the answer.
///
/// Blank lines may stand anywhere or nowhere. Fronts without options in between are cards when blank lines tell their
/// two sides apart.
struct ChoiceLayout {
  private let page: QuizletPage
  private let range: Range<Int>
  /// Whether a blank line stands before most fronts.
  private var isSpaced = true
  private var draft = QuizletDraft()

  /// How many lines an option or an answer may have, and a front that no blank line ends.
  private static let maximumWrap = 4
  private static let maximumFront = 8

  /// The cards in the lines of `range`, or nil when there are no options.
  static func parse(_ page: QuizletPage, _ range: Range<Int>) -> QuizletDraft? {
    var layout = ChoiceLayout(page: page, range: range)
    let runs = layout.runs()
    guard !runs.isEmpty else { return nil }
    layout.parse(runs)
    return layout.draft
  }

  private init(page: QuizletPage, range: Range<Int>) {
    self.page = page
    self.range = range
  }

  // MARK: Runs of options

  /// The lines of the options of one question, and the marks among them.
  private struct Run {
    var range: Range<Int>
    /// Each option: its line and the mark on it.
    var options: [Option]
  }

  private struct Option {
    var line: Int
    /// The first byte of its text.
    var start: UInt32
    /// The place behind it, when another follows on the same line.
    var end: UInt32?
    var marker: OptionMarker
  }

  /// All runs of two or more options that count up from the first mark of a series.
  private func runs() -> [Run] {
    var runs: [Run] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if let run = run(at: index) {
        runs.append(run)
        index = run.range.upperBound
      } else {
        index += 1
      }
    }
    return runs
  }

  private func run(at start: Int) -> Run? {
    var options = options(on: start)
    guard let first = options.first, first.marker.index == 0 else { return nil }
    var end = start + 1
    while end < range.upperBound, let next = nextOption(behind: end, first.marker.series, options.count) {
      options += self.options(on: next, first.marker.series, from: options.count)
      end = next + 1
    }
    // Numbered lines are a list as often as options.
    let minimum = first.marker.series == .digit ? 3 : 2
    guard options.count >= minimum else { return nil }
    if first.marker.series == .digit && answer(at: end, options) == nil { return nil }
    return Run(range: start..<end, options: options)
  }

  /// The line at or behind `start` where option `index` stands; before it the last option may go on.
  private func nextOption(behind start: Int, _ series: OptionMarker.Series, _ index: Int) -> Int? {
    var line = start
    while line < min(start + Self.maximumWrap, range.upperBound) {
      if let marker = OptionMarker(page.text(line)), marker.series == series {
        return marker.index == index ? line : nil
      }
      let isOther = page.text(line).contains(UInt8(ascii: "?"))
      if isOther || OptionAnswer.symbols(page.text(line)) != nil || !page.items[line].isTight { return nil }
      line += 1
    }
    return nil
  }

  /// The options that begin on a line.
  private func options(on line: Int, _ series: OptionMarker.Series? = nil, from first: Int = 0) -> [Option] {
    let text = page.text(line)
    let start = page.items[line].span.start
    guard let marker = OptionMarker(text) else { return [] }
    let places = marker.series == .circled && first == 0 ? OptionMarker.series(on: text) : []
    guard places.count > 1 else {
      return [Option(line: line, start: start + UInt32(marker.count), end: nil, marker: marker)]
    }
    return places.enumerated().compactMap { index, place in
      let end = index + 1 < places.count ? places[index + 1] : text.count
      guard let marker = OptionMarker(text[place..<end]) else { return nil }
      return Option(
        line: line, start: start + UInt32(place + marker.count), end: start + UInt32(end), marker: marker)
    }
  }

  // MARK: Cards

  private mutating func parse(_ runs: [Run]) {
    let spaced = zip(runs, runs.dropFirst()).count { run, next in
      (run.range.upperBound..<next.range.lowerBound).contains { !page.items[$0].isTight }
    }
    isSpaced = spaced * 2 >= runs.count - 1
    var start = range.lowerBound
    for (index, run) in runs.enumerated() {
      let limit = index + 1 < runs.count ? runs[index + 1].range.lowerBound : range.upperBound
      let front = front(from: start, to: run.range.lowerBound, isFirst: index == 0)
      explain(start..<front.lowerBound)
      start = parseCard(front, run, limit: limit)
    }
    explain(start..<range.upperBound)
  }

  /// The lines of the front before the run that begins at `end`.
  private func front(from start: Int, to end: Int, isFirst: Bool) -> Range<Int> {
    guard start < end else { return end..<end }
    var first = end - 1
    while first > start, !page.items[first].beginsRecord {
      // Before the first card stand titles and descriptions, too.
      let isFar = isFirst || end - first >= Self.maximumFront
      if isFar && !page.items[first].isTight { break }
      if end - first >= 3 * Self.maximumFront { break }
      first -= 1
    }
    return first..<end
  }

  /// Explains lines without options: pairs apart by blank lines are cards, others are left.
  private mutating func explain(_ lines: Range<Int>) {
    var start = lines.lowerBound
    while start < lines.upperBound {
      var end = start + 1
      while end < lines.upperBound, !page.items[end].beginsRecord { end += 1 }
      let back = (start + 1..<end).first { !page.items[$0].isTight }
      if isSpaced, let back, end - start <= Self.maximumFront, start > range.lowerBound,
        end < range.upperBound
      {
        draft.beginCard(confidence: 800)
        draft.add(.front, start..<back, of: page)
        draft.add(.back, back..<end, of: page)
        draft.endCard(page.span(start..<end))
        draft.explainedCount += end - start
      } else {
        draft.leave(start..<end)
      }
      start = end
    }
  }

  /// Takes the card with `run`, and returns the line behind it.
  private mutating func parseCard(_ front: Range<Int>, _ run: Run, limit: Int) -> Int {
    let answer = answer(behind: run, limit: limit)
    let optionsEnd = answer?.lines.lowerBound ?? run.range.upperBound
    let right = answer.map { rightOptions($0.lines.lowerBound, run, optionsEnd) } ?? .none
    draft.beginCard(confidence: answer == nil ? 800 : 950)
    if !front.isEmpty { draft.add(.front, front, of: page) }
    for index in run.options.indices {
      let isRight = if case .options(let indices) = right { indices.contains(index) } else { false }
      draft.add(isRight ? .rightOption : .option, span(of: index, run, end: optionsEnd))
    }
    let end = answer?.lines.upperBound ?? run.range.upperBound
    if let answer { addAnswer(answer, right, run) }
    let first = front.isEmpty ? run.range.lowerBound : front.lowerBound
    draft.endCard(page.span(first..<end))
    if !front.isEmpty { draft.explainedCount += end - first }
    return end
  }

  private mutating func addAnswer(_ answer: Answer, _ right: Right, _ run: Run) {
    let line = answer.lines.lowerBound
    switch right {
    case .options:
      draft.add(.answer, page.items[line].span)
      if answer.lines.count > 1 { draft.add(.back, line + 1..<answer.lines.upperBound, of: page) }
    case .unknownSymbol:
      draft.add(.back, answer.lines, of: page)
      let text = page.source.text(page.items[line].span)
      draft.report(
        "malformed-record", "the answer '\(text)' is none of the \(run.options.count) options",
        at: page.items[line].span)
    case .none: draft.add(.back, answer.lines, of: page)
    }
  }

  /// The text of option `index`, which reaches to the next or to the line `end`.
  private func span(of index: Int, _ run: Run, end: Int) -> Span {
    let option = run.options[index]
    if let end = option.end { return page.bytes.trimmed(Span(start: option.start, end: end)) }
    let next = index + 1 < run.options.count ? run.options[index + 1].line : end
    return Span(start: option.start, end: page.items[max(option.line, next - 1)].span.end)
  }

  // MARK: Answers

  private struct Answer {
    /// The line that answers, and what explains it.
    var lines: Range<Int>
  }

  private enum Right {
    case options([Int])
    case unknownSymbol
    case none
  }

  /// The lines behind `run` that answer, up to the run at `limit`; nil when there is none.
  private func answer(behind run: Run, limit: Int) -> Answer? {
    // The last option may go on before its answer.
    for line in run.range.upperBound..<min(run.range.upperBound + Self.maximumWrap, limit) {
      if line > run.range.upperBound && !page.items[line].isTight { break }
      if case .none = rightOptions(line, run, line) { continue }
      return Answer(lines: line..<explanationEnd(line, limit))
    }
    // Without a letter, what stands before the next front is the answer.
    let line = run.range.upperBound
    guard line < limit, !page.items[line].beginsRecord else { return nil }
    let isLast = limit == range.upperBound
    let end = explanationEnd(line, limit)
    if end == limit && !isLast { return nil }
    let isAlone = end >= limit || page.items[end].beginsRecord
    return isAlone || isSpaced && !isLast ? Answer(lines: line..<end) : nil
  }

  /// Where the text ends that explains the answer at `line`: with the next blank line, where those part cards.
  private func explanationEnd(_ line: Int, _ limit: Int) -> Int {
    var end = line + 1
    while isSpaced, end < limit, page.items[end].isTight { end += 1 }
    return end == limit && limit < range.upperBound ? line + 1 : end
  }

  /// The options that the line names, by letters or by repeating their text.
  private func answer(at line: Int, _ options: [Option]) -> Right? {
    guard line < range.upperBound, let first = options.first else { return nil }
    let text = page.text(line)
    if let symbols = OptionAnswer.symbols(text) {
      let isOther = symbols.contains { !matches($0.series, first.marker.series) }
      if isOther { return nil }
      return symbols.allSatisfy { $0.index < options.count } ? .options(symbols.map(\.index)) : .unknownSymbol
    }
    if first.marker.series == .digit, let symbol = OptionSymbol(text, from: 0), symbol.end == text.count,
      symbol.series == .digit
    {
      return symbol.index < options.count ? .options([symbol.index]) : nil
    }
    return nil
  }

  /// What the line says of the options of `run`, the last of which ends before the line `end`.
  private func rightOptions(_ line: Int, _ run: Run, _ end: Int) -> Right {
    if let right = answer(at: line, run.options) { return right }
    let label = OptionAnswer.labelCount(page.text(line))
    let text = page.text(line)
    let whole = text[label..<text.count]
    let bare = OptionMarker(whole).map { whole[$0.count..<whole.count] } ?? whole
    for index in run.options.indices {
      let option = page.bytes[span(of: index, run, end: end)]
      if OptionAnswer.areAlike(option, bare) || OptionAnswer.areAlike(option, whole) {
        return .options([index])
      }
    }
    return .none
  }

  /// Whether an answer's letter may be of that series: case says nothing.
  private func matches(_ answer: OptionMarker.Series, _ options: OptionMarker.Series) -> Bool {
    let letters: Set<OptionMarker.Series> = [.capital, .small]
    return answer == options || letters.contains(answer) && letters.contains(options)
  }
}
