public import DeckLexicon
internal import DeckSource

/// Tells for each word of a paragraph whether it stands in English text. One gate serves many paragraphs and keeps
/// its memory.
///
/// A paragraph is divided at its sentence ends, colons, dashes and parentheses. A part with function words of a
/// language is in that language; one without any follows the paragraph when that is in another language, and is
/// unclear otherwise: only the deck as a whole can tell what language its headings and terms are in.
public struct LanguageGate: ~Copyable {
  private let lexicon: Lexicon
  private let functions = FunctionTable.shared
  private var standings: [LanguageStanding] = []
  private var parts: [(evidence: LanguageEvidence, tokens: Range<Int>)] = []
  /// The standing of all words of a paragraph that has no unknown ones.
  private var common: LanguageStanding?
  /// The words of the paragraph that was assessed last.
  public private(set) var counts = LanguageSurvey.Counts()

  /// A gate for tokens that were looked up in `lexicon`.
  public init(lexicon: Lexicon = .english) { self.lexicon = lexicon }

  /// The standing of a word of the paragraph that was assessed last.
  public func standing(ofToken index: Int) -> LanguageStanding { common ?? standings[index] }

  /// Looks at a paragraph and returns what it is as a whole. Takes time linear in the number of its words; a
  /// paragraph whose words are all known costs next to nothing and passes for English. What is in a field whose
  /// name tells of another language isn't looked at. Thoroughly means that known words are looked at too.
  public mutating func assess(
    _ paragraph: borrowing Paragraph, inForeignField isInForeignField: Bool = false,
    thoroughly isThorough: Bool = false
  ) -> LanguageStanding {
    counts = LanguageSurvey.Counts()
    if isInForeignField {
      counts.foreign = paragraph.tokens.count
      common = .foreign
      return .foreign
    }
    guard isThorough || Self.hasUnknownWord(paragraph) else { return pass(paragraph) }
    common = nil
    standings.removeAll(keepingCapacity: true)
    gather(paragraph)
    let whole = parts.reduce(into: LanguageEvidence()) { $0.add($1.evidence) }.standing()
    for (evidence, range) in parts { assessPart(evidence, range, paragraph, in: whole) }
    count(paragraph)
    return whole
  }

  private mutating func pass(_ paragraph: borrowing Paragraph) -> LanguageStanding {
    let count = paragraph.tokens.count
    let isShort = count <= Self.maximumHeadingCount
    if isShort { counts.unclearKnown = count } else { counts.english = count }
    let standing: LanguageStanding = isShort ? .unclear : .english
    common = standing
    return standing
  }

  /// Known words without unknown ones among them are taken for a heading up to this many.
  private static let maximumHeadingCount = 3

  /// Gathers the evidence of each part of a paragraph.
  private mutating func gather(_ paragraph: borrowing Paragraph) {
    parts.removeAll(keepingCapacity: true)
    var start = 0
    let count = paragraph.tokens.count
    for index in 1...max(count, 1) where index >= count || Self.beginsPart(paragraph.tokens[index]) {
      let end = min(index, count)
      var evidence = LanguageEvidence()
      for token in start..<end { add(token, of: paragraph, to: &evidence) }
      parts.append((evidence, start..<end))
      start = end
    }
  }

  private mutating func assessPart(
    _ part: LanguageEvidence, _ range: Range<Int>, _ paragraph: borrowing Paragraph,
    in whole: LanguageStanding
  ) {
    var standing = part.standing(inForeignText: whole == .foreign)
    if standing == .unclear && whole == .foreign { standing = .foreign }
    var isNamed = Self.isNamedForeign(range.lowerBound, paragraph)
    for token in range {
      isNamed = isNamed && Self.isUnknown(paragraph.tokens[token])
      standings.append(isNamed || Self.hasForeignLetters(token, paragraph) ? .foreign : standing)
    }
  }

  private mutating func count(_ paragraph: borrowing Paragraph) {
    for index in paragraph.tokens.indices where !paragraph.tokens[index].flags.contains(.unchecked) {
      switch standings[index] {
      case .english: counts.english += 1
      case .foreign: counts.foreign += 1
      case .unclear:
        if Self.isUnknown(paragraph.tokens[index]) {
          counts.unclearUnknown += 1
        } else {
          counts.unclearKnown += 1
        }
      }
    }
  }

  private static func hasUnknownWord(_ paragraph: borrowing Paragraph) -> Bool {
    for index in paragraph.tokens.indices where Self.isUnknown(paragraph.tokens[index]) { return true }
    return false
  }

  /// Whether a word is one that the lexicon has in no list that is worth much.
  private static func isUnknown(_ token: WordToken) -> Bool {
    guard token.id != nil else {
      return !token.flags.contains(.unchecked) || token.flags.contains(.foreignScript)
    }
    return !token.flags.contains(.known)
  }

