internal import DeckModel
internal import DeckSource

/// Turns questions of GIFT into cards: the stem asks, what is right answers.
struct GiftLowering {
  private let source: SourceFile
  private let bytes: ByteView
  /// Whether our own emitter wrote the file, so that HTML in it is ours and essays hold answers.
  private let isOurs: Bool
  private let categories: [String]
  private let namesCategories: Bool
  private var markdown: PlainMarkdownLowering

  init(_ source: SourceFile, _ outline: GiftOutline, isOurs: Bool, namesCategories: Bool) {
    self.source = source
    bytes = source.bytes
    self.isOurs = isOurs
    categories = outline.categories
    self.namesCategories = namesCategories
    markdown = PlainMarkdownLowering(source)
  }

  /// Adds the card of a question.
  mutating func lower(
    _ question: GiftQuestion, _ entry: GiftOutline.Entry, into builder: inout CardBatchBuilder
  ) {
    let card = builder.open(
      .card, flags: .decoded, value: 1000, span: span(entry.extent), text: builder.decode(entry.number.utf8))
    let start = Span(start: UInt32(entry.extent.lowerBound), end: UInt32(entry.extent.lowerBound))
    if !entry.identifier.isEmpty { leaf(.identifier, entry.identifier, start, &builder) }
    for tag in entry.tags { leaf(.tag, tag, start, &builder) }
    if namesCategories && !categories[entry.category].isEmpty {
      builder.leaf(
        .property, flags: .decoded, value: CardProperty.deck.rawValue, span: start,
        text: builder.decode(categories[entry.category].utf8))
    }
    addFront(question, &builder)
    addBack(question, &builder)
    addNamedFields(question, &builder)
    builder.close(card)
  }

  private func span(_ range: Range<Int>) -> Span { Span(range.lowerBound, range.upperBound) }

  private func leaf(_ kind: NodeKind, _ text: String, _ span: Span, _ builder: inout CardBatchBuilder) {
    builder.leaf(kind, flags: .decoded, span: span, text: builder.decode(text.utf8))
  }

  // MARK: Fields

  private mutating func addFront(_ question: GiftQuestion, _ builder: inout CardBatchBuilder) {
    let field = builder.open(.field, value: FieldRole.front.rawValue, span: span(question.stem.range))
    if let tail = question.tail {
      var text: [UInt8] = []
      GiftText.decode(bytes[question.stem.range], into: &text)
      // The white space before the gap is the author's.
      let isApart =
        question.stem.range.upperBound < bytes.count && bytes[question.stem.range.upperBound] <= 0x20
      text += Array((isApart && !text.isEmpty ? " _____" : "_____").utf8)
      GiftText.decode(bytes[tail], into: &text)
      add(
        text, question.stem.format, span(question.stem.range.lowerBound..<question.range.upperBound), &builder
      )
    } else {
      add(question.stem, &builder)
    }
    switch question.kind {
    case .choice(let options):
      addList(
        options.map(\.text), isChoice: true, right: options.indices.filter { options[$0].isRight }, &builder)
    case .matching(let pairs):
      addList(pairs.map(\.question).filter { !$0.range.isEmpty }, &builder)
    case .short, .number, .truth, .essay, .description: break
    }
    builder.close(field)
  }

  private mutating func addBack(_ question: GiftQuestion, _ builder: inout CardBatchBuilder) {
    let end = Span(start: UInt32(question.range.upperBound), end: UInt32(question.range.upperBound))
    let field = builder.open(.field, value: FieldRole.back.rawValue, span: end)
    switch question.kind {
    case .choice(let options), .short(let options):
      addAnswers(options.filter(\.isRight).map(\.text), &builder)
    case .number(let options):
      let numbers = options.filter(\.isRight).map(\.text)
      if numbers.count == 1 {
        addNumber(numbers[0], &builder)
      } else if !numbers.isEmpty {
        let list = builder.open(.list, span: span(numbers[0].range))
        for number in numbers {
          let item = builder.open(.listItem, span: span(number.range))
          addNumber(number, &builder)
          builder.close(item)
        }
        builder.close(list)
      }
    case .matching(let pairs): addTable(pairs, &builder)
    case .truth(let isTrue, _, _): addParagraph(isTrue ? "True" : "False", end, &builder)
    case .essay: if isOurs, let answer = question.generalFeedback { add(answer, &builder) }
    case .description: break
    }
    builder.close(field)
  }

