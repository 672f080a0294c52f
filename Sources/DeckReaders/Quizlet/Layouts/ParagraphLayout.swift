internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

/// Terms and definitions told apart by blank lines alone.
enum ParagraphLayout {
  /// Cards two blank lines apart, their two sides one blank line or one line apart.
  static func parseRecords(_ page: QuizletPage, _ range: Range<Int>) -> QuizletDraft? {
    parse(page, range, confidence: 900) { page.items[$0].beginsRecord }
  }

  /// Cards of two lines, blank lines apart.
  static func parseBlocks(_ page: QuizletPage, _ range: Range<Int>) -> QuizletDraft? {
    parse(page, range, confidence: 900) { !page.items[$0].isTight }
  }

  /// Cards that begin where `begins` says; their backs begin at the first blank line, or else at the second line.
  private static func parse(
    _ page: QuizletPage, _ range: Range<Int>, confidence: UInt16, begins: (Int) -> Bool
  ) -> QuizletDraft? {
    var draft = QuizletDraft()
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, !begins(end) { end += 1 }
      if end - start >= 2 {
        let back = (start + 1..<end).first { !page.items[$0].isTight } ?? start + 1
        draft.beginCard(confidence: confidence)
        draft.add(.front, start..<back, of: page)
        draft.add(.back, back..<end, of: page)
        draft.endCard(page.span(start..<end))
        // Records of more paragraphs than two have no sides, and such of many lines are prose.
        let hasSides = !(back + 1..<max(end, back + 1)).contains { !page.items[$0].isTight }
        if hasSides && end - start <= 6 { draft.explainedCount += end - start }
      } else {
        draft.leave(start..<end)
      }
      start = end
    }
    return draft.cards.count >= 2 ? draft : nil
  }

  /// Terms and definitions in turn, each one blank line apart (layout Q7); where another blank line stands, one of
  /// them was lost.
  static func parseAlternating(_ page: QuizletPage, _ range: Range<Int>) -> QuizletDraft? {
    var draft = QuizletDraft()
    var front: Range<Int>?
    var regular = 0
    var paragraphs = 0
    func end(_ back: Range<Int>?) {
      draft.beginCard(confidence: front != nil && back != nil ? 700 : 500)
      if let front { draft.add(.front, front, of: page) }
      if let back { draft.add(.back, back, of: page) }
      let first = front?.lowerBound ?? back?.lowerBound ?? range.lowerBound
      draft.endCard(page.span(first..<(back?.upperBound ?? front?.upperBound ?? first)))
      front = nil
    }
    var start = range.lowerBound
    while start < range.upperBound {
      var last = start + 1
      while last < range.upperBound, page.items[last].blanks == 0 { last += 1 }
      let isLost = start > range.lowerBound && page.items[start].blanks >= 2
      paragraphs += 1
      if !isLost { regular += 1 }
      switch (front, isLost) {
      case (nil, false): front = start..<last
      // A definition whose term was lost.
      case (nil, true): end(start..<last)
      case (_, false): end(start..<last)
      // A term whose definition was lost.
      case (_, true):
        end(nil)
        front = start..<last
      }
      start = last
    }
    if front != nil { end(nil) }
    guard paragraphs >= 2, regular * 10 >= paragraphs * 6 else { return nil }
    draft.explainedCount = range.count
    return draft
  }
}
