internal import DeckLexicon
internal import DeckSource

/// Finds compounds with a hyphen whose first part is misspelt as another word: `Supper-users`.
///
/// That is so when the compound isn't known in any way and a small slip in its first part made it of a known one.
struct CompoundCheck {
  let lexicon: Lexicon

  /// The slip at the token at `index`, which has a hyphen behind it, or nil.
  func slip(_ index: Int, _ paragraph: borrowing Paragraph) -> UsageSlip? {
    guard index + 1 < paragraph.tokens.count else { return nil }
    let (first, second) = (paragraph.tokens[index], paragraph.tokens[index + 1])
    guard isPart(first), isPart(second), !first.flags.contains(.hyphenBefore),
      !second.flags.contains(.hyphenAfter),
      Int(second.start) == first.range.upperBound + 1, first.count >= 4, second.count >= 4,
      let firstID = first.id, let secondID = second.id, lexicon.flags(firstID).contains(.valid),
      lexicon.flags(secondID).contains(.valid), lexicon.bigram(firstID, secondID) == nil
    else { return nil }
    let head = Array(WordFolding.folded(paragraph.surface(first)).utf8)
    let tail = Array(WordFolding.folded(paragraph.surface(second)).utf8)
    guard !isWord(head + tail, .valid, orRare: true) else { return nil }
    var best: (word: [UInt8], zipf: Float)?
    Self.slips(of: head) { changed in
      guard changed.first == head.first, changed.count > 2, let id = lexicon.find(word: changed),
        lexicon.flags(id).contains(.common), isWord(changed + tail, .valid, orRare: false)
      else { return }
      let zipf = lexicon.zipf(id)
      if zipf > best?.zipf ?? lexicon.zipf(firstID) - 0.5 { best = (changed, zipf) }
    }
    guard let best else { return nil }
    let word = String(decoding: best.word, as: UTF8.self)
    let isCapital = first.shape == .capitalized
    return UsageSlip(
      .compound, index, first.range, isCapital ? word.prefix(1).uppercased() + word.dropFirst() : word)
  }

  private func isPart(_ token: WordToken) -> Bool {
    switch token.shape {
    case .lower, .capitalized: token.flags.isDisjoint(with: [.possessive, .unusualBytes, .unchecked])
    case .upper, .pluralUpper, .doubleCapital, .capitalRun, .mixed: false
    }
  }

  /// Whether a word, or what it is the plural of, is in the lexicon.
  private func isWord(_ word: [UInt8], _ flag: WordFlags, orRare: Bool) -> Bool {
    for form in [word, word.last == UInt8(ascii: "s") ? word.dropLast() : []] where !form.isEmpty {
      if let id = lexicon.find(word: form), orRare || lexicon.flags(id).contains(flag) { return true }
      if orRare, lexicon.isRare(word: form) { return true }
    }
    return false
  }

  /// Calls `visit` with the words of which slips of typing that are hard to see make `word`: a letter doubled or
  /// not doubled, and two letters in the other order. Other changes make too many pairs of words.
  private static func slips(of word: [UInt8], _ visit: ([UInt8]) -> Void) {
    for index in word.indices.dropFirst() {
      if word[index] == word[index - 1] {
        visit(Array(word[..<index] + word[(index + 1)...]))
      } else {
        visit(word[..<index] + [word[index - 1]] + word[index...])
        visit(word[..<(index - 1)] + [word[index], word[index - 1]] + word[(index + 1)...])
      }
    }
  }
}