  private mutating func addNamedFields(_ question: GiftQuestion, _ builder: inout CardBatchBuilder) {
    if let name = question.name, !name.isEmpty {
      addNamed("title", .init(range: name, format: .plain), &builder)
    }
    switch question.kind {
    case .choice(let options), .short(let options), .number(let options):
      addFeedback(options, &builder)
      addWeights(options, isChoice: question.isChoice, &builder)
    case .truth(_, let wrong, let right):
      if let wrong { addNamed("wrong feedback", wrong, &builder) }
      if let right { addNamed("right feedback", right, &builder) }
    case .matching, .essay, .description: break
    }
    if let text = question.generalFeedback, !(isOurs && question.isEssay) {
      addNamed("general feedback", text, &builder)
    }
  }

  private mutating func addNamed(_ name: String, _ text: GiftQuestion.Text, _ builder: inout CardBatchBuilder)
  {
    let field = openNamed(name, span(text.range), &builder)
    add(text, &builder)
    builder.close(field)
  }

  private func openNamed(_ name: String, _ span: Span, _ builder: inout CardBatchBuilder) -> Int {
    builder.open(
      .field, flags: .decoded, value: FieldRole.named.rawValue, span: span, text: builder.decode(name.utf8))
  }

  /// What is said about answers, each behind its answer.
  private mutating func addFeedback(_ options: [GiftQuestion.Option], _ builder: inout CardBatchBuilder) {
    let said = options.filter { $0.feedback != nil }
    guard let first = said.first, let last = said.last else { return }
    let place = span(first.text.range.lowerBound..<(last.feedback ?? last.text).range.upperBound)
    let field = openNamed("feedback", place, &builder)
    for option in said {
      guard let feedback = option.feedback else { continue }
      var text: [UInt8] = []
      GiftText.decode(bytes[option.text.range], into: &text)
      if !text.isEmpty { text += [UInt8(ascii: ":"), 0x20] }
      GiftText.decode(bytes[feedback.range], into: &text)
      add(text, feedback.format, span(option.text.range.lowerBound..<feedback.range.upperBound), &builder)
    }
    builder.close(field)
  }

  /// The shares of points, unless the answers that are right share them evenly and the others give none.
  private mutating func addWeights(
    _ options: [GiftQuestion.Option], isChoice: Bool, _ builder: inout CardBatchBuilder
  ) {
    let rightCount = max(1, options.count { $0.isRight })
    let isUsual = options.allSatisfy { option in
      guard let weight = option.weight else { return true }
      guard option.isRight else { return weight == 0 }
      return weight == 100 || isChoice && abs(weight - 100 / Double(rightCount)) < 0.5
    }
    guard !isUsual, let first = options.first, let last = options.last else { return }
    let place = span(first.text.range.lowerBound..<last.text.range.upperBound)
    let field = openNamed("weights", place, &builder)
    for option in options {
      guard let weight = option.weight else { continue }
      let number = weight == weight.rounded() && abs(weight) < 1e9 ? "\(Int(weight))" : "\(weight)"
      var text = Array("\(number)%: ".utf8)
      GiftText.decode(bytes[option.text.range], into: &text)
      add(text, option.text.format, span(option.text.range), &builder)
    }
    builder.close(field)
  }

  // MARK: Blocks

  private mutating func addList(
    _ texts: [GiftQuestion.Text], isChoice: Bool = false, right: [Int] = [], _ builder: inout CardBatchBuilder
  ) {
    guard let first = texts.first, let last = texts.last else { return }
    let place = span(first.range.lowerBound..<last.range.upperBound)
    let list = builder.open(.list, flags: isChoice ? .choice : [], span: place)
    for (index, text) in texts.enumerated() {
      let item = builder.open(.listItem, flags: right.contains(index) ? .choice : [], span: span(text.range))
      add(text, &builder)
      builder.close(item)
    }
    builder.close(list)
  }

  private mutating func addAnswers(_ texts: [GiftQuestion.Text], _ builder: inout CardBatchBuilder) {
    if texts.count == 1 { add(texts[0], &builder) } else { addList(texts, &builder) }
  }

