internal import DeckModel
internal import DeckSource

/// Marks that stand around something.
extension MarkdownScanner {
  /// Makes a pair of two tokens.
  mutating func pair(
    _ opener: Int, _ closer: Int, _ node: NodeKind, value: UInt16 = 0, text: [UInt8] = [], start: Int,
    end: Int
  ) {
    var pair = MarkdownPair(node: node, value: value, text: text, start: start, end: end)
    pair.nextOpened = tokens[opener].firstOpened
    tokens[opener].firstOpened = pairs.count
    if tokens[closer].lastClosed >= 0 {
      pairs[tokens[closer].lastClosed].nextClosed = pairs.count
    } else {
      tokens[closer].firstClosed = pairs.count
    }
    tokens[closer].lastClosed = pairs.count
    pairs.append(pair)
  }

  /// Makes a pair of the mark at `place` of the stack and a token that ends it.
  mutating func close(
    _ place: Int, _ token: MarkdownToken, _ node: NodeKind, value: UInt16 = 0, text: [UInt8] = []
  )
    -> Int
  {
    let opener = stack[place].token
    stack.cut(to: place, keeping: false)
    let end = add(token)
    tokens[opener].rest = 0
    pair(
      opener, tokens.count - 1, node, value: value, text: text, start: tokens[opener].start, end: token.end)
    return end
  }

  // MARK: Emphasis

  private func isSpace(_ index: Int) -> Bool { index < start || index >= end || bytes[index] <= 0x20 }

  private func isPunctuation(_ index: Int) -> Bool {
    index >= start && index < end && MarkdownText.isPunctuation(bytes[index])
  }

  /// A run of asterisks or underscores, by the rules of CommonMark.
  mutating func emphasis(_ index: Int) -> Int {
    let byte = bytes[index]
    var stop = index
    while stop < end && bytes[stop] == byte { stop += 1 }
    let isLeft = !isSpace(stop) && (!isPunctuation(stop) || isSpace(index - 1) || isPunctuation(index - 1))
    let isRight = !isSpace(index - 1) && (!isPunctuation(index - 1) || isSpace(stop) || isPunctuation(stop))
    let isUnderscore = byte == UInt8(ascii: "_")
    let canOpen = isLeft && (!isUnderscore || !isRight || isPunctuation(index - 1))
    let canClose = isRight && (!isUnderscore || !isLeft || isPunctuation(stop))
    guard canOpen || canClose else { return stop }
    let kind: MarkdownMarkStack.Kind = isUnderscore ? .underscores : .asterisks
    let count = stop - index
    _ = add(MarkdownToken(kind: .mark, start: index, end: stop, value: UInt32(count), rest: count))
    let token = tokens.count - 1
    while canClose, tokens[token].rest > 0, let place = opener(kind, count, canOpen) { match(place, token) }
    if canOpen && tokens[token].rest > 0 { stack.push(kind, token: token, canClose: canClose) }
    return stop
  }

  /// The mark that a run of `count` may close. Only a few are looked at: more are hardly meant.
  private func opener(_ kind: MarkdownMarkStack.Kind, _ count: Int, _ canOpen: Bool) -> Int? {
    for skipping in 0..<8 {
      guard let place = stack.place(kind, skipping: skipping) else { return nil }
      let length = Int(tokens[stack[place].token].value)
      let isOdd = (canOpen || stack[place].canClose) && (length + count) % 3 == 0
      if !isOdd || length % 3 == 0 && count % 3 == 0 { return place }
    }
    return nil
  }

  private mutating func match(_ place: Int, _ token: Int) {
    let opener = stack[place].token
    let size = tokens[opener].rest > 1 && tokens[token].rest > 1 ? 2 : 1
    tokens[opener].rest -= size
    tokens[token].rest -= size
    tokens[token].closed += size
    stack.cut(to: place, keeping: tokens[opener].rest > 0)
    pair(
      opener, token, size == 2 ? .strong : .emphasis,
      start: tokens[opener].start + tokens[opener].closed + tokens[opener].rest,
      end: tokens[token].start + tokens[token].closed)
  }

  // MARK: Deletions

  /// `{{c1::`, when an end is left for it.
  mutating func openDeletion(_ index: Int) -> Int {
    guard bytes[index..<end].hasPrefix("{{c") else { return index + 1 }
    var stop = index + 3
    var ordinal: UInt32 = 0
    while stop < min(end, index + 7), bytes[stop] &- UInt8(ascii: "0") < 10 {
      ordinal = ordinal * 10 + UInt32(bytes[stop] - UInt8(ascii: "0"))
      stop += 1
    }
    guard stop > index + 3, 1...500 ~= ordinal, bytes[stop..<end].hasPrefix("::"),
      find("}}", 5, from: stop + 2) != nil
    else { return index + 1 }
    let length = stop + 2 - index
    _ = add(MarkdownToken(kind: .mark, start: index, end: stop + 2, value: ordinal, rest: length))
    stack.push(.deletion, token: tokens.count - 1)
    return stop + 2
  }

  mutating func closeDeletion(_ index: Int) -> Int {
    guard bytes[index..<end].hasPrefix("}}"), let place = stack.place(.deletion) else { return index + 1 }
    return endDeletion(place, MarkdownToken(kind: .nothing, start: index, end: index + 2), hint: [])
  }

  /// `::` before the hint of a deletion.
  mutating func hint(_ index: Int) -> Int {
    guard let place = stack.place(.deletion), bytes[index..<end].hasPrefix("::"),
      let close = find("}}", 5, from: index + 2), close > index + 2
    else { return index + 1 }
    let hint = MarkdownText.decode(bytes[index + 2..<close])
    return endDeletion(place, MarkdownToken(kind: .nothing, start: index, end: close + 2), hint: hint)
  }

  private mutating func endDeletion(_ place: Int, _ token: MarkdownToken, hint: [UInt8]) -> Int {
    let ordinal = tokens[stack[place].token].value
    return close(place, token, .cloze, value: UInt16(truncatingIfNeeded: ordinal), text: hint)
  }

  /// `==`, around what some dialects hide, with a hint and a number behind it.
  mutating func highlight(_ index: Int) -> Int {
    guard marks.contains(.highlights), bytes[index..<end].hasPrefix("==") else { return index + 1 }
    let stop = index + 2
    guard let place = stack.place(.highlight) else {
      guard !isSpace(stop), bytes[stop] != UInt8(ascii: "="),
        bytes[0..<end].firstIndex(of: "==", from: stop) != nil
      else { return skipSigns(index) }
      _ = add(MarkdownToken(kind: .mark, start: index, end: stop, rest: 2))
      stack.push(.highlight, token: tokens.count - 1)
      return stop
    }
    var last = stop
    var hint: [UInt8] = []
    if bytes[last..<end].hasPrefix("^["), let close = bytes[last..<end].firstIndex(of: UInt8(ascii: "]")) {
      hint = MarkdownText.decode(bytes[last + 2..<last + close])
      last += close + 1
    }
    deletionCount += 1
    var ordinal = deletionCount
    if bytes[last..<end].hasPrefix("[^"), let close = bytes[last..<end].firstIndex(of: UInt8(ascii: "]")),
      let number = UInt16(bytes[last + 2..<last + close].string), 1...500 ~= number
    {
      ordinal = number
      last += close + 1
    }
    return close(
      place, MarkdownToken(kind: .nothing, start: index, end: last), .cloze, value: min(ordinal, 500),
      text: hint)
  }

  private func skipSigns(_ index: Int) -> Int {
    var index = index
    while index < end && bytes[index] == UInt8(ascii: "=") { index += 1 }
    return index
  }
}
