internal import DeckLexicon
internal import DeckSource

/// Finds `a` before a vowel sound and `an` before a consonant.
///
/// The lexicon tells how words begin; of acronyms that it doesn't know, those are judged whose first sound is the
/// same whether they are spelt out or spoken as a word.
struct ArticleCheck {
  let lexicon: Lexicon

  /// The slip at the token at `index`, which is an article by its letters, or nil.
  func slip(_ index: Int, _ paragraph: borrowing Paragraph) -> UsageSlip? {
    let token = paragraph.tokens[index]
    guard index + 1 < paragraph.tokens.count, isArticle(index, paragraph) else { return nil }
    let next = paragraph.tokens[index + 1]
    guard next.flags.contains(.adjacent), next.flags.isDisjoint(with: [.startsLine, .gapBefore, .hyphenBefore]),
      Int(next.start) == token.range.upperBound + 1, let sound = sound(of: next, paragraph)
    else { return nil }
    let isLong = token.count == 2
    guard isLong != (sound == .vowel) else { return nil }
    let isCapital = token.shape == .capitalized
    let replacement = isLong ? (isCapital ? "A" : "a") : (isCapital ? "An" : "an")
    return UsageSlip(.article, token.range, replacement)
  }

  /// Whether the token is an article and not the name of a variable, a choice or a note.
  private func isArticle(_ index: Int, _ paragraph: borrowing Paragraph) -> Bool {
    let token = paragraph.tokens[index]
    guard token.flags.isDisjoint(with: [.hyphenBefore, .hyphenAfter, .slashBefore, .possessive, .quoteBefore]) else {
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
    switch token.shape {
    case .upper, .pluralUpper: return acronymSound(token, paragraph)
    case .doubleCapital, .capitalRun: return nil
    case .mixed, .lower, .capitalized: break
    }
    guard token.count > 1, let id = token.id else { return nil }
    let flags = lexicon.flags(id)
    guard !flags.contains(.function), flags.contains(.valid) || flags.contains(.term) else { return nil }
    // `when a enters`
    if flags.contains(.thirdPerson) && flags.isDisjoint(with: [.noun, .adjective]) { return nil }
    if flags.contains(.plural) && flags.isDisjoint(with: [.noun, .adjective]) { return nil }
    switch (flags.contains(.vowelSound), flags.contains(.consonantSound)) {
    case (true, false): return .vowel
    case (false, true): return .consonant
    case (true, true): return nil
    case (false, false): return flags.contains(.common) ? spelledSound(paragraph.surface(token)) : nil
    }
  }

  /// The sound of a word that begins as it is spelt.
  private func spelledSound(_ word: ByteView) -> Sound? {
    guard word.count > 3 else { return nil }
    let (first, second) = (word[0] | 0x20, word[1] | 0x20)
    switch first {
    case UInt8(ascii: "a"), UInt8(ascii: "i"): return .vowel
    case UInt8(ascii: "e"): return second == UInt8(ascii: "u") || second == UInt8(ascii: "w") ? nil : .vowel
    case UInt8(ascii: "o"): return second == UInt8(ascii: "n") || second == UInt8(ascii: "u") ? nil : .vowel
    case UInt8(ascii: "h"), UInt8(ascii: "u"), UInt8(ascii: "x"), UInt8(ascii: "y"): return nil
    default: return first &- 0x61 < 26 ? .consonant : nil
    }
  }

  private func acronymSound(_ token: WordToken, _ paragraph: borrowing Paragraph) -> Sound? {
    let word = paragraph.surface(token)
    guard let first = word.first else { return nil }
    if let id = token.id {
      let flags = lexicon.flags(id)
      let (isVowel, isConsonant) = (flags.contains(.vowelSound), flags.contains(.consonantSound))
      if flags.contains(.hasForm), isVowel != isConsonant { return isVowel ? .vowel : .consonant }
      if flags.contains(.hasForm), isVowel { return nil }
    }
    // `an N-gram`; a letter alone may be anything.
    if token.count == 1 && !token.flags.contains(.hyphenAfter) { return nil }
    guard token.count <= 5 else { return nil }
    let isSpelled = token.count == 1 || !word.contains { "AEIOU".utf8.contains($0) }
    let isLetterVowel = "AEFHILMNORSX".utf8.contains(first)
    if isSpelled && !Self.spoken.contains(token.hash) { return isLetterVowel ? .vowel : .consonant }
    switch first {
    case UInt8(ascii: "A"), UInt8(ascii: "I"): return .vowel
    case UInt8(ascii: "E"), UInt8(ascii: "O"), UInt8(ascii: "U"): return nil
    default: return isLetterVowel ? nil : .consonant
    }
  }

  /// Acronyms without vowels that many speak as words.
  private static let spoken = Lexicon.hashes(ofWords: "sql mysql nginx")
}
