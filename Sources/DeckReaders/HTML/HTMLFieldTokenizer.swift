internal import DeckSource

/// Cuts the text of a field, which is HTML or plain, into tokens, and finds which of them belong together.
///
/// Only elements that are well nested and hold what a field has a shape for count; everything else is markup, to be kept
/// as it stands. One tokenizer serves many fields. Complexity: O(bytes).
struct HTMLFieldTokenizer {
  /// The tokens in order.
  var tokens: [HTMLFieldToken] = []
  var bytes: ByteView
  var isHTML = false
  var findsClozes = false
  /// The start tags that are open.
  var stack: [Int] = []
  /// Those of them that begin deletions.
  var clozes: [Int] = []
  var textStart = 0
  /// How much may still be looked at in vain.
  var budget = 0
  /// From here on, formulas are known to be never ended: those in a line and those on their own.
  var mathLimit = (inline: Int.max, display: Int.max)

  static let nothing = ByteStorage(copying: [])

  init() { bytes = Self.nothing.view }

  /// Cuts `text`; with `findsClozes`, marks of cloze deletions count.
  mutating func tokenize(_ text: ByteView, isHTML: Bool, findsClozes: Bool) {
    bytes = text
    self.isHTML = isHTML
    self.findsClozes = findsClozes
    tokens.removeAll(keepingCapacity: true)
    stack.removeAll(keepingCapacity: true)
    clozes.removeAll(keepingCapacity: true)
    budget = 8 * text.count + 4096
    mathLimit = (Int.max, Int.max)
    textStart = 0
    var index = 0
    while index < bytes.count { index = step(index) }
    flush(bytes.count)
    settle()
  }

  /// Makes markup of the element whose start tag is at `index`.
  mutating func makeMarkup(_ index: Int) {
    tokens[index].isMarkup = true
    if tokens[index].partner >= 0 { tokens[tokens[index].partner].isMarkup = true }
  }

  /// Makes markup of what is never ended, or stands in something that is markup and means nothing outside of it.
  mutating func settle() {
    // A whole that lost a part can't be one any more; parts stand behind their wholes.
    for index in tokens.indices.reversed() {
      guard case .start(let element) = tokens[index].kind, element == .item || element.isTablePart else {
        continue
      }
      let parent = tokens[index].parent
      guard parent >= 0, case .start(let whole) = tokens[parent].kind, whole.mayHold(element) else {
        continue
      }
      if tokens[index].partner < 0 || tokens[index].isMarkup { tokens[parent].isMarkup = true }
    }
    for index in tokens.indices {
      switch tokens[index].kind {
      case .start(let element):
        let parent = tokens[index].parent
        let isPart = element == .item || element.isTablePart
        if tokens[index].partner < 0 || isPart && (parent < 0 || tokens[parent].isMarkup) {
          tokens[index].isMarkup = true
        }
      case .end, .hintMark:
        let partner = tokens[index].partner
        if partner < 0 || tokens[partner].isMarkup { tokens[index].isMarkup = true }
      case .text, .lineFeed, .lineBreak, .image, .math, .displayMath, .markup, .nothing: break
      }
    }
  }

  /// Looks at the byte at `index` and returns where to go on.
  mutating func step(_ index: Int) -> Int {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch bytes[index] {
    case UInt8(ascii: "<") where isHTML: return tag(index)
    case 0x0A: return add(.lineFeed, index..<index + 1)
    case 0x0D: return next == 0x0A ? add(.lineFeed, index..<index + 2) : add(.nothing, index..<index + 1)
    case UInt8(ascii: "{") where findsClozes && next == UInt8(ascii: "{"): return clozeStart(index)
    case UInt8(ascii: "}") where next == UInt8(ascii: "}") && !clozes.isEmpty: return clozeEnd(index)
    case UInt8(ascii: ":") where next == UInt8(ascii: ":") && !clozes.isEmpty: return hintMark(index)
    case UInt8(ascii: "\\") where next == UInt8(ascii: "("): return math(index, isDisplay: false)
    case UInt8(ascii: "\\") where next == UInt8(ascii: "["): return math(index, isDisplay: true)
    default: return index + 1
    }
  }

