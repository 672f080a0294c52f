internal import DeckSource

/// What Quizlet puts on its pages around the terms, in the languages of its pages.
enum QuizletFurniture {
  /// What `line` is, told by its own text: one without white space at its edges.
  static func kind(of line: ByteView) -> QuizletLineKind {
    guard !line.isEmpty else { return .blank }
    if isTitle(line) { return .title }
    guard line.count <= 200, let first = line.first else { return .text }
    if isDigit(first), let kind = numberKind(line) { return kind }
    guard firstBytes.contains(first) else { return line.count <= 90 && isOwnCount(line) ? .ownCount : .text }
    let text = line.string.lowercased()
    if line.count <= 90 {
      if pictures.contains(text) { return .picture }
      if authors.contains(text) { return .author }
      if QuizletWords.feet.contains(where: { text.hasPrefix($0) }) { return .foot }
      if lines.contains(text) || isCounter(line) { return .chrome }
      if isOwnCount(line) { return .ownCount }
      if menus.contains(text) { return .menu }
    }
    return beginnings.contains { text.hasPrefix($0) } ? .chrome : .text
  }

  /// The bytes that what is known begins with, small and capital: most lines are told apart by their first.
  private static let firstBytes: Set<UInt8> = {
    let texts =
      QuizletWords.feet + QuizletWords.lines + QuizletWords.menus + QuizletWords.pictures
      + QuizletWords.authors + beginnings
      + QuizletWords.counters
    return Set(texts.flatMap { [$0.utf8.first, $0.uppercased().utf8.first] }.compactMap(\.self))
  }()

  private static let lines = Set(QuizletWords.lines)
  private static let menus = Set(QuizletWords.menus)
  private static let pictures = Set(QuizletWords.pictures)
  private static let authors = Set(QuizletWords.authors)
  private static let beginnings = QuizletWords.beginnings

  // MARK: Counts

  /// The number that a count or the progress of a learner names.
  static func declaredCount(_ line: ByteView, _ kind: QuizletLineKind) -> Int? {
    switch kind {
    case .count: return number(line[0..<(line.firstIndex(of: 0x20) ?? 0)])
    case .ownCount:
      guard let open = line.lastIndex(of: UInt8(ascii: "(")) else { return nil }
      return number(line[open + 1..<line.count - 1])
    case .progress:
      guard let slash = line.firstIndex(of: UInt8(ascii: "/")) else { return nil }
      return number(line[slash + 1..<line.count])
    case .blank, .text, .chrome, .menu, .picture, .author, .title, .foot: return nil
    }
  }

