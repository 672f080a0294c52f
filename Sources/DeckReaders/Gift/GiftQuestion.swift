internal import DeckSource

/// One question of GIFT, cut into its parts as Moodle cuts it.
struct GiftQuestion {
  /// How a text is written.
  enum Format {
    /// HTML or plain, as it looks; line ends are shown.
    case moodle
    case html, plain, markdown
  }

  /// A text and how it is written.
  struct Text {
    var range: Range<Int>
    var format: Format
  }

  /// Something that may be answered.
  struct Option {
    var text: Text
    /// The share of the points in hundredths, as it is written; nil when the mark alone tells.
    var weight: Double?
    var isRight: Bool
    var feedback: Text?
  }

  /// What is asked for.
  enum Kind {
    case choice([Option])
    case short([Option])
    case number([Option])
    case matching([(question: Text, answer: Text)])
    case truth(Bool, wrong: Text?, right: Text?)
    case essay
    /// Nothing: it is shown between questions.
    case description
  }

  /// The bytes of the whole.
  let range: Range<Int>
  /// The name between `::` and `::`.
  private(set) var name: Range<Int>?
  /// What is asked.
  private(set) var stem: Text
  /// What stands behind the answers, which then fill a gap in the text.
  private(set) var tail: Range<Int>?
  private(set) var kind = Kind.description
  private(set) var generalFeedback: Text?
  /// What is wrong, as a phrase; then there is nothing to ask.
  private(set) var problem: String?

  private let bytes: ByteView

  /// The question at `range`, which has no white space at its edges. Complexity: O(bytes).
  init(_ bytes: ByteView, _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    var start = range.lowerBound
    stem = Text(range: range, format: .moodle)
    if bytes[range].hasPrefix("::"),
      let end = GiftText.find(pair: "::", bytes, from: start + 2, to: range.upperBound)
    {
      name = GiftText.trimmed(bytes, start + 2..<end)
      start = end + 2
    }
    let open = GiftText.find("{}", bytes, from: start, to: range.upperBound)
    guard open < range.upperBound else {
      stem = text(start..<range.upperBound, .moodle)
      return
    }
    let close = GiftText.find("}", bytes, from: open, to: range.upperBound)
    guard bytes[open] == UInt8(ascii: "{"), close < range.upperBound else {
      problem =
        bytes[open] == UInt8(ascii: "{")
        ? "the answers are never closed by '}'" : "'}' closes nothing; as text it is '\\}'"
      return
    }
    stem = text(start..<open, .moodle)
    let behind = GiftText.trimmed(bytes, close + 1..<range.upperBound)
    if !behind.isEmpty { tail = close + 1..<range.upperBound }
    readAnswers(GiftText.trimmed(bytes, open + 1..<close))
  }

  // MARK: Answers

  private mutating func readAnswers(_ range: Range<Int>) {
    var answers = range
    if let mark = lastFeedbackMark(range) {
      generalFeedback = text(mark + 4..<range.upperBound, stem.format)
      answers = GiftText.trimmed(bytes, range.lowerBound..<mark)
    }
    guard let first = bytes[answers].first else { return kind = .essay }
    if first == UInt8(ascii: "#") { return readNumbers(answers.lowerBound + 1..<answers.upperBound) }
    if GiftText.find("~", bytes, from: answers.lowerBound, to: answers.upperBound) < answers.upperBound {
      return readChoice(answers)
    }
    let hasEqual =
      GiftText.find("=", bytes, from: answers.lowerBound, to: answers.upperBound) < answers.upperBound
    if hasEqual, GiftText.find(pair: "->", bytes, from: answers.lowerBound, to: answers.upperBound) != nil {
      return readMatching(answers)
    }
    let mark = GiftText.find("#", bytes, from: answers.lowerBound, to: answers.upperBound)
    let word = bytes[GiftText.trimmed(bytes, answers.lowerBound..<mark)]
    if word.equals("T") || word.equals("TRUE") { return readTruth(true, mark, answers) }
    if word.equals("F") || word.equals("FALSE") { return readTruth(false, mark, answers) }
    kind = .short(parts(answers, "=").map { option($0.range, isRight: true) })
  }

