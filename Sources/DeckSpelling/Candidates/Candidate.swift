public import DeckLexicon
internal import DeckSource

/// A word, or several, that an unknown word may be a misspelling of.
public struct Candidate: Sendable, Equatable {
  /// What a candidate is.
  public enum Source: Sendable, Equatable {
    /// A word of the lexicon.
    case word(WordID)
    /// A word that the deck repeats and the lexicon doesn't have: its place in the list that was given.
    case deckWord(Int)
    /// Several words of the lexicon that were written as one.
    case words([WordID])
  }

  /// How the unknown word differs.
  public struct Traits: OptionSet, Sendable {
    /// A bit for each trait.
    public let rawValue: UInt8
    /// The traits of these bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The first letter is another one.
    public static let firstLetter = Traits(rawValue: 1)
    /// A letter stands twice instead of once, or once instead of twice, and that is all.
    public static let doubledLetter = Traits(rawValue: 2)
    /// Two neighbours changed places, and that is all.
    public static let exchangedLetters = Traits(rawValue: 4)
    /// It sounds alike: a few letters stand for others that are read the same way.
    public static let soundsAlike = Traits(rawValue: 8)
    /// The lexicon lists the unknown word as a misspelling of this one.
    public static let listed = Traits(rawValue: 16)
    /// The words are better joined by a hyphen.
    public static let hyphenated = Traits(rawValue: 32)
  }

  /// What the candidate is.
  public var source: Source
  /// The folded word; several with a blank, or a hyphen, between them.
  public var text: String
  /// Optimal string alignment distance in bytes; of several words, of their letters without the blanks.
  public var distance: Int
  /// -log10 of the chance that the candidate is written as the unknown word. Of several words, what leaving out
  /// the blanks costs is in it.
  public var cost: Float
  /// log10 of how common the candidate is: zipf, of several words that of the whole phrase.
  public var frequency: Float
  /// How the unknown word differs.
  public var traits: Traits

  /// log10 of how likely the unknown word is this candidate misspelt, without deck and context.
  public var score: Float { frequency - 9 - cost }

  /// The order of candidates: better scores first, then by text.
  func isBetter(than other: Candidate?) -> Bool {
    guard let other else { return true }
    return score != other.score ? score > other.score : text < other.text
  }
}

extension Candidate.Traits {
  /// How `word` differs from what may be meant.
  init(of word: ByteView, for meant: ByteView, distance: Int, cost: Float) {
    self = []
    if word.first != meant.first { insert(.firstLetter) }
    if distance == 1 {
      let place = zip(word, meant).prefix { $0 == $1 }.count
      if word.count == meant.count {
        // Two neighbours are one error only when they changed places.
        if place + 1 < word.count, word[place + 1] != meant[place + 1] { insert(.exchangedLetters) }
      } else if place > 0 {
        let longer = word.count > meant.count ? word : meant
        if longer[place] == longer[place - 1] { insert(.doubledLetter) }
      }
    } else if cost < Self.costPerError * Float(distance) {
      insert(.soundsAlike)
    }
  }

  /// Several letters that cost less than this each belong together.
  private static let costPerError: Float = 1.5
}
