internal import DeckDiagnostics
internal import DeckSource

/// What the user says of a text that Quizlet exported.
struct QuizletSeparators {
  var field: [UInt8]?
  var row: [UInt8]?

  init(field: [UInt8]? = nil, row: [UInt8]? = nil) {
    self.field = field
    self.row = row
  }

  /// What `options` say.
  init(_ options: ReaderOptions) {
    field = options.separator.map { Array(SeparatorName.text(of: $0).utf8) }
    row = options.rowSeparator.map { Array(SeparatorName.text(of: $0).utf8) }
  }
}

/// Chooses the layouts of a page: the one that explains most, then others for what it leaves.
struct QuizletLayouts {
  private let page: QuizletPage
  private let separators: QuizletSeparators

  private struct Choice {
    var draft: QuizletDraft
    var score: Double
  }

  /// A layout must explain this share of the lines; those whose shape can't be an accident may explain less.
  private static let minimumShare = 0.5
  private static let minimumSureShare = 0.15

  /// All cards of `page`, in source order. Complexity: O(bytes).
  static func parse(_ page: QuizletPage, _ separators: QuizletSeparators) -> QuizletDraft {
    let layouts = QuizletLayouts(page: page, separators: separators)
    var drafts: [QuizletDraft] = []
    var work = layouts.segments()
    var left: [Range<Int>] = []
    while let (range, depth) = work.popLast() {
      // Few lines between cards of another layout tell nothing.
      guard depth == 0 || depth < 4 && range.count >= 4, let draft = layouts.best(range, isWhole: depth == 0)
      else {
        left.append(range)
        continue
      }
      drafts.append(draft)
      work += draft.leftovers.map { ($0, depth + 1) }
    }
    return layouts.join(drafts, left)
  }

  /// The lines of each set, with a depth of 0, and those that stand before the heading of one.
  private func segments() -> [(range: Range<Int>, depth: Int)] {
    // Remarks at the beginning: `# …`.
    let first = page.items.indices.first { !page.text($0).hasPrefix("# ") } ?? page.items.count
    var segments: [(range: Range<Int>, depth: Int)] = []
    var start = first
    var isBeforeHeading = true
    for set in page.sets where set.hasHeading && set.firstItem >= start {
      if set.firstItem > start { segments.append((start..<set.firstItem, isBeforeHeading ? 1 : 0)) }
      start = set.firstItem
      isBeforeHeading = false
    }
    if start < page.items.count { segments.append((start..<page.items.count, 0)) }
    return segments
  }

  /// What the best layout makes of `range`, or nil. The layouts that any text has are for whole pages only.
  private func best(_ range: Range<Int>, isWhole: Bool) -> QuizletDraft? {
    guard !range.isEmpty else { return nil }
    if isWhole, separators.field != nil || separators.row != nil {
      return SeparatorLayout.parse(page, range, field: separators.field, row: separators.row, isWhole: true)
    }
    var best: Choice?
    func offer(_ draft: QuizletDraft?, _ weight: Double, minimum: Double = Self.minimumShare) {
      guard let draft, !draft.cards.isEmpty else { return }
      let share = Double(draft.explainedCount) / Double(range.count)
      guard share >= minimum, best.map({ share * weight > $0.score }) ?? true else { return }
      best = Choice(draft: draft, score: share * weight)
    }
    offer(ExamLayout.parse(page, range), 1, minimum: Self.minimumSureShare)
    offer(ChoiceLayout.parse(page, range), 0.99, minimum: Self.minimumSureShare)
    offer(BulletLayout.parse(page, range), 0.97)
    offer(SeparatorLayout.parse(page, range, isWhole: isWhole), 0.96)
    let isMostlyChrome =
      page.furniture.count > 2 * page.items.count && !page.sets.contains { $0.hasHeading }
    if isWhole && best == nil && !isMostlyChrome {
      offer(ParagraphLayout.parseRecords(page, range), 0.85, minimum: 0.7)
      offer(ParagraphLayout.parseBlocks(page, range), 0.86, minimum: 0.7)
      offer(ParagraphLayout.parseAlternating(page, range), 0.6)
      offer(LineRecordLayout.parse(page, range), 0.65)
    }
    return best?.draft
  }

  /// One draft with the cards of all, and what none of them explains.
  private func join(_ drafts: [QuizletDraft], _ left: [Range<Int>]) -> QuizletDraft {
    if drafts.count == 1, let only = drafts.first, left.allSatisfy({ only.leftovers.contains($0) }) {
      return only
    }
    var all: [(draft: Int, card: Int, start: UInt32)] = []
    for (index, draft) in drafts.enumerated() {
      for (card, place) in draft.cards.enumerated() { all.append((index, card, place.span.start)) }
    }
    all.sort { $0.start < $1.start }
    var joined = QuizletDraft()
    var places = drafts.map { [Int](repeating: 0, count: $0.cards.count) }
    for (index, card) in all.enumerated() {
      joined.add(card: card.card, of: drafts[card.draft])
      places[card.draft][card.card] = index
    }
    for (index, draft) in drafts.enumerated() {
      for finding in draft.findings {
        var finding = finding
        if let card = finding.finding.card { finding.finding.card?.index = places[index][card.index] }
        joined.findings.append(finding)
      }
    }
    for range in left.sorted(by: { $0.lowerBound < $1.lowerBound }) { joined.leave(range) }
    return joined
  }
}
