internal import DeckLexicon

/// A place in which a word is wrong: what stands before it, the word with its corrections, and what follows.
struct UsagePattern: Sendable {
  /// The items before the target, the nearest first.
  var before: [UsageItem] = []
  var target: [UsageTarget] = []
  /// The items behind the target.
  var after: [UsageItem] = []
  /// Words of which none may stand before the target in its sentence, sorted.
  var unless: [UInt16] = []

  /// Whether the target is wrong wherever it stands.
  var isPlaceless: Bool { before.isEmpty && after.isEmpty }
}

/// What an item of a pattern matches: words, classes of words, any word, or the edge of a sentence.
struct UsageItem: Sendable {
  /// Numbers of single words, sorted.
  var single: [UInt16] = []
  /// Several words in a row.
  var phrases: [[UInt16]] = []
  var classes: [WordClass] = []
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
enum UsageTarget: Sendable {
  /// Words in a row and what they should be.
  case word([UInt16], replacement: String)
  /// A class of words and how the word changes.
  case wordClass(WordClass, VerbChange)

  /// The number of the word, when it is one.
  var singleWord: UInt16? {
    guard case .word(let words, _) = self, words.count == 1 else { return nil }
    return words[0]
  }
}

/// What a wrong form of a verb should be.
enum VerbChange: String, Sendable {
  case base, third, participle
  /// `be` is missing before it.
  case addBe
}

/// A class of words: all of some flags and none of others.
struct WordClass: Sendable {
  var all: WordFlags
  var none: WordFlags

  @inline(__always)
  func contains(_ flags: WordFlags) -> Bool {
    flags.isSuperset(of: all) && flags.isDisjoint(with: none)
  }
}

extension Array<UInt16> {
  /// Whether the sorted array holds a number.
  @inline(__always)
  func holds(_ number: UInt16) -> Bool {
    if number == 0 { return false }
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number
  }
}
