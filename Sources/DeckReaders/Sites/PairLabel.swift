internal import DeckSource

/// What says that a question or an answer follows: `Q1:`, `Answer 1.`, `Flashcard 3:`.
struct PairLabel {
  /// Whether a question follows, or else an answer.
  var asks: Bool
  /// The digits of its number.
  var number: Span?
  /// Where it begins.
  var start: Int
  /// Where what it announces begins.
  var end: Int

  private static let names: [(name: StaticString, asks: Bool)] = [
    ("Flashcard", true), ("FLASHCARD", true), ("Question", true), ("QUESTION", true), ("Q", true),
    ("Answer", false), ("ANSWER", false), ("A", false), ("Ans", false),
  ]

  /// The label at `start`, of which one letter must have a number.
  init?(_ bytes: ByteView, at start: Int, to limit: Int) {
    guard start < limit, "FQA".utf8.contains(bytes[start]) else { return nil }
    let rest = bytes[start..<limit]
    for (name, asks) in Self.names where rest.hasPrefix(name) {
      var index = start + name.utf8CodeUnitCount
      let isWord = name.utf8CodeUnitCount > 1
      while isWord, index < limit, bytes[index] == 0x20 || bytes[index] == UInt8(ascii: "#") { index += 1 }
      let digits = index
      while index < limit, index < digits + 7, bytes[index] &- UInt8(ascii: "0") < 10 { index += 1 }
      let hasNumber = index > digits
      guard hasNumber || isWord, index < limit else { continue }
      let mark = bytes[index]
      // After a number, a full stop or bracket is as good as a colon.
      guard mark == UInt8(ascii: ":") || hasNumber && (mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"))
      else { continue }
      // `Q1.5` is a number of its own.
      if index + 1 < limit, bytes[index + 1] &- UInt8(ascii: "0") < 10, mark == UInt8(ascii: ".") { continue }
      self.asks = asks
      self.start = start
      number = hasNumber ? Span(digits, index) : nil
      end = index + 1
      return
    }
    return nil
  }
}
