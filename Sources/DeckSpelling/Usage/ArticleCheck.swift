internal import DeckLexicon
internal import DeckSource

/// Finds `a` before a vowel sound and `an` before a consonant.
///
/// The lexicon tells how words begin, where the first letters bear that out. Of acronyms, those are judged whose
/// first sound is the same whether they are spelt out or spoken as a word.
struct ArticleCheck {
  let lexicon: Lexicon

  /// The slip at the token at `index`, which is an article by its letters, or nil.
  func slip(_ index: Int, _ paragraph: borrowing Paragraph) -> UsageSlip? {
    let token = paragraph.tokens[index]
    guard index + 1 < paragraph.tokens.count, isArticle(index, paragraph) else { return nil }
    let next = paragraph.tokens[index + 1]
    guard next.flags.contains(.adjacent),
      next.flags.isDisjoint(with: [.startsLine, .gapBefore, .hyphenBefore]),
      Int(next.start) == token.range.upperBound + 1, let sound = sound(of: next, paragraph)
    else { return nil }
    let isLong = token.count == 2
    guard isLong != (sound == .vowel) else { return nil }
    let isCapital = token.shape == .capitalized
    let replacement = isLong ? (isCapital ? "A" : "a") : (isCapital ? "An" : "an")
    return UsageSlip(.article, index, token.range, replacement)
  }

  /// Whether the token is an article and not the name of a variable, a choice or a note.
  private func isArticle(_ index: Int, _ paragraph: borrowing Paragraph) -> Bool {
    let token = paragraph.tokens[index]
    guard
      token.flags.isDisjoint(with: [.hyphenBefore, .hyphenAfter, .slashBefore, .possessive, .quoteBefore])
    else {
      return false
    }
    switch token.shape {
    case .lower: break
    case .capitalized: guard token.flags.contains(.startsSentence) else { return false }
    case .upper, .pluralUpper, .doubleCapital, .capitalRun, .mixed: return false
    }
    guard index > 0 else { return token.flags.contains(.startsSentence) }
    if token.flags.contains(.gapBefore) && !token.flags.contains(.startsSentence) { return false }
    if token.flags.contains(.startsSentence) { return true }
    // A lone letter behind anything but a word or a comma is none.
    guard token.flags.contains(.adjacent) || token.flags.contains(.commaBefore) else { return false }
    let before = paragraph.tokens[index - 1]
    if token.count == 1, Self.labelled.contains(before.hash) { return false }
    return before.count > 1 || before.shape == .capitalized
  }

  /// Words that a single letter often follows as a name: `node a`.
  private static let labelled = Lexicon.hashes(
    ofWords: """
      option set point node vertex key part letter side where between row column process state class type case \
      player vector matrix answer choice if then value variable element number let given edge array substring pointer \
      block input string symbol character register user vitamin hepatitis page site server client group step network \
      influenza host plan model event box phase stage section figure table note list item tree
      """)

  private enum Sound { case vowel, consonant }

  private func sound(of token: WordToken, _ paragraph: borrowing Paragraph) -> Sound? {
    let word = paragraph.surface(token)
    switch token.shape {
    case .upper, .pluralUpper: return acronymSound(token, word)
    case .doubleCapital, .capitalRun: return nil
    case .mixed: guard word.count > 1, word[1] &- 0x61 < 26, word[1] != UInt8(ascii: "x") else { return nil }
    case .lower, .capitalized: break
    }
    guard word.count > 2, !Self.unsure.contains(token.hash), let id = token.id else { return nil }
    let flags = lexicon.flags(id)
    guard !flags.contains(.function), flags.contains(.valid) || flags.contains(.term) else { return nil }
    // `when a enters`
    if flags.contains(.thirdPerson) && flags.isDisjoint(with: [.noun, .adjective]) { return nil }
    if flags.contains(.plural) && flags.isDisjoint(with: [.noun, .adjective]) { return nil }
    guard flags.contains(.vowelSound) != flags.contains(.consonantSound) else { return nil }
    return flags.contains(.vowelSound) ? vowelSound(word) : consonantSound(word)
  }

  /// Whether a word that the lexicon lets begin with a vowel surely does.
  private func vowelSound(_ word: ByteView) -> Sound? {
    switch word[0] | 0x20 {
    case UInt8(ascii: "a"), UInt8(ascii: "i"): return .vowel
    case UInt8(ascii: "e"), UInt8(ascii: "o"):
      return starts(word, with: ["eu", "ew", "one", "once", "oui"]) ? nil : .vowel
    case UInt8(ascii: "h"): return starts(word, with: ["hour", "hono", "hones", "heir"]) ? .vowel : nil
    case UInt8(ascii: "u"):
      let isLikeUnder = starts(
        word, with: ["un", "up", "ul", "um", "utt", "urb", "urg", "urn", "ugl", "ush"])
      return isLikeUnder && !starts(word, with: ["uni", "una", "uny"]) ? .vowel : nil
    default: return nil
    }
  }

  /// Whether a word that the lexicon lets begin with a consonant surely does.
  private func consonantSound(_ word: ByteView) -> Sound? {
    switch word[0] | 0x20 {
    case UInt8(ascii: "a"), UInt8(ascii: "i"): return nil
    case UInt8(ascii: "e"), UInt8(ascii: "o"):
      return starts(word, with: ["eur", "euc", "eug", "euk", "eup", "eut", "one", "once"]) ? .consonant : nil
    case UInt8(ascii: "u"):
      let likeUser = [
        "use", "usu", "usa", "unique", "unit", "unive", "union", "unif", "unila", "unico", "unis", "util",
        "ubiq",
        "uran", "urin", "ureth", "uret", "uter", "utop", "unanim",
      ]
      return starts(word, with: likeUser) ? .consonant : nil
    // `an historical` is right for many.
    case UInt8(ascii: "h"): return word.count <= 5 ? .consonant : nil
    default:
      let hasVowel = word.contains { "aeiouyAEIOUY".utf8.contains($0) }
      return hasVowel && (word[0] | 0x20) &- 0x61 < 26 ? .consonant : nil
    }
  }

  private func starts(_ word: ByteView, with beginnings: [String]) -> Bool {
    beginnings.contains { beginning in
      word.count >= beginning.utf8.count && zip(word, beginning.utf8).allSatisfy { $0 | 0x20 == $1 }
    }
  }

  private func acronymSound(_ token: WordToken, _ word: ByteView) -> Sound? {
    guard let first = word.first, token.count <= 5, !Self.unsure.contains(token.hash) else { return nil }
    if let id = token.id, lexicon.flags(id).contains(.function) { return nil }
    // `an N-gram`; a letter alone may be anything.
    if token.count == 1 && !token.flags.contains(.hyphenAfter) { return nil }
    let isSpelled = token.count == 1 || !word.contains { "AEIOUY".utf8.contains($0) }
    let isLetterVowel = "AEFHILMNORSX".utf8.contains(first)
    if isSpelled { return isLetterVowel ? .vowel : .consonant }
    switch first {
    case UInt8(ascii: "A"), UInt8(ascii: "I"): return .vowel
    case UInt8(ascii: "E"), UInt8(ascii: "O"), UInt8(ascii: "U"): return nil
    default: return isLetterVowel ? nil : .consonant
    }
  }

  /// Words that are said in more than one way.
  private static let unsure = Lexicon.hashes(
    ofWords:
      "sql mysql sqlite scsi nginx etc href herb herbs hors hertz ii iii iv vi vii viii ix mr mrs dr xi")
}