  private func lastFeedbackMark(_ range: Range<Int>) -> Int? {
    var last: Int?
    var index = range.lowerBound
    while let mark = GiftText.find(pair: "####", bytes, from: index, to: range.upperBound) {
      last = mark
      index = mark + 1
    }
    return last
  }

  private mutating func readTruth(_ isTrue: Bool, _ mark: Int, _ answers: Range<Int>) {
    guard mark < answers.upperBound else { return kind = .truth(isTrue, wrong: nil, right: nil) }
    let second = GiftText.find("#", bytes, from: mark + 1, to: answers.upperBound)
    let wrong = text(mark + 1..<second, stem.format)
    let right = second < answers.upperBound ? text(second + 1..<answers.upperBound, stem.format) : nil
    kind = .truth(
      isTrue, wrong: wrong.range.isEmpty ? nil : wrong, right: right?.range.isEmpty == true ? nil : right)
  }

  private mutating func readChoice(_ answers: Range<Int>) {
    let parts = parts(answers, "~=")
    let hasRight = parts.contains { $0.mark == UInt8(ascii: "=") }
    kind = .choice(
      parts.map { part in
        var option = option(part.range, isRight: part.mark == UInt8(ascii: "="))
        // Without a right one, those that give points are right together.
        if !hasRight, let weight = option.weight { option.isRight = weight > 0 }
        return option
      })
  }

  private mutating func readNumbers(_ answers: Range<Int>) {
    let wrong = GiftText.find("~", bytes, from: answers.lowerBound, to: answers.upperBound)
    var options = parts(answers.lowerBound..<wrong, "=").map { option($0.range, isRight: true) }
    if wrong < answers.upperBound { options.append(option(wrong + 1..<answers.upperBound, isRight: false)) }
    kind = .number(options)
  }

  private mutating func readMatching(_ answers: Range<Int>) {
    kind = .matching(
      parts(answers, "=").map { part in
        let arrow = GiftText.find(pair: "->", bytes, from: part.range.lowerBound, to: part.range.upperBound)
        let end = part.range.upperBound
        let answer = arrow.map { $0 + 2..<end } ?? end..<end
        return (text(part.range.lowerBound..<(arrow ?? end), stem.format), text(answer, .plain))
      })
  }

  // MARK: Texts

  /// What stands between marks, each with the mark before it; 0 for what stands before the first.
  private func parts(_ range: Range<Int>, _ marks: StaticString) -> [(mark: UInt8, range: Range<Int>)] {
    var parts: [(mark: UInt8, range: Range<Int>)] = []
    var mark: UInt8 = 0
    var start = range.lowerBound
    while true {
      let end = GiftText.find(marks, bytes, from: start, to: range.upperBound)
      let part = GiftText.trimmed(bytes, start..<end)
      // An empty option is one only behind its mark.
      if !part.isEmpty || mark != 0 { parts.append((mark, part)) }
      guard end < range.upperBound else { return parts }
      mark = bytes[end]
      start = end + 1
    }
  }

  private func option(_ range: Range<Int>, isRight: Bool) -> Option {
    var start = range.lowerBound
    var weight: Double?
    if bytes[range].hasPrefix("%"),
      let end = bytes[start + 1..<range.upperBound].firstIndex(of: UInt8(ascii: "%")),
      let number = Double(bytes[start + 1..<start + 1 + end].string)
    {
      weight = number
      start += end + 2
    }
    let mark = GiftText.find("#", bytes, from: start, to: range.upperBound)
    let feedback = mark < range.upperBound ? text(mark + 1..<range.upperBound, stem.format) : nil
    return Option(
      text: text(start..<mark, stem.format), weight: weight, isRight: isRight,
      feedback: feedback?.range.isEmpty == true ? nil : feedback)
  }

  /// A text, which may begin with its format in brackets.
  private func text(_ range: Range<Int>, _ format: Format) -> Text {
    let range = GiftText.trimmed(bytes, range)
    let formats: [(StaticString, Format)] = [
      ("[html]", .html), ("[moodle]", .moodle), ("[plain]", .plain), ("[markdown]", .markdown),
    ]
    for (mark, format) in formats where bytes[range].hasPrefix(mark) {
      let rest = range.lowerBound + mark.utf8CodeUnitCount..<range.upperBound
      return Text(range: GiftText.trimmed(bytes, rest), format: format)
    }
    return Text(range: range, format: format)
  }
}
