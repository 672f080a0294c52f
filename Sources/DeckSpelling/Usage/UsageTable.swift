internal import DeckLexicon
internal import DeckSource

/// The patterns of words in wrong places, made ready for matching once in a program.
///
/// Every word that a pattern names has a number, which tokens carry, so that a paragraph is matched on small
/// numbers; most words of a text have none, and most of the others call for no pattern.
final class UsageTable: Sendable {
  /// Words in wrong places.
  static var wrongWords: UsageTable { shared.wrongWords }
  /// Words that lack an apostrophe.
  static var apostrophes: UsageTable { shared.apostrophes }
  /// The pronoun `I` written small.
  static var pronouns: UsageTable { shared.pronouns }
  /// The words that patterns of any table name.
  static var words: UsageWordTable { shared.words }

  private static let shared = Shared()

  /// All tables: their words have numbers in common.
  private struct Shared: Sendable {
    let wrongWords: UsageTable
    let apostrophes: UsageTable
    let pronouns: UsageTable
    let words: UsageWordTable

    init() {
      var words = UsageWordTable()
      wrongWords = UsageTable(sets: sets, patterns: [homophones, fields, verbForms], &words)
      apostrophes = UsageTable(sets: sets, patterns: [missingApostrophes], &words)
      pronouns = UsageTable(sets: "", patterns: [smallPronouns], &words)
      self.words = words
    }
  }

  /// A pattern and where its target stands from the word that calls for it.
  struct Anchor: BitwiseCopyable, Sendable {
    var pattern: Int
    /// The words from the anchor to the target; 0 when the anchor begins the target.
    var offset: Int
    /// The alternative of the target, when the anchor begins it.
    var alternative: Int
  }

  /// The patterns.
  let patterns: FixedList<UsagePattern>
  /// The anchors of all words, those of one word in a row.
  let anchors: FixedList<Anchor>
  /// What the words of targets should be.
  let replacements: [String]
  /// The words that are wrong wherever they stand, by the lexicon's hash.
  let noWords: Set<UInt64>
  /// Where the anchors of each word begin, by its number, and the end.
  private let anchorStarts: FixedList<Int32>

  private init(sets: String, patterns sources: [String], _ words: inout UsageWordTable) {
    var reader = UsagePatternReader()
    reader.readSets(sets)
    var patterns: [UsagePattern] = []
    for source in sources {
      for line in source.split(separator: "\n") {
        if let pattern = reader.readPattern(line, &words) { patterns.append(pattern) }
      }
    }
    var anchors = Array(repeating: [Anchor](), count: words.count)
    for (index, pattern) in patterns.enumerated() { Self.addAnchors(of: pattern, index, to: &anchors) }
    noWords = words.hashes(
      ofNumbers: patterns.filter(\.isPlaceless).flatMap(\.target).compactMap(\.singleWord))
    self.patterns = FixedList(patterns)
    self.anchors = FixedList(anchors.flatMap(\.self))
    anchorStarts = FixedList(anchors.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32($1.count)) })
    replacements = reader.replacements
  }

  /// The places in `anchors` of those that a word calls for.
  @inline(__always)
  func anchors(of number: UInt16) -> Range<Int> {
    // Tables that are read later may number more words.
    guard Int(number) + 1 < anchorStarts.count else { return 0..<0 }
    return Int(anchorStarts[Int(number)])..<Int(anchorStarts[Int(number) + 1])
  }

  private static func addAnchors(of pattern: UsagePattern, _ index: Int, to anchors: inout [[Anchor]]) {
    guard case .word = pattern.target[0] else { return addNeighborAnchors(of: pattern, index, to: &anchors) }
    for (alternative, target) in pattern.target.enumerated() {
      guard case .word(let words, _) = target else { continue }
      anchors[Int(words[0])].append(Anchor(pattern: index, offset: 0, alternative: alternative))
    }
  }

  /// A pattern whose target is a class of words is called for by the words of the item with the fewest.
  private static func addNeighborAnchors(
    of pattern: UsagePattern, _ index: Int, to anchors: inout [[Anchor]]
  ) {
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
      anchors[Int(number)].append(Anchor(pattern: index, offset: best.offset, alternative: -1))
    }
    for phrase in best.item.phrases {
      let number = best.offset > 0 ? phrase.last : phrase.first
      if let number {
        anchors[Int(number)].append(Anchor(pattern: index, offset: best.offset, alternative: -1))
      }
    }
  }
}
