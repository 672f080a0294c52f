internal import DeckSource

/// What sites put on their pages around the cards.
enum PageFurniture {
  /// Lines that stand on Brainscape pages and are no text of an author.
  private static let lines: Set<String> = [
    "brainscape", "find flashcards", "make flashcards", "why it works", "more", "log in", "sign up",
    "get started", "learn more", "study these flashcards", "study", "add to deck", "add to class", "decks",
    "flashcards", "share", "edit", "print", "preview", "settings", "search", "home", "help", "about",
    "pricing",
    "blog", "contact", "careers", "teachers & professors", "all class decks", "knowledge genome",
    "browse over 1 million classes created by top students, professors, publishers, and experts.",
    "corporate training", "academy", "about us", "terms", "privacy", "privacy policy", "terms of use",
    "terms of service", "app store", "google play", "decks in class", "# learn", "# cards", "brainscape's",
    "you may prefer our related brainscape-certified flashcards:", "start studying", "show answer",
    "study faster", "entire study guide", "browse sections", "download the app", "adaptive learning",
    "skip to main content", "menu", "close", "cookie policy", "accept all cookies", "accept cookies",
  ]

  private static let beginnings = [
    "{ \"@context\"", "{\"@context\"", "this class was created by brainscape user",
    "learn faster with brainscape", "brainscape helps you", "© ", "copyright ©", "you may prefer our related",
    "see more", "want to learn faster", "loading flashcards",
  ]

  /// Headings of the last part of a page, which lists other decks.
  private static let footHeadings = [
    "decks in class (", "decks in this class", "related flashcard decks", "you may also like",
  ]

  /// Words of pages that stand in the way of a deck.
  private static let barriers = [
    "captcha", "verify you are human", "are you a robot", "not a robot", "unusual traffic",
    "checking your browser", "access denied", "enable javascript", "enable cookies", "press & hold",
    "just a moment",
  ]

  /// The bytes that furniture begins with, small and capital: most lines are told apart by their first.
  private static let firstBytes: Set<UInt8> = Set(
    (Array(lines) + beginnings).flatMap { [$0.utf8.first, $0.uppercased().utf8.first] }.compactMap(\.self))

  /// Whether a line is page furniture.
  static func contains(_ line: ByteView) -> Bool {
    guard line.count >= 4, let first = line.first, firstBytes.contains(first) else { return false }
    guard line.count <= 200 || first == UInt8(ascii: "{") else { return false }
    let text = line[0..<min(line.count, 200)].string.lowercased()
    return lines.contains(text) || beginnings.contains { text.hasPrefix($0) }
  }

  /// Whether a line begins the last part of a page, which holds no cards.
  static func opensFoot(_ line: ByteView) -> Bool {
    guard line.count >= 16, line.count <= 60, let first = line.first, "DdRrYy".utf8.contains(first) else {
      return false
    }
    let text = line.string.lowercased()
    return footHeadings.contains { text.hasPrefix($0) }
  }

  /// Whether a text asks its reader to prove something instead of showing cards.
  static func isBarrier(_ text: ByteView) -> Bool {
    guard text.count < 20_000 else { return false }
    let text = text.string.lowercased()
    return barriers.contains { text.contains($0) }
  }

  /// Why a page without cards has none.
  static func describe(_ source: SourceFile, _ text: Span) -> String {
    let bytes = source.bytes[text]
    if bytes.isEmpty { return "no cards: the file is empty" }
    if let kind = source.binaryKind { return "no cards: this is \(kind), not text" }
    if isBarrier(bytes) {
      return
        "no cards: this page asks to prove that its reader is human; it was saved before the deck was shown"
    }
    let lines = bytes.lines.map { $0[$0.trimmed(Span(0, $0.count))] }.filter { !$0.isEmpty }
    if lines.count(where: contains) * 2 >= lines.count {
      return "no cards: this page holds only navigation; copy the page that shows the cards"
    }
    return "no cards: this text has none of the layouts that deckc knows"
  }
}
