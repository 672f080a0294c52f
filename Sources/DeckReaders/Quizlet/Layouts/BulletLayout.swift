internal import DeckModel
internal import DeckSource

/// Terms behind a dash or a bullet, with their definitions on the lines below (layout Q6).
enum BulletLayout {
  /// The cards in the lines of `range`, or nil when there are none.
  static func parse(_ page: QuizletPage, _ range: Range<Int>) -> QuizletDraft? {
    let marks = range.filter { markCount(page.text($0)) > 0 }
    guard let first = marks.first else { return nil }
    // Where blank lines part the cards, a dash elsewhere is a definition's.
    let apart = marks.count { $0 == range.lowerBound || !page.items[$0].isTight }
    let starts =
      apart * 10 >= marks.count * 6 && apart > 1
      ? marks.filter { $0 == range.lowerBound || !page.items[$0].isTight } : marks
    var draft = QuizletDraft()
    draft.leave(range.lowerBound..<first)
    for (index, start) in starts.enumerated() {
      let limit = index + 1 < starts.count ? starts[index + 1] : range.upperBound
      // A text behind a blank line is none of the definition's unless the next term follows.
      let end = (start + 2..<max(limit, start + 2)).first { !page.items[$0].isTight } ?? limit
      let isGap = start + 1 < limit && page.items[start + 1].blanks > 0
      let back =
        isGap && starts.count > 1 && !allGaps(page, starts, range)
        ? start + 1..<start + 1 : start + 1..<min(end, limit)
      add(page, start, back, &draft)
      draft.leave(back.upperBound..<limit)
    }
    return draft
  }

  private static func add(_ page: QuizletPage, _ start: Int, _ back: Range<Int>, _ draft: inout QuizletDraft)
  {
    draft.beginCard(confidence: 950)
    let span = page.items[start].span
    draft.add(.front, Span(Int(span.start) + markCount(page.text(start)), Int(span.end)))
    if !back.isEmpty {
      draft.add(.back, back, of: page)
      draft.explainedCount += 1 + back.count
    }
    draft.endCard(page.span(start..<back.upperBound))
  }

  /// Whether blank lines stand between most terms and their definitions.
  private static func allGaps(_ page: QuizletPage, _ starts: [Int], _ range: Range<Int>) -> Bool {
    let sample = starts.prefix(20).filter { $0 + 1 < range.upperBound }
    return sample.count { page.items[$0 + 1].blanks > 0 } * 2 > sample.count
  }

  /// The bytes of `- ` or `• ` at the start of a line, or 0.
  private static func markCount(_ text: ByteView) -> Int {
    for mark in ["- ", "* ", "• ", "– "] as [StaticString]
    where text.hasPrefix(mark) && text.count > mark.utf8CodeUnitCount {
      return mark.utf8CodeUnitCount
    }
    return 0
  }
}
