internal import DeckLexicon
internal import DeckSource

/// Matches the patterns of a table against one paragraph.
struct UsageMatcher: ~Copyable {
  let table: UsageTable
  let lexicon: Lexicon
  let paragraph: Paragraph
  /// How far slips were found, so that two never overlap.
  private var done = 0

  init(_ table: UsageTable, _ lexicon: Lexicon, _ paragraph: borrowing Paragraph) {
    self.table = table
    self.lexicon = lexicon
    self.paragraph = copy paragraph
  }

  /// Calls `report` with each slip.
  mutating func match(_ report: (UsageSlip) -> Void) {
    for index in paragraph.tokens.indices where paragraph.tokens[index].usageNumber != 0 {
      let places = table.anchors(of: number(index))
      if places.isEmpty { continue }
      let before = bit(index - 1)
      let after = bit(index + 1)
      for place in places {
        let anchor = table.anchors[place]
        guard anchor.offset == 0 else {
          matchNeighbor(anchor, index + Int(anchor.offset), report)
          continue
        }
        guard index >= done, anchor.after.mayHold(after), anchor.before.mayHold(before) else { continue }
        if let slip = slip(anchor, index) { report(slip) }
      }
    }
  }

  /// Looks at a pattern whose target stands elsewhere than the word that called for it.
  private mutating func matchNeighbor(
    _ anchor: UsageTable.Anchor, _ target: Int, _ report: (UsageSlip) -> Void
  ) {
    guard target >= done, target < paragraph.tokens.count, anchor.after.mayHold(bit(target + 1)),
      anchor.before.mayHold(bit(target - 1)), let slip = slip(anchor, target)
    else { return }
    report(slip)
  }

  /// The number of the word at `index`, with its possessive ending, among those that patterns name, or 0.
  @inline(__always)
  private func number(_ index: Int) -> UInt16 {
    let token = paragraph.tokens[index]
    guard token.flags.contains(.possessive) else { return token.usageNumber }
    return UsageTable.words.number(of: UsageWordTable.possessive(token.hash))
  }

  /// The bit of the word at `index` in filters.
  @inline(__always)
  private func bit(_ index: Int) -> WordFilter.Bit {
    guard index >= 0, index < paragraph.tokens.count else { return WordFilter.Bit(0) }
    let token = paragraph.tokens[index]
    return token.flags.contains(.possessive) ? .any : WordFilter.Bit(token.usageNumber)
  }

  private mutating func slip(_ anchor: UsageTable.Anchor, _ target: Int) -> UsageSlip? {
    let pattern = table.patterns[Int(anchor.pattern)]
    for (place, alternative) in pattern.target.enumerated()
    where anchor.alternative < 0 || Int(anchor.alternative) == place {
      let count = length(alternative, at: target)
      guard count > 0, isOrdinary(target..<target + count), fits(pattern, target..<target + count) else {
        continue
      }
      let last = paragraph.tokens[target + count - 1]
      let range = Int(paragraph.tokens[target].start)..<last.range.upperBound
      guard let text = replacement(alternative, range) else { continue }
      done = target + count
      return UsageSlip(.word, target..<target + count, range, text, isNoWord: pattern.isPlaceless)
    }
    return nil
  }

  /// The number of tokens that an alternative of a target takes there, 0 when it isn't there.
  private func length(_ target: UsageTarget, at index: Int) -> Int {
    switch target {
    case .word(let words, _):
      guard index + words.count <= paragraph.tokens.count else { return 0 }
      for (offset, word) in words.enumerated() {
        guard number(index + offset) == word else { return 0 }
        if offset > 0, !isJoined(index + offset) { return 0 }
      }
      return words.count
    case .wordClass(let words, _):
      return paragraph.tokens[index].flags.contains(.possessive) || !words.contains(flags(index)) ? 0 : 1
    }
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

  private func fits(_ pattern: UsagePattern, _ target: Range<Int>) -> Bool {
    var index = target.upperBound
    for (place, item) in pattern.after.enumerated() {
      guard let next = after(item, index, isLast: place == pattern.after.count - 1) else { return false }
      index = next
    }
    index = target.lowerBound
    for (place, item) in pattern.before.enumerated() {
      guard let next = before(item, index, isLast: place == pattern.before.count - 1) else { return false }
      index = next
    }
    guard !pattern.unless.isEmpty else { return true }
    index = target.lowerBound
    // Sentences end somewhere; where none does, far words don't matter.
    let first = max(0, index - 60)
    while index > first, !startsSentence(index) {
      index -= 1
      if pattern.unless.holds(number(index)) { return false }
    }
    return true
  }

  /// Where the text goes on behind an item that stands at `index`, or nil when something else does.
  private func after(_ item: UsageItem, _ index: Int, isLast: Bool) -> Int? {
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
  private func before(_ item: UsageItem, _ index: Int, isLast: Bool) -> Int? {
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

  private func holds(_ item: UsageItem, _ index: Int) -> Bool {
    let token = paragraph.tokens[index]
    if item.isAnyWord { return true }
    guard token.flags.isDisjoint(with: [.hyphenBefore, .hyphenAfter]) else { return false }
    if item.single.holds(number(index)) { return isPlain(index) }
    guard !item.classes.isEmpty, !token.flags.contains(.possessive), token.id != nil,
      token.shape == .lower || token.shape == .capitalized && token.flags.contains(.startsSentence)
    else { return false }
    let flags = flags(index)
    return item.classes.contains { $0.contains(flags) }
  }

  private func starts(_ phrase: FixedList<UInt16>, at index: Int) -> Bool {
    guard index + phrase.count <= paragraph.tokens.count else { return false }
    for (offset, word) in phrase.enumerated() {
      guard number(index + offset) == word, isPlain(index + offset) else { return false }
      if offset > 0, !isJoined(index + offset) { return false }
    }
    return true
  }

  private func ends(_ phrase: FixedList<UInt16>, at index: Int) -> Bool {
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
    case .word(_, let replacement): new = UsageTable.replacement(replacement)
    case .wordClass(_, let change):
      let word = WordFolding.folded(old)
      guard let form = VerbForms(lexicon: lexicon).change(word, change), form != word else { return nil }
      new = form
    }
    let text = isCapitalized ? new.prefix(1).uppercased() + new.dropFirst() : new
    // `I’m` isn't wrong because of its apostrophe.
    if old.string.replacing("’", with: "'") == text { return nil }
    // Apostrophes as the word or else the paragraph writes them.
    let isTypographic = (old.contains(UInt8(ascii: "'")) ? old : paragraph.text).firstIndex(of: "’") != nil
    return isTypographic ? text.replacing("'", with: "’") : text
  }
}
