internal import DeckSource

/// One line of a Markdown file.
struct MarkdownLine {
  /// Its number, from 0.
  var number: Int
  /// Where it begins, and where its text does.
  var start: Int
  var text: Int
  /// Where its text ends, and where the next line begins.
  var end: Int
  var next: Int
  /// Whether it is part of a block of code.
  var isCode = false

  var isBlank: Bool { text == end }
  var range: Range<Int> { text..<end }
  /// Whether nothing stands before the text.
  var isFlush: Bool { text == start }

  /// Whether the line is a comment that says what deckc is to leave alone, and is for no card.
  func isForUs(_ bytes: ByteView) -> Bool {
    bytes[range].hasPrefix("<!-- deckc:") && bytes[range].hasSuffix("-->")
  }

  /// The level and the text of the heading that the text of a line is.
  static func heading(_ bytes: ByteView, _ text: Int, _ end: Int) -> (level: Int, text: Range<Int>)? {
    var start = text
    while start < end && bytes[start] == UInt8(ascii: "#") { start += 1 }
    let level = start - text
    guard 1...6 ~= level, start < end, bytes[start] == 0x20 || bytes[start] == 0x09 else { return nil }
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    var last = end
    while last > start && bytes[last - 1] == UInt8(ascii: "#") { last -= 1 }
    // Number signs at the end count only when they stand apart.
    if last < end, last > start, bytes[last - 1] != 0x20, bytes[last - 1] != 0x09 { last = end }
    while last > start, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x09 { last -= 1 }
    return start < last ? (level, start..<last) : nil
  }

  /// Whether the line is three dashes or more, and nothing else.
  func isDivider(_ bytes: ByteView) -> Bool {
    isFlush && end - text >= 3 && bytes[text..<end].allSatisfy { $0 == UInt8(ascii: "-") }
  }
}

/// Goes through the lines of a Markdown file, and knows which of them are code.
struct MarkdownLines {
  private let bytes: ByteView
  private let end: Int
  private var offset: Int
  private var number = 0
  private let fences: MarkdownFences
  private var fence: MarkdownFences.Fence?

  /// The lines between two offsets, of which the first begins a line. Complexity: O(bytes).
  init(_ bytes: ByteView, from start: Int, to end: Int) {
    self.bytes = bytes
    self.end = end
    offset = start
    var fences = MarkdownFences()
    var next = start
    var number = 0
    while next < end {
      let line = Self.line(bytes, next, end, number)
      fences.add(bytes, text: line.text, end: line.end, number: number)
      next = line.next
      number += 1
    }
    fences.finish()
    self.fences = fences
  }

  /// The same for a text in which nothing is code.
  init(plain bytes: ByteView, from start: Int, to end: Int) {
    self.bytes = bytes
    self.end = end
    offset = start
    fences = MarkdownFences()
  }

  /// The next line, or nil behind the last.
  mutating func next() -> MarkdownLine? {
    guard offset < end else { return nil }
    var line = Self.line(bytes, offset, end, number)
    if let open = fence {
      line.isCode = true
      if MarkdownFences.ends(open, bytes, line.text, line.end) { fence = nil }
    } else if line.isForUs(bytes) {
      line.text = line.end
    } else {
      let content = Self.content(bytes, line)
      if let open = MarkdownFences.fence(bytes, content, line.end), fences.hasEnd(open, behind: number) {
        fence = open
        // A line that says what begins is not only code.
        line.isCode = content == line.text
      }
    }
    offset = line.next
    number += 1
    return line
  }

  private static func line(_ bytes: ByteView, _ start: Int, _ limit: Int, _ number: Int) -> MarkdownLine {
    let rest = bytes[start..<limit]
    var end = limit
    var next = limit
    if let feed = rest.firstIndex(of: 0x0A) {
      (end, next) = (start + feed, start + feed + 1)
    }
    if let lone = bytes[start..<end].firstIndex(of: 0x0D) {
      end = start + lone
      next = end + 1
      if next < limit && bytes[next] == 0x0A { next += 1 }
    }
    var text = start
    while text < end, bytes[text] == 0x20 || bytes[text] == 0x09 { text += 1 }
    while end > text, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return MarkdownLine(number: number, start: start, text: text, end: end, next: next)
  }

  /// Where the text of a line begins behind labels and marks of lists.
  private static func content(_ bytes: ByteView, _ line: MarkdownLine) -> Int {
    var text = line.text
    if line.isFlush, let label = MarkdownLabel(bytes, text, line.end) { text = label.end }
    while let mark = MarkdownListMark(bytes, text, line.end) {
      text += mark.count
      if let box = MarkdownBox(bytes, text, line.end) { text = box.end }
    }
    while text < line.end, bytes[text] == 0x20 || bytes[text] == 0x09 { text += 1 }
    return text
  }
}
