internal import CScan
internal import DeckSource

extension TokenScanner {
  /// Goes through a chunk that has more than letters.
  mutating func scanChunk(_ chunk: Range<Int>, _ kinds: ByteKind, into tokens: inout [WordToken]) {
    if !kinds.isDisjoint(with: [.sign, .slash, .stop, .divider, .hyphen]),
      ChunkShape.isNoProse(text[chunk], kinds)
    {
      return addGap()
    }
    var index = chunk.lowerBound
    while index < chunk.upperBound {
      let byte = text[index]
      let kind = ByteKind(byte)
      switch kind {
      case .lower, .upper: scanWord(&index, chunk, into: &tokens)
      case .high: scanHigh(&index, chunk, into: &tokens)
      case .digit, .gap:
        addGap()
        index += 1
      default:
        note(byte, at: index, in: chunk)
        index += 1
      }
    }
  }

  /// Notes a mark between words.
  private mutating func note(_ byte: UInt8, at index: Int, in chunk: Range<Int>) {
    hasOnlySpace = false
    pending.subtract([.quoteBefore, .hyphenBefore])
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"):
      pending.formUnion([.breakBefore, .startsSentence])
    case UInt8(ascii: "("), UInt8(ascii: "["): pending.formUnion([.breakBefore, .startsSentence])
    case UInt8(ascii: ")"), UInt8(ascii: "]"):
      // Behind the number of an item a line still begins.
      pending.insert(.breakBefore)
      if !pending.contains(.startsLine) { pending.remove(.startsSentence) }
    case UInt8(ascii: ";"):
      pending.insert(.breakBefore)
      pending.remove(.startsSentence)
    case UInt8(ascii: ","):
      pending.insert(.commaBefore)
      pending.remove(.startsSentence)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      // Behind a word it closes a quotation, or is the end of a genitive.
      let opens = index == chunk.lowerBound || !isWordByte(index - 1)
      if opens { pending.formUnion([.quoteBefore, .startsSentence]) }
    case UInt8(ascii: "*"): pending.insert(.startsSentence)
    case UInt8(ascii: "-"):
      pending.insert(.startsSentence)
      let joins = index > chunk.lowerBound && isWordByte(index - 1) && index + 1 < chunk.upperBound
      if joins { pending.insert(.hyphenBefore) } else { pending.insert(.breakBefore) }
    case UInt8(ascii: "/"): pending.insert(.slashBefore)
    case UInt8(ascii: "|"): pending.formUnion([.breakBefore, .startsSentence])
    default: pending.insert(.gapBefore)
    }
  }

  /// Whether the byte is part of a word or a number.
  private func isWordByte(_ index: Int) -> Bool {
    !ByteKind(text[index]).isDisjoint(with: [.lower, .upper, .digit, .high])
  }

  /// Goes through a word that begins with an ASCII letter.
  private mutating func scanWord(_ index: inout Int, _ chunk: Range<Int>, into tokens: inout [WordToken]) {
    let start = index
    var flags: WordToken.Flags = []
    while index < chunk.upperBound {
      let kind = ByteKind(text[index])
      if kind == .high { return scanUnusualWord(from: start, &index, chunk, into: &tokens) }
      if kind == .apostrophe {
        guard index + 1 < chunk.upperBound, isLetter(index + 1) else { break }
        flags.insert(.apostrophe)
      } else if kind.isDisjoint(with: .letter) {
        break
      }
      index += 1
    }
    let word = start..<index
    guard isFree(word, chunk) else { return addGap() }
    addWord(word, flags.union(edges(word, chunk)), into: &tokens)
  }

  private func isLetter(_ index: Int) -> Bool {
    let kind = ByteKind(text[index])
    if kind != .high { return !kind.isDisjoint(with: .letter) }
    switch HighCharacter(text, at: index).kind {
    case .letter, .mark, .foreign: return true
    case .apostrophe, .invisible, .space, .digit, .dash, .quote, .stop, .other: return false
    }
  }

  /// Goes through a character beyond ASCII that doesn't go on with a word.
  private mutating func scanHigh(_ index: inout Int, _ chunk: Range<Int>, into tokens: inout [WordToken]) {
    let character = HighCharacter(text, at: index)
    switch character.kind {
    case .letter, .foreign: return scanUnusualWord(from: index, &index, chunk, into: &tokens)
    case .mark, .invisible: break
    case .apostrophe, .quote: note(UInt8(ascii: "\""), at: index, in: chunk)
    case .space: pending.subtract([.quoteBefore, .hyphenBefore])
    case .digit: addGap()
    case .dash, .stop: note(UInt8(ascii: ":"), at: index, in: chunk)
    case .other: note(UInt8(ascii: "+"), at: index, in: chunk)
    }
    index += character.count
  }

  /// Goes through a word that has characters beyond ASCII.
  private mutating func scanUnusualWord(
    from start: Int, _ index: inout Int, _ chunk: Range<Int>, into tokens: inout [WordToken]
  ) {
    index = start
    var flags: WordToken.Flags = []
    var letters = LetterCount()
    /// The end of the last letter: what is invisible at the end isn't part of the word.
    var end = start
    loop: while index < chunk.upperBound {
      let kind = ByteKind(text[index])
      switch kind {
      case .lower, .upper:
        letters.add(isUpper: kind == .upper)
        index += 1
        end = index
      case .apostrophe:
        guard index + 1 < chunk.upperBound, isLetter(index + 1) else { break loop }
        flags.insert(.apostrophe)
        index += 1
      case .high:
        let character = HighCharacter(text, at: index)
        let next = index + character.count
        switch character.kind {
        case .letter: letters.add(isUpper: character.isUpper)
        case .foreign:
          letters.add(isUpper: false)
          flags.insert(.foreignScript)
        case .mark: break
        case .invisible:
          index = next
          continue loop
        case .apostrophe:
          guard next < chunk.upperBound, isLetter(next) else { break loop }
          flags.insert(.apostrophe)
          index = next
          continue loop
        case .space, .digit, .dash, .quote, .stop, .other: break loop
        }
        index = next
        end = next
      default: break loop
      }
    }
    index = max(end, start + 1)
    let word = start..<end
    guard !word.isEmpty, isFree(word, chunk) else { return addGap() }
    flags.formUnion(edges(word, chunk))
    guard !flags.contains(.foreignScript) else { return addForeignWord(word, flags, into: &tokens) }
    addUnusualWord(
      word, letters.shape(endsInS: text[end - 1] == UInt8(ascii: "s")), letterCount: letters.count, flags,
      into: &tokens)
  }

  /// Whether a word touches nothing that makes it a part of a formula, a call or a name of a program.
  private func isFree(_ word: Range<Int>, _ chunk: Range<Int>) -> Bool {
    if word.lowerBound > chunk.lowerBound {
      let before = text[word.lowerBound - 1]
      switch before {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "#"),
        UInt8(ascii: "$"), UInt8(ascii: "\\"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: "{"),
        UInt8(ascii: "^"), UInt8(ascii: "%"), UInt8(ascii: "&"), Paragraph.gap:
        return false
      case 0x80...: if isDigit(before: word.lowerBound) { return false }
      default: break
      }
    }
    guard word.upperBound < chunk.upperBound else { return true }
    switch text[word.upperBound] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "="),
      UInt8(ascii: ">"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "^"), Paragraph.gap:
      return false
    case UInt8(ascii: "("): return ChunkShape.isEnding(text[word.upperBound..<chunk.upperBound])
    case 0x80...: return HighCharacter(text, at: word.upperBound).kind != .digit
    default: return true
    }
  }

  private func isDigit(before index: Int) -> Bool {
    var start = index - 1
    while start > 0, index - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    return HighCharacter(text, at: start).kind == .digit
  }

  /// What the hyphens at the edges of a word tell: a hyphen with nothing on its other side makes the word a part of
  /// one, `pre-` and `-itis`.
  private mutating func edges(_ word: Range<Int>, _ chunk: Range<Int>) -> WordToken.Flags {
    var flags: WordToken.Flags = []
    if word.upperBound < chunk.upperBound, text[word.upperBound] == UInt8(ascii: "-") {
      flags.insert(.hyphenAfter)
      if word.upperBound + 1 == chunk.upperBound || !isWordByte(word.upperBound + 1) {
        flags.insert(.unchecked)
      }
      if word.upperBound + 1 == chunk.upperBound, isLineEnd(chunk.upperBound) {
        endsLineInHyphen = true
        return flags
      }
    }
    if isBracketed(word, chunk) { flags.insert(.unchecked) }
    let isAlone = word.lowerBound == chunk.lowerBound + 1 && text[chunk.lowerBound] == UInt8(ascii: "-")
    // At the beginning of a line the hyphen may be a bullet, unless nothing else is there.
    if isAlone, !pending.contains(.startsLine) || isLineEnd(chunk.upperBound) { flags.insert(.unchecked) }
    return flags
  }

  /// Whether a bracket joins the word to another: `(inter)connected`, `word(s)`.
  private func isBracketed(_ word: Range<Int>, _ chunk: Range<Int>) -> Bool {
    let before = word.lowerBound - 1
    if before > chunk.lowerBound, isBracket(before), isWordByte(before - 1) { return true }
    let after = word.upperBound
    return after + 1 < chunk.upperBound && isBracket(after) && isWordByte(after + 1)
      && text[after] == UInt8(ascii: ")")
  }

  private func isBracket(_ index: Int) -> Bool {
    text[index] == UInt8(ascii: "(") || text[index] == UInt8(ascii: ")")
  }

  /// Whether only spaces follow up to the end of the line.
  private func isLineEnd(_ index: Int) -> Bool {
    var index = index
    while index < text.count, text[index] == 0x20 || text[index] == 0x09 || text[index] == 0x0D { index += 1 }
    return index == text.count || text[index] == 0x0A
  }
}

/// Counts the letters of a word as its shape needs them.
private struct LetterCount {
  private(set) var count = 0
  private var upperCount = 0
  private var prefix = 0

  mutating func add(isUpper: Bool) {
    if isUpper {
      upperCount += 1
      if upperCount == count + 1 { prefix = upperCount }
    }
    count += 1
  }

  func shape(endsInS: Bool) -> CaseShape {
    CaseShape(prefix: prefix, upperCount: upperCount, letterCount: count, endsInS: endsInS)
  }
}
