internal import DeckModel
internal import DeckSource

/// Cards of a fixed number of lines, without anything in between (layouts Q9 and Q5): term and definition, or both in
/// two languages.
enum LineRecordLayout {
  /// The cards in the lines of `range`, or nil when they can't be such.
  static func parse(_ page: QuizletPage, _ range: Range<Int>) -> QuizletDraft? {
    guard range.count >= 2 else { return nil }
    let loose = range.dropFirst().count { page.items[$0].blanks > 0 }
    guard loose * 20 <= range.count else { return nil }
    let count = lineCount(page, range)
    // The page says how many there are.
    let set = page.sets.last { $0.firstItem <= range.lowerBound }
    let isSure = set?.declaredCount.map { $0.count * count == range.count } ?? false
    var draft = QuizletDraft()
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(start + count, range.upperBound)
      draft.beginCard(confidence: isSure ? 900 : range.count % count == 0 ? 700 : 500)
      draft.add(.front, start..<start + 1, of: page)
      if count == 4 {
        let kinds: [QuizletPiece.Kind] = [.back, .secondTerm, .secondDefinition]
        for (kind, line) in zip(kinds, start + 1..<end) { draft.add(kind, page.items[line].span) }
      } else if start + 1 < end {
        draft.add(.back, start + 1..<end, of: page)
      }
      draft.endCard(page.span(start..<end))
      start = end
    }
    draft.explainedCount = range.count
    return draft
  }

  /// How many lines a card has: as the number of terms tells, else four when languages take turns, else two.
  private static func lineCount(_ page: QuizletPage, _ range: Range<Int>) -> Int {
    let set = page.sets.last { $0.firstItem <= range.lowerBound }
    if let declared = set?.declaredCount?.count, declared > 0, range.count % declared == 0,
      2...6 ~= range.count / declared
    {
      return range.count / declared
    }
    return range.count % 4 == 0 && areBilingual(page, range) ? 4 : 2
  }

  /// Whether the first two lines of every four are in one language, and the other two in another.
  private static func areBilingual(_ page: QuizletPage, _ range: Range<Int>) -> Bool {
    var first = LanguageHint()
    var second = LanguageHint()
    for line in range.prefix(400) {
      if (line - range.lowerBound) % 4 < 2 { first.add(page.text(line)) } else { second.add(page.text(line)) }
    }
    guard let one = first.language, let two = second.language else { return false }
    return one != two
  }
}

/// Which language lines are in, as far as their scripts and their commonest words tell.
struct LanguageHint {
  private static let words: [(language: String, words: Set<String>)] = [
    ("en", ["the", "a", "an", "of", "to", "and", "is", "in", "for", "that", "with"]),
    ("es", ["el", "la", "los", "las", "un", "una", "de", "que", "y", "en", "para", "por", "es"]),
    ("fr", ["le", "les", "un", "une", "de", "des", "et", "est", "pour", "dans", "qui", "du"]),
    ("de", ["der", "die", "das", "ein", "eine", "und", "ist", "zu", "für", "mit", "von", "den"]),
    ("it", ["il", "lo", "gli", "un", "una", "di", "che", "è", "per", "della", "con"]),
    ("pt", ["o", "os", "um", "uma", "de", "que", "e", "é", "para", "com", "do", "da"]),
  ]

  private var counts = [Int](repeating: 0, count: words.count + 1)
  private var lineCount = 0

  /// Looks at one line.
  mutating func add(_ text: ByteView) {
    lineCount += 1
    // Three bytes and more a character: not of Europe.
    if text.count(where: { $0 >= 0xE0 }) * 4 > text.count
      || text.count(where: { $0 >= 0xD0 }) * 3 > text.count
    {
      counts[Self.words.count] += 2
      return
    }
    for word in text[0..<min(text.count, 200)].string.lowercased().split(separator: " ") {
      for (index, language) in Self.words.enumerated() where language.words.contains(String(word)) {
        counts[index] += 1
      }
    }
  }

  /// The language that most speaks for, if it is clear enough; `other` for other scripts.
  var language: String? {
    let ranked = counts.indices.sorted { counts[$0] > counts[$1] }
    guard let best = ranked.first, ranked.count > 1, counts[best] * 3 >= lineCount,
      counts[best] * 2 >= counts[ranked[1]] * 3
    else { return nil }
    return best < Self.words.count ? Self.words[best].language : "other"
  }
}
