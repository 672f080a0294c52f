internal import DeckSource

/// Marks of cloze deletions and formulas.
extension HTMLFieldTokenizer {
  /// A mark such as `{{c1::`.
  mutating func clozeStart(_ start: Int) -> Int {
    var index = start + 2
    guard index < bytes.count, bytes[index] == UInt8(ascii: "c") else { return start + 1 }
    index += 1
    var number = 0
    var isList = false
    let digits = index
    while index < bytes.count, bytes[index] &- 0x30 < 10 || bytes[index] == UInt8(ascii: ",") {
      isList = isList || bytes[index] == UInt8(ascii: ",")
      number = min(number * 10 + Int(bytes[index] & 0x0F), 1 << 20)
      index += 1
    }
    guard index > digits, bytes[digits..<index].first != UInt8(ascii: ","),
      bytes[index..<bytes.count].hasPrefix("::")
    else { return start + 1 }
    flush(start)
    noteChild(.cloze)
    var token = HTMLFieldToken(kind: .start(.cloze), range: start..<index + 2)
    token.isMarkup = isList || number == 0 || number > Int(UInt16.max)
    token.parent = stack.last ?? -1
    token.number = UInt16(truncatingIfNeeded: number)
    tokens.append(token)
    stack.append(tokens.count - 1)
    clozes.append(tokens.count - 1)
    textStart = index + 2
    return textStart
  }

  mutating func clozeEnd(_ start: Int) -> Int {
    flush(start)
    var token = HTMLFieldToken(kind: .end(.cloze), range: start..<start + 2)
    if let cloze = clozes.popLast() {
      if stack.last == cloze {
        stack.removeLast()
        token.partner = cloze
        tokens[cloze].partner = tokens.count
      } else {
        tokens[cloze].isMarkup = true
        token.isMarkup = true
      }
    }
    tokens.append(token)
    textStart = start + 2
    return textStart
  }

  mutating func hintMark(_ start: Int) -> Int {
    guard let cloze = clozes.last, tokens[cloze].hint < 0 else { return start + 2 }
    flush(start)
    tokens[cloze].hint = tokens.count
    // A hint below another element can't be told from its text.
    if stack.last != cloze { tokens[cloze].isMarkup = true }
    let next = add(.hintMark, start..<start + 2)
    tokens[tokens.count - 1].partner = cloze
    return next
  }

  /// A formula between `\(` and `\)` or `\[` and `\]`, on one line and without markup in it.
  mutating func math(_ start: Int, isDisplay: Bool) -> Int {
    let limit = isDisplay ? mathLimit.display : mathLimit.inline
    guard start < limit else { return start + 2 }
    guard let end = bytes.firstIndex(of: isDisplay ? "\\]" : "\\)", from: start + 2) else {
      if isDisplay { mathLimit.display = start } else { mathLimit.inline = start }
      return start + 2
    }
    let inner = start + 2..<end
    budget -= inner.count
    guard budget >= 0, end > start + 2, isFormula(inner) else { return start + 2 }
    budget += inner.count
    let next = add(isDisplay ? .displayMath : .math, start..<end + 2)
    tokens[tokens.count - 1].content = inner
    return next
  }

  mutating func isFormula(_ inner: Range<Int>) -> Bool {
    let text = bytes[inner]
    if text.contains(0x0A) || text.contains(0x0D) { return false }
    if findsClozes
      && (text.firstIndex(of: "{{c") != nil || !clozes.isEmpty && text.firstIndex(of: "}}") != nil)
    {
      return false
    }
    guard isHTML else { return true }
    for index in inner where bytes[index] == UInt8(ascii: "<") {
      if HTMLTag(bytes, at: index, budget: &budget) != nil { return false }
      if bytes[index..<bytes.count].hasPrefix("<!--") || budget < 0 { return false }
    }
    return true
  }
}
