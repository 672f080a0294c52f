internal import CScan
public import DeckSource

/// Cuts a source into lines and says what each looks like. It accepts any bytes.
///
/// Complexity: O(bytes); line ends are found 64 bytes at a time.
public enum Lexer {
  /// The lines of `source`; none for an empty file.
  public static func lex(_ source: SourceFile) -> Lines {
    lex(source, 0..<source.bytes.count, terminator: LineIndex.terminator(of: source.bytes))
  }

  /// The lines in `range`, which begins at the start of a line and ends behind one, or with the source.
  static func lex(_ source: SourceFile, _ range: Range<Int>, terminator: UInt8) -> Lines {
    let bytes = source.bytes[range]
    // Counting the lines first would read everything once more; most texts have lines of twelve bytes and more.
    if let lines = lex(source, range, terminator, room: bytes.count / 12 + 1024) { return lines }
    // The last line may have no end, and the list of starts has one element more.
    let room = unsafe cscan_count(bytes.base, bytes.count, terminator) + 2
    return lex(source, range, terminator, room: room + 64)
      ?? Lines(
        starts: [UInt32(range.lowerBound)], kinds: [], terminator: terminator, source: source)
  }

  /// The lines, or nil when there are more than `room` less 64.
  private static func lex(_ source: SourceFile, _ range: Range<Int>, _ terminator: UInt8, room: Int) -> Lines?
  {
    var kinds: [LineKind] = []
    var isComplete = false
    let starts = unsafe [UInt32](unsafeUninitializedCapacity: room) { starts, startCount in
      unsafe kinds = [LineKind](unsafeUninitializedCapacity: room) { kinds, kindCount in
        guard let count = unsafe lex(source, range, terminator, starts, kinds) else { return }
        isComplete = true
        kindCount = count
        startCount = count + 1
      }
    }
    return isComplete ? Lines(starts: starts, kinds: kinds, terminator: terminator, source: source) : nil
  }

  /// Fills the lists and returns the number of lines, or nil when a block of lines more might not fit.
  private static func lex(
    _ source: SourceFile, _ range: Range<Int>, _ terminator: UInt8,
    _ starts: UnsafeMutableBufferPointer<UInt32>,
    _ kinds: UnsafeMutableBufferPointer<LineKind>
  ) -> Int? {
    let bytes = source.bytes[0..<range.upperBound]
    var count = 0
    var start = range.lowerBound
    var textStart = max(start, source.byteOrderMarkCount)
    func end(_ end: Int) {
      unsafe starts[count] = UInt32(truncatingIfNeeded: start)
      unsafe kinds[count] = kind(bytes, textStart, end)
      count += 1
      start = end
      textStart = end
    }
    var block = start
    let limit = starts.count - 65
    while block + 64 <= bytes.count {
      guard count < limit else { return nil }
      var mask = unsafe cscan_mask64(bytes.base + block, terminator)
      while mask != 0 {
        end(block + mask.trailingZeroBitCount + 1)
        mask &= mask &- 1
      }
      block += 64
    }
    guard count < limit || bytes.count == block else { return nil }
    while block < bytes.count {
      if bytes[block] == terminator { end(block + 1) }
      block += 1
    }
    if start < bytes.count { end(bytes.count) }
    unsafe starts[count] = UInt32(truncatingIfNeeded: bytes.count)
    return count
  }

  /// What the line from `start` to `end`, its end included, looks like.
  @inline(__always)
  static func kind(_ bytes: ByteView, _ start: Int, _ end: Int) -> LineKind {
    let end = bytes.trimmedEnd(start, end)
    guard start < end else { return .blank }
    let count = end - start
    switch bytes[start] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      if count <= 9 && bytes[start..<end].allSatisfy(isDigit) { return .number }
    case UInt8(ascii: "Q"):
      if count == 1 { return .questionMarker }
    case UInt8(ascii: "A"):
      if count == 1 { return .answerMarker }
    case UInt8(ascii: "H"):
      if count == 27 && bytes[start..<end].equals("How well did you know this?") { return .ratingPrompt }
    case UInt8(ascii: "N"):
      if count == 10 && bytes[start..<end].equals("Not at all") { return .ratingLabel }
    case UInt8(ascii: "P"):
      if count == 9 && bytes[start..<end].equals("Perfectly") { return .ratingLabel }
    case UInt8(ascii: "("):
      if isCardCount(bytes[start..<end]) { return .cardCount }
    case UInt8(ascii: "-"):
      if count > 2 && bytes[start + 1] == UInt8(ascii: " ") { return .dashItem }
    case UInt8(ascii: " "), UInt8(ascii: "\t"): return indentedKind(bytes, start, end)
    case 0xE2: if bulletCount(bytes, start, end) > 0 { return .bulletItem }
    default: break
    }
    if bytes[end - 1] == UInt8(ascii: "s") && isTitle(bytes[start..<end]) { return .title }
    return .text
  }

  /// The bytes of a bullet and the white space behind it at `start`, or 0.
  @inline(__always)
  static func bulletCount(_ bytes: ByteView, _ start: Int, _ end: Int) -> Int {
    guard start + 3 <= end, bytes[start] == 0xE2 else { return 0 }
    let isBullet =
      switch (bytes[start + 1], bytes[start + 2]) {
      case (0x80, 0xA2), (0x97, 0xA6), (0x96, 0xAA), (0x97, 0x8F), (0x97, 0x8B), (0x96, 0xAB): true
      default: false
      }
    guard isBullet else { return 0 }
    if start + 3 == end { return 3 }
    return bytes[start + 3] == UInt8(ascii: " ") || bytes[start + 3] == UInt8(ascii: "\t") ? 4 : 0
  }

  /// The bytes of `12. ` at `start`, or 0.
  @inline(__always)
  static func itemNumberCount(_ bytes: ByteView, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end && index < start + 5 && isDigit(bytes[index]) { index += 1 }
    guard index > start, index < end, bytes[index] == UInt8(ascii: ".") else { return 0 }
    if index + 1 == end { return index + 1 - start }
    return bytes[index + 1] == UInt8(ascii: " ") ? index + 2 - start : 0
  }

  private static func indentedKind(_ bytes: ByteView, _ start: Int, _ end: Int) -> LineKind {
    var index = start
    while index < end && (bytes[index] == 0x20 || bytes[index] == 0x09) { index += 1 }
    if bulletCount(bytes, index, end) > 0 { return .bulletItem }
    if index - start >= 2 && itemNumberCount(bytes, index, end) > 0 { return .numberedItem }
    return index - start >= 4 ? .indentedText : .text
  }

  private static func isTitle(_ line: ByteView) -> Bool {
    line.hasSuffix(" Flashcards") && line.count <= 300
  }

  /// `(63 cards)`, `(1 card)`, `(1,234 Cards)`
  private static func isCardCount(_ line: ByteView) -> Bool {
    guard line.last == UInt8(ascii: ")"), line.count <= 40 else { return false }
    var index = 1
    var digitCount = 0
    while index < line.count, isDigit(line[index]) || " ,.".utf8.contains(line[index]) {
      if isDigit(line[index]) { digitCount += 1 }
      index += 1
    }
    guard (1...9).contains(digitCount), line[index - 1] == UInt8(ascii: " ") else { return false }
    let word = line[index..<line.trimmedEnd(index, line.count - 1)]
    return word.equals("cards") || word.equals("card") || word.equals("Cards") || word.equals("Card")
  }
}
