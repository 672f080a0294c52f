internal import DeckSimilarity

/// Cards that ask the same and answer otherwise.
struct DifferentAnswers {
  /// The first card of each answer to a question, question by question.
  let groups: [[Int]]
  /// Pairs of cards of a group of which one answer holds the other, the earlier card first, in the order of their
  /// later cards.
  let contained: [JudgedPair]
  private let known: Set<UInt64>

  /// A front that stands on so many cards with different backs is a common instruction.
  private static let commonInstruction = 5

  /// Complexity: O(cards with equal fronts + pairs).
  init(_ context: borrowing DeckSetContext) {
    let set = context.set
    groups = set.equalFronts.groups.map { Self.firsts($0, set) }
      .filter { $0.count > 1 && $0.count < Self.commonInstruction }
    var numbers: [Int: Int] = [:]
    for (number, group) in groups.enumerated() { for card in group { numbers[card] = number } }
    contained = context.duplicates.others.filter { pair in
      // What contradicts is another kind.
      guard pair.verdict.kind == .otherAnswer, let number = numbers[pair.first] else { return false }
      let words = pair.verdict.words
      return number == numbers[pair.second] && (words.first.isEmpty || words.second.isEmpty)
    }
    known = Set(contained.map { Self.key($0.first, $0.second) })
  }

  /// Whether one of two cards holds the answer of the other.
  func isContained(_ first: Int, _ second: Int) -> Bool { known.contains(Self.key(first, second)) }

  private static func key(_ first: Int, _ second: Int) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

  /// The first card of each back, missing ones left out; not more than it takes to know a common instruction.
  private static func firsts(_ group: [EqualFronts.Member], _ set: DeckSet) -> [Int] {
    var first = FirstWithBack()
    var different: [Int] = []
    for member in group where first.earlier(than: member) == nil && !set.facts(member.card).has(.emptyBack) {
      different.append(member.card)
      if different.count == commonInstruction { break }
    }
    return different
  }
}
