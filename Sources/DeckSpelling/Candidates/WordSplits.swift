internal import DeckLexicon
internal import DeckSource

/// Several words that were written as one: `alot`, `datawarhouse`, `itwouldbegood`.
struct WordSplits {
  /// Words from this length on may be two words of which one has an error.
  static let withErrorCount = 9
  /// Words from this length on may be three words or more.
  static let manyWordsCount = 8
  /// Below this length only if they are known to follow each other.
  private static let unknownPairsCount = 12

  /// -log10 of the chance that a blank is left out.
  private static let blankCost: Float = 2.4
  /// The same with another error beside it, which is a rarer thing than both by themselves.
  private static let blankWithErrorCost: Float = 2.9
  /// The same where the words share a letter that was written once: `abouthe`.
  private static let sharedLetterCost: Float = 3.2
  /// How much less likely a pair is that isn't known than its words by themselves.
  private static let unknownPair: Float = 1.3

  let lexicon: Lexicon

  /// The likeliest split into two words, and the likeliest with a hyphen if the lexicon has it so.
  func best(of word: ByteView) -> [Candidate] {
    guard word.count >= 3 else { return [] }
    var best: Candidate?
    var hyphenated: Candidate?
    // The automaton tells which beginnings are words before any is looked up.
    var node = LexiconAutomaton.root
    for cut in 1..<word.count {
      guard let edge = lexicon.automaton.edges(of: node).first(where: { $0.byte == word[cut - 1] }) else {
        break
      }
      node = edge.target
      if edge.isFinal, let first = part(word[0..<cut], isFirst: true),
        let second = part(word[cut..<word.count], isFirst: false)
      {
        let candidate = candidate([first, second], distance: 0, cost: Self.blankCost)
        if candidate.isBetter(than: best) { best = candidate }
      }
      if edge.isFinal, let candidate = sharing(word, cut), candidate.isBetter(than: best) { best = candidate }
      if lexicon.automaton.edges(of: node).first(where: { $0.byte == UInt8(ascii: "-") }) != nil,
        let candidate = self.hyphenated(word, cut: cut), candidate.isBetter(than: hyphenated)
      {
        hyphenated = candidate
      }
    }
    return [best, hyphenated].compactMap(\.self)
  }

  /// Two common words of which the first ends with the letter that the second begins with.
  private func sharing(_ word: ByteView, _ cut: Int) -> Candidate? {
    guard cut >= 3, word.count - cut >= 2, let first = common(word[0..<cut]),
      let second = common(word[cut - 1..<word.count]), lexicon.bigram(first, second) != nil
    else { return nil }
    return candidate([first, second], distance: 1, cost: Self.sharedLetterCost)
  }

  /// The cuts that leave a common word on one side, and on the other one that may be misspelt.
  func halves(of word: ByteView) -> [(known: WordID, part: ByteView, isFirst: Bool)] {
    var halves: [(known: WordID, part: ByteView, isFirst: Bool)] = []
    guard word.count >= Self.withErrorCount else { return [] }
    for cut in 3...word.count - 3 {
      let first = word[0..<cut]
      let second = word[cut..<word.count]
      if second.count >= 5, let known = common(first), lexicon.find(second) == nil {
        halves.append((known, second, true))
      }
      if first.count >= 5, let known = common(second), lexicon.find(first) == nil {
        halves.append((known, first, false))
      }
    }
    return halves
  }

  /// Two words with an error in one of them, if they are known to follow each other.
  func withError(_ words: [WordID], cost: Float) -> Candidate? {
    guard words.count == 2, lexicon.bigram(words[0], words[1]) != nil,
      words.allSatisfy({ lexicon.flags($0).contains(.valid) && lexicon.zipf($0) >= 3.5 })
    else { return nil }
    return candidate(words, distance: 1, cost: Self.blankWithErrorCost + cost)
  }