  // MARK: Adding tokens

  /// Adds the text before `end`.
  mutating func flush(_ end: Int) {
    guard textStart < end else { return }
    let range = textStart..<end
    let isBlank = bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    if !isBlank { noteChild(nil) }
    tokens.append(HTMLFieldToken(kind: .text, range: range))
    textStart = end
  }

  /// Adds a token that is no element, with the text before it, and returns its end.
  mutating func add(_ kind: HTMLFieldToken.Kind, _ range: Range<Int>) -> Int {
    flush(range.lowerBound)
    switch kind {
    case .lineBreak, .lineFeed: noteLine(kind)
    case .markup, .image: noteChild(nil, isText: false)
    // In code and in hints a formula is text.
    case .math, .displayMath: noteChild(nil)
    case .text, .start, .end, .hintMark, .nothing: break
    }
    tokens.append(HTMLFieldToken(kind: kind, range: range))
    textStart = range.upperBound
    return textStart
  }

  mutating func noteLine(_ kind: HTMLFieldToken.Kind) {
    guard let top = stack.last, case .start(let parent) = tokens[top].kind else { return }
    if parent == .code { return tokens[top].hasLines = true }
    if case .lineBreak = kind { noteChild(nil, isText: false) }
    if parent == .cloze && tokens[top].hint >= 0 { tokens[top].isMarkup = true }
  }

  /// Notes that `child`, or text, comes to stand in the innermost open element, which becomes markup when it can't hold
  /// that; so do the elements around it that can't hold it either.
  mutating func noteChild(_ child: HTMLElement?, isText: Bool = true) {
    guard let top = stack.last, case .start(let parent) = tokens[top].kind else { return }
    let isPlainText = child == nil && isText
    if parent.mayHold(child) && (isPlainText || parent != .code && tokens[top].hint < 0) { return }
    let isBlock = child?.isInline == false
    var place = stack.count - 1
    while place >= 0, case .start(let element) = tokens[stack[place]].kind {
      let goesOn = element.isTablePart || isBlock && element.isInline
      let isDone = tokens[stack[place]].isBroken
      tokens[stack[place]].isMarkup = true
      tokens[stack[place]].isBroken = true
      guard goesOn, !isDone, place > 0, case .start(let outer) = tokens[stack[place - 1]].kind else { return }
      if element.isInline && !outer.isInline && outer != .cell && outer != .headerCell { return }
      if element.isTablePart && !outer.isTablePart && outer != .table { return }
      place -= 1
    }
  }

  // MARK: Tags

  mutating func tag(_ start: Int) -> Int {
    if bytes[start..<bytes.count].hasPrefix("<!--") { return comment(start) }
    guard budget >= 0, let tag = HTMLTag(bytes, at: start, budget: &budget) else { return start + 1 }
    if !tag.isEnd && (tag.name == "script" || tag.name == "style") { return rawText(tag) }
    if tag.name == "br" && tag.attributes.isEmpty { return add(.lineBreak, tag.range) }
    if tag.name == "img" && !tag.isEnd, tag.hasOnly("src", "alt"), let source = tag["src"] {
      let end = add(.image, tag.range)
      tokens[tokens.count - 1].content = source
      tokens[tokens.count - 1].alternative = tag["alt"] ?? 0..<0
      return end
    }
    guard let element = HTMLElement(tag.name) else {
      return add(.markup(dividesWords: !HTMLTag.isWithinWords(tag.name)), tag.range)
    }
    if tag.isEnd { return end(element, tag) }
    return begin(element, tag)
  }

