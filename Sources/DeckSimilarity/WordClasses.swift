/// Cards of the same words: copies of each other, and others that say something else with the same words, such as a
/// card and its reverse.
struct WordClasses {
  /// Copies, each with the card that it repeats.
  private(set) var exact: [(card: Int, first: Int)] = []
  /// The other cards of the same words, by the first card of the class.
  private(set) var variants: [Int: [Int]] = [:]

  /// The classes of cards that have the words of an earlier one; no more than `limit` cards of a class that are no
  /// copies are kept.
  init(_ equal: [(card: UInt32, first: UInt32)], _ keys: [CardKey], limit: Int) {
    for (card, first) in equal {
      let (card, first) = (Int(card), Int(first))
      if keys[card] == keys[first] {
        exact.append((card, first))
      } else if let known = variants[first]?.first(where: { keys[$0] == keys[card] }) {
        exact.append((card, known))
      } else if (variants[first]?.count ?? 0) < limit {
        variants[first, default: []].append(card)
      }
    }
  }

  /// The first card of a class and the others that are no copies of it.
  func variants(of first: Int) -> [Int] { [first] + (variants[first] ?? []) }
}