  /// The likeliest division into three words or more (Viterbi over the places of the word).
  func manyWords(of word: ByteView) -> [Candidate] {
    var scores = [Float](repeating: -.infinity, count: word.count + 1)
    var starts = [Int](repeating: 0, count: word.count + 1)
    var ids = [WordID?](repeating: nil, count: word.count + 1)
    scores[0] = 0
    for end in 1...word.count {
      for start in max(0, end - Self.longestPart)..<end where scores[start] > -.infinity {
        guard let id = segment(word[start..<end]) else { continue }
        guard word.count >= Self.unknownPairsCount || arePair(ids[start], id) else { continue }
        let score = scores[start] + chance(of: id, after: ids[start])
        if score > scores[end] { (scores[end], starts[end], ids[end]) = (score, start, id) }
      }
    }
    guard scores[word.count] > -.infinity else { return [] }
    var words: [WordID] = []
    var end = word.count
    while end > 0, let id = ids[end] {
      words.append(id)
      end = starts[end]
    }
    guard words.count >= 3 else { return [] }
    var candidate = candidate(words.reversed(), distance: 0, cost: Self.blankCost)
    // As if it were two words: a longer phrase is rarer, but not less likely to have lost its blanks.
    candidate.frequency = 9 + (candidate.frequency - 9) * 2 / Float(words.count)
    return [candidate]
  }

  /// A part of at most this length is a word of a division.
  private static let longestPart = 16

  private func candidate(_ words: [WordID], distance: Int, cost: Float) -> Candidate {
    Candidate(
      source: .words(words), text: words.map { lexicon.text($0).string }.joined(separator: " "),
      distance: distance, cost: cost, frequency: phraseFrequency(words), traits: [])
  }

  /// log10 of how often the words stand together in a billion words.
  private func phraseFrequency(_ words: [WordID]) -> Float {
    var sum: Float = 9
    var previous: WordID?
    for word in words {
      sum += chance(of: word, after: previous)
      previous = word
    }
    return sum
  }

  private func arePair(_ first: WordID?, _ second: WordID) -> Bool {
    first.map { lexicon.bigram($0, second) != nil } ?? true
  }

  /// log10 of the chance that a word comes after another.
  private func chance(of word: WordID, after previous: WordID?) -> Float {
    let alone = lexicon.zipf(word) - 9
    guard let previous else { return alone }
    return lexicon.bigram(previous, word) ?? alone - Self.unknownPair
  }

  private func hyphenated(_ word: ByteView, cut: Int) -> Candidate? {
    var writer = ByteWriter(capacity: word.count + 1)
    writer.append(word[0..<cut])
    writer.append(UInt8(ascii: "-"))
    writer.append(word[cut..<word.count])
    return lexicon.find(writer.view).map { id in
      Candidate(
        source: .word(id), text: writer.string, distance: 1, cost: Self.blankCost,
        frequency: lexicon.zipf(id),
        traits: .hyphenated)
    }
  }

  /// A word that may be one of two: common, and very common if it is short.
  private func part(_ text: ByteView, isFirst: Bool) -> WordID? {
    guard text.count > 1 || (isFirst && (text[0] == UInt8(ascii: "a") || text[0] == UInt8(ascii: "i"))),
      let id = valid(text)
    else { return nil }
    let zipf = lexicon.zipf(id)
    return zipf >= (text.count <= 2 ? 5.3 : 3) ? id : nil
  }

  /// A word that may be one of many.
  private func segment(_ text: ByteView) -> WordID? {
    guard text.count > 1 || text[0] == UInt8(ascii: "a") || text[0] == UInt8(ascii: "i"), let id = valid(text)
    else { return nil }
    let zipf = lexicon.zipf(id)
    return zipf >= (text.count <= 2 ? 5.5 : text.count == 3 ? 4 : 3) ? id : nil
  }

  private func common(_ text: ByteView) -> WordID? {
    valid(text).flatMap { lexicon.zipf($0) >= 4 ? $0 : nil }
  }

  private func valid(_ text: ByteView) -> WordID? {
    lexicon.find(text).flatMap { lexicon.flags($0).contains(.valid) ? $0 : nil }
  }
}
