internal import DeckSource

/// How much the beginning of a text looks like a page or an export of Quizlet.
enum QuizletResemblance {
  /// Words that only pages of Quizlet have.
  private static let marks: [StaticString] = [
    "| Quizlet", "Study with Quizlet", "You haven't studied these terms", "You haven’t studied these terms",
    "Not studied (", "Terms in this set (", "//답_", "Thuật ngữ trong học phần này (", "이 세트의 단어 (",
    "Begriffe in diesem Set (", "Términos de este conjunto (", "Termes de cet ensemble (", "Quizlet, Inc.",
    "https://quizlet.com/", "Select these ", "Click the card to flip",
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
    guard range.count >= 4 else { return 0 }
    if let draft = ChoiceLayout.parse(page, range), draft.explainedCount * 10 >= range.count * 7 { return 45 }
    let lines = range.map { page.text($0) }
    guard let guess = SeparatorGuess(lines), guess.isStrong, guess.field != [0x09],
      SeparatorGuess.share(of: guess.field, in: lines, mayRepeat: false) >= 0.95
    else { return 0 }
    return 32
  }

  /// `head` up to its last whole line, when it is not the whole file.
  private static func wholeLines(_ head: ByteView, _ count: Int) -> ByteView {
    guard head.count < count, let end = head.lastIndex(of: 0x0A) else { return head }
    return head[0..<end]
  }
}
