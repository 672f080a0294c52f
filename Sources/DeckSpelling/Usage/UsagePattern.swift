internal import DeckLexicon

/// A place in which a word is wrong: what stands before it, the word with its corrections, and what follows.
struct UsagePattern: BitwiseCopyable, Sendable {
  /// The items before the target, the nearest first.
  let before: FixedList<UsageItem>
  /// The alternatives of the target.
  let target: FixedList<UsageTarget>
  /// The items behind the target.
  let after: FixedList<UsageItem>
  /// Words of which none may stand before the target in its sentence, sorted.
  let unless: FixedList<UInt16>

  /// Whether the target is wrong wherever it stands.
  var isPlaceless: Bool { before.isEmpty && after.isEmpty }
}

/// What an item of a pattern matches: words, classes of words, any word, or the edge of a sentence.
struct UsageItem: BitwiseCopyable, Sendable {
  /// Numbers of single words, sorted.
  var single = FixedList<UInt16>([])
  /// Several words in a row.
  var phrases = FixedList<FixedList<UInt16>>([])
  var classes = FixedList<WordClass>([])
  /// `*`
  var isAnyWord = false
  /// `!`: anything but these words, the edge of the sentence included.
  var isNegated = false
  /// `^` and `$`: the start and the end of a sentence or a clause.
  var isSentenceStart = false
  var isSentenceEnd = false
  /// `,`: a comma, or the start of a sentence.
  var isComma = false
  /// `.`: a full stop or the like, or the end of the text.
  var isFullStop = false

  /// Whether the item can match without a word.
  var hasEdges: Bool { isSentenceStart || isSentenceEnd || isComma || isFullStop }
}

/// One alternative of a target.
enum UsageTarget: BitwiseCopyable, Sendable {
  /// Words in a row and the place of what they should be in the table's replacements.
  case word(FixedList<UInt16>, replacement: Int)
  /// A class of words and how the word changes.
  case wordClass(WordClass, VerbChange)

  /// The number of the word, when it is one.
  var singleWord: UInt16? {
    guard case .word(let words, _) = self, words.count == 1 else { return nil }
    return words[0]
  }
}

/// What a wrong form of a verb should be.
enum VerbChange: String, BitwiseCopyable, Sendable {
  case base, third, participle
  /// `be` is missing before it.
  case addBe
}

/// A class of words: all of some flags and none of others.
struct WordClass: BitwiseCopyable, Sendable {
  var all: WordFlags
  var none: WordFlags

  @inline(__always)
  func contains(_ flags: WordFlags) -> Bool { flags.isSuperset(of: all) && flags.isDisjoint(with: none) }
}