  private mutating func addTable(
    _ pairs: [(question: GiftQuestion.Text, answer: GiftQuestion.Text)], _ builder: inout CardBatchBuilder
  ) {
    guard let first = pairs.first, let last = pairs.last else { return }
    let place = span(first.question.range.lowerBound..<last.answer.range.upperBound)
    let table = builder.open(.table, span: place)
    for pair in pairs {
      let row = builder.open(
        .tableRow, span: span(pair.question.range.lowerBound..<pair.answer.range.upperBound))
      for text in [pair.question, pair.answer] {
        let cell = builder.open(.tableCell, span: span(text.range))
        if !text.range.isEmpty { addInlines(text, &builder) }
        builder.close(cell)
      }
      builder.close(row)
    }
    builder.close(table)
  }

  /// A number, with what it may differ by: `3:2` is 3 ± 2.
  private mutating func addNumber(_ text: GiftQuestion.Text, _ builder: inout CardBatchBuilder) {
    let parts = bytes[text.range].string.split(separator: ":", omittingEmptySubsequences: false)
      .map { $0.filter { !$0.isWhitespace } }
    guard parts.count == 2 else { return add(text, &builder) }
    let isExact = Double(parts[1]) == 0
    addParagraph(isExact ? parts[0] : "\(parts[0]) ± \(parts[1])", span(text.range), &builder)
  }

  private func addParagraph(_ text: String, _ span: Span, _ builder: inout CardBatchBuilder) {
    let paragraph = builder.open(.paragraph, span: span)
    builder.leaf(.text, flags: .decoded, span: span, text: builder.decode(text.utf8))
    builder.close(paragraph)
  }

  // MARK: Texts

  private mutating func add(_ text: GiftQuestion.Text, _ builder: inout CardBatchBuilder) {
    guard !text.range.isEmpty else { return }
    let lines = GiftText.textLines(bytes, text.range)
    let hasComments = lines.reduce(0) { $0 + $1.count + 1 } < text.range.count
    let isMarkup = text.format == .html || text.format == .moodle && mayBeHTML(text.range)
    if !hasComments && !isMarkup { return markdown.lower(span(text.range), .gift, into: &builder) }
    var decoded: [UInt8] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { decoded.append(0x0A) }
      GiftText.decode(bytes[line], into: &decoded)
    }
    add(decoded, text.format, span(text.range), &builder)
  }

  private func mayBeHTML(_ range: Range<Int>) -> Bool {
    bytes[range].firstIndex(of: UInt8(ascii: "<")) != nil
  }

  /// Adds the blocks of a text that `span` stands for.
  private func add(
    _ text: [UInt8], _ format: GiftQuestion.Format, _ span: Span, _ builder: inout CardBatchBuilder
  ) {
    let string = String(decoding: text, as: UTF8.self)
    let isMarkup = format == .html || format == .moodle && WebPageMarkup.isMarkup(string)
    if isMarkup {
      let part = WebPage(part: string, of: source, at: span)
      // Moodle shows the line ends of texts that aren't said to be HTML.
      var lowering = WebPageLowering(part, isOurs: isOurs, keepsLines: format == .moodle)
      lowering.lower(part: part, into: &builder)
    } else {
      let copy = SourceFile(name: "", bytes: Array(string.utf8))
      var inner = CardBatchBuilder(source: copy, firstIndex: 0, cardCount: 0, nodeCount: 8)
      var lowering = PlainMarkdownLowering(copy)
      lowering.lower(Span(0, copy.bytes.count), .plain, into: &inner)
      InlineLowering.graft(inner.finish(), span, into: &builder)
    }
  }

  /// Adds a text as one line.
  private func addInlines(_ text: GiftQuestion.Text, _ builder: inout CardBatchBuilder) {
    var decoded: [UInt8] = []
    GiftText.decode(bytes[text.range], into: &decoded)
    InlineLowering(source).add(text: decoded, span: span(text.range), into: &builder)
  }
}

extension GiftQuestion {
  fileprivate var isChoice: Bool {
    if case .choice = kind { return true }
    return false
  }

  fileprivate var isEssay: Bool {
    if case .essay = kind { return true }
    return false
  }
}
