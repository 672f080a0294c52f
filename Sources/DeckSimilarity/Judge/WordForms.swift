/// Whether two words are forms or misspellings of one word.
enum WordForms {
  /// Whether two words may stand for each other: one edit apart, or of one stem with short endings.
  static func areAlike(_ one: CardToken, _ two: CardToken) -> Bool {
    guard one.kind == .word, two.kind == .word, !ContrastWords.contrast(one.text, two.text) else { return false }
    let first = letters(one.text)
    let second = letters(two.text)
    guard min(first.count, second.count) >= 3, !differInDigits(one.text, two.text) else { return false }
    if withoutArticle(first) == withoutArticle(second) { return true }
    var common = 0
    while common < min(first.count, second.count) && first[common] == second[common] { common += 1 }
    let (firstRest, secondRest) = (first.count - common, second.count - common)
    // Forms: house and houses, encapsulate and encapsulates, explain and explaining.
    if common >= 4 && common * 3 >= max(first.count, second.count) * 2 && max(firstRest, secondRest) <= 3 {
      return endings.contains(ending(first, common)) && endings.contains(ending(second, common))
        || min(first.count, second.count) >= 6 && isOneEdit(first, second)
    }
    return min(first.count, second.count) >= 5 && isOneEdit(first, second)
  }

  /// Whether two words are the same but for digits in them, as `l1` and `l2` are.
  static func differInDigits(_ one: String, _ two: String) -> Bool {
    let digits: (Character) -> Bool = { $0.isASCII && $0.isNumber }
    guard one != two, one.contains(where: digits) || two.contains(where: digits) else { return false }
    return one.filter { !digits($0) } == two.filter { !digits($0) }
  }

  private static func letters(_ word: String) -> [UInt32] { word.unicodeScalars.map(\.value) }

  private static func ending(_ letters: [UInt32], _ start: Int) -> String {
    var view = String.UnicodeScalarView()
    for value in letters[start...] { if let scalar = Unicode.Scalar(value) { view.append(scalar) } }
    return String(view)
  }

  /// Arabic words without the article and the particles that are written with them.
  private static func withoutArticle(_ letters: [UInt32]) -> ArraySlice<UInt32> {
    var rest = letters[...]
    if let first = rest.first, rest.count > 4, [0x0648, 0x0641, 0x0628, 0x0643].contains(first) { rest = rest.dropFirst() }
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
    // People rarely miss the first letter, and words that differ in it are other words.
    guard long.count - short.count <= 1, short.first == long.first else { return false }
    var start = 0
    while start < short.count && short[start] == long[start] { start += 1 }
    var end = 0
    while end < short.count - start && short[short.count - 1 - end] == long[long.count - 1 - end] { end += 1 }
    let (shortRest, longRest) = (short.count - start - end, long.count - start - end)
    if longRest <= 1 { return true }
    return shortRest == 2 && longRest == 2 && short[start] == long[start + 1] && short[start + 1] == long[start]
  }
}
