internal import DeckSource

/// What stands before a Markdown text between two lines of dashes or pluses: the title, the description and the tags, in
/// YAML's or TOML's simplest form. Whatever else is there says nothing about cards.
struct MarkdownFrontMatter {
  private(set) var title = ""
  private(set) var titleSpan: Span?
  private(set) var description = ""
  /// The tags, those that several dialects use to mark decks included.
  private(set) var tags: [String] = []
  /// The deck that all cards belong to.
  private(set) var deck: String?
  /// Where the text begins.
  private(set) var end: Int

  private var titleRank = Int.max
  private var listKey = ""

  private static let titleNames = ["title", "name", "deck", "deck_name"]

  /// Reads what stands at `start`. Complexity: O(bytes).
  init(_ bytes: ByteView, from start: Int) {
    end = start
    let fence = bytes[start..<bytes.count]
    guard fence.hasPrefix("---") || fence.hasPrefix("+++") else { return }
    var lines = MarkdownLines(bytes, from: start, to: bytes.count)
    guard let first = lines.next(), first.range.count == 3 else { return }
    var found: [MarkdownLine] = []
    while let line = lines.next() {
      if bytes[line.range].equals(bytes[first.range]) && line.isFlush {
        // A divider that stands first in a text without front matter is followed by text.
        guard found.allSatisfy({ Self.isPlausible(bytes, $0) }) else { return }
        for line in found { add(bytes, line) }
        end = line.next
        return
      }
      found.append(line)
    }
  }

  private static func isPlausible(_ bytes: ByteView, _ line: MarkdownLine) -> Bool {
    let text = bytes[line.range]
    guard let first = text.first, line.isFlush, first != UInt8(ascii: "#"), first != UInt8(ascii: "-") else {
      return true
    }
    guard MarkdownLabel(bytes, line.text, line.end) == nil else { return false }
    return text.contains(UInt8(ascii: ":")) || text.contains(UInt8(ascii: "=")) || first == UInt8(ascii: "]")
      || first == UInt8(ascii: "}") || first == UInt8(ascii: "\"") || first == UInt8(ascii: "[")
  }

  private mutating func add(_ bytes: ByteView, _ line: MarkdownLine) {
    guard !line.isBlank else { return }
    if bytes[line.range].hasPrefix("- ") {
      let value = Self.value(bytes, line.text + 2..<line.end)
      if listKey == "tags" || listKey == "tag" { addTag(value) }
      return
    }
    guard line.isFlush,
      let mark = bytes[line.range].firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") })
    else { return }
    var stop = line.text + mark
    let valueStart = stop + 1
    while stop > line.text && bytes[stop - 1] == 0x20 { stop -= 1 }
    listKey = bytes[line.text..<stop].string.lowercased()
    var start = valueStart
    while start < line.end && bytes[start] == 0x20 { start += 1 }
    note(bytes, start..<line.end)
  }

  private mutating func note(_ bytes: ByteView, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    switch listKey {
    case "description", "summary":
      if description.isEmpty { description = Self.value(bytes, range) }
    case "tags", "tag":
      var text = bytes[range].string
      if text.hasPrefix("[") { text = String(text.dropFirst().prefix { $0 != "]" }) }
      for tag in FieldName.tags(text.filter { $0 != "\"" && $0 != "'" }) { addTag(tag) }
    default:
      guard let rank = Self.titleNames.firstIndex(of: listKey), rank < titleRank else { return }
      titleRank = rank
      title = Self.value(bytes, range)
      titleSpan = Span(range.lowerBound, range.upperBound)
    }
  }

  private mutating func addTag(_ tag: String) {
    let tag = tag.hasPrefix("#") ? String(tag.dropFirst()) : tag
    if let deck = Self.deck(tag) {
      if !deck.isEmpty { self.deck = deck }
      marksCards = true
    } else if !tag.isEmpty {
      tags.append(tag)
    }
  }

  /// Whether a tag says that the text holds cards.
  private(set) var marksCards = false

  /// The deck that the tag `flashcards/a/b` names; empty for `flashcards` alone, nil for other tags.
  static func deck(_ tag: String) -> String? {
    let parts = tag.split(separator: "/")
    guard parts.first == "flashcards" || parts.first == "flashcard" else { return nil }
    return parts.dropFirst().joined(separator: "::")
  }

  private static func value(_ bytes: ByteView, _ range: Range<Int>) -> String {
    var range = range
    while range.lowerBound < range.upperBound, bytes[range.lowerBound] == 0x20 {
      range = range.lowerBound + 1..<range.upperBound
    }
    guard !range.isEmpty else { return "" }
    if bytes[range.lowerBound] == UInt8(ascii: "\""),
      let (text, _) = MarkdownQuoted.text(bytes, range.lowerBound + 1, range.upperBound)
    {
      return String(decoding: text, as: UTF8.self)
    }
    let text = bytes[range].string
    if range.count > 1 && text.hasPrefix("'") && text.hasSuffix("'") {
      return String(text.dropFirst().dropLast())
    }
    return text
  }
}
