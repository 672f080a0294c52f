internal import DeckLexicon
internal import DeckSource

/// Goes through the text of one paragraph, chunk by chunk: a chunk is what white space divides.
///
/// Chunks of letters only, which most are, take a short way; `scanChunk` goes through all others.
@safe
struct TokenScanner: ~Copyable {
  private(set) var text = ByteView("")
  let cache: WordCache
  /// Memory for one folded word.
  let scratch: UnsafeMutablePointer<UInt8>
  /// What is known of the space before the next word.
  var pending: WordToken.Flags = []
  /// Whether only white space came since the last word.
  var hasOnlySpace = false
  /// Whether the next word may be the rest of one that a hyphen divided at the end of a line.
  private var continuesWord = false
  /// Whether a hyphen divides the word that is found at the end of its line.
  var endsLineInHyphen = false
  /// Folded words that aren't ASCII.
  private var folded: [UInt8] = []

  init(_ lexicon: Lexicon) {
    cache = WordCache(lexicon)
    unsafe scratch = .allocate(capacity: Tokenizer.maximumWordCount)
  }

  deinit { unsafe scratch.deallocate() }

  /// Takes up a text, which must live until it is gone through.
  mutating func begin(_ text: ByteView, continuesWord: Bool) {
    self.text = text
    self.continuesWord = continuesWord
    pending = [.startsLine, .startsSentence, .gapBefore]
    hasOnlySpace = false
    endsLineInHyphen = false
  }

  mutating func scan(into tokens: inout [WordToken]) {
    let text = self.text
    unsafe ByteKind.table.withUnsafeBufferPointer { kinds in
      var index = 0
      let base = unsafe text.base
      while index < text.count {
        let start = index
        index = text.endOfSmallLetters(from: index)
        var found: ByteKind = index > start ? .lower : []
        while index < text.count {
          let kind = unsafe kinds[Int(base[index])]
          if kind == .space { break }
          found.formUnion(kind)
          index += 1
        }
        if index > start {
          if found == .lower {
            addSmallWord(start..<index, into: &tokens)
          } else if found.isSubset(of: .letter) {
            addWord(start..<index, into: &tokens)
          } else {
            scanChunk(start..<index, found, into: &tokens)
          }
        }
        while index < text.count, unsafe kinds[Int(base[index])] == .space {
          if unsafe base[index] == 0x0A { beginLine() }
          index += 1
        }
      }
    }
  }

  private mutating func beginLine() {
    pending.formUnion([.startsLine, .startsSentence])
    hasOnlySpace = false
  }

  /// Adds a word of small ASCII letters, which stands in the text as it is looked up.
  @inline(__always)
  private mutating func addSmallWord(_ range: Range<Int>, into tokens: inout [WordToken]) {
    guard range.count <= Tokenizer.maximumWordCount else { return addGap() }
    let word = text[range]
    let flags: WordToken.Flags = isUnchecked(word, .lower, range.count) ? .unchecked : []
    appendPending(range, Lexicon.hash(word), .lower, flags, into: &tokens)
  }

  /// Adds a word that is looked up when the paragraph is read to its end: until then memory has had the time to bring
  /// what is known of it.
  @inline(__always)
  private mutating func appendPending(
    _ range: Range<Int>, _ hash: UInt64, _ shape: CaseShape, _ flags: WordToken.Flags,
    into tokens: inout [WordToken]
  ) {
    cache.prepare(hash)
    append(
      WordToken(
        start: range.lowerBound, count: range.count, id: WordID(rawValue: WordToken.pendingID), hash: hash,
        shape: shape, flags: flags), into: &tokens)
  }

  /// Adds a word of ASCII letters and apostrophes.
  @inline(__always)
  mutating func addWord(
    _ range: Range<Int>, _ extra: WordToken.Flags = [], into tokens: inout [WordToken]
  ) {
    let count = range.count
    guard count <= Tokenizer.maximumWordCount else { return addGap() }
    let base = unsafe text.base + range.lowerBound
    var upperCount = 0
    for offset in 0..<count {
      let byte = unsafe base[offset]
      let isUpper = byte &- 0x41 < 26
      upperCount += isUpper ? 1 : 0
      unsafe scratch[offset] = isUpper ? byte | 0x20 : byte
    }
    let word = unsafe ByteView(base: scratch, count: count)
    let shape: CaseShape =
      if upperCount == 0 { .lower } else if upperCount == 1 && text[range.lowerBound] < 0x60 {
        .capitalized
      } else { CaseShape(ascii: text[range]) }
    add(range, word, shape, letterCount: count, extra, into: &tokens)
  }

  /// Adds a word that has characters beyond ASCII.
  mutating func addUnusualWord(
    _ range: Range<Int>, _ shape: CaseShape, letterCount: Int, _ extra: WordToken.Flags,
    into tokens: inout [WordToken]
  ) {
    folded.removeAll(keepingCapacity: true)
    WordFolding.fold(text[range], into: &folded)
    guard folded.count <= Tokenizer.maximumWordCount else { return addGap() }
    for (offset, byte) in folded.enumerated() { unsafe scratch[offset] = byte }
    let word = unsafe ByteView(base: scratch, count: folded.count)
    add(range, word, shape, letterCount: letterCount, extra.union(.unusualBytes), into: &tokens)
  }

  /// Adds a word of another script, which isn't looked up.
  mutating func addForeignWord(_ range: Range<Int>, _ extra: WordToken.Flags, into tokens: inout [WordToken])
  {
    append(
      WordToken(
        start: range.lowerBound, count: min(range.count, Int(UInt16.max)), id: nil, hash: 0, shape: .lower,
        flags: extra.union([.foreignScript, .unchecked, .unusualBytes])), into: &tokens)
  }

