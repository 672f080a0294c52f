internal import DeckSimilarity

/// Pairs of cards with the same front of which one answer holds the other.
struct ContainedAnswers {
  /// The pairs, the earlier card first, in the order of their later cards.
  let pairs: [JudgedPair]
  private let known: Set<UInt64>

  init(_ context: borrowing DeckSetContext) {
    pairs = context.duplicates.others.filter { pair in
      // What contradicts is another kind, and so is a front that differs: only backs have other words here.
      pair.verdict.kind == .otherAnswer
        && (pair.verdict.words.first.isEmpty || pair.verdict.words.second.isEmpty)
    }
    known = Set(pairs.map { Self.key($0.first, $0.second) })
  }

  /// Whether one of two cards holds the answer of the other.
  func has(_ first: Int, _ second: Int) -> Bool { known.contains(Self.key(first, second)) }

  private static func key(_ first: Int, _ second: Int) -> UInt64 { UInt64(first) << 32 | UInt64(second) }
}
