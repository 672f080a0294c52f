internal import DeckSource

/// Finds a word that somebody made up to part terms and definitions: it stands once in every line.
enum SeparatorToken {
  private static let lineCount = 24
  private static let byteCount = 300

  /// The longest text of three bytes and more that all of `lines` have, and that looks like no word of a language; nil
  /// when there is none. Complexity: O(1), a sample is looked at.
  static func common(to lines: [ByteView]) -> [UInt8]? {
    guard lines.count >= 3 else { return nil }
    let sample = lines.prefix(lineCount).map { Array($0.prefix(byteCount)) }
    guard let base = sample.min(by: { $0.count < $1.count }), base.count >= 5 else { return nil }
    var lengths = [Int](repeating: base.count, count: base.count)
    for line in sample { keepCommon(&lengths, base, line) }
    var best: [UInt8]?
    for start in base.indices where lengths[start] >= 3 {
      let token = trimmed(base[start..<min(start + lengths[start], base.count)])
      guard token.count >= 3, token.count > best?.count ?? 0, isUnlikely(token, sample) else { continue }
      if SeparatorGuess.share(of: token, in: lines, mayRepeat: false) >= 0.9 { best = token }
    }
    return best
  }

  /// Cuts the text that begins at each place of `base` to what `line` has of it.
  private static func keepCommon(_ lengths: inout [Int], _ base: [UInt8], _ line: [UInt8]) {
    // For each end in `line`, how far the texts before it and before a place of `base` are equal.
    var before = [Int](repeating: 0, count: line.count + 1)
    var longest = [Int](repeating: 0, count: base.count)
    for start in base.indices.reversed() {
      var row = [Int](repeating: 0, count: line.count + 1)
      for place in line.indices where line[place] == base[start] {
        row[place] = before[place + 1] + 1
        longest[start] = max(longest[start], row[place])
      }
      before = row
    }
    for start in base.indices { lengths[start] = min(lengths[start], longest[start]) }
  }

  /// Without spaces and halves of characters at the edges.
  private static func trimmed(_ token: ArraySlice<UInt8>) -> [UInt8] {
    var token = token
    while let first = token.first, first == 0x20 || first & 0xC0 == 0x80 { token.removeFirst() }
    while let last = token.last, last == 0x20 || last >= 0xC0 { token.removeLast() }
    // A character of several bytes must be whole at the end.
    if let last = token.last, last >= 0x80 {
      while let last = token.last, last >= 0x80 { token.removeLast() }
    }
    return Array(token)
  }

  /// Whether a text is no word of a language: signs, or letters that touch those of the author.
  private static func isUnlikely(_ token: [UInt8], _ lines: [[UInt8]]) -> Bool {
    if token.contains(0x20) { return false }
    let hasSigns = token.indices.dropLast(2).contains { place in
      token[place..<place + 3].allSatisfy { !isWordByte($0) }
    }
    if hasSigns { return true }
    guard token.count >= 4, token.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }) else { return false }
    let fused = lines.count { line in
      guard let place = place(of: token, in: line) else { return false }
      let isBefore = place > 0 && isWordByte(line[place - 1])
      let end = place + token.count
      return isBefore || end < line.count && isWordByte(line[end])
    }
    return fused * 2 > lines.count
  }

  private static func place(of token: [UInt8], in line: [UInt8]) -> Int? {
    guard line.count >= token.count else { return nil }
    return (0...line.count - token.count).first { line[$0..<$0 + token.count].elementsEqual(token) }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || isDigit(byte)
  }
}
