internal import DeckSource
internal import DeckSyntax

/// Why a page of Quizlet holds no cards that could be read.
enum QuizletRefusal {
  /// Words of pages that stand in the way of a set.
  private static let barriers = [
    "captcha", "verify you are human", "are you a robot", "not a robot", "unusual traffic",
    "checking your browser",
    "access denied", "enable javascript", "enable cookies", "press & hold", "just a moment",
    "verifying you are human",
    "needs to review the security of your connection", "403 forbidden", "you have been blocked",
  ]

  /// The reason to read nothing of `page`, or nil.
  static func reason(_ page: QuizletPage) -> String? {
    let bytes = page.bytes
    if isPrint(page) {
      return
        "no cards: this is the text of a printed Quizlet page, whose two columns are mixed up so that terms and "
        + "definitions can't be told apart; export the set as text instead"
    }
    if bytes.count < 20_000 {
      let text = bytes.string.lowercased()
      if barriers.contains(where: { text.contains($0) }) && page.items.count < 40 {
        return
          "no cards: this page asks to prove that its reader is human; it was saved before the set was shown"
      }
    }
    if page.items.count <= 2, isDescription(page) {
      return
        "no cards: this is only the description of a Quizlet page, which names terms without their definitions"
    }
    if page.items.isEmpty && !page.furniture.isEmpty {
      return "no cards: this page holds only navigation; copy the page that shows the terms"
    }
    return nil
  }

  /// Whether a line is the head of a printed page: `9/29/23, 12:33 AM Widgets Flashcards | Quizlet`.
  private static func isPrint(_ page: QuizletPage) -> Bool {
    page.furniture.contains { span in
      let line = page.bytes[span]
      guard line.hasSuffix("| Quizlet"), let first = line.first, isDigit(first) else { return false }
      let head = line[0..<min(line.count, 24)]
      let marks = head.count { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
      return marks >= 2 && head.contains(UInt8(ascii: ":"))
    }
  }

  /// Whether the page is what search machines show of it: `… flashcards containing terms like …`.
  private static func isDescription(_ page: QuizletPage) -> Bool {
    page.furniture.contains { span in
      let line = page.bytes[span]
      return line.hasPrefix("Study with Quizlet and memorize")
        || line.firstIndex(of: "containing terms like") != nil
        || line.hasPrefix("Lerne mit Quizlet") || line.hasPrefix("Quizlet으로")
    }
  }
}
