internal import DeckLexicon
internal import DeckSource

/// The patterns of words in wrong places, made ready for matching once in a program.
///
/// Every word that a pattern names has a number, which tokens carry, so that a paragraph is matched on small
/// numbers; most words of a text have none, and most of the others call for no pattern.
struct UsageTable: BitwiseCopyable, Sendable {
  /// Words in wrong places.
  static var wrongWords: UsageTable { shared.wrongWords }
  /// Words that lack an apostrophe.
  static var apostrophes: UsageTable { shared.apostrophes }
  /// The pronoun `I` written small.
  static var pronouns: UsageTable { shared.pronouns }
  /// The words that patterns of any table name.
  static var words: UsageWordTable { shared.words }
  /// The words that patterns about apostrophes find wherever they stand, by the lexicon's hash.
  static var noWords: Set<UInt64> { shared.noWords }
  /// What a word may call for, by its number.
  static var calls: FixedList<UsageCalls> { shared.calls }

  /// Whether two words with these numbers are a term that is also written as one word.
  static func isTerm(_ first: UInt16, _ second: UInt16) -> Bool {
    first != 0 && second != 0 && shared.terms.contains(UInt32(first) << 16 | UInt32(second))
  }

  /// What the words of a target should be; targets hold the number.
  static func replacement(_ number: Int) -> String { shared.replacements[number] }

  private static let shared = Shared()

  /// All tables: their words have numbers in common.
  private struct Shared: Sendable {
    let wrongWords: UsageTable
    let apostrophes: UsageTable
    let pronouns: UsageTable
    let words: UsageWordTable
    let replacements: [String]
    let noWords: Set<UInt64>
    let calls: FixedList<UsageCalls>
    let terms: Set<UInt32>

    init() {
      var reader = UsagePatternReader()
      reader.readSets(sets)
      wrongWords = UsageTable([homophones, fields, verbForms], &reader)
      apostrophes = UsageTable([missingApostrophes], &reader)
      pronouns = UsageTable([smallPronouns], &reader)
      for article in Self.articles { _ = reader.words.insert(ByteView(article)) }
      var terms: Set<UInt32> = []
      for line in UsagePatternReader.lines(openTerms) {
        let parts = line.split(separator: UInt8(ascii: ":"))
        let first = reader.words.insert(parts[0])
        for part in parts.dropFirst() {
          for second in part.split(separator: UInt8(ascii: " ")) {
            terms.insert(UInt32(first) << 16 | UInt32(reader.words.insert(second)))
          }
        }
      }
      words = reader.words
      self.terms = terms
      replacements = reader.replacements
      noWords = words.hashes(
        ofNumbers: apostrophes.patterns.filter(\.isPlaceless).flatMap(\.target).compactMap(\.singleWord))
      var calls = [UsageCalls](repeating: [], count: words.count)
      for number in calls.indices {
        let number = UInt16(number)
        if !wrongWords.anchors(of: number).isEmpty { calls[Int(number)].insert(.wrongWords) }
        if !apostrophes.anchors(of: number).isEmpty { calls[Int(number)].insert(.apostrophes) }
        if !pronouns.anchors(of: number).isEmpty { calls[Int(number)].insert(.pronouns) }
      }
      for article in Self.articles {
        calls[Int(words.number(of: Lexicon.hash(ByteView(article))))].insert(.articles)
      }
      for term in terms { calls[Int(term >> 16)].insert(.terms) }
      self.calls = FixedList(calls)
    }

    private static let articles: [StaticString] = ["a", "an", "al"]
  }

  /// A pattern and where its target stands from the word that calls for it.
  struct Anchor: BitwiseCopyable, Sendable {
    var pattern: Int32
    /// The words from the anchor to the target; 0 when the anchor begins the target.
    var offset: Int16
    /// The alternative of the target, when the anchor begins it, or -1.
    var alternative: Int16
    /// What the words before the first word of the target and behind it may be.
    var before = WordFilter.all
    var after = WordFilter.all
  }

  /// The patterns.
  let patterns: FixedList<UsagePattern>
  /// The anchors of all words, those of one word in a row.
  let anchors: FixedList<Anchor>
  /// Where the anchors of each word begin, by its number, and the end.
  private let anchorStarts: FixedList<Int32>

  private init(_ sources: [StaticString], _ reader: inout UsagePatternReader) {
    var patterns: [UsagePattern] = []
    for source in sources {
      for line in UsagePatternReader.lines(source) {
        if let pattern = reader.readPattern(line) { patterns.append(pattern) }
      }
    }
    var anchors = Array(repeating: [Anchor](), count: reader.words.count)
    for (index, pattern) in patterns.enumerated() {
      Self.addAnchors(of: pattern, index, reader.words, to: &anchors)
    }
    self.patterns = FixedList(patterns)
    self.anchors = FixedList(anchors.flatMap(\.self))
    anchorStarts = FixedList(anchors.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32($1.count)) })
  }

  /// The places in `anchors` of those that a word calls for.
  @inline(__always)
  func anchors(of number: UInt16) -> Range<Int> {
    // Tables that are read later may number more words.
    guard Int(number) + 1 < anchorStarts.count else { return 0..<0 }
    return Int(anchorStarts[Int(number)])..<Int(anchorStarts[Int(number) + 1])
  }

  private static func addAnchors(
    of pattern: UsagePattern, _ index: Int, _ words: UsageWordTable, to anchors: inout [[Anchor]]
  ) {
    guard case .word = pattern.target[0] else {
      return addNeighborAnchors(of: pattern, index, words, to: &anchors)
    }
    for (alternative, target) in pattern.target.enumerated() {
      guard case .word(let words, _) = target else { continue }
      var anchor = anchor(pattern, index, offset: 0)
      anchor.alternative = Int16(alternative)
      if words.count > 1 { anchor.after = WordFilter([words[1]]) }
      anchors[Int(words[0])].append(anchor)
    }
  }

  private static func anchor(_ pattern: UsagePattern, _ index: Int, offset: Int) -> Anchor {
    var anchor = Anchor(pattern: Int32(index), offset: Int16(offset), alternative: -1)
    if let item = pattern.before.first { anchor.before = WordFilter(item, \.last) }
    if let item = pattern.after.first { anchor.after = WordFilter(item, \.first) }
    return anchor
  }

  /// A pattern whose target is a class of words is called for by the words of the rarest item.
  private static func addNeighborAnchors(
    of pattern: UsagePattern, _ index: Int, _ words: UsageWordTable, to anchors: inout [[Anchor]]
  ) {
    var best: (words: Set<UInt16>, offset: Int)?
    var lowest = Double.infinity
    for (items, sign) in [(pattern.before, 1), (pattern.after, -1)] {
      for (distance, item) in items.enumerated() {
        let callers = Set(item.single + item.phrases.compactMap { sign > 0 ? $0.last : $0.first })
        if !callers.isEmpty, item.classes.isEmpty, !item.isNegated {
          // An edge of a sentence calls for nothing: only the words beside it do.
          let penalty = item.hasEdges ? Double.greatestFiniteMagnitude / 2 : 0
          let frequency = callers.reduce(penalty) { $0 + words.frequency(ofNumber: $1) }
          if frequency < lowest { (best, lowest) = ((callers, (distance + 1) * sign), frequency) }
        }
        // Behind an item of several words or of none, the distance isn't known.
        if !item.phrases.isEmpty || item.hasEdges { break }
      }
    }
    guard let best else { preconditionFailure("no word calls for pattern \(index)") }
    let anchor = anchor(pattern, index, offset: best.offset)
    for number in best.words { anchors[Int(number)].append(anchor) }
  }
}
