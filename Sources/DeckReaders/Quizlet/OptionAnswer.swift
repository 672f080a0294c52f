internal import DeckSource

/// Tells which options an answer names.
enum OptionAnswer {
  /// Words that may stand before the letter of an answer.
  private static let labels: [StaticString] = [
    "correct answer", "Correct answer", "Correct Answer", "answer", "Answer", "ANSWER", "ans", "Ans", "ANS",
    "Antwort", "Lösung", "Respuesta", "respuesta", "Réponse", "réponse", "Risposta", "Resposta", "Đáp án",
    "Odpowiedź", "Ответ", "ответ", "정답", "답", "答案", "答え", "答",
  ]

  /// The options that a line of nothing but letters names, or nil: `B`, `b.`, `A, C`, `AC`, `②`, `Answer: B`.
  static func symbols(_ text: ByteView) -> [OptionSymbol]? {
    guard text.count <= 60 else { return nil }
    var index = labelCount(text)
    let isLabelled = index > 0
    var found: [OptionSymbol] = []
    var isApart = true
    while index < text.count {
      if let symbol = OptionSymbol(text, from: index), isSymbolEnd(text, symbol.end, symbol, found.isEmpty) {
        // `AC` are capitals that count up, without anything between; `to be` is none.
        let last = found.last
        if !isApart, let last, last.series == .small || last.index >= symbol.index { return nil }
        if let last, last.series != symbol.series { return nil }
        found.append(symbol)
        index = symbol.end
        isApart = false
        continue
      }
      guard let count = separatorCount(text, index), !found.isEmpty else { return nil }
      index += count
      isApart = true
    }
    guard let first = found.first else { return nil }
    // A number alone is an answer only when it is called one.
    return first.series == .digit && !isLabelled ? nil : found
  }

  /// Whether what stands behind a symbol may follow one.
  private static func isSymbolEnd(_ text: ByteView, _ end: Int, _ symbol: OptionSymbol, _ isFirst: Bool)
    -> Bool
  {
    guard end < text.count, symbol.series != .circled else { return true }
    if separatorCount(text, end) != nil { return true }
    guard symbol.series == .capital, let next = OptionSymbol(text, from: end) else { return false }
    return next.series == .capital
  }

  private static func separatorCount(_ text: ByteView, _ index: Int) -> Int? {
    if " .),;/&+:".utf8.contains(text[index]) { return 1 }
    let rest = text[index..<text.count]
    let words: [StaticString] = ["and ", "und ", "y ", "et ", "e ", "、", "，"]
    for word in words where rest.hasPrefix(word) { return word.utf8CodeUnitCount }
    return nil
  }

  /// The bytes of a label such as `Answer:` with what follows it, or 0.
  static func labelCount(_ text: ByteView) -> Int {
    for label in labels where text.hasPrefix(label) {
      var index = label.utf8CodeUnitCount
      let start = index
      while index < text.count, " :_=-".utf8.contains(text[index]) || text[index] == 0x09 { index += 1 }
      if text[index..<text.count].hasPrefix("：") { index += 3 }
      if index > start { return index }
      if OptionSymbol(text, from: index)?.series == .circled { return index }
    }
    return 0
  }

  /// Whether two texts are the same but for the case of ASCII letters, and points and spaces at their ends.
  static func areAlike(_ one: ByteView, _ two: ByteView) -> Bool {
    let (one, two) = (core(one), core(two))
    guard one.count == two.count, !one.isEmpty else { return false }
    return zip(one, two).allSatisfy { small($0) == small($1) }
  }

  private static func core(_ text: ByteView) -> ByteView {
    var (start, end) = (0, text.count)
    while end > start, " .;,".utf8.contains(text[end - 1]) { end -= 1 }
    while start < end, text[start] == 0x20 { start += 1 }
    return text[start..<end]
  }

  private static func small(_ byte: UInt8) -> UInt8 { byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte }
}
