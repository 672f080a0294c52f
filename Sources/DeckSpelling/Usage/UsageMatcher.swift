internal import DeckLexicon
internal import DeckSource

/// Matches the patterns of a table against one paragraph.
@safe
struct UsageMatcher: ~Copyable {
  let table: UsageTable
  let lexicon: Lexicon
  let paragraph: Paragraph
  private let numbers: UnsafeMutableBufferPointer<UInt16>
  /// How far slips were found, so that two never overlap.
  private var done = 0

  /// A matcher with memory for the number of each token.
  init(
    _ table: UsageTable, _ lexicon: Lexicon, _ paragraph: Paragraph,
    memory: UnsafeMutableBufferPointer<UInt16>
  ) {
    self.table = table
    self.lexicon = lexicon
    self.paragraph = paragraph
    unsafe numbers = memory
  }

  /// Calls `report` with each slip.
  mutating func match(_ report: (UsageSlip) -> Void) {
    let tokens = paragraph.tokens
    for index in tokens.indices { unsafe numbers[index] = table.number(of: tokens[index]) }
    for index in tokens.indices {
      let number = unsafe numbers[index]
      guard number != 0 else { continue }
      for place in table.anchors(of: number) {
        let anchor = table.anchors[place]
        let target = index + anchor.offset
        guard target >= done, target < tokens.count else { continue }
        if let slip = slip(anchor, target) { report(slip) }
      }
    }
  }

  private mutating func slip(_ anchor: UsageTable.Anchor, _ target: Int) -> UsageSlip? {
    let pattern = table.matchPatterns[anchor.pattern]
    let places =
      anchor.alternative < 0 ? pattern.targets.indices : anchor.alternative..<anchor.alternative + 1
    for place in places {
      let alternative = pattern.targets[place]
      let count = length(alternative, at: target)
      guard count > 0, isOrdinary(target..<target + count), fits(pattern, target..<target + count) else {
        continue
      }
      let last = paragraph.tokens[target + count - 1]
      let range = Int(paragraph.tokens[target].start)..<last.range.upperBound
      guard let text = replacement(alternative.target, range) else { continue }
      done = target + count
      return UsageSlip(.word, range, text, isNoWord: pattern.isPlaceless)
    }
    return nil
  }

  /// The number of tokens that an alternative of a target takes there, 0 when it isn't there.
  private func length(_ target: MatchTarget, at index: Int) -> Int {
    let count = target.words.count
    guard count > 0 else {
      guard case .wordClass(let words, _) = target.target else { return 0 }
      return paragraph.tokens[index].flags.contains(.possessive) || !words.contains(flags(index)) ? 0 : 1
    }
    guard index + count <= paragraph.tokens.count else { return 0 }
    for offset in 0..<count {
      guard unsafe numbers[index + offset] == target.words[offset] else { return 0 }
      if offset > 0, !isJoined(index + offset) { return 0 }
    }
    return count
  }

  /// Whether the words are written like words of a sentence, and not as part of a compound or a name.
  private func isOrdinary(_ range: Range<Int>) -> Bool {
    for index in range {
      let token = paragraph.tokens[index]
      guard token.flags.isDisjoint(with: [.hyphenBefore, .hyphenAfter, .slashBefore]) else { return false }
      switch token.shape {
      case .lower: break
      case .capitalized: if !token.flags.contains(.startsSentence) { return false }
      case .upper, .pluralUpper, .doubleCapital, .capitalRun, .mixed: return false
      }
    }
    return true
  }

  private func fits(_ pattern: MatchPattern, _ target: Range<Int>) -> Bool {
    var index = target.upperBound
    for place in pattern.after.indices {
      let item = pattern.after[place]
      guard let next = after(item, index, isLast: place == pattern.after.count - 1) else { return false }
      index = next
    }
    index = target.lowerBound
    for place in pattern.before.indices {
      let item = pattern.before[place]
      guard let next = before(item, index, isLast: place == pattern.before.count - 1) else { return false }
      index = next
    }
    guard !pattern.unless.isEmpty else { return true }
    index = target.lowerBound
    while index > 0, !startsSentence(index) {
      index -= 1
      if unsafe pattern.unless.holds(numbers[index]) { return false }
    }
    return true
  }

  /// Where the text goes on behind an item that stands at `index`, or nil when something else does.
  private func after(_ item: MatchItem, _ index: Int, isLast: Bool) -> Int? {
    let count = paragraph.tokens.count
    if item.hasEdges {
      let edge = edge(before: index)
      if item.isFullStop && isFullStop(before: index) || item.isSentenceEnd && edge != .none
        || item.isComma && edge != .none
        || item.isSentenceStart && edge == .sentence
      {
        return index
      }
    }
    let isWord = index < count && isJoined(index)
    guard !item.isNegated else {
      guard isWord else { return isLast ? index : nil }
      return holds(item, index) || item.phrases.contains { starts($0, at: index) } ? nil : index + 1
    }
    guard isWord else { return nil }
    if holds(item, index) { return index + 1 }
    for phrase in item.phrases where starts(phrase, at: index) { return index + phrase.count }
    return nil
  }

