/// A word taken apart to find forms and misspellings of it.
struct WordForms {
  private let token: CardToken
  private let letters: [UInt32]
  /// The letters without an article that is written with the word.
  private let bare: ArraySlice<UInt32>

  init(_ token: CardToken) {
    self.token = token
    letters = token.kind == .word ? token.text.unicodeScalars.map(\.value) : []
    bare = Self.withoutArticle(letters)
  }

  /// Whether the word is long enough to have forms.
  var mayHaveForms: Bool { letters.count >= 3 }

  /// Whether two words may stand for each other: one edit apart, or of one stem with short endings.
  func isAlike(_ other: WordForms) -> Bool {
    // People rarely miss the first letter, and words that differ in it are other words.
    guard other.mayHaveForms, letters.first == other.letters.first || bare.first == other.bare.first else {
      return false
    }
    return looksAlike(other) && !Self.differInDigits(token.text, other.token.text)
      && !ContrastWords.contrast(token, other.token)
  }

  private func looksAlike(_ other: WordForms) -> Bool {
    if bare == other.bare { return true }
    let (first, second) = (letters, other.letters)
    let shorter = min(first.count, second.count)
    var common = 0
    while common < shorter && first[common] == second[common] { common += 1 }
    let rest = max(first.count, second.count) - common
    // Forms: house and houses, encapsulate and encapsulates, explain and explaining.
    if common >= 4 && common * 3 >= max(first.count, second.count) * 2 && rest <= 3 {
      return Self.endings.contains(Self.text(first[common...]))
        && Self.endings.contains(Self.text(second[common...]))
        || shorter >= 6 && Self.isOneEdit(first, second)
    }
    return shorter >= 5 && Self.isOneEdit(first, second)
  }

  /// Whether two words are the same but for digits in them, as `l1` and `l2` are.
  static func differInDigits(_ one: String, _ two: String) -> Bool {
    let isDigit: (UInt8) -> Bool = { $0 >= 0x30 && $0 <= 0x39 }
    guard one.utf8.contains(where: isDigit) || two.utf8.contains(where: isDigit), one != two else {
      return false
    }
    return one.utf8.filter { !isDigit($0) } == two.utf8.filter { !isDigit($0) }
  }

  private static func text(_ letters: ArraySlice<UInt32>) -> String {
    var view = String.UnicodeScalarView()
    for value in letters { if let scalar = Unicode.Scalar(value) { view.append(scalar) } }
    return String(view)
  }

  /// Arabic words without the article and the particles that are written with them.
  private static func withoutArticle(_ letters: [UInt32]) -> ArraySlice<UInt32> {
    var rest = letters[...]
    if let first = rest.first, rest.count > 4, [0x0648, 0x0641, 0x0628, 0x0643].contains(first) {
      rest = rest.dropFirst()
    }
    if rest.count > 4, rest.starts(with: [0x0627, 0x0644]) { return rest.dropFirst(2) }
    if rest.count > 4, rest.starts(with: [0x0644, 0x0644]) { return rest.dropFirst(2) }
    return rest
  }

  private static let endings: Set<String> = [
    "", "s", "es", "d", "ed", "ing", "e", "ies", "y", "ly", "er", "ers", "al", "ion", "ive", "ic",
    "n", "en", "t", "st", "te", "m", "em",
    "ه", "ها", "هم", "ات", "ان", "ين", "ون", "ا", "ي", "يه", "ت",
  ]

  /// Whether one letter was put in, left out, replaced, or swapped with the next.
  static func isOneEdit(_ one: [UInt32], _ two: [UInt32]) -> Bool {
    let (short, long) = one.count <= two.count ? (one, two) : (two, one)
    guard long.count - short.count <= 1, short.first == long.first else { return false }
    var start = 0
    while start < short.count && short[start] == long[start] { start += 1 }
    var end = 0
    while end < short.count - start && short[short.count - 1 - end] == long[long.count - 1 - end] { end += 1 }
    let (shortRest, longRest) = (short.count - start - end, long.count - start - end)
    if longRest <= 1 { return true }
    return shortRest == 2 && longRest == 2 && short[start] == long[start + 1]
      && short[start + 1] == long[start]
  }
}
