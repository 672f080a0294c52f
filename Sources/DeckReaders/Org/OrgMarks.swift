internal import DeckModel
internal import DeckSource

/// The marks of Org: other characters than those of Markdown, and no escapes.
extension MarkdownScanner {
  /// Looks at the special byte at `index` of a text of Org, and returns where to go on.
  mutating func orgToken(_ index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "*"): return orgMark(index, .asterisks)
    case UInt8(ascii: "/"): return orgMark(index, .emphasisTag)
    case UInt8(ascii: "_"): return orgMark(index, .underscores)
    case UInt8(ascii: "+"): return orgMark(index, .strongTag)
    case UInt8(ascii: "="), UInt8(ascii: "~"): return orgCode(index)
    case UInt8(ascii: "["): return orgBracket(index)
    case UInt8(ascii: "$"): return dollar(index)
    case UInt8(ascii: "\\"): return orgBackslash(index)
    case UInt8(ascii: "{"): return openDeletion(index)
    case UInt8(ascii: "}"): return closeDeletion(index)
    case UInt8(ascii: ":"): return hint(index)
    case UInt8(ascii: "<"): return orgAngle(index)
    case UInt8(ascii: "h"), UInt8(ascii: "f"): return address(index)
    case 0x0A, 0x0D: return orgNewLine(index)
    default: return index + 1
    }
  }

  /// The end of a line is a space.
  private mutating func orgNewLine(_ index: Int) -> Int {
    var start = index
    while start > textStart, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    var stop = index
    while stop < end, MarkdownText.isSpace(bytes[stop]) { stop += 1 }
    addText(upTo: start)
    return add(MarkdownToken(kind: .scalar, start: start, end: stop, value: 0x20))
  }

  private mutating func orgBackslash(_ index: Int) -> Int {
    if bytes[index..<end].hasPrefix("\\\\") {
      var stop = index + 2
      while stop < end, bytes[stop] == 0x20 || bytes[stop] == 0x09 { stop += 1 }
      if stop < end, bytes[stop] == 0x0A || bytes[stop] == 0x0D {
        while stop < end, MarkdownText.isSpace(bytes[stop]) { stop += 1 }
        var start = index
        while start > textStart, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
        addText(upTo: start)
        return add(MarkdownToken(kind: .lineBreak, start: start, end: stop))
      }
      return index + 2
    }
    if index + 1 < end, let formula = bracketMath(index, isCertain: true) { return add(formula) }
    return index + 1
  }

  private mutating func orgAngle(_ index: Int) -> Int {
    guard let stop = addressBetweenAngles(index) else { return index + 1 }
    return add(
      MarkdownToken(kind: .leaf, start: index, end: stop, node: .link, inner: Span(index + 1, stop - 1)))
  }

  // MARK: Emphasis

  /// Whether a mark may begin behind the byte before `index`.
  private func mayOpen(_ index: Int) -> Bool {
    guard index > start else { return true }
    switch bytes[index - 1] {
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: "'"), UInt8(ascii: "\""),
      UInt8(ascii: "{"), UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "+"),
      UInt8(ascii: ":"), UInt8(ascii: "|"):
      return true
    default: return false
    }
  }

  /// Whether a mark may end before the byte at `index`.
  private func mayClose(_ index: Int) -> Bool {
    guard index < end else { return true }
    switch bytes[index] {
    case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: "'"), UInt8(ascii: "\""),
      UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "*"),
      UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "|"):
      return true
    default: return false
    }
  }

  private func isSpaceAt(_ index: Int) -> Bool { index < start || index >= end || bytes[index] <= 0x20 }

  private mutating func orgMark(_ index: Int, _ kind: MarkdownMarkStack.Kind) -> Int {
    if !isSpaceAt(index - 1), mayClose(index + 1), let place = stack.place(kind),
      tokens[stack[place].token].end < index
    {
      let opener = stack[place].token
      switch kind {
      case .asterisks:
        return close(place, MarkdownToken(kind: .nothing, start: index, end: index + 1), .strong)
      case .emphasisTag:
        return close(place, MarkdownToken(kind: .nothing, start: index, end: index + 1), .emphasis)
      default:
        // What Markdown doesn't know is kept as a tag.
        let (begin, finish): (String, String) = kind == .underscores ? ("<u>", "</u>") : ("<s>", "</s>")
        stack.cut(to: place, keeping: false)
        tokens[opener].kind = .leaf
        tokens[opener].node = .markup
        tokens[opener].decoded = Array(begin.utf8)
        var token = MarkdownToken(kind: .leaf, start: index, end: index + 1, node: .markup)
        token.decoded = Array(finish.utf8)
        return add(token)
      }
    }
    guard mayOpen(index), !isSpaceAt(index + 1) else { return index + 1 }
    _ = add(MarkdownToken(kind: .mark, start: index, end: index + 1, rest: 1))
    stack.push(kind, token: tokens.count - 1)
    return index + 1
  }

  /// Code between two equal marks.
  private mutating func orgCode(_ index: Int) -> Int {
    let mark = bytes[index]
    let key: UInt8 = mark == UInt8(ascii: "=") ? 8 : 9
    guard mayOpen(index), !isSpaceAt(index + 1), !missing.contains(key) else { return index + 1 }
    var stop = index + 2
    while stop < end {
      if bytes[stop] == mark, !isSpaceAt(stop - 1), mayClose(stop + 1) {
        let inner = Span(index + 1, stop)
        return add(
          MarkdownToken(kind: .leaf, start: index, end: stop + 1, node: .code, inner: inner))
      }
      stop += 1
    }
    missing.insert(key)
    return index + 1
  }

  // MARK: Links and deletions

  private mutating func orgBracket(_ index: Int) -> Int {
    if bytes[index..<end].hasPrefix("[["), let close = find("]]", 10, from: index + 2) {
      return orgLink(index, close)
    }
    guard marks.contains(.brackets), let bracket = OrgBracket(bytes, index, end) else { return index + 1 }
    _ = add(MarkdownToken(kind: .nothing, start: index, end: bracket.text.lowerBound))
    let opener = tokens.count - 1
    addText(upTo: bracket.text.upperBound)
    _ = add(MarkdownToken(kind: .nothing, start: bracket.text.upperBound, end: bracket.end))
    deletionCount = min(deletionCount + 1, 500)
    pair(
      opener, tokens.count - 1, .cloze, value: deletionCount, text: Array(bytes[bracket.hint]), start: index,
      end: bracket.end)
    return bracket.end
  }

  private mutating func orgLink(_ index: Int, _ close: Int) -> Int {
    let inner = index + 2..<close
    let divider = bytes[inner].firstIndex(of: "][")
    let target = inner.lowerBound..<(divider.map { inner.lowerBound + $0 } ?? close)
    var path = target
    if bytes[path].hasPrefix("file:") { path = path.lowerBound + 5..<path.upperBound }
    let name = bytes[path].string.lowercased()
    let isImage = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"].contains { name.hasSuffix($0) }
    guard let divider else {
      var token = MarkdownToken(
        kind: .leaf, start: index, end: close + 2, node: isImage ? .image : .link,
        inner: Span(path.lowerBound, path.upperBound))
      token.isMarked = true
      return add(token)
    }
    let shown = inner.lowerBound + divider + 2..<close
    _ = add(MarkdownToken(kind: .nothing, start: index, end: shown.lowerBound))
    let opener = tokens.count - 1
    addText(upTo: shown.upperBound)
    _ = add(MarkdownToken(kind: .nothing, start: close, end: close + 2))
    pair(
      opener, tokens.count - 1, .link, text: Array(bytes[target]), start: index, end: close + 2)
    return close + 2
  }
}
