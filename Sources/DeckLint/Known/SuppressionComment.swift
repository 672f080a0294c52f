internal import DeckModel
internal import DeckSource

/// A comment in a source that says which findings are meant to stay: `deckc: ignore RULE -- reason`.
struct SuppressionComment {
  /// A name in a comment.
  struct Name {
    let text: String
    let span: Span
  }

  /// What it is for.
  enum Scope {
    case nextCard, file
  }

  /// The comment, with its line when nothing else stands there.
  let span: Span
  /// The bytes from `deckc:` to the end of what is said.
  let said: Span
  /// What it is for; nil when that isn't understood.
  let scope: Scope?
  /// The rules that it names.
  let rules: [Name]
  /// Whether it says why.
  let hasReason: Bool

  /// The comments of that kind in the source of a deck. Complexity: O(bytes).
  static func all(in deck: Deck) -> [SuppressionComment] {
    guard let syntax = deck.comments else { return [] }
    let bytes = deck.source.bytes
    var comments: [SuppressionComment] = []
    var position = 0
    var code: CodeFences?
    while let found = bytes.firstIndex(of: "deckc:", from: position) {
      position = found + 6
      guard let comment = SuppressionComment(at: found, in: bytes, syntax) else { continue }
      if syntax == .markdown {
        let fences = code ?? CodeFences(bytes)
        code = fences
        if fences.hold(found) { continue }
      }
      position = max(position, Int(comment.said.end))
      comments.append(comment)
    }
    return comments
  }

  /// The comment whose `deckc:` begins at `start`; nil when that is no comment, or says nothing of ignoring.
  private init?(at start: Int, in bytes: ByteView, _ syntax: CommentSyntax) {
    var lineStart = start
    while lineStart > 0, bytes[lineStart - 1] != 0x0A, bytes[lineStart - 1] != 0x0D { lineStart -= 1 }
    var lineEnd = start
    while lineEnd < bytes.count, bytes[lineEnd] != 0x0A, bytes[lineEnd] != 0x0D { lineEnd += 1 }
    var opening = start
    while opening > lineStart, Self.isSpace(bytes[opening - 1]) { opening -= 1 }
    var end = lineEnd
    var commentEnd = lineEnd
    switch syntax {
    case .hashLines:
      guard bytes[lineStart..<opening].equals("#") else { return nil }
      opening = lineStart
    case .slashLines:
      guard Self.trimmed(lineStart..<opening, bytes).map({ bytes[$0].equals("//") }) ?? false else {
        return nil
      }
      opening = lineStart
    case .markup, .markdown:
      guard opening - lineStart >= 4, bytes[opening - 4..<opening].equals("<!--"),
        let close = bytes[start..<lineEnd].firstIndex(of: "-->")
      else { return nil }
      opening -= 4
      // Behind an odd number of backticks it is code.
      let ticks = syntax == .markdown ? bytes[lineStart..<opening].count { $0 == UInt8(ascii: "`") } : 0
      if ticks % 2 == 1, bytes[start..<lineEnd].contains(UInt8(ascii: "`")) { return nil }
      end = start + close
      commentEnd = end + 3
    }
    // Alone on its line, the comment goes with the line.
    if Self.trimmed(lineStart..<opening, bytes) == nil, Self.trimmed(commentEnd..<lineEnd, bytes) == nil {
      opening = lineStart
      commentEnd = lineEnd
      if commentEnd < bytes.count, bytes[commentEnd] == 0x0D { commentEnd += 1 }
      if commentEnd < bytes.count, bytes[commentEnd] == 0x0A { commentEnd += 1 }
    }
    let text = Self.trimmed(start..<end, bytes) ?? start..<end
    span = Span(opening, commentEnd)
    said = Span(text.lowerBound, text.upperBound)
    (scope, rules, hasReason) = Self.read(start + 6..<text.upperBound, bytes)
  }

  /// What stands behind `deckc:`.
  private static func read(
    _ range: Range<Int>, _ bytes: ByteView
  ) -> (scope: Scope?, rules: [Name], hasReason: Bool) {
    guard let text = trimmed(range, bytes) else { return (nil, [], false) }
    var wordEnd = text.lowerBound
    while wordEnd < text.upperBound, !isSpace(bytes[wordEnd]) { wordEnd += 1 }
    let word = bytes[text.lowerBound..<wordEnd]
    guard word.equals("ignore") || word.equals("ignore-file") else { return (nil, [], false) }
    var namesEnd = text.upperBound
    var hasReason = false
    var position = wordEnd
    while position < text.upperBound {
      if let count = dividerCount(at: position, text.upperBound, bytes) {
        namesEnd = position
        hasReason = trimmed(position + count..<text.upperBound, bytes) != nil
        break
      }
      position += 1
    }
    return (word.equals("ignore") ? .nextCard : .file, names(wordEnd..<namesEnd, bytes), hasReason)
  }

  /// How many bytes at `position` part the rules from the reason: ` -- `, a dash, or a colon where `--` can't stand.
  private static func dividerCount(at position: Int, _ end: Int, _ bytes: ByteView) -> Int? {
    let rest = bytes[position..<end]
    if rest.hasPrefix("--") && (position == 0 || isSpace(bytes[position - 1])) { return 2 }
    return rest.hasPrefix("—") ? 3 : rest.hasPrefix(":") ? 1 : nil
  }

  /// The names in a range, which commas or spaces part.
  private static func names(_ range: Range<Int>, _ bytes: ByteView) -> [Name] {
    var names: [Name] = []
    var start: Int?
    for position in range.lowerBound...range.upperBound {
      let isEnd =
        position == range.upperBound || bytes[position] == UInt8(ascii: ",") || isSpace(bytes[position])
      if isEnd, let first = start {
        names.append(Name(text: bytes[first..<position].string, span: Span(first, position)))
        start = nil
      } else if !isEnd, start == nil {
        start = position
      }
    }
    return names
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// A range without the spaces at its ends; nil when nothing else is there.
  private static func trimmed(_ range: Range<Int>, _ bytes: ByteView) -> Range<Int>? {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpace(bytes[start]) { start += 1 }
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return start < end ? start..<end : nil
  }
}
