internal import DeckSimilarity

/// How alike two cards are and which words differ, as messages say it: `'colour' for 'color' (97% alike)`.
struct WordDifference: CustomStringConvertible {
  private let percent: Int
  private let words: [String]
  private let otherWords: [String]

  /// Beyond this many words of a card the rest is counted.
  private static let mostWords = 3

  /// The differing words of a card and of `other`, of which `verdict` tells; the words of the earlier one stand first.
  init(_ verdict: PairVerdict, of card: Int, and other: Int) {
    // What differs at all isn't the same.
    percent = min(99, Int((verdict.similarity * 100).rounded()))
    let (first, second) = verdict.words
    let (mine, others) = card < other ? (first, second) : (second, first)
    // What stands on the other side of the other card is no other word.
    words = Self.removing(others, from: mine)
    otherWords = Self.removing(mine, from: others)
  }

  /// The words that are in `words` more often than in `others`.
  private static func removing(_ others: [String], from words: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for word in others { counts[word, default: 0] += 1 }
    return words.filter { word in
      guard let count = counts[word], count > 0 else { return true }
      counts[word] = count - 1
      return false
    }
  }

  var description: String {
    "\(difference) (\(percent)% alike)"
  }

  private var difference: String {
    switch (words.isEmpty, otherWords.isEmpty) {
    case (false, false): "\(Self.list(words)) for \(Self.list(otherWords))"
    case (false, true): "with \(Self.list(words)) added"
    case (true, false): "with \(Self.list(otherWords)) left out"
    case (true, true): "the same words in another order"
    }
  }

  private static func list(_ words: [String]) -> String {
    let shown = words.prefix(mostWords).map { "'\($0)'" }
    let rest = words.count - shown.count
    if rest > 0 { return shown.joined(separator: ", ") + " and \(rest) more" }
    guard let last = shown.last, shown.count > 1 else { return shown.joined() }
    return shown.dropLast().joined(separator: ", ") + " and " + last
  }
}
