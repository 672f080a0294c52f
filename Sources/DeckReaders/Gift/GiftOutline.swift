internal import DeckSource

/// Where the questions of a file of GIFT are, and to which categories they belong.
struct GiftOutline {
  /// One question, or what stands where one should.
  struct Entry {
    /// The bytes from its comments to its end.
    var extent: Range<Int>
    /// The bytes without white space and comments at the edges.
    var text: Range<Int>
    /// The index of its category in `categories`.
    var category: Int
    /// What a comment before it says: `[id:…]`, `[number:…]` and `[tag:…]`.
    var identifier = ""
    var number = ""
    var tags: [String] = []
  }

  private(set) var entries: [Entry] = []
  /// The paths of the categories, `::` between their parts; the first is that of questions before any.
  private(set) var categories = [""]
  /// Where the first category is named.
  private(set) var categorySpan: Span?

  /// Finds the entries of a text: blank lines part them. Complexity: O(bytes).
  init(_ bytes: ByteView, from start: Int, to end: Int) {
    var category = 0
    var known = ["": 0]
    var index = start
    while index < end {
      guard let extent = Self.next(bytes, &index, end) else { break }
      var entry = Entry(extent: extent, text: extent, category: category)
      Self.readComments(bytes, extent, into: &entry)
      var text = GiftText.trimmed(bytes, extent)
      if bytes[text].hasPrefix("$CATEGORY:") {
        let line = bytes[text].firstIndex(of: 0x0A).map { text.lowerBound + $0 } ?? text.upperBound
        let path = GiftText.trimmed(bytes, text.lowerBound + 10..<line)
        if categorySpan == nil { categorySpan = Span(path.lowerBound, path.upperBound) }
        let name = Self.deckName(bytes[path].string)
        category = known[name] ?? categories.count
        if category == categories.count {
          known[name] = category
          categories.append(name)
        }
        text = GiftText.trimmed(bytes, line..<text.upperBound)
      }
      guard !text.isEmpty else { continue }
      entry.text = text
      entry.category = category
      entries.append(entry)
    }
  }

  /// The lines up to the next blank one.
  private static func next(_ bytes: ByteView, _ index: inout Int, _ end: Int) -> Range<Int>? {
    var start: Int?
    var last = index
    while index < end {
      let lineEnd = bytes[index..<end].firstIndex(of: 0x0A).map { index + $0 } ?? end
      let isBlank = bytes[index..<lineEnd].allSatisfy { $0 <= 0x20 }
      if isBlank, let start {
        index = min(lineEnd + 1, end)
        return start..<last
      }
      if !isBlank {
        if start == nil { start = index }
        last = lineEnd
      }
      index = min(lineEnd + 1, end)
    }
    return start.map { $0..<last }
  }

  /// The name of a deck for the path of a category: without its context, and `::` for slashes.
  private static func deckName(_ path: String) -> String {
    var parts: [String] = [""]
    var isSlash = false
    for character in path {
      if character == "/" {
        // Two slashes are one of the name.
        if isSlash { parts.removeLast() }
        if isSlash { parts[parts.count - 1].append("/") } else { parts.append("") }
        isSlash.toggle()
      } else {
        isSlash = false
        parts[parts.count - 1].append(character)
      }
    }
    var names = parts.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter {
      !$0.isEmpty
    }
    if let first = names.first, first.hasPrefix("$"), first.hasSuffix("$") { names.removeFirst() }
    if names.first == "top" { names.removeFirst() }
    return names.joined(separator: "::")
  }

  /// Takes over the id and the tags that comments name.
  private static func readComments(_ bytes: ByteView, _ extent: Range<Int>, into entry: inout Entry) {
    var index = extent.lowerBound
    while index < extent.upperBound {
      let end = GiftText.commentEnd(bytes, index, extent.upperBound)
      guard let end else {
        index =
          bytes[index..<extent.upperBound].firstIndex(of: 0x0A).map { index + $0 + 1 } ?? extent.upperBound
        continue
      }
      for (name, value) in tokens(bytes[index..<end].string) {
        if name == "id" && entry.identifier.isEmpty { entry.identifier = value }
        if name == "number" { entry.number = value }
        if name == "tag" { entry.tags.append(value) }
      }
      index = end
    }
  }

  /// The tokens of a comment, such as `[tag:rivers]`; a bracket in one is `\]`.
  private static func tokens(_ comment: String) -> [(name: String, value: String)] {
    var tokens: [(String, String)] = []
    var rest = comment[...]
    while let open = rest.firstIndex(of: "[") {
      rest = rest[rest.index(after: open)...]
      for name in ["id", "number", "tag"] where rest.hasPrefix("\(name):") {
        var value = ""
        var index = rest.index(rest.startIndex, offsetBy: name.count + 1)
        while index < rest.endIndex, rest[index] != "]" {
          let next = rest.index(after: index)
          if rest[index] == "\\", next < rest.endIndex, rest[next] == "]" { index = next }
          value.append(rest[index])
          index = rest.index(after: index)
        }
        let trimmed = value.drop(while: \.isWhitespace)
        if index < rest.endIndex && !trimmed.isEmpty { tokens.append((name, String(trimmed))) }
        rest = rest[index...]
      }
    }
    return tokens
  }
}
