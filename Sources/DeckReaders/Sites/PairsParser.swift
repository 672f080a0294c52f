internal import DeckSource

/// Finds cards that a text marks by other means than tables and blank lines: each way is one layout, and the one with most
/// marks is taken for the whole text.
struct PairsParser {
  private let lines: SiteLines
  private var outline: SiteOutline

  /// What the text shows.
  static func parse(_ source: SourceFile) -> SiteOutline {
    var parser = PairsParser(source)
    parser.parse()
    return parser.outline
  }

  private init(_ source: SourceFile) {
    lines = SiteLines(source)
    outline = SiteOutline(source, format: "pairs")
  }

  /// How much a text looks like one with such marks, from 0 to 100.
  static func resemblance(_ source: SourceFile) -> Int {
    let lines = SiteLines(source)
    let terms = TermTable.marks(source)
    if terms.contains(where: \.isTerm), terms.contains(where: { !$0.isTerm }) { return 86 }
    let headings = HeadedPairs.headings(lines)
    if !headings.isEmpty, (0..<lines.count).contains(where: { lines.text($0).equals("Question") }) {
      return 80
    }
    let labels = LabelledPairs.labels(lines)
    let questions = labels.count(where: \.asks)
    if min(questions, labels.count - questions) >= 2 { return 75 }
    if min(questions, labels.count - questions) == 1, labels[0].start < 200 { return 45 }
    if AnswersPairs.dividers(lines).count >= 2 { return 75 }
    if StudyStackMarks.count(lines) >= 2 { return 75 }
    return RecordPairs(lines) != nil ? 58 : 0
  }

  private mutating func parse() {
    let terms = TermTable.marks(lines.source)
    let headings = HeadedPairs.headings(lines)
    let labels = LabelledPairs.labels(lines)
    let dividers = AnswersPairs.dividers(lines)
    let most = max(terms.count / 2, headings.count, labels.count / 2, dividers.count)
    if most == 0, let records = RecordPairs(lines) {
      records.parse(lines, into: &outline)
    } else if most == 0, StudyStackMarks.count(lines) > 0 {
      return outline.refuse(
        "StudyStack's pages divide front and back by a space only; export the cards with tabs instead")
    } else if most == terms.count / 2 {
      TermTable.parse(lines, terms, into: &outline)
    } else if most == headings.count {
      HeadedPairs.parse(lines, headings, into: &outline)
    } else if most == labels.count / 2 {
      LabelledPairs.parse(lines, labels, into: &outline)
    } else {
      AnswersPairs.parse(lines, dividers, into: &outline)
    }
    if outline.cards.isEmpty {
      outline.refuse("nothing in this text marks questions and answers")
    }
  }
}
