internal import DeckSource

/// Cards without labels that begin with a line of few kinds (M1): the points of a quiz, such as `100`, or how difficult
/// the card is.
struct RecordPairs {
  /// What the first line of each record says, as the name of a field.
  let name: StaticString
  /// The records: the lines with text of each.
  let records: [[Int]]
  /// The lines before the first record.
  let preamble: Range<Int>

  /// The records of a text, or nil when it isn't such a list throughout.
  init?(_ lines: SiteLines) {
    for (name, isHead) in [
      ("points" as StaticString, Self.isPoints), ("difficulty", Self.isGrade),
    ] {
      var records: [[Int]] = []
      var start = 0
      for index in 0..<lines.count where !lines.isBlank(index) {
        if isHead(lines, index) {
          if records.isEmpty { start = index }
          records.append([index])
        } else if !records.isEmpty {
          records[records.count - 1].append(index)
        }
      }
      guard records.count >= 3, Self.areRegular(records) else { continue }
      self.name = name
      self.records = records
      preamble = 0..<start
      return
    }
    return nil
  }

  /// 100 to 1000, as in quizzes.
  private static func isPoints(_ lines: SiteLines, _ index: Int) -> Bool {
    guard let value = lines.text(index).wholeNumber else { return false }
    return value >= 100 && value <= 2000 && value % 100 == 0
  }

  private static func isGrade(_ lines: SiteLines, _ index: Int) -> Bool {
    LabelledPairs.isGrade(lines.small(index))
  }

  /// Whether nearly all records have as many lines as the others: a clue and an answer, perhaps one line more.
  private static func areRegular(_ records: [[Int]]) -> Bool {
    let complete = records.dropLast()
    let pairs = complete.count { $0.count == 3 }
    let triples = complete.count { $0.count == 4 }
    return pairs + triples == complete.count
  }

  /// The cards.
  func parse(_ lines: SiteLines, into outline: inout SiteOutline) {
    outline.addPreamble(lines, preamble) { _ in false }
    let isQuiz = name.utf8CodeUnitCount == 6
    for (index, record) in records.enumerated() {
      var record = record
      var extras = [SiteCard.Extra(name: name, span: lines.span(record[0]))]
      if record.count == 4, isQuiz, index + 1 < records.count {
        // The last line heads the next category.
        outline.add(.description, lines.span(record[3]))
        record.removeLast()
      } else if record.count == 4, !isQuiz {
        extras.append(SiteCard.Extra(name: "topic", span: lines.span(record[1])))
        record.remove(at: 1)
      }
      let span = lines.span(record[0]..<record[record.count - 1] + 1)
      let end = Span(start: span.end, end: span.end)
      let front = record.count > 1 ? lines.span(record[1]) : end
      let back = record.count > 2 ? lines.span(record[2]..<record[record.count - 1] + 1) : end
      outline.cards.append(SiteCard(span: span, front: front, back: back, extras: extras))
    }
  }
}
