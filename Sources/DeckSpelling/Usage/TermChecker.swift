public import DeckLexicon
internal import DeckSource

/// Finds terms that are written with a hyphen or a space and that are also one word: `e-mail`, `data set`.
///
/// Only the deck can tell whether that is inconsistent: whether it has the one word too.
public struct TermChecker: Sendable {
  /// The lexicon that tokens were looked up in.
  public let lexicon: Lexicon

  /// A checker of tokens that were looked up in `lexicon`.
  public init(lexicon: Lexicon = .english) { self.lexicon = lexicon }

  /// The terms of a paragraph in the order of their places, all of them doubtful.
  ///
  /// Complexity: O(words). Nothing is allocated for a paragraph without such terms.
  public func slips(_ paragraph: borrowing Paragraph, _ calls: UsageCalls) -> [UsageSlip] {
    var slips: [UsageSlip] = []
    guard !calls.isDisjoint(with: [.terms, .compounds]) else { return slips }
    for index in paragraph.tokens.indices.dropLast() {
      let (first, second) = (paragraph.tokens[index], paragraph.tokens[index + 1])
      guard Int(second.start) == first.range.upperBound + 1, isPart(first), isPart(second) else { continue }
      if first.flags.contains(.hyphenAfter) {
        guard isHyphenated(first, second, paragraph) else { continue }
      } else {
        // `File System` is a part of a name.
        guard second.shape == .lower, second.flags.contains(.adjacent),
          second.flags.isDisjoint(with: [.startsLine, .hyphenAfter]), !first.flags.contains(.hyphenBefore),
          UsageTable.isTerm(first.usageNumber, second.usageNumber)
        else { continue }
      }
      let closed = paragraph.folded(first) + paragraph.folded(second)
      let isCapitalized = first.shape == .capitalized
      var slip = UsageSlip(
        .term, index..<index + 2, Int(first.start)..<second.stemRange.upperBound,
        isCapitalized ? closed.prefix(1).uppercased() + closed.dropFirst() : closed)
      slip.doubtfulTerm = closed
      slips.append(slip)
    }
    return slips
  }

  /// Whether a token may be a part of a term.
  private func isPart(_ token: WordToken) -> Bool {
    switch token.shape {
    case .lower, .capitalized: token.flags.isDisjoint(with: [.unusualBytes, .slashBefore, .foreignScript])
    case .upper, .pluralUpper, .doubleCapital, .capitalRun, .mixed: false
    }
  }

  /// Whether two words with a hyphen between are also one word of the lexicon that means the same.
  private func isHyphenated(_ first: WordToken, _ second: WordToken, _ paragraph: borrowing Paragraph) -> Bool
  {
    guard first.flags.isDisjoint(with: [.hyphenBefore, .possessive]), !second.flags.contains(.hyphenAfter),
      second.count > 2, first.count > 1 || first.hash == Self.e
    else { return false }
    // `re-sign` is another word than `resign`; `re-use` is none.
    if first.hash == Self.re, !"eu".utf8.contains(paragraph.text[Int(second.start)]) { return false }
    let closed = paragraph.folded(first) + paragraph.folded(second)
    guard let id = lexicon.find(word: closed.utf8) else { return false }
    let flags = lexicon.flags(id)
    return flags.contains(.valid) && flags.isDisjoint(with: [.capitalOnly, .hasForm, .function])
  }

  private static let e = Lexicon.hash(ofWord: "e".utf8)
  private static let re = Lexicon.hash(ofWord: "re".utf8)
}

extension UsageTable {
  /// Terms of two words that are also written as one: the first word and what may follow it.
  static let openTerms: StaticString = """
    data: set sets base bases center centers centre centres store stores frame frames point points type types
    meta: data
    time: stamp stamps line lines frame frames table tables scale scales
    name: space spaces
    file: system systems name names
    host: name names
    user: name names
    web: site sites page pages hook hooks server servers
    work: flow flows load loads space spaces station stations force place places
    life: cycle cycles span spans time times
    key: word words board boards
    code: base bases
    back: end ends
    front: end ends
    white: space spaces list lists board boards
    black: list lists
    load: balancer balancers
    end: point points
    check: point points sum sums
    break: point points
    sub: net nets set sets class classes type types system systems group groups
    micro: service services controller controllers
    hash: map maps table tables
    bit: map maps rate rates stream streams
    band: width
    byte: code
    command: line
    run: time
    real: time
    pipe: line lines
    dead: lock locks line lines
    log: file files
    health: care
    blood: stream
    heart: beat beats
    care: giver givers
    eco: system systems
    feed: back
    stake: holder holders
    share: holder holders
    policy: maker makers
    spread: sheet sheets
    flow: chart charts
    note: book books
    text: book books
    guide: line lines
    base: line lines
    head: line lines
    wave: length lengths form forms
    cash: flow flows
    market: place places
    ground: water
    rain: forest forests fall
    sea: water
    finger: print prints
    bench: mark marks
    trade: off offs
    """
}
