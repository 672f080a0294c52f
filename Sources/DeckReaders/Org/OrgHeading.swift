internal import DeckSource

/// A heading of an Org outline, with the properties below it.
struct OrgHeading {
  var level: Int
  /// Where its line begins.
  var start: Int
  /// Its text, without stars, keywords and tags.
  var title: Range<Int>
  var tags: [String] = []
  var isComment = false
  /// Keys in capitals, with the places of their values.
  var properties: [(key: String, value: Range<Int>)] = []
  /// Whether the heading says when it is to be reviewed.
  var hasSchedule = false
  /// The text below it, up to the next heading.
  var body: Range<Int>

  /// The place of the value of a property.
  subscript(key: String) -> Range<Int>? { properties.first { $0.key == key && !$0.value.isEmpty }?.value }

  /// The number of stars with which a line begins, when a space follows them.
  static func level(_ bytes: ByteView, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end && bytes[index] == UInt8(ascii: "*") { index += 1 }
    return index > start && index < end && bytes[index] == 0x20 ? index - start : 0
  }

  /// The heading that a line is.
  init(_ bytes: ByteView, _ line: MarkdownLine, level: Int) {
    self.level = level
    start = line.start
    body = line.next..<line.next
    var text = line.start + level
    var end = line.end
    while text < end, bytes[text] == 0x20 { text += 1 }
    let words = bytes[text..<end]
    for keyword: StaticString in ["TODO ", "DONE ", "COMMENT "] where words.hasPrefix(keyword) {
      isComment = words.hasPrefix("COMMENT ")
      text += keyword.utf8CodeUnitCount
      break
    }
    // Tags stand at the end, between colons.
    if end > text, bytes[end - 1] == UInt8(ascii: ":") {
      var first = end - 1
      while first > text, bytes[first - 1] != 0x20, bytes[first - 1] != 0x09 { first -= 1 }
      let isApart = first == text || bytes[first - 1] <= 0x20
      if isApart, end - first > 2, bytes[first] == UInt8(ascii: ":") {
        tags = bytes[first..<end].string.split(separator: ":").map(String.init)
        end = first
        while end > text, bytes[end - 1] <= 0x20 { end -= 1 }
      }
    }
    title = text..<max(end, text)
  }

  /// Takes a line at the beginning of the body that says something about the heading; returns false for text.
  mutating func note(_ bytes: ByteView, _ line: MarkdownLine, _ drawer: inout String?) -> Bool {
    let text = bytes[line.range]
    if let open = drawer {
      if Self.isEnd(text) {
        drawer = nil
      } else if open == "PROPERTIES" {
        noteProperty(bytes, line)
      }
      return true
    }
    if text.hasPrefix("SCHEDULED:") || text.hasPrefix("DEADLINE:") || text.hasPrefix("CLOSED:") {
      if text.hasPrefix("SCHEDULED:") { hasSchedule = true }
      return true
    }
    guard let name = Self.drawer(text) else { return false }
    drawer = name
    return true
  }

  private mutating func noteProperty(_ bytes: ByteView, _ line: MarkdownLine) {
    guard !line.isBlank, bytes[line.text] == UInt8(ascii: ":"),
      let close = bytes[line.text + 1..<line.end].firstIndex(of: UInt8(ascii: ":")), close > 0
    else { return }
    var key = bytes[line.text + 1..<line.text + 1 + close].string.uppercased()
    if key.hasSuffix("+") { key.removeLast() }
    var value = line.text + 2 + close
    while value < line.end, bytes[value] <= 0x20 { value += 1 }
    if key.hasPrefix("DRILL_"), key != "DRILL_CARD_TYPE" { hasSchedule = true }
    properties.append((key, value..<line.end))
  }

  /// The name of the drawer that a line opens, in capitals.
  static func drawer(_ text: ByteView) -> String? {
    guard text.count > 2, text.first == UInt8(ascii: ":"), text.last == UInt8(ascii: ":") else { return nil }
    let name = text[1..<text.count - 1]
    let isName = name.allSatisfy {
      ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
    }
    return isName ? name.string.uppercased() : nil
  }

  /// Whether a line ends a drawer.
  static func isEnd(_ text: ByteView) -> Bool { text.equals(":END:") || text.equals(":end:") }
}
