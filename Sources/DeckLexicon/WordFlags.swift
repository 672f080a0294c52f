/// What the lexicon knows of a word besides its letters.
///
/// The bits are those of `flags.py` in the folder that builds the table.
@frozen
public struct WordFlags: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt32

  /// The set of these bits.
  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  // MARK: Standing

  /// In a curated list: a word that is never reported.
  public static let valid = WordFlags(rawValue: 1 << 0)
  /// Ordinary English that everybody knows (about SCOWL 50).
  public static let common = WordFlags(rawValue: 1 << 1)
  /// A technical term: a candidate and evidence, not a pass by itself unless also `valid`.
  public static let term = WordFlags(rawValue: 1 << 2)
  /// A proper name of a person, a place or a thing: a candidate and evidence, like `term`.
  public static let name = WordFlags(rawValue: 1 << 3)

  // MARK: Case (none of them: small letters are usual)

  /// Usually written with a capital, though small letters are no sure mistake: `Kubernetes`, surnames.
  public static let usualCapital = WordFlags(rawValue: 1 << 4)

  /// Written with a capital only: `europe` is a mistake. Never set for brands that may write themselves small.
  public static let capitalOnly = WordFlags(rawValue: 1 << 5)
  /// An ordinary word that is a proper name too: `may`, `bill`.
  public static let capitalToo = WordFlags(rawValue: 1 << 6)
  /// The usual form is neither lower case nor capitalised: `Lexicon.form(_:)` tells it (`SageMaker`, `JSON`).
  public static let hasForm = WordFlags(rawValue: 1 << 7)

  // MARK: Grammar (every reading that the word may have)

  /// A singular noun.
  public static let noun = WordFlags(rawValue: 1 << 8)
  /// A verb in any form; which one, the bits of the forms tell.
  public static let verb = WordFlags(rawValue: 1 << 9)
  /// An adjective in its plain form.
  public static let adjective = WordFlags(rawValue: 1 << 10)
  /// An adverb.
  public static let adverb = WordFlags(rawValue: 1 << 11)
  /// A noun in the plural.
  public static let plural = WordFlags(rawValue: 1 << 12)
  /// A verb with the -s of the third person: `means`.
  public static let thirdPerson = WordFlags(rawValue: 1 << 13)
  /// A verb in the past: `built`, `went`.
  public static let past = WordFlags(rawValue: 1 << 14)
  /// A past participle: `built`, `gone`.
  public static let participle = WordFlags(rawValue: 1 << 15)
  /// The -ing form of a verb.
  public static let gerund = WordFlags(rawValue: 1 << 16)
  /// The infinitive of a verb: `build`.
  public static let base = WordFlags(rawValue: 1 << 17)
  /// A comparative: `larger`.
  public static let comparative = WordFlags(rawValue: 1 << 18)
  /// A superlative: `largest`.
  public static let superlative = WordFlags(rawValue: 1 << 19)
  /// A word of grammar: article, pronoun, preposition, conjunction, auxiliary.
  public static let function = WordFlags(rawValue: 1 << 20)

  // MARK: Sound of the beginning (neither: not known; both: both are said)

  /// Takes `an`: `hour`, `SQL`.
  public static let vowelSound = WordFlags(rawValue: 1 << 21)
  /// Takes `a`: `user`, `URL`.
  public static let consonantSound = WordFlags(rawValue: 1 << 22)

  // MARK: Dialect

  /// Only British, or of other English outside America: `colour`.
  public static let british = WordFlags(rawValue: 1 << 23)
  /// Only American: `color`.
  public static let american = WordFlags(rawValue: 1 << 24)

  // MARK: Field of the source that the word came from; ordinary words have none

  /// Computing and software.
  public static let computing = WordFlags(rawValue: 1 << 25)
  /// Medicine and anatomy.
  public static let medicine = WordFlags(rawValue: 1 << 26)
  /// Biology, taxonomy and genetics.
  public static let biology = WordFlags(rawValue: 1 << 27)
  /// Chemistry.
  public static let chemistry = WordFlags(rawValue: 1 << 28)
  /// Law.
  public static let law = WordFlags(rawValue: 1 << 29)
  /// Places.
  public static let geography = WordFlags(rawValue: 1 << 30)
  /// History, literature, philosophy: people and peoples.
  public static let history = WordFlags(rawValue: 1 << 31)
}
