internal import DeckLexicon
internal import DeckSource

/// The patterns of words in wrong places, made ready for matching once in a program.
///
/// Every word that a pattern names has a number, so that a paragraph is matched on small numbers; most words of
/// a text have none. A table is `@unchecked Sendable` because it never changes after it was made.
final class UsageTable: @unchecked Sendable {
  /// Words in wrong places.
  static let wrongWords = UsageTable(sets: sets, patterns: [homophones, fields, verbForms])
  /// Words that lack an apostrophe.
  static let apostrophes = UsageTable(sets: sets, patterns: [missingApostrophes])
  /// The pronoun `I` written small.
  static let pronouns = UsageTable(sets: "", patterns: [smallPronouns])

  /// A pattern and where its target stands from the word that calls for it.
  struct Anchor: Sendable {
    var pattern: Int
    /// The words from the anchor to the target; 0 when the anchor begins the target.
    var offset: Int
    /// The alternative of the target, when the anchor begins it.
    var alternative: Int
  }

  private var patterns: [UsagePattern] = []
  /// The patterns as the matcher reads them.
  private(set) var matchPatterns: [MatchPattern] = []
  /// The anchors that a word calls for, by its number.
  private var anchorLists: [[Anchor]] = [[]]
  /// The anchors of all words, those of one word in a row.
  private(set) var anchors: [Anchor] = []
  /// Where the anchors of each word begin, and the end.
  private var anchorStarts: [Int] = [0]
  private var numbers = UsageWordTable()
  /// The words that are wrong wherever they stand, by the lexicon's hash.
  private(set) var noWords: Set<UInt64> = []

  private init(sets: String, patterns sources: [String]) {
    var reader = UsagePatternReader()
    reader.readSets(sets)
    for source in sources {
      for line in source.split(separator: "\n") {
        guard let pattern = reader.readPattern(line, &numbers) else { continue }
        patterns.append(pattern)
      }
    }
    anchorLists = Array(repeating: [], count: numbers.count)
    for index in patterns.indices { addAnchors(of: index) }
    anchors = anchorLists.flatMap(\.self)
    anchorStarts = anchorLists.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    matchPatterns = patterns.map(MatchPattern.init)
    noWords = numbers.hashes(
      ofNumbers: patterns.filter(\.isPlaceless).flatMap(\.target).compactMap(\.singleWord))
  }

  /// The number of a token's word, or 0 when no pattern names it.
  @inline(__always)
  func number(of token: WordToken) -> UInt16 {
    numbers.number(of: token.flags.contains(.possessive) ? UsageWordTable.possessive(token.hash) : token.hash)
  }

  /// The places in `anchors` of those that a word calls for.
  @inline(__always)
  func anchors(of number: UInt16) -> Range<Int> { anchorStarts[Int(number)]..<anchorStarts[Int(number) + 1] }

  private func addAnchors(of index: Int) {
    let pattern = patterns[index]
    guard case .word = pattern.target[0] else { return addNeighborAnchors(of: index) }
    for (alternative, target) in pattern.target.enumerated() {
      guard case .word(let words, _) = target else { continue }
      anchorLists[Int(words[0])].append(Anchor(pattern: index, offset: 0, alternative: alternative))
    }
  }

  /// A pattern whose target is a class of words is called for by the words of the item with the fewest.
  private func addNeighborAnchors(of index: Int) {
    let pattern = patterns[index]
    var best: (item: UsageItem, offset: Int)?
    for (items, sign) in [(pattern.before, 1), (pattern.after, -1)] {
      for (distance, item) in items.enumerated() {
        if !item.single.isEmpty, item.classes.isEmpty, !item.isNegated,
          (best?.item.single.count ?? .max) > item.single.count
        {
          best = (item, (distance + 1) * sign)
        }
        // Behind an item of several words or of none, the distance isn't known.
        if !item.phrases.isEmpty || item.hasEdges { break }
      }
    }
    guard let best else { return }
    for number in best.item.single {
      anchorLists[Int(number)].append(Anchor(pattern: index, offset: best.offset, alternative: -1))
    }
    for phrase in best.item.phrases {
      let number = best.offset > 0 ? phrase.last : phrase.first
      if let number {
        anchorLists[Int(number)].append(Anchor(pattern: index, offset: best.offset, alternative: -1))
      }
    }
  }
}
