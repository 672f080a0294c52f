public import DeckLexicon

/// How a deck writes names, which decides about names that something else may have in small letters: a program, a
/// nickname, an idiom.
///
/// Who writes most names with a capital means it when one has none, unless the same name has one elsewhere.
public struct NameHabit {
  private let vocabulary: DeckVocabulary
  private let smallCounts: [WordID: Int]
  /// How often the deck has names in small letters, and with their capital.
  private let counts: (small: Int, capitalized: Int)

  /// The habit of a deck in which `smallNames` stand in small letters, one for each place of a doubtful name, and
  /// sure names do so `sureCount` times.
  ///
  /// Complexity: O(distinct words of the deck).
  public init(
    _ vocabulary: DeckVocabulary, smallNames: some Sequence<WordID>, sureCount: Int,
    lexicon: Lexicon = .english
  ) {
    self.vocabulary = vocabulary
    smallCounts = smallNames.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let small = smallCounts.values.reduce(sureCount, +)
    var capitalized = 0
    vocabulary.forEachKnown { id, _ in
      guard lexicon.flags(id).contains(.capitalOnly) else { return }
      capitalized += vocabulary.midSentenceCapitalizedCount(of: id)
    }
    counts = (small, capitalized)
  }

  /// Whether a doubtful name in small letters is a slip.
  public func isSlip(_ name: WordID) -> Bool {
    let small = smallCounts[name] ?? 0
    let capitalized = vocabulary.midSentenceCapitalizedCount(of: name)
    return capitalized >= Self.capitalsPerSlip * max(small, 1) || isCareless(withOthersThan: small)
  }

  /// Whether the deck often forgets the capitals of other names than one that it has `own` times in small letters.
  private func isCareless(withOthersThan own: Int) -> Bool {
    let small = counts.small - own
    return Double(small) >= Self.carelessShare * Double(small + counts.capitalized + Self.unseenCount)
  }

  /// The share of names in small letters from which on a deck is careless.
  private static let carelessShare = 0.1
  /// So many names with a capital are assumed before the first one is seen.
  private static let unseenCount = 10
  /// How often the same name must have its capital for each time that it lacks it.
  private static let capitalsPerSlip = 5
}
