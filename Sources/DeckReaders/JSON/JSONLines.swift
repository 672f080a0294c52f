internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

/// Where the cards of a text with one JSON object a line are, found in one pass that builds no tree.
///
/// A line that is no card becomes a finding; the others are read.
struct JSONLines {
  /// The bytes of each card's line, with its end.
  private(set) var cards: [Span] = []
  /// The bytes of each card's object.
  private(set) var objects: [Span] = []
  /// The titled parts: a new one begins where the title of the deck changes.
  private(set) var sections: [DeckSection] = []
  /// What is wrong.
  private(set) var findings: [ReaderFinding] = []

  /// Reads the whole of `source`. Complexity: O(bytes).
  init(_ source: SourceFile) {
    let bytes = source.bytes
    let terminator = LineIndex.terminator(of: bytes)
    var start = source.byteOrderMarkCount
    while start < bytes.count {
      let rest = bytes[start..<bytes.count]
      let end = start + (rest.firstIndex(of: terminator).map { $0 + 1 } ?? rest.count)
      read(source, start, end)
      start = end
    }
  }

  private mutating func read(_ source: SourceFile, _ start: Int, _ end: Int) {
    let bytes = source.bytes
    var trimmedEnd = end
    while trimmedEnd > start, bytes[trimmedEnd - 1] <= 0x20 { trimmedEnd -= 1 }
    guard trimmedEnd > start else { return }
    var parser = JSONPullParser(bytes, from: start, to: trimmedEnd)
    guard case .beginObject = parser.next() else {
      if let error = parser.error { return findings.append(.malformedJSON(error, card: cards.count)) }
      return refuse("this line is no JSON object", Span(start, trimmedEnd))
    }
    let object = Span(parser.eventStart, trimmedEnd)
    var hasField = false
    var title: JSONString?
    loop: while true {
      switch parser.next() {
      case .key(let name):
        let key = bytes[name.span]
        if key.equals("deck") { title = JSONScalar(bytes, at: parser.offset, to: trimmedEnd)?.string }
        switch FieldName.meaning(key) {
        case .front, .back: hasField = true
        case .identifier, .number, .tags, .deck, .noteType, .derived, .other: break
        }
        parser.skipValue()
      case .end: break loop
      case .failure:
        if let error = parser.error { findings.append(.malformedJSON(error, card: cards.count)) }
        return
      case .beginObject, .endObject, .beginArray, .endArray, .string, .number, .bool, .null: break
      }
    }
    guard hasField else { return refuse("this object has neither a front nor a back", object) }
    note(title, source)
    cards.append(Span(start, end))
    objects.append(object)
  }

  private mutating func refuse(_ message: String, _ span: Span) {
    findings.append(ReaderFinding("malformed-record", Finding(message, span: span)))
  }

  private mutating func note(_ title: JSONString?, _ source: SourceFile) {
    let bytes = source.bytes
    // The same bytes as before are the same title: the usual case costs no decoding.
    if let last = sections.last?.titleSpan, let title, bytes[last].equals(bytes[title.span]) { return }
    if sections.isEmpty || title != nil || sections.last?.titleSpan != nil {
      let text = title.map { JSONText.string(bytes, $0) } ?? ""
      sections.append(DeckSection(title: text, titleSpan: title?.span, firstCard: cards.count))
    }
  }
}
