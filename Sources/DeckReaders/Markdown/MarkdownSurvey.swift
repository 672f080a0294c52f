internal import DeckSource

/// How the cards of a Markdown file are written.
enum MarkdownDialect {
  /// `Q:` and `A:`, as this program and `hashcards` write them.
  case labels
  /// `front :: back`, and `?` between lines, as Obsidian's plugin Spaced Repetition reads them.
  case separators
  /// `# Note`, with a heading for each field, as `ki` and `apy` write them.
  case notes
  /// `**question**: answer` below numbered headings.
  case boldQuestions
  /// A heading asks, the text below it answers.
  case headings
}

/// What decides how a Markdown file is read: marks of all dialects, counted over the whole of it.
struct MarkdownSurvey {
  private var questions = 0
  private var answers = 0
  private var clozes = 0
  private var noteHeadings = 0
  private var fieldHeadings = 0
  private var numberedHeadings = 0
  private var boldLines = 0
  private var textLines = 0
  private var spacedSeparators = 0
  private var separators = 0
  private var questionMarks = 0
  private var marksCards: Bool
  /// Whether a line says where answers end that hold blank lines.
  private(set) var hasEndMarks = false

  /// Goes through the text from `start` on. Complexity: O(bytes).
  init(_ bytes: ByteView, from start: Int, marksCards: Bool) {
    self.marksCards = marksCards
    var lines = MarkdownLines(bytes, from: start, to: bytes.count)
    while let line = lines.next() {
      if !line.isCode && !line.isBlank { add(bytes, line) }
    }
  }

  private mutating func add(_ bytes: ByteView, _ line: MarkdownLine) {
    let text = bytes[line.range]
    textLines += 1
    if line.isFlush, let label = MarkdownLabel(bytes, line.text, line.end) {
      switch label.kind {
      case .question: questions += 1
      case .answer: answers += 1
      case .cloze: if text.contains(UInt8(ascii: "[")) { clozes += 1 }
      case .field: break
      }
    } else if let heading = MarkdownLine.heading(bytes, line.text, line.end) {
      let name = bytes[heading.text]
      if heading.level == 1 && name.equals("Note") { noteHeadings += 1 }
      if heading.level == 2 { fieldHeadings += 1 }
      if Self.isNumbered(name) { numberedHeadings += 1 }
      if name.hasPrefix("#flashcards") { marksCards = true }
    } else if text.equals("?") || text.equals("??") {
      questionMarks += 1
    } else if text.equals("+++") {
      hasEndMarks = true
    } else if text.hasPrefix("**") {
      boldLines += 1
    }
    if let separator = MarkdownSeparator(bytes, line.range) {
      separators += 1
      if separator.isSpaced { spacedSeparators += 1 }
    }
    if text.firstIndex(of: "<!--SR:") != nil || text.firstIndex(of: "#flashcards") != nil {
      marksCards = true
    }
  }

  /// Whether a heading is a number, a dash and a title.
  private static func isNumbered(_ name: ByteView) -> Bool {
    let digits = name.prefix { $0 &- UInt8(ascii: "0") < 10 }.count
    return digits > 0 && name[digits..<name.count].hasPrefix(" - ")
  }

  /// The dialect.
  var dialect: MarkdownDialect {
    if noteHeadings > 0 && fieldHeadings > 0 { return .notes }
    let hasSeparators = spacedSeparators > 0 || questionMarks > 0 || 2 * separators > textLines
    let separated = spacedSeparators + questionMarks
    if questions > 0 && answers > 0 && (questions + clozes) >= separated { return .labels }
    if clozes > 0 && questions == 0 && answers == 0 && separated == 0 { return .labels }
    if hasSeparators || marksCards { return .separators }
    return numberedHeadings > 0 && boldLines > 0 ? .boldQuestions : .headings
  }

  /// How sure it is that the text holds cards, from 0 to 100, when nothing else says that it is Markdown.
  var resemblance: Int {
    switch dialect {
    case .labels: questions + clozes > 0 && 12 * (questions + clozes) >= textLines ? 58 : 0
    case .separators:
      spacedSeparators + questionMarks > 1 && 4 * (spacedSeparators + questionMarks) >= textLines ? 32 : 0
    case .notes: 80
    case .boldQuestions: 0
    case .headings: 0
    }
  }
}

/// `::` between a front and a back on one line, or `:::` when both may be asked.
struct MarkdownSeparator {
  /// Where it stands.
  let range: Range<Int>
  /// Whether there are spaces on both sides.
  let isSpaced: Bool

  var isReversed: Bool { range.count == 3 }

  /// The first separator in a line that isn't in code or in a deletion, with text on both sides.
  init?(_ bytes: ByteView, _ line: Range<Int>) {
    var index = line.lowerBound
    while index < line.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "`"):
        // Code; without an end it is a backtick.
        if let close = bytes[index + 1..<line.upperBound].firstIndex(of: UInt8(ascii: "`")) {
          index += 1 + close
        }
      case UInt8(ascii: "{") where bytes[index..<line.upperBound].hasPrefix("{{c"):
        if let close = bytes[0..<line.upperBound].firstIndex(of: "}}", from: index) { index = close + 1 }
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: ":") where bytes[index..<line.upperBound].hasPrefix("::"):
        var end = index
        while end < line.upperBound && bytes[end] == UInt8(ascii: ":") { end += 1 }
        if end - index <= 3 {
          let before = bytes[line.lowerBound..<index]
          let after = bytes[end..<line.upperBound]
          guard before.contains(where: { $0 > 0x20 }), after.contains(where: { $0 > 0x20 }) else {
            return nil
          }
          range = index..<end
          isSpaced = before.last == 0x20 && after.first == 0x20
          return
        }
        index = end - 1
      default: break
      }
      index += 1
    }
    return nil
  }
}
