internal import DeckModel
internal import DeckSource
internal import DeckSyntax

/// Marks that only some dialects know.
struct MarkdownMarks: OptionSet {
  let rawValue: UInt8

  /// `==text==` is a deletion.
  static let highlights = MarkdownMarks(rawValue: 1 << 0)
  /// `[text]` is a deletion.
  static let brackets = MarkdownMarks(rawValue: 1 << 1)
  /// The marks are those of Org.
  static let org = MarkdownMarks(rawValue: 1 << 2)
}

/// Cuts running text of Markdown into tokens, and finds which of them belong together.
///
/// What opens is kept on a stack; what closes looks there for its partner, and takes what stands above it for text. Every
/// mark that stands alone is looked for at most once behind each opening one of its kind, so the time is linear.
struct MarkdownScanner {
  let source: SourceFile
  let bytes: ByteView
  let marks: MarkdownMarks
  /// The tokens of the last text in order.
  var tokens: [MarkdownToken] = []
  /// The pairs among them.
  var pairs: [MarkdownPair] = []
  var stack = MarkdownMarkStack()
  var start = 0
  var end = 0
  var isCell = false
  /// Where the text begins that is no token yet.
  var textStart = 0
  /// Marks that were looked for in vain: from here on there is none of them.
  var missing: Set<UInt8> = []
  /// The last run of backticks of each length; nil until one is looked for.
  var lastTicks: [Int: Int]?
  var tagBudget = 0
  var deletionCount: UInt16 = 0

  init(_ source: SourceFile, _ marks: MarkdownMarks) {
    self.source = source
    bytes = source.bytes
    self.marks = marks
  }

  /// Makes the tokens of `span`.
  mutating func scan(_ span: Span, isCell: Bool) {
    tokens.removeAll(keepingCapacity: true)
    pairs.removeAll(keepingCapacity: true)
    stack.removeAll()
    missing.removeAll(keepingCapacity: true)
    lastTicks = nil
    deletionCount = 0
    tagBudget = 1 << 16
    start = Int(span.start)
    end = Int(span.end)
    self.isCell = isCell
    var index = start
    textStart = index
    let isOrg = marks.contains(.org)
    let isSpecial = isOrg ? Self.isSpecialToOrg : Self.isSpecial
    while index < end {
      let next = isSpecial[Int(bytes[index])] ? (isOrg ? orgToken(index) : token(index)) : index + 1
      index = max(next, index + 1)
    }
    addText(upTo: end)
  }

  private static let isSpecial = table("\\`*_[]!<&${}:=hf\n\r")
  private static let isSpecialToOrg = table("\\*/_+=~[$<{}:hf\n\r")

  private static func table(_ marks: String) -> [Bool] {
    var table = [Bool](repeating: false, count: 256)
    for byte in marks.utf8 { table[Int(byte)] = true }
    return table
  }

  /// Adds the text before `index` as a token.
  mutating func addText(upTo index: Int) {
    if textStart < index { tokens.append(MarkdownToken(kind: .text, start: textStart, end: index)) }
    textStart = index
  }

  /// Adds a token that reaches to `end`, and what stands before it as text. Returns where it ends.
  mutating func add(_ token: MarkdownToken) -> Int {
    addText(upTo: token.start)
    tokens.append(token)
    textStart = token.end
    return token.end
  }

