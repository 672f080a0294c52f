internal import DeckSource

/// Tells pages of StudyStack (S1, S2), whose cards can't be told apart: front and back stand on one line with nothing
/// but a space between.
enum StudyStackMarks {
  private static let lines: Set<String> = [
    "questionanswer", "termdefinition", "frontback", "wordmeaning", "answerquestion", "definitionterm",
  ]

  private static let sentences = [
    "use these flashcards to help memorize information. look at the large card",
    "normal size small size show me how", "enter the email address associated with your account",
    "please sign in to create or save",
    "to see how well you know the information, try the quiz or test activity",
    "embed code - if you would like this activity on your web page", "remaining cards (", "studystack",
    "share on facebook share on twitter", "retries: pass complete!",
  ]

  /// How many lines of the beginning are of StudyStack.
  static func count(_ lines: SiteLines) -> Int {
    (0..<min(lines.count, 400)).count { index in
      let line = lines.small(index)
      return Self.lines.contains(line) || sentences.contains { line.hasPrefix($0) }
    }
  }
}