  private static func beginsPart(_ token: WordToken) -> Bool {
    !token.flags.isDisjoint(with: [.breakBefore, .quoteBefore, .startsLine])
  }

  /// It changes nothing; if it didn't say that it may, all of the gate would be copied at every word.
  private mutating func add(
    _ index: Int, of paragraph: borrowing Paragraph, to evidence: inout LanguageEvidence
  ) {
    let token = paragraph.tokens[index]
    let mask = functions.languages(of: token.hash)
    let flags = token.id.map { lexicon.flags($0) } ?? []
    guard mask & FunctionTable.english == 0 else { return evidence.add(mask, isEnglishWord: true) }
    if mask != 0 {
      // `von Neumann`, `Rio de Janeiro`: parts of names.
      if Self.particles.contains(token.hash), isName(index + 1, paragraph) { return }
      // Acronyms and variables look like short words.
      if token.shape == .upper { return }
      return evidence.add(mask, isEnglishWord: token.count == 1 || mask & FunctionTable.ambiguous != 0)
    }
    if token.flags.contains(.foreignScript) {
      // A lone letter is a symbol.
      if token.count >= 4 { evidence.letters += 1 }
      return
    }
    switch token.shape {
    case .upper, .pluralUpper: return
    case .lower, .capitalized, .doubleCapital, .capitalRun, .mixed: break
    }
    if !flags.isDisjoint(with: [.valid, .term]) {
      evidence.known += 1
    } else if flags.contains(.name) || token.flags.contains(.unchecked) {
      return
    } else {
      if token.flags.contains(.apostrophe), let mask = Self.elision(paragraph.surface(token)) {
        return evidence.add(mask, isEnglishWord: false)
      }
      evidence.unknown += 1
      if Self.hasForeignLetters(index, paragraph) { evidence.letters += 1 }
    }
  }

  private func isName(_ index: Int, _ paragraph: borrowing Paragraph) -> Bool {
    guard index < paragraph.tokens.count, paragraph.tokens[index].shape != .lower else { return false }
    return paragraph.tokens[index].id.map { !lexicon.flags($0).contains(.common) } ?? true
  }

  private static let particles = hashes("von van de da di del della dos du la le el al bin ibn")

  /// The languages of the article in `l'uomo`, `d’accord`.
  private static func elision(_ word: ByteView) -> UInt32? {
    var folded = (UInt64(0), 0)
    for byte in word {
      guard byte < 0x80, byte != UInt8(ascii: "'"), folded.1 < 5 else { break }
      folded = (folded.0 << 8 | UInt64(byte | 0x20), folded.1 + 1)
    }
    return Self.elisions[folded.0]
  }

  /// Articles and pronouns that lose a vowel before another one, with their languages.
  private static let elisions: [UInt64: UInt32] = {
    var elisions: [UInt64: UInt32] = [:]
    for (language, list) in FunctionWords.lists.enumerated() {
      for word in list.words.split(separator: " ") where word.hasSuffix("'") && word.utf8.count <= 6 {
        let key = word.utf8.dropLast().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        elisions[key, default: 0] |= 1 << UInt32(language)
      }
    }
    return elisions
  }()

  /// Whether an unknown word has letters with accents or from another script.
  private static func hasForeignLetters(_ index: Int, _ paragraph: borrowing Paragraph) -> Bool {
    let token = paragraph.tokens[index]
    guard token.flags.contains(.unusualBytes), token.id == nil else { return false }
    // Letters beyond ASCII begin with these bytes; apostrophes and soft hyphens don't.
    return paragraph.surface(token).contains { 0xC3...0xDF ~= $0 || $0 == 0xE1 || $0 >= 0xE3 }
  }

  /// Whether the name of a language announces the words at `start`: `(German: Aufbau)`.
  private static func isNamedForeign(_ start: Int, _ paragraph: borrowing Paragraph) -> Bool {
    guard start > 0 else { return false }
    let before = paragraph.tokens[start - 1]
    if Self.languageNames.contains(before.hash) { return true }
    // `the Greek word "phagein"`
    guard start > 1, Self.wordNames.contains(before.hash) else { return false }
    return Self.languageNames.contains(paragraph.tokens[start - 2].hash)
  }

  private static let languageNames = hashes(
    """
    arabic catalan chinese croatian czech danish dutch finnish french gaelic german greek hebrew hindi hungarian \
    icelandic indonesian irish italian japanese korean latin mandarin norwegian persian pinyin polish portuguese \
    romaji romanian russian sanskrit spanish swahili swedish turkish ukrainian vietnamese welsh yiddish
    """)
  private static let wordNames = hashes("word words term name phrase root verb noun expression")

  private static func hashes(_ words: String) -> Set<UInt64> {
    Lexicon.hashes(ofWords: words)
  }
}
