import DeckLexicon
import DeckSource
import DeckSpelling
import DeckTestSupport
import Testing

/// The words of prose, written down in `Fixtures/Spelling/tokens.txt`: a line that begins with `> ` is a text, the
/// lines behind it are its words. `UPDATE_FIXTURES=1 swift test` writes the words anew.
///
/// In texts `⏎` stands for a line feed and `␚` for a gap. Words in parentheses aren't judged, `_` is a gap, `|` a
/// break, `,` a comma, `/` a slash, `-` a joining hyphen, `^` the beginning of a sentence; what is cut off stands in
/// brackets.
@Suite struct TokenizerTests {
  @Test func textsHaveTheirWords() throws {
    let path = "Spelling/tokens.txt"
    let document = String(decoding: try Fixture.bytes(path), as: UTF8.self)
    var output: [String] = []
    for line in document.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("> ") {
        output.append(String(line))
        output.append(Self.shown(Self.text(String(line.dropFirst(2)))))
      } else if line.isEmpty || line.hasPrefix("#") {
        output.append(String(line))
      }
    }
    if let difference = try Fixture.difference(output.joined(separator: "\n"), from: path) {
      Issue.record("\(difference)")
    }
  }

  private static func text(_ line: String) -> [UInt8] {
    let text = line.replacing("⏎", with: "\n").replacing("␚", with: "\u{1A}").replacing("␣", with: "\u{AD}")
    return Array(text.utf8)
  }

  private static func shown(_ text: [UInt8]) -> String {
    let storage = ByteStorage(copying: text)
    var paragraph = Paragraph(text: storage.view)
    var tokenizer = Tokenizer()
    tokenizer.tokenize(&paragraph)
    guard !paragraph.tokens.isEmpty else { return "no words" }
    return paragraph.tokens.map { shown($0, paragraph) }.joined(separator: " ")
  }

  private static func shown(_ token: WordToken, _ paragraph: Paragraph) -> String {
    var shown = ""
    if token.flags.contains(.gapBefore), !token.flags.contains(.startsLine) { shown += "_ " }
    if token.flags.contains(.breakBefore) { shown += "| " }
    if token.flags.contains(.commaBefore) { shown += ", " }
    if token.flags.contains(.slashBefore) { shown += "/ " }
    if token.flags.contains(.startsSentence) { shown += "^" }
    if token.flags.contains(.hyphenBefore) { shown += "-" }
    let surface = paragraph.surface(token).string
    let ending = paragraph.text[token.stemRange.upperBound..<token.range.upperBound].string
    let word = surface + (ending.isEmpty ? "" : "[\(ending)]")
    return shown + (token.flags.contains(.unchecked) ? "(\(word))" : word)
  }

  /// What must hold for the tokens of any bytes.
  private static func violation(_ bytes: [UInt8]) -> String? {
    let storage = ByteStorage(copying: bytes)
    var paragraph = Paragraph(text: storage.view)
    var tokenizer = Tokenizer()
    tokenizer.tokenize(&paragraph)
    var end = 0
    for token in paragraph.tokens {
      if token.range.lowerBound < end || token.range.isEmpty { return "\(token.range) is out of order" }
      if token.range.upperBound > bytes.count { return "\(token.range) is out of bounds" }
      if token.stemRange.isEmpty { return "\(token.range) is an ending only" }
      end = token.range.upperBound
      if let id = token.id {
        let folded = ByteStorage(copying: Array(paragraph.folded(token).utf8))
        if Lexicon.english.find(folded.view) != id { return "\(token.range) is another word than was found" }
        if Lexicon.hash(folded.view) != token.hash { return "\(token.range) has another hash" }
      }
    }
    return nil
  }

  private static func texts() throws -> [[UInt8]] {
    String(decoding: try Fixture.bytes("Spelling/tokens.txt"), as: UTF8.self)
      .split(separator: "\n").filter { $0.hasPrefix("> ") }.map { text(String($0.dropFirst(2))) }
  }

  /// Every cut of every text, also in the middle of a character.
  @Test func cutTextsAreHarmless() throws {
    for text in try Self.texts() {
      for start in 0..<text.count {
        for bytes in [text[start...], text[..<start]] {
          if let violation = Self.violation(Array(bytes)) { Issue.record("\(violation): \(bytes)") }
        }
      }
    }
  }

  @Test(arguments: 0..<4)
  func changedTextsAreHarmless(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let texts = try Self.texts()
    let all = Array(texts.joined())
    for _ in 0..<3000 {
      var bytes = random.pick(texts) + [0x20] + random.pick(texts)
      for _ in 0...random.below(6) {
        let place = random.below(bytes.count)
        switch random.below(4) {
        case 0: bytes[place] = UInt8(random.below(256))
        case 1: bytes.insert(random.pick(all), at: place)
        case 2: bytes.swapAt(place, random.below(bytes.count))
        default: bytes.removeSubrange(place..<min(bytes.count, place + random.below(4)))
        }
        if bytes.isEmpty { bytes = [0x61] }
      }
      if let violation = Self.violation(bytes) {
        Issue.record("\(violation): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
        return
      }
    }
  }
}

/// Texts that are made to cost more than others of their length.
struct TokenizerTimeTests {
  @Test(arguments: ["a(", "ab-", "x.y(", "A'", "a/b", "--a", "É", "a\u{AD}", "AB REduces ", "a- ", "(a)b"])
  func timeGrowsWithLength(part: String) {
    let clock = ContinuousClock()
    func time(_ count: Int) -> Duration {
      let storage = ByteStorage(copying: Array(String(repeating: part, count: count).utf8))
      var paragraph = Paragraph(text: storage.view)
      var tokenizer = Tokenizer()
      return (0..<3).map { _ in clock.measure { tokenizer.tokenize(&paragraph) } }.min() ?? .zero
    }
    // Sixteen times the text; a quadratic scan would take 256 times as long.
    #expect(time(64_000) < time(4_000) * 100 + .milliseconds(20), "\(part)")
  }
}
