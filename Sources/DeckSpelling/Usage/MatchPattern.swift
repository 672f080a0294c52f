/// A pattern as the matcher reads it: references, because copying arrays of arrays costs more than matching them.
final class MatchPattern: Sendable {
  /// The items before the target, the nearest first.
  let before: [MatchItem]
  let targets: [MatchTarget]
  /// The items behind the target.
  let after: [MatchItem]
  /// Words of which none may stand before the target in its sentence, sorted.
  let unless: [UInt16]
  /// Whether the target is wrong wherever it stands.
  let isPlaceless: Bool

  init(_ pattern: UsagePattern) {
    before = pattern.before.map(MatchItem.init)
    targets = pattern.target.map(MatchTarget.init)
    after = pattern.after.map(MatchItem.init)
    unless = pattern.unless
    isPlaceless = pattern.isPlaceless
  }
}

/// An alternative of a target as the matcher reads it; see `UsageTarget`.
final class MatchTarget: Sendable {
  let target: UsageTarget
  /// The numbers of the words in a row; none for a class of words.
  let words: [UInt16]

  init(_ target: UsageTarget) {
    self.target = target
    switch target {
    case .word(let words, _): self.words = words
    case .wordClass: words = []
    }
  }
}

/// An item as the matcher reads it; see `UsageItem`.
final class MatchItem: Sendable {
  let single: [UInt16]
  let phrases: [[UInt16]]
  let classes: [WordClass]
  let isAnyWord: Bool
  let isNegated: Bool
  let isSentenceStart: Bool
  let isSentenceEnd: Bool
  let isComma: Bool
  let isFullStop: Bool
  let hasEdges: Bool

  init(_ item: UsageItem) {
    single = item.single
    phrases = item.phrases
    classes = item.classes
    isAnyWord = item.isAnyWord
    isNegated = item.isNegated
    isSentenceStart = item.isSentenceStart
    isSentenceEnd = item.isSentenceEnd
    isComma = item.isComma
    isFullStop = item.isFullStop
    hasEdges = item.hasEdges
  }
}
