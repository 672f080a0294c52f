internal import DeckSource

/// A word and a colon at the beginning of a line that say what follows: `Q:`, `**A:**`, `Question 2:`, `Field "hint":`.
struct MarkdownLabel {
  /// What follows.
  enum Kind: Equatable {
    case question, answer, cloze
    /// A field of that name.
    case field([UInt8])
  }

  let kind: Kind
  /// The number within the label.
  private(set) var number: Range<Int>?
  /// Where the text behind it begins.
  let end: Int

  private static let words: [(word: StaticString, kind: Kind)] = [
    ("Q", .question), ("A", .answer), ("C", .cloze), ("Question", .question), ("Answer", .answer),
    ("Cloze", .cloze), ("Front", .question), ("Back", .answer),
  ]

  /// The label at `text` of a line that ends at `end`.
  init?(_ bytes: ByteView, _ text: Int, _ end: Int) {
    let line = bytes[text..<end]
    if line.hasPrefix("Field \"") {
      guard let (name, stop) = Self.fieldName(bytes, text + 7, end) else { return nil }
      kind = .field(name)
      self.end = stop
      return
    }
    var index = text
    let isBold = line.hasPrefix("**")
    if isBold { index += 2 }
    let start = index
    while index < min(end, start + 9), (bytes[index] | 0x20) &- 0x61 < 26 { index += 1 }
    let word = bytes[start..<index]
    guard let found = Self.words.first(where: { word.equals($0.word) }) else { return nil }
    kind = found.kind
    // A number stands behind the word, apart from long ones.
    if word.count > 1, index + 1 < end, bytes[index] == 0x20, bytes[index + 1] &- 0x30 < 10 { index += 1 }
    let digits = index
    while index < min(end, digits + 9), bytes[index] &- UInt8(ascii: "0") < 10 { index += 1 }
    if index > digits { number = digits..<index }
    var closesBefore = false
    if isBold && bytes[index..<end].hasPrefix("**") {
      closesBefore = true
      index += 2
    }
    guard index < end, bytes[index] == UInt8(ascii: ":") else { return nil }
    index += 1
    if isBold && !closesBefore {
      guard bytes[index..<end].hasPrefix("**") else { return nil }
      index += 2
    }
    while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    self.end = index
  }

  /// The name that begins at `start`, behind its quote, and where the text behind its colon begins.
  private static func fieldName(_ bytes: ByteView, _ start: Int, _ end: Int) -> (name: [UInt8], end: Int)? {
    guard let (name, stop) = MarkdownQuoted.text(bytes, start, end), stop < end,
      bytes[stop] == UInt8(ascii: ":")
    else { return nil }
    var index = stop + 1
    while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return (name, index)
  }
}

/// Strings in the notation of JSON, in comments and front matter.
enum MarkdownQuoted {
  /// What the string stands for that begins at `start`, behind its quote, and where it ends, behind the other quote.
  static func text(_ bytes: ByteView, _ start: Int, _ end: Int) -> (text: [UInt8], end: Int)? {
    var stop = start
    while stop < end && bytes[stop] != UInt8(ascii: "\"") {
      if bytes[stop] == UInt8(ascii: "\\") {
        guard stop + 1 < end else { return nil }
        if bytes[stop + 1] == UInt8(ascii: "u") {
          guard stop + 6 <= end, bytes[stop + 2..<stop + 6].allSatisfy({ JSONText.digit($0) != nil }) else {
            return nil
          }
        }
        stop += 1
      }
      stop += 1
    }
    guard stop < end else { return nil }
    var text: [UInt8] = []
    JSONText.decode(bytes[start..<stop], into: &text)
    return (text, stop + 1)
  }
}