  /// Looks at the special byte at `index`, and returns where to go on.
  private mutating func token(_ index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "\\"): backslash(index)
    case UInt8(ascii: "`"): code(index)
    case UInt8(ascii: "*"), UInt8(ascii: "_"): emphasis(index)
    case UInt8(ascii: "["): openBracket(index, isImage: false)
    case UInt8(ascii: "]"): closeBracket(index)
    case UInt8(ascii: "!"):
      index + 1 < end && bytes[index + 1] == UInt8(ascii: "[") ? openBracket(index, isImage: true) : index + 1
    case UInt8(ascii: "<"): angle(index)
    case UInt8(ascii: "&"): ampersand(index)
    case UInt8(ascii: "$"): dollar(index)
    case UInt8(ascii: "{"): openDeletion(index)
    case UInt8(ascii: "}"): closeDeletion(index)
    case UInt8(ascii: ":"): hint(index)
    case UInt8(ascii: "="): highlight(index)
    case UInt8(ascii: "h"), UInt8(ascii: "f"): address(index)
    default: newLine(index)
    }
  }

  /// Where `mark` stands behind `start`, looking only once in vain for each `key`.
  mutating func find(_ mark: StaticString, _ key: UInt8, from start: Int) -> Int? {
    guard start <= end, !missing.contains(key) else { return nil }
    if let found = bytes[0..<end].firstIndex(of: mark, from: start) { return found }
    missing.insert(key)
    return nil
  }

  // MARK: Lines and characters

  private mutating func newLine(_ index: Int) -> Int {
    var last = index
    while last > textStart, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x09 { last -= 1 }
    addText(upTo: last)
    return add(MarkdownToken(kind: .lineBreak, start: last, end: lineStart(index)))
  }

  /// Where the text of the next line begins when this one ends at `index`.
  private func lineStart(_ index: Int) -> Int {
    var next = index + 1
    if bytes[index] == 0x0D && next < end && bytes[next] == 0x0A { next += 1 }
    while next < end, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
    return next
  }

  private mutating func backslash(_ index: Int) -> Int {
    guard index + 1 < end else { return index + 1 }
    let next = bytes[index + 1]
    if next == 0x0A || next == 0x0D {
      addText(upTo: index)
      return add(MarkdownToken(kind: .lineBreak, start: index, end: lineStart(index + 1)))
    }
    if !marks.contains(.brackets), let formula = bracketMath(index) { return add(formula) }
    guard MarkdownText.isPunctuation(next) else { return index + 1 }
    return add(MarkdownToken(kind: .scalar, start: index, end: index + 2, value: UInt32(next)))
  }

  private mutating func ampersand(_ index: Int) -> Int {
    if bytes[index..<end].hasPrefix("&#xA;") {
      // The end of a line of HTML.
      var token = MarkdownToken(kind: .leaf, start: index, end: index + 5, node: .markup, value: 1)
      token.decoded = [0x0A]
      return add(token)
    }
    guard let (end, scalar) = MarkdownText.reference(bytes[0..<end], index) else { return index + 1 }
    return add(MarkdownToken(kind: .scalar, start: index, end: end, value: scalar.value))
  }

  // MARK: Addresses and formulas

  mutating func address(_ index: Int) -> Int {
    guard let stop = InlineParser.addressEnd(bytes, index, end) else { return index + 1 }
    // Within brackets and cells their own ends count.
    var last = stop
    if isCell || stack.has(.bracket) || stack.has(.deletion) {
      let rest = bytes[index..<stop]
      if let mark = rest.firstIndex(where: {
        $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "}")
      }) {
        last = index + mark
      }
    }
    return add(
      MarkdownToken(kind: .leaf, start: index, end: last, node: .link, inner: Span(index, last)))
  }

  mutating func dollar(_ index: Int) -> Int {
    if index + 1 < end && bytes[index + 1] == UInt8(ascii: "$") {
      guard let close = find("$$", 1, from: index + 2), close > index + 2 else { return index + 2 }
      return add(formula(index, close + 2, Span(index + 2, close), .doubleDollar))
    }
    guard let close = closingDollar(index + 1), close > index + 1, bytes[index + 1] > 0x20,
      bytes[close - 1] > 0x20, close + 1 >= end || bytes[close + 1] &- UInt8(ascii: "0") >= 10
    else { return index + 1 }
    return add(formula(index, close + 1, Span(index + 1, close), .dollar))
  }

  /// The first dollar at or behind `start` that isn't escaped, if it is on the same line.
  private mutating func closingDollar(_ start: Int) -> Int? {
    guard !missing.contains(2) else { return nil }
    var index = start
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "$"): return index
      case UInt8(ascii: "\\"): index += 2
      case 0x0A, 0x0D: return nil
      default: index += 1
      }
    }
    missing.insert(2)
    return nil
  }

  mutating func bracketMath(_ index: Int, isCertain: Bool = false) -> MarkdownToken? {
    let close: Int?
    let delimiter: MathDelimiter
    switch bytes[index + 1] {
    case UInt8(ascii: "("): (delimiter, close) = (.parenthesis, find("\\)", 3, from: index + 2))
    case UInt8(ascii: "["): (delimiter, close) = (.bracket, find("\\]", 4, from: index + 2))
    default: return nil
    }
    guard let close, close > index + 2, isCertain || MathDelimiter.isFormula(bytes[index + 2..<close]) else {
      return nil
    }
    return formula(index, close + 2, Span(index + 2, close), delimiter)
  }

  private func formula(_ start: Int, _ end: Int, _ inner: Span, _ delimiter: MathDelimiter) -> MarkdownToken {
    MarkdownToken(
      kind: .leaf, start: start, end: end, node: .math, inner: inner, value: UInt32(delimiter.rawValue))
  }

  // MARK: Code

  private mutating func code(_ index: Int) -> Int {
    var start = index
    while start < end && bytes[start] == UInt8(ascii: "`") { start += 1 }
    let count = start - index
    guard let close = closingTicks(count, from: start) else { return start }
    var inner = start..<close
    // One space at both edges keeps backticks apart.
    if inner.count > 2, bytes[inner.lowerBound] == 0x20, bytes[inner.upperBound - 1] == 0x20,
      !bytes[inner].allSatisfy({ $0 == 0x20 })
    {
      inner = inner.lowerBound + 1..<inner.upperBound - 1
    }
    var token = MarkdownToken(
      kind: .leaf, start: index, end: close + count, node: .code,
      inner: Span(inner.lowerBound, inner.upperBound))
    let text = bytes[inner]
    let hasLines = text.contains(0x0A) || text.contains(0x0D)
    if hasLines || isCell && text.firstIndex(of: "\\|") != nil {
      token.decoded = joined(text)
    }
    return add(token)
  }

  /// Code with its lines joined, and bars in a table as they are meant.
  private func joined(_ text: ByteView) -> [UInt8] {
    var output: [UInt8] = []
    var index = 0
    while index < text.count {
      switch text[index] {
      case 0x0A, 0x0D:
        while index < text.count, MarkdownText.isSpace(text[index]) { index += 1 }
        output.append(0x20)
        continue
      case UInt8(ascii: "\\") where isCell && index + 1 < text.count && text[index + 1] == UInt8(ascii: "|"):
        break
      default: output.append(text[index])
      }
      index += 1
    }
    return output
  }

  /// Where the next run of exactly `count` backticks begins.
  private mutating func closingTicks(_ count: Int, from start: Int) -> Int? {
    let last = lastTicks ?? findTicks(from: start)
    lastTicks = last
    guard let limit = last[count], limit >= start else { return nil }
    var index = start
    while index <= limit {
      guard let found = bytes[index..<end].firstIndex(of: UInt8(ascii: "`")) else { return nil }
      index += found
      let run = index
      while index < end && bytes[index] == UInt8(ascii: "`") { index += 1 }
      if index - run == count { return run }
    }
    return nil
  }

  private func findTicks(from start: Int) -> [Int: Int] {
    var last: [Int: Int] = [:]
    var index = start
    while let found = bytes[index..<end].firstIndex(of: UInt8(ascii: "`")) {
      index += found
      let run = index
      while index < end && bytes[index] == UInt8(ascii: "`") { index += 1 }
      last[index - run] = run
    }
    return last
  }
}
