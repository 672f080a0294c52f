internal import DeckModel
internal import DeckSource

/// Links, images and tags.
extension MarkdownScanner {
  mutating func openBracket(_ index: Int, isImage: Bool) -> Int {
    let stop = index + (isImage ? 2 : 1)
    _ = add(
      MarkdownToken(kind: .mark, start: index, end: stop, value: isImage ? 1 : 0, rest: stop - index))
    stack.push(.bracket, token: tokens.count - 1)
    return stop
  }

  mutating func closeBracket(_ index: Int) -> Int {
    guard let place = stack.place(.bracket) else { return index + 1 }
    let opener = tokens[stack[place].token]
    let isImage = opener.value == 1
    if marks.contains(.brackets) && !isImage {
      deletionCount = min(deletionCount + 1, 500)
      return close(
        place, MarkdownToken(kind: .nothing, start: index, end: index + 1), .cloze, value: deletionCount)
    }
    guard index + 1 < end, bytes[index + 1] == UInt8(ascii: "("), let (target, last) = target(index + 2)
    else {
      stack.forget(.bracket)
      return index + 1
    }
    let text = MarkdownText.decode(bytes[target])
    guard isImage else {
      return close(
        place, MarkdownToken(kind: .nothing, start: index, end: last), .link, text: text)
    }
    let token = stack[place].token
    stack.cut(to: place, keeping: false)
    tokens.removeSubrange(token...)
    textStart = opener.start
    var image = MarkdownToken(kind: .leaf, start: opener.start, end: last, node: .image)
    image.decoded = text
    image.alternative = MarkdownText.decode(bytes[opener.end..<index])
    return add(image)
  }

  /// The target that begins at `start`, behind a bracket, and where its own bracket ends.
  private func target(_ start: Int) -> (target: Range<Int>, end: Int)? {
    var index = skipSpace(start)
    let target: Range<Int>
    if index < end && bytes[index] == UInt8(ascii: "<") {
      var stop = index + 1
      while stop < end, bytes[stop] != UInt8(ascii: ">"), bytes[stop] != UInt8(ascii: "<"),
        bytes[stop] != 0x0A
      {
        stop += bytes[stop] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard stop < end, bytes[stop] == UInt8(ascii: ">") else { return nil }
      target = index + 1..<stop
      index = stop + 1
    } else {
      guard let stop = plainTarget(index) else { return nil }
      target = index..<stop
      index = stop
    }
    index = skipSpace(index)
    if index < end, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
      // A title, for which cards have no place.
      guard let close = bytes[index + 1..<end].firstIndex(of: bytes[index]) else { return nil }
      index = skipSpace(index + 1 + close + 1)
    }
    guard index < end, bytes[index] == UInt8(ascii: ")") else { return nil }
    return (target, index + 1)
  }

  /// Where a target ends that stands without angles: brackets in it are balanced, and not many.
  private func plainTarget(_ start: Int) -> Int? {
    var depth = 0
    var index = start
    while index < end, bytes[index] > 0x20 {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("):
        depth += 1
        if depth > 32 { return nil }
      case UInt8(ascii: ")"):
        if depth == 0 { return index }
        depth -= 1
      default: break
      }
      index += 1
    }
    return index < end ? index : nil
  }

  private func skipSpace(_ start: Int) -> Int {
    var index = start
    while index < end, MarkdownText.isSpace(bytes[index]) { index += 1 }
    return index
  }

  // MARK: Tags

  /// A comment, an address between angles, or a tag of HTML.
  mutating func angle(_ index: Int) -> Int {
    let rest = bytes[index..<end]
    if rest.hasPrefix("<!--") {
      guard let close = find("-->", 6, from: index + 4) else { return index + 1 }
      let isNothing = bytes[index..<close + 3].equals("<!-- -->")
      return add(
        MarkdownToken(kind: isNothing ? .nothing : .leaf, start: index, end: close + 3, node: .markup))
    }
    if let stop = addressBetweenAngles(index) {
      return add(
        MarkdownToken(kind: .leaf, start: index, end: stop, node: .link, inner: Span(index + 1, stop - 1)))
    }
    guard tagBudget > 0, let tag = HTMLTag(bytes[0..<end], at: index, budget: &tagBudget) else {
      return index + 1
    }
    var token = MarkdownToken(
      kind: .tag, start: index, end: tag.range.upperBound, node: .markup, value: 1)
    if HTMLTag.isWithinWords(tag.name) { token.value = 0 }
    switch tag.name {
    case "em", "i": return addTag(token, tag, .emphasisTag, .emphasis)
    case "strong", "b": return addTag(token, tag, .strongTag, .strong)
    case "a": return addTag(token, tag, .linkTag, .link)
    case "br" where !tag.isEnd && tag.attributes.isEmpty: token.kind = .lineBreak
    case "img" where !tag.isEnd && tag.hasOnly("src", "alt") && tag["src"] != nil:
      token.kind = .leaf
      token.node = .image
      token.isMarked = false
      token.value = 0
      token.decoded = tag["src"].map { MarkdownText.decode(bytes[$0], escapes: false) }
      token.alternative = tag["alt"].map { MarkdownText.decode(bytes[$0], escapes: false) } ?? []
    case "code" where !tag.isEnd && tag.hasOnly("data-math"):
      guard let close = find("</code>", 7, from: token.end) else { break }
      token = code(token, tag, close)
    default: break
    }
    return add(token)
  }

  private func code(_ token: MarkdownToken, _ tag: HTMLTag, _ close: Int) -> MarkdownToken {
    var code = token
    code.kind = .leaf
    code.node = .code
    code.isMarked = false
    code.value = 0
    code.decoded = MarkdownText.decode(bytes[token.end..<close], escapes: false)
    code.end = close + "</code>".utf8.count
    if let opening = tag["data-math"] {
      code.node = .math
      let delimiter = MathDelimiter.allCases.first { bytes[opening].equals($0.opening) } ?? .dollar
      code.value = UInt32(delimiter.rawValue)
    }
    return code
  }

  private mutating func addTag(
    _ token: MarkdownToken, _ tag: HTMLTag, _ kind: MarkdownMarkStack.Kind, _ node: NodeKind
  ) -> Int {
    if tag.isEnd {
      guard let place = stack.place(kind) else { return add(token) }
      let text = tokens[stack[place].token].alternative
      return close(place, token, node, text: text)
    }
    var token = token
    if kind == .linkTag {
      guard tag.hasOnly("href"), let target = tag["href"] else { return add(token) }
      token.alternative = MarkdownText.decode(bytes[target], escapes: false)
    } else if !tag.attributes.isEmpty {
      return add(token)
    }
    let end = add(token)
    stack.push(kind, token: tokens.count - 1)
    return end
  }

  /// Where an address between angles ends.
  func addressBetweenAngles(_ index: Int) -> Int? {
    let rest = bytes[index + 1..<end]
    guard
      rest.hasPrefix("http://") || rest.hasPrefix("https://") || rest.hasPrefix("ftp://")
        || rest.hasPrefix("mailto:")
    else { return nil }
    var stop = index + 1
    while stop < end, bytes[stop] > 0x20, bytes[stop] != UInt8(ascii: "<"), bytes[stop] != UInt8(ascii: ">") {
      stop += 1
    }
    return stop < end && bytes[stop] == UInt8(ascii: ">") ? stop + 1 : nil
  }
}
