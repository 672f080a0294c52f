/// The words and signs of a card with how often each occurs, in whichever order.
struct WordBag {
  /// Hashes of the words, sorted; a word that occurs twice stands twice.
  private(set) var words: [UInt64] = []
  /// What each word weighs.
  private var weights: [Int32] = []
  /// The sum of the weights.
  private var total = 0
  /// Hashes of the pairs of letters side by side, sorted; empty for cards of many words.
  private var letters: [UInt64] = []

  /// Cards of so few tokens are compared letter by letter too.
  private static let fewTokens = 8

  /// The bag of a card's text, whose words have no weights yet.
  init(_ text: WordTokens) {
    words.reserveCapacity(text.count)
    for token in 0..<text.count where text.kinds[token] == .word || text.kinds[token] == .sign {
      words.append(text.hashes[token])
    }
    words.sort()
    if text.count <= Self.fewTokens { letters = Self.letterPairs(text.text(0..<text.count)) }
  }

  /// Gives every word its weight.
  mutating func weigh(_ weights: WordRarity) {
    self.weights = words.map { Int32(truncatingIfNeeded: weights.weight(ofWord: $0)) }
    total = self.weights.reduce(0) { $0 + Int($1) }
  }

  /// How much of their weight two bags share, from 0 to 1. Complexity: O(words).
  func similarity(_ other: WordBag) -> Double {
    var common = 0
    Self.visitCommon(words, other.words) { common += Int(weights[$0]) }
    return total + other.total == 0 ? 0 : Double(2 * common) / Double(total + other.total)
  }

  /// How much of their letters two short cards share, from 0 to 1; 0 for longer ones.
  func letterSimilarity(_ other: WordBag) -> Double {
    guard !letters.isEmpty, !other.letters.isEmpty else { return 0 }
    var common = 0
    Self.visitCommon(letters, other.letters) { _ in common += 1 }
    return Double(2 * common) / Double(letters.count + other.letters.count)
  }

  private static func visitCommon(_ a: [UInt64], _ b: [UInt64], _ visit: (Int) -> Void) {
    var (i, j) = (0, 0)
    while i < a.count && j < b.count {
      if a[i] < b[j] {
        i += 1
      } else if b[j] < a[i] {
        j += 1
      } else {
        visit(i)
        i += 1
        j += 1
      }
    }
  }

  private static func letterPairs(_ text: String) -> [UInt64] {
    let letters = text.lowercased().unicodeScalars.map { UInt64($0.value) }
    return zip(letters, letters.dropFirst()).map { $0 << 21 | $1 }.sorted()
  }
}