  @inline(__always)
  private mutating func add(
    _ range: Range<Int>, _ word: ByteView, _ shape: CaseShape, letterCount: Int, _ extra: WordToken.Flags,
    into tokens: inout [WordToken]
  ) {
    var hash = Lexicon.hash(word)
    var flags = extra
    guard !flags.isDisjoint(with: [.apostrophe, .unusualBytes]) else {
      if isUnchecked(word, shape, letterCount) { flags.insert(.unchecked) }
      return appendPending(range, hash, shape, flags, into: &tokens)
    }
    var (id, known) = cache.find(word, hash: hash)
    var ending = 0
    if flags.contains(.apostrophe), id == nil, word.hasSuffix("'s") {
      let stem = word[0..<word.count - 2]
      hash = Lexicon.hash(stem)
      (id, known) = cache.find(stem, hash: hash)
      ending = text[range].endingCount
      flags.insert(.possessive)
    }
    let shape =
      ending > 0 && shape != .lower
      ? CaseShape(ascii: text[range.lowerBound..<range.upperBound - ending]) : shape
    if isUnchecked(word[0..<word.count - (ending > 0 ? 2 : 0)], shape, letterCount) {
      flags.insert(.unchecked)
    }
    flags.formUnion(known)
    append(
      WordToken(
        start: range.lowerBound, count: range.count, endingCount: ending, id: id, hash: hash, shape: shape,
        flags: flags), into: &tokens)
  }

  @inline(__always)
  private mutating func append(_ token: WordToken, into tokens: inout [WordToken]) {
    var token = token
    token.flags.formUnion(pending)
    if hasOnlySpace { token.flags.insert(.adjacent) }
    if continuesWord, token.flags.contains(.startsLine) { token.flags.insert(.unchecked) }
    continuesWord = endsLineInHyphen
    endsLineInHyphen = false
    tokens.append(token)
    pending = []
    hasOnlySpace = true
  }

  /// Notes that something stands here that is no prose.
  mutating func addGap() {
    pending.insert(.gapBefore)
    pending.remove(.startsSentence)
    pending.remove(.startsLine)
    hasOnlySpace = false
    continuesWord = false
  }

  /// Whether a word isn't to be judged: a single letter, an acronym of up to five letters, an identifier, a numeral.
  @inline(__always)
  private func isUnchecked(_ word: ByteView, _ shape: CaseShape, _ letterCount: Int) -> Bool {
    if letterCount < 2 { return true }
    switch shape {
    case .lower, .capitalized: return Self.isSmallNumeral(word)
    case .upper: return letterCount <= 5 || Self.isNumeral(word)
    case .pluralUpper, .mixed: return true
    case .doubleCapital: return letterCount < 5
    case .capitalRun: return false
    }
  }

  /// Whether a word is a Roman numeral below forty: no word of prose has these letters only.
  @inline(__always)
  private static func isSmallNumeral(_ word: ByteView) -> Bool {
    guard word.count <= 8 else { return false }
    for byte in word where byte != UInt8(ascii: "i") && byte != UInt8(ascii: "v") && byte != UInt8(ascii: "x")
    {
      return false
    }
    return true
  }

  private static func isNumeral(_ word: ByteView) -> Bool { word.allSatisfy { "ivxlcdm".utf8.contains($0) } }
}

extension ByteView {
  /// Where the small ASCII letters from `start` on end, or an earlier place if that is near the end of the text.
  ///
  /// Goes eight bytes at a step, without a branch for each: words end anywhere, and no processor guesses where.
  @inline(__always)
  fileprivate func endOfSmallLetters(from start: Int) -> Int {
    var index = start
    while index &+ 8 <= count {
      let bytes = unsafe UInt64(
        littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
      let low = bytes & 0x7F7F_7F7F_7F7F_7F7F
      // The upper bit of a byte tells whether it is at least an `a`, and whether it is above a `z`.
      let least = low &+ 0x1F1F_1F1F_1F1F_1F1F
      let above = low &+ 0x0505_0505_0505_0505
      let others = (~least | above | bytes) & 0x8080_8080_8080_8080
      if others != 0 { return index &+ others.trailingZeroBitCount / 8 }
      index &+= 8
    }
    return index
  }

  /// The bytes of an ending `'s`, with whatever apostrophe.
  fileprivate var endingCount: Int {
    var start = count - 2
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return count - Swift.max(start, 0)
  }
}

extension CaseShape {
  /// The shape of a word; bytes that aren't ASCII letters don't count.
  init(ascii word: ByteView) {
    var prefix = 0
    var upperCount = 0
    var letterCount = 0
    for byte in word where (byte | 0x20) &- 0x61 < 26 {
      if byte < 0x60 {
        upperCount += 1
        if upperCount == letterCount + 1 { prefix = upperCount }
      }
      letterCount += 1
    }
    self.init(
      prefix: prefix, upperCount: upperCount, letterCount: letterCount,
      endsInS: word.last == UInt8(ascii: "s"))
  }

  /// The shape of a word with `prefix` capitals at its beginning and `upperCount` capitals in all.
  init(prefix: Int, upperCount: Int, letterCount: Int, endsInS: Bool) {
    let smallCount = letterCount - upperCount
    if upperCount == 0 {
      self = .lower
    } else if prefix < upperCount {
      self = .mixed
    } else if prefix == 1 {
      self = .capitalized
    } else if smallCount == 0 {
      self = .upper
    } else if smallCount == 1 && endsInS {
      self = .pluralUpper
    } else if prefix == 2 && smallCount >= 2 {
      self = .doubleCapital
    } else if prefix >= 4 && smallCount >= 2 {
      self = .capitalRun
    } else {
      self = .mixed
    }
  }
}