  /// The value of a text of digits, with spaces and thousands marks.
  private static func number(_ text: ByteView) -> Int? {
    let digits = text.filter(isDigit)
    guard (1...9).contains(digits.count), text.allSatisfy({ isDigit($0) || " ,.".utf8.contains($0) }) else {
      return nil
    }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// A line that begins with a digit: `12 terms`, `1 / 12`, `4.8 (12 reviews)`, `12 단어`.
  private static func numberKind(_ line: ByteView) -> QuizletLineKind? {
    guard line.count <= 60 else { return nil }
    let end = line.firstIndex { !isDigit($0) && !",.".utf8.contains($0) } ?? line.count
    let rest = line[end..<line.count].string.lowercased()
    let word = String(rest.drop { $0 == " " })
    if word.hasPrefix("/") {
      let total = word.dropFirst().drop { $0 == " " }
      guard !total.isEmpty, total.utf8.allSatisfy(isDigit) else { return nil }
      // Without spaces it may be a fraction.
      return rest.hasPrefix(" / ") ? .progress : .menu
    }
    if QuizletWords.terms.contains(word) && (rest.hasPrefix(" ") || !word.utf8.allSatisfy { $0 < 0x80 }) {
      return .count
    }
    let isRating = word.hasPrefix("(") && word.hasSuffix(")")
    return isRating && QuizletWords.reviews.contains { word.contains($0) } ? .chrome : nil
  }

  /// `Terms in this set (12)`, in whatever language.
  private static func isOwnCount(_ line: ByteView) -> Bool {
    guard line.last == UInt8(ascii: ")"), let open = line.lastIndex(of: UInt8(ascii: "(")),
      number(line[open + 1..<line.count - 1]) != nil
    else { return false }
    let text = line[0..<open].string.lowercased()
    return QuizletWords.ownCounts.contains { text.hasPrefix($0) }
  }

  /// `Not studied (3)`, perhaps with more words of the page behind it.
  private static func isCounter(_ line: ByteView) -> Bool {
    chromeCount(line, counters: wholeLine) == line.count
  }

  // MARK: Text of the page behind that of an author

  /// Where text of the page begins that is glued to the end of a text, or the number of its bytes.
  static func authorCount(_ line: ByteView) -> Int {
    guard line.count > 8, let last = line.last, glueEnds.contains(last) else { return line.count }
    // What is glued is short: a counter, and a sentence or two.
    var start = max(1, line.count - 240)
    while start < line.count {
      let isGlued = glueStarts[Int(line[start])] && line[start - 1] != 0x20
      if isGlued && chromeCount(line[start..<line.count]) == line.count - start { return start }
      start += 1
    }
    return line.count
  }

  /// Words that may also stand before a number in brackets of an author's are left out.
  private static let glued = forms(
    of: QuizletWords.counters.filter { $0.contains(" ") || !$0.utf8.allSatisfy { $0 < 0x80 } })
  private static let wholeLine = forms(of: QuizletWords.counters)
  private static let sentences = forms(of: QuizletWords.sentences)

  /// The bytes of texts, also with a capital letter at their start where that is beyond ASCII: case is told apart there.
  private static func forms(of texts: [String]) -> [[UInt8]] {
    texts.flatMap { text in
      let capital = text.prefix(1).uppercased() + text.dropFirst()
      let isASCII = text.utf8.first.map { $0 < 0x80 } ?? true
      return isASCII || capital == text ? [Array(text.utf8)] : [Array(text.utf8), Array(capital.utf8)]
    }
  }

  /// Pages begin their texts with a capital letter, where there are such.
  private static let glueStarts: [Bool] = {
    var starts = [Bool](repeating: false, count: 256)
    for text in QuizletWords.counters + QuizletWords.sentences {
      if let first = text.uppercased().utf8.first { starts[Int(first)] = true }
    }
    return starts
  }()

  private static let glueEnds: Set<UInt8> = Set(
    [UInt8(ascii: ")")] + QuizletWords.sentences.compactMap(\.utf8.last))

  /// How many bytes at the start of `text` are counters and sentences of the page, one behind the other.
  private static func chromeCount(_ text: ByteView, counters: [[UInt8]]? = nil) -> Int {
    var index = 0
    while index < text.count {
      let rest = text[index..<text.count]
      let next = counterCount(rest, counters ?? glued) ?? sentences.first { startsWith(rest, $0) }?.count ?? 0
      guard next > 0 else { break }
      index += next
      while index < text.count, text[index] == 0x20 { index += 1 }
    }
    return index
  }

  /// The bytes of a counter such as `Not studied (3)`.
  private static func counterCount(_ text: ByteView, _ counters: [[UInt8]]) -> Int? {
    for counter in counters where startsWith(text, counter) {
      var index = counter.count
      while index < text.count, text[index] == 0x20 { index += 1 }
      guard index < text.count, text[index] == UInt8(ascii: "(") else { continue }
      let digits = text[index + 1..<text.count].prefix(while: isDigit).count
      let end = index + 1 + digits
      guard digits > 0, end < text.count, text[end] == UInt8(ascii: ")") else { continue }
      return end + 1
    }
    return nil
  }

  /// Whether `text` begins with `prefix`, which is in small letters, but for the case of ASCII letters.
  private static func startsWith(_ text: ByteView, _ prefix: [UInt8]) -> Bool {
    guard text.count >= prefix.count else { return false }
    for index in prefix.indices {
      let isCapital = text[index] &- UInt8(ascii: "A") < 26
      if (isCapital ? text[index] | 0x20 : text[index]) != prefix[index] { return false }
    }
    return true
  }

  // MARK: Titles

  private static func isTitle(_ line: ByteView) -> Bool {
    line.count <= 400 && (line.hasSuffix(" | Quizlet") || line.hasSuffix(" - Quizlet"))
  }

  /// How many bytes of a title are that of the set.
  static func titleCount(_ line: ByteView) -> Int {
    let title = line[0..<line.count - " | Quizlet".utf8.count]
    let suffixes: [StaticString] = [" Flashcards", " Diagram", " Karteikarten", " Fichas", " Tarjetas"]
    for suffix in suffixes where title.hasSuffix(suffix) { return title.count - suffix.utf8CodeUnitCount }
    return title.count
  }
}

/// Whether a byte is a decimal digit.
func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
