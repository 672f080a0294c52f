internal import DeckSource

/// How much the beginning of a text looks like a page or an export of Quizlet.
enum QuizletResemblance {
  /// Words that only pages of Quizlet have.
  private static let marks: [StaticString] = [
    "| Quizlet", "Study with Quizlet", "You haven't studied these terms", "You haven’t studied these terms",
    "Not studied (", "Terms in this set (", "//답_", "Thuật ngữ trong học phần này (", "이 세트의 단어 (",
    "Begriffe in diesem Set (", "Términos de este conjunto (", "Termes de cet ensemble (", "Quizlet, Inc.",
    "https://quizlet.com/", "Select these ", "Sign up and see the remaining cards", "quizlet.com\n",
    "quizlet.com\r\n", "Click the card to flip",
  ]

  /// From 0 to 100.
  static func score(_ source: SourceFile) -> Int {
    let head = source.bytes[0..<min(source.bytes.count, 1 << 14)]
    guard head.first != UInt8(ascii: "<"), head.first != UInt8(ascii: "{"), !head.contains(0) else {
      return 0
    }
    let found = marks.count { head.firstIndex(of: $0) != nil }
    if found > 0 { return found > 1 ? 88 : 75 }
    // Questions with options, or a separator in every line.
    let sample = SourceFile(name: "", bytes: wholeLines(head, source.bytes.count))
    let page = QuizletPage(sample)
    let range = 0..<page.items.count
    guard !range.isEmpty else { return 0 }
    if range.count >= 4, let draft = ChoiceLayout.parse(page, range),
      draft.explainedCount * 10 >= range.count * 7
    {
      return 45
    }
    return exportScore(page)
  }

  /// The score of a text that Quizlet exported: low, since tables and notes look alike.
  private static func exportScore(_ page: QuizletPage) -> Int {
    let lines = page.items.map { page.bytes[$0.span] }
    let tab: [UInt8] = [0x09]
    if let guess = SeparatorGuess(lines), lines.count >= 3 {
      let share = SeparatorGuess.share(of: guess.field, in: lines, mayRepeat: false)
      // Definitions of several lines leave lines without a tab, which no table has.
      if guess.field == tab { return share >= 0.5 ? 29 : 0 }
      let isMarkdown = guess.field.allSatisfy { $0 == UInt8(ascii: ":") }
      if guess.isStrong && !isMarkdown && share >= 0.95 { return 32 }
    }
    let guess = SeparatorGuess.rows(in: page.bytes[page.span(0..<page.items.count)], field: tab)
    return guess == nil ? 0 : 28
  }

  /// `head` up to its last whole line, when it is not the whole file.
  private static func wholeLines(_ head: ByteView, _ count: Int) -> ByteView {
    guard head.count < count, let end = head.lastIndex(of: 0x0A) else { return head }
    return head[0..<end]
  }
}
