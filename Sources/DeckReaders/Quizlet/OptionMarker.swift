internal import DeckSource

/// What stands before an option of a question: `A.`, `b)`, `(c)`, `②`, `в)`.
struct OptionMarker {
  /// Which series of marks it belongs to; an answer may be of another case.
  enum Series: UInt8 {
    case capital, small, circled, cyrillic, digit
  }

  var series: Series
  /// The place in the series, from 0.
  var index: Int
  /// The bytes of the mark with the white space behind it.
  var count: Int

  /// The mark at the beginning of `text`, if text follows it.
  init?(_ text: ByteView) {
    guard let symbol = OptionSymbol(text, from: text.first == UInt8(ascii: "(") ? 1 : 0) else { return nil }
    let isBracketed = text.first == UInt8(ascii: "(")
    var end = symbol.end
    if symbol.series != .circled || isBracketed {
      guard let mark = Self.delimiterCount(text, end) else { return nil }
      if isBracketed && text[end] != UInt8(ascii: ")") { return nil }
      // `e.g.` and `a.m.` are no options, nor are `A.D.` and `1.5`.
      if text[end] == UInt8(ascii: "."), end + 2 < text.count, text[end + 2] == UInt8(ascii: ".") {
        return nil
      }
      if symbol.series == .digit, end + mark < text.count, isDigit(text[end + mark]) { return nil }
      end += mark
    }
    while end < text.count, text[end] == 0x20 || text[end] == 0x09 { end += 1 }
    guard end < text.count else { return nil }
    series = symbol.series
    index = symbol.index
    count = end
  }

  /// The bytes of what ends a mark at `index`: `.`, `)`, `:`, and their wide forms.
  private static func delimiterCount(_ text: ByteView, _ index: Int) -> Int? {
    guard index < text.count else { return nil }
    if ".):".utf8.contains(text[index]) { return 1 }
    let rest = text[index..<text.count]
    return rest.hasPrefix("、") || rest.hasPrefix("．") || rest.hasPrefix("）") || rest.hasPrefix("：") ? 3 : nil
  }

  /// The options that stand on one line behind each other, such as `① shop ② park`: where the mark of each begins.
  /// They begin at the start of the line, or of its second part, and count up from the first of their series.
  static func series(on text: ByteView) -> [Int] {
    var starts: [Int] = []
    var from = 0
    while let start = nextCircled(text, from, index: starts.count) {
      if starts.isEmpty && start > 0 { return [] }
      starts.append(start)
      from = start + 3
    }
    return starts.count >= 2 ? starts : []
  }

  private static func nextCircled(_ text: ByteView, _ start: Int, index: Int) -> Int? {
    var from = start
    while from + 3 <= text.count, let found = text[from..<text.count].firstIndex(of: 0xE2) {
      let place = from + found
      if let symbol = OptionSymbol(text, from: place), symbol.series == .circled, symbol.index == index {
        return place
      }
      from = place + 1
    }
    return nil
  }
}

/// A letter, digit or circled digit that may name an option.
struct OptionSymbol {
  var series: OptionMarker.Series
  var index: Int
  /// The offset behind it.
  var end: Int

  /// The symbol at `start` of `text`.
  init?(_ text: ByteView, from start: Int) {
    guard start < text.count else { return nil }
    let byte = text[start]
    let second = start + 1 < text.count ? text[start + 1] : 0
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "J"): self.init(.capital, byte - UInt8(ascii: "A"), start + 1)
    case UInt8(ascii: "a")...UInt8(ascii: "j"): self.init(.small, byte - UInt8(ascii: "a"), start + 1)
    case UInt8(ascii: "1")...UInt8(ascii: "9"): self.init(.digit, byte - UInt8(ascii: "1"), start + 1)
    case 0xE2:
      guard start + 2 < text.count, second == 0x91, 0xA0...0xB3 ~= text[start + 2] else { return nil }
      self.init(.circled, text[start + 2] - 0xA0, start + 3)
    case 0xD0:
      guard 0x90...0x95 ~= second || 0xB0...0xB5 ~= second else { return nil }
      self.init(.cyrillic, (second - 0x90) & 0x1F, start + 2)
    default: return nil
    }
  }

  private init(_ series: OptionMarker.Series, _ index: UInt8, _ end: Int) {
    self.series = series
    self.index = Int(index)
    self.end = end
  }
}