  mutating func begin(_ element: HTMLElement, _ tag: HTMLTag) -> Int {
    flush(tag.range.lowerBound)
    noteChild(element)
    var token = HTMLFieldToken(kind: .start(element), range: tag.range)
    token.isMarkup = !take(tag, element, into: &token)
    // A part without the whole, and a whole with a broken part, are markup.
    if let top = stack.last, case .start(let parent) = tokens[top].kind {
      if !parent.mayHold(element) { token.isMarkup = true }
      if token.isMarkup && (element == .item || element.isTablePart) { noteChild(.division) }
    } else if element == .item || element.isTablePart {
      token.isMarkup = true
    }
    token.parent = stack.last ?? -1
    tokens.append(token)
    stack.append(tokens.count - 1)
    textStart = tag.range.upperBound
    return textStart
  }

  /// Takes over what the attributes of a tag say; returns whether that is all they say.
  func take(_ tag: HTMLTag, _ element: HTMLElement, into token: inout HTMLFieldToken) -> Bool {
    switch element {
    case .link:
      token.content = tag["href"] ?? 0..<0
      return tag.attributes.count == 1 && !token.content.isEmpty
    case .orderedList:
      let start = tag["start"].map { UInt16(bytes[$0].string) } ?? 1
      token.number = start ?? 1
      return tag.hasOnly("start") && start != nil
    case .code:
      guard let language = tag["class"] else { return tag.attributes.isEmpty }
      token.content = language.dropFirst("language-".utf8.count)
      return tag.attributes.count == 1 && bytes[language].hasPrefix("language-") && !token.content.isEmpty
    case .strong, .emphasis, .list, .item, .table, .section, .row, .cell, .headerCell, .division, .paragraph,
      .preformatted, .cloze:
      return tag.attributes.isEmpty
    }
  }

  mutating func end(_ element: HTMLElement, _ tag: HTMLTag) -> Int {
    flush(tag.range.lowerBound)
    var token = HTMLFieldToken(kind: .end(element), range: tag.range)
    let isSame =
      stack.last.map { start in
        guard case .start(let its) = tokens[start].kind, its == element else { return false }
        return Self.isSameName(bytes[tokens[start].range], tag.name)
      } ?? false
    if isSame, let start = stack.popLast() {
      token.partner = start
      tokens[start].partner = tokens.count
    } else {
      noteChild(nil, isText: false)
      token.isMarkup = true
    }
    tokens.append(token)
    textStart = tag.range.upperBound
    return textStart
  }

  /// Whether a start tag has that name: `<b>` isn't ended by `</strong>`.
  static func isSameName(_ tag: ByteView, _ name: String) -> Bool {
    let text = tag[1..<min(tag.count, 1 + name.utf8.count)].string.lowercased()
    let end = 1 + name.utf8.count
    return text == name && end < tag.count
      && (tag[end] <= 0x20 || tag[end] == UInt8(ascii: ">") || tag[end] == UInt8(ascii: "/"))
  }

  mutating func comment(_ start: Int) -> Int {
    guard budget >= 0, let end = bytes.firstIndex(of: "-->", from: start + 4) else {
      budget -= bytes.count - start
      return start + 1
    }
    let range = start..<end + 3
    // What our own emitter breaks up marks with.
    let isSpacer = bytes[range].equals("<!-- -->")
    return add(isSpacer ? .nothing : .markup(dividesWords: false), range)
  }

  /// A script or a style sheet, whose content is no text of the field.
  mutating func rawText(_ tag: HTMLTag) -> Int {
    var index = tag.range.upperBound
    while budget >= 0, let found = bytes.firstIndex(of: "</", from: index) {
      var vain = 0
      if let end = HTMLTag(bytes, at: found, budget: &vain), end.isEnd, end.name == tag.name {
        return add(.markup(dividesWords: true), tag.range.lowerBound..<end.range.upperBound)
      }
      budget += vain - 2
      index = found + 2
    }
    budget -= bytes.count - tag.range.upperBound
    return add(.markup(dividesWords: true), tag.range)
  }
}
