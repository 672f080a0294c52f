public import DeckLexicon

/// How a deck writes names, which decides about names that something else may have in small letters: a program, a
/// nickname, an idiom.
///
/// Who writes most names with a capital means it when one has none, unless the same name has one elsewhere.
public struct NameHabit {
  private let vocabulary: DeckVocabulary
  private let smallCounts: [WordID: Int]
  /// Whether the deck forgets the capitals of names often.
  private let isCareless: Bool

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
    isCareless = Double(small) >= Self.carelessShare * Double(small + capitalized + Self.unseenCount)
  }

  /// Whether a doubtful name in small letters is a slip.
  public func isSlip(_ name: WordID) -> Bool {
    let small = smallCounts[name] ?? 0
    return isCareless
      || vocabulary.midSentenceCapitalizedCount(of: name) >= Self.capitalsPerSlip * max(small, 1)
  }

  /// The share of names in small letters from which on a deck is careless.
  private static let carelessShare = 0.1
  /// So many names with a capital are assumed before the first one is seen.
  private static let unseenCount = 5
  /// How often the same name must have its capital for each time that it lacks it.
  private static let capitalsPerSlip = 5
}
