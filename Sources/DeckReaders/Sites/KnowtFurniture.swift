internal import DeckSource

/// What Knowt puts on its pages around the cards.
enum KnowtFurniture {
  private static let lines: Set<String> = [
    "knowt", "home", "explore", "learn", "practice test", "practice", "test", "spaced repetition", "match",
    "flashcards", "card sorting", "share", "export", "save", "edit", "copy", "report", "print", "play",
    "gameknowt play", "knowt play", "kai", "call kai", "call with kai", "chat with kai", "full-width",
    "full-widthcall with kai", "full-widthpodcast", "podcast", "sort by", "original", "alphabetical", "name",
    "mastery", "rate it", "tags", "description and tags", "no study sessions yet.", "analytics",
    "click to flip",
    "view flashcards", "study guide", "log in", "sign up", "get started", "add to folder", "saved", "note",
    "studied by 0 people", "looks like no one added any tags here yet for you.", "no tags", "see more",
    "flashcard set", "autoplay", "shuffle", "show hint", "explore top notes", "explore top flashcards",
    "---|", "---", "|---|",
  ]

  private static let beginnings = [
    "studied by ", "looks like no one added any tags", "name | mastery", "last updated", "updated ",
    "encourage your friends", "you haven't started", "you haven't studied", "you've started",
    "you've mastered",
    "get a hint", "rated ", "created by ",
  ]

  /// What heads the cards that a learner knows equally well.
  private static let groups: Set<String> = [
    "new cards", "still learning", "almost done", "mastered", "remembering", "familiar", "learning", "known",
    "need review", "not studied", "unfamiliar",
  ]

  /// Whether a line, in small letters, is no author's.
  static func contains(_ line: String) -> Bool {
    lines.contains(line) || beginnings.contains { line.hasPrefix($0) } || isCounter(line)
  }

  /// Whether a line heads a group of cards.
  static func isGroup(_ line: String) -> Bool { groups.contains(line) }

  /// `1/174`, `4.5(12)`, `+3`, or nothing but signs of a table.
  private static func isCounter(_ line: String) -> Bool {
    guard let first = line.utf8.first, line.utf8.count <= 24 else { return false }
    let isNumeric = line.utf8.allSatisfy {
      $0 &- UInt8(ascii: "0") < 10 || "/().,+ %".utf8.contains($0)
    }
    if isNumeric {
      return line.contains("/") && first != UInt8(ascii: "/") || line.contains("(") && line.hasSuffix(")")
    }
    return line.count >= 3 && line.utf8.allSatisfy { "-|: ".utf8.contains($0) }
  }

  /// The number of `174 Terms`, in small letters.
  static func termCount(_ line: String) -> Int? {
    guard line.hasSuffix(" terms") || line.hasSuffix(" term") || line.hasSuffix(" flashcards") else {
      return nil
    }
    return Int(line.prefix { $0 != " " }.filter { $0 != "," })
  }

  /// The number of cards in `1/174`.
  static func total(_ line: ByteView) -> Int? {
    guard let first = line.leadingNumber, first.count < line.count, line[first.count] == UInt8(ascii: "/"),
      let total = line[first.count + 1..<line.count].wholeNumber, total >= first.value
    else { return nil }
    return total
  }
}
