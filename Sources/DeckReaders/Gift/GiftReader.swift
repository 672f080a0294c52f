internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

/// Reads the questions of Moodle's GIFT.
enum GiftReader {
  /// What our own emitter begins its files with.
  static let signature: StaticString = "// Written by deckc.\n"

  /// The deck of a source. Complexity: O(bytes).
  static func read(_ source: SourceFile) -> ReadResult {
    let start = source.byteOrderMarkCount
    let outline = GiftOutline(source.bytes, from: start, to: source.bytes.count)
    let isOurs = source.bytes[start..<source.bytes.count].hasPrefix(signature)
    let used = Set(outline.entries.map(\.category))
    let namesCategories = used.count > 1
    var lowering = GiftLowering(source, outline, isOurs: isOurs, namesCategories: namesCategories)
    var findings: [ReaderFinding] = []
    var batches: [CardBatch] = []
    var builder = CardBatchBuilder(
      source: source, firstIndex: 0, cardCount: 0, nodeCount: source.bytes.count / 16)
    var count = 0
    for entry in outline.entries {
      let question = GiftQuestion(source.bytes, entry.text)
      if let finding = refusal(question) {
        findings.append(finding)
        continue
      }
      lowering.lower(question, entry, into: &builder)
      count += 1
      guard builder.cardCount == 4096 else { continue }
      let finished = builder
      builder = CardBatchBuilder(source: source, firstIndex: count, cardCount: 0, nodeCount: 0)
      batches.append(finished.finish())
    }
    if builder.cardCount > 0 { batches.append(builder.finish()) }
    let category = used.count == 1 ? outline.categories[used.first ?? 0] : ""
    let title = category.isEmpty ? nil : outline.categorySpan
    let section = DeckSection(title: category, titleSpan: title, firstCard: 0)
    let made = batches
    var deck = Deck(
      source: source, format: "gift", sections: [section], batchStarts: made.map(\.firstIndex) + [count]
    ) { made[$0] }
    deck.holdsForeignParts = true
    return ReadResult(deck: deck, findings: findings)
  }

  /// Why there is no card of a question, or nil when there is one.
  private static func refusal(_ question: GiftQuestion) -> ReaderFinding? {
    let span = Span(question.range.lowerBound, question.range.upperBound)
    if let problem = question.problem {
      return ReaderFinding("malformed-record", Finding(problem, span: span))
    }
    guard case .description = question.kind else { return nil }
    var finding = Finding("this text asks for no answer: it has no '{…}'", span: span)
    finding.severity = .info
    return ReaderFinding("unrecognized-text", finding)
  }

  /// How much a text looks like GIFT, from 0 to 100: most of its parts have answers in braces.
  static func resemblance(_ source: SourceFile) -> Int {
    let head = min(source.bytes.count, 1 << 14)
    let start = source.byteOrderMarkCount
    guard source.bytes[start..<head].firstIndex(of: "{") != nil else { return 0 }
    let outline = GiftOutline(source.bytes, from: start, to: head)
    if outline.categories.count > 1 { return 80 }
    // The last one may be cut off.
    let entries = head < source.bytes.count ? outline.entries.dropLast() : outline.entries[...]
    var likely = 0
    for entry in entries.prefix(50) {
      let question = GiftQuestion(source.bytes, entry.text)
      switch question.kind {
      case .choice, .number, .matching, .truth: likely += 1
      case .short(let options): if question.name != nil || options.count > 1 { likely += 1 }
      case .essay, .description: break
      }
    }
    return likely > 0 && likely * 2 >= min(entries.count, 50) ? 75 : 0
  }
}
