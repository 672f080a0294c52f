/// What Cram, once FlashcardExchange, puts on its pages around the cards.
enum CramFurniture {
  private static let lines: Set<String> = [
    "shuffle", "toggle on", "toggle off", "alphabetize", "front first", "back first", "both sides", "read",
    "reading...", "play button", "pause button", "play", "pause", "click to flip", "card range to study",
    "through",
    "how to study your flashcards.", "flashcards", "flashcards games", "games", "memorize", "test",
    "jewels of wisdom", "stellar speller", "edit", "share", "print", "export", "clone", "favorite",
    "favorites",
    "add to folder", "create flashcards", "home", "log in", "sign up", "upgrade to remove ads",
    "set the language",
    "audio", "related essays", "related flashcards", "next", "previous", "cram", "flashcard exchange",
    "cram.com", "study your flashcards anywhere!", "like this study set?",
    "create a free account to save it.",
    "front", "back", "use your keyboard!", "loading...", "sign up for an account", "already have an account?",
    "create a free account", "card order", "report", "embed", "delete",
    "3rd side (hint)", "3rd side", "hint",
  ]

  private static let beginnings = [
    "left/right arrow keys", "up/down arrow keys", "h key:", "a key:", "use left and right arrow keys",
    "use up and down arrow keys", "h to show hint", "a reads text to speech",
    "download the official cram app",
    "copyright", "© ", "all rights reserved", "shuffle / toggle", "shuffle toggle",
  ]

  /// Whether a line, in small letters and without a bullet, is no author's.
  static func contains(_ line: String) -> Bool {
    lines.contains(line) || beginnings.contains { line.hasPrefix($0) } || isCounter(line)
  }

  /// `1/25` or `(25)`.
  private static func isCounter(_ line: String) -> Bool {
    guard line.utf8.count <= 12, line.utf8.contains(where: { $0 &- UInt8(ascii: "0") < 10 }) else {
      return false
    }
    return line.contains("/")
      && line.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 || "/ ".utf8.contains($0) }
  }

  /// Whether a line, in small letters, gives the number of cards: `25 cards in this set`.
  static func isCount(_ line: String) -> Bool {
    line.hasSuffix(" cards in this set") || line.hasSuffix(" card in this set")
  }
}