  /// Where an item that ends before `index` begins, or nil when something else stands there.
  private func before(_ item: MatchItem, _ index: Int, isLast: Bool) -> Int? {
    if item.hasEdges {
      let edge = edge(before: index)
      if item.isSentenceStart && edge == .sentence || item.isComma && edge != .none { return index }
    }
    let isWord = index > 0 && isJoined(index)
    guard !item.isNegated else {
      guard isWord else { return isLast ? index : nil }
      return holds(item, index - 1) || item.phrases.contains { ends($0, at: index) } ? nil : index - 1
    }
    guard isWord else { return nil }
    if holds(item, index - 1) { return index - 1 }
    for phrase in item.phrases where ends(phrase, at: index) { return index - phrase.count }
    return nil
  }

  private func holds(_ item: MatchItem, _ index: Int) -> Bool {
    let token = paragraph.tokens[index]
    guard token.flags.isDisjoint(with: [.hyphenBefore, .hyphenAfter]) else { return false }
    if item.isAnyWord { return true }
    if unsafe item.single.holds(numbers[index]) { return isPlain(index) }
    guard !item.classes.isEmpty, !token.flags.contains(.possessive), token.id != nil,
      token.shape == .lower || token.shape == .capitalized && token.flags.contains(.startsSentence)
    else { return false }
    let flags = flags(index)
    return item.classes.contains { $0.contains(flags) }
  }

  private func starts(_ phrase: [UInt16], at index: Int) -> Bool {
    guard index + phrase.count <= paragraph.tokens.count else { return false }
    for (offset, word) in phrase.enumerated() {
      guard unsafe numbers[index + offset] == word, isPlain(index + offset) else { return false }
      if offset > 0, !isJoined(index + offset) { return false }
    }
    return true
  }

  private func ends(_ phrase: [UInt16], at index: Int) -> Bool {
    index >= phrase.count && starts(phrase, at: index - phrase.count)
  }

  /// Whether a word is written as it is in running text: `it`, not `IT`; `may`, not `May`.
  private func isPlain(_ index: Int) -> Bool {
    let token = paragraph.tokens[index]
    switch token.shape {
    case .lower: return true
    case .capitalized:
      return token.flags.contains(.startsSentence) || token.count == 1 || flags(index).contains(.capitalOnly)
    case .upper, .pluralUpper, .doubleCapital, .capitalRun, .mixed: return false
    }
  }

  private enum Edge { case none, comma, sentence }

  /// Whether a sentence or a clause ends before token `index`, which may be the end of the paragraph.
  private func edge(before index: Int) -> Edge {
    guard index < paragraph.tokens.count else { return endEdge }
    let flags = paragraph.tokens[index].flags
    if startsSentence(index) { return .sentence }
    return flags.contains(.commaBefore) && !flags.contains(.gapBefore) ? .comma : .none
  }

  /// Whether a full stop or the like stands directly behind the token before `index`, or nothing more at all.
  private func isFullStop(before index: Int) -> Bool {
    let end = paragraph.tokens[index - 1].range.upperBound
    let rest = paragraph.text[end..<paragraph.text.count]
    guard let first = rest.first else { return true }
    if ".!?;\n".utf8.contains(first) { return true }
    return rest.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
  }

  private var endEdge: Edge {
    guard let last = paragraph.tokens.last else { return .sentence }
    let rest = paragraph.text[last.range.upperBound..<paragraph.text.count]
    guard let first = rest.first(where: { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D }) else { return .sentence }
    return ".!?;:)]".utf8.contains(first) ? .sentence : first == UInt8(ascii: ",") ? .comma : .none
  }

  private func startsSentence(_ index: Int) -> Bool {
    let flags = paragraph.tokens[index].flags
    return !flags.isDisjoint(with: [.startsSentence, .breakBefore])
      && (index == 0 || !flags.contains(.gapBefore))
  }

  /// Whether nothing but white space stands between a token and the one before it.
  @inline(__always)
  private func isJoined(_ index: Int) -> Bool {
    let token = paragraph.tokens[index]
    // Where several spaces stand, something was taken out.
    return token.flags.contains(.adjacent) && token.flags.isDisjoint(with: [.startsLine, .gapBefore])
      && Int(token.start) == paragraph.tokens[index - 1].range.upperBound + 1
  }

  @inline(__always)
  private func flags(_ index: Int) -> WordFlags { paragraph.tokens[index].id.map { lexicon.flags($0) } ?? [] }

  private func replacement(_ target: UsageTarget, _ range: Range<Int>) -> String? {
    let old = paragraph.text[range]
    let isCapitalized = old.first.map { $0 &- 0x41 < 26 } ?? false
    let new: String
    switch target {
    case .word(_, let replacement): new = replacement
    case .wordClass(_, let change):
      let word = WordFolding.folded(old)
      guard let form = VerbForms(lexicon: lexicon).change(word, change), form != word else { return nil }
      new = form
    }
    let text = isCapitalized ? new.prefix(1).uppercased() + new.dropFirst() : new
    return old.elementsEqual(text.utf8) ? nil : text
  }
}
