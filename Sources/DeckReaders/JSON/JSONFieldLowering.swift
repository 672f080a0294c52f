internal import DeckModel
internal import DeckSource
internal import DeckSyntax

/// Turns the value of a field into blocks: an object of `text` and `blocks`, a string of plain Markdown, a
/// list of strings, or a number.
struct JSONFieldLowering {
  private let source: SourceFile
  private let bytes: ByteView
  private var text: PlainMarkdownLowering
  private var blocks: JSONBlockLowering

  init(_ source: SourceFile) {
    self.source = source
    bytes = source.bytes
    text = PlainMarkdownLowering(source)
    blocks = JSONBlockLowering(source)
  }

  /// Whether the value behind the colon at `start` is an object.
  func isObject(at start: Int, to end: Int) -> Bool {
    var parser = JSONPullParser(bytes, from: start, to: end)
    parser.skipColon()
    if case .beginObject = parser.next() { return true }
    return false
  }

  /// Whether the value behind the colon at `start` is a string that holds something.
  func isText(at start: Int, to end: Int) -> Bool {
    var parser = JSONPullParser(bytes, from: start, to: end)
    parser.skipColon()
    if case .string(let string) = parser.next() { return !bytes.trimmed(string.span).isEmpty }
    return false
  }

  /// Adds the field of the value behind the colon at `start`; an empty one at `place` when there is none.
  mutating func lower(
    _ role: FieldRole, name: JSONString?, at start: Int?, to end: Int, place: Span,
    into builder: inout CardBatchBuilder
  ) {
    var nameText = Span(0, 0)
    var flags: Node.Flags = []
    if let name { (nameText, flags) = builder.place(name, source) }
    let field = builder.open(.field, flags: flags, value: role.rawValue, span: place, text: nameText)
    if let start {
      var parser = JSONPullParser(bytes, from: start, to: end)
      parser.skipColon()
      let span = lowerValue(&parser, &builder)
      builder.update(field) { $0.span = span }
    }
    builder.close(field)
  }

  /// Adds the blocks of the value that comes next and returns its bytes.
  private mutating func lowerValue(_ parser: inout JSONPullParser, _ builder: inout CardBatchBuilder) -> Span
  {
    let event = parser.next()
    let start = parser.eventStart
    switch event {
    case .string(let string):
      lower(string, &builder)
      return string.span
    case .number(let span):
      let paragraph = builder.open(.paragraph, span: span)
      builder.text(span)
      builder.close(paragraph)
    case .bool:
      let span = Span(start, parser.offset)
      let paragraph = builder.open(.paragraph, span: span)
      builder.text(span)
      builder.close(paragraph)
    case .beginArray: lowerList(&parser, start, &builder)
    case .beginObject: lowerObject(&parser, &builder)
    case .endObject, .endArray, .key, .null, .end, .failure: break
    }
    return Span(start, max(start, parser.offset))
  }

  private mutating func lower(_ string: JSONString, _ builder: inout CardBatchBuilder) {
    text.lower(string.span, string.hasEscapes ? .json : .plain, into: &builder)
  }

  private mutating func lowerList(
    _ parser: inout JSONPullParser, _ start: Int, _ builder: inout CardBatchBuilder
  ) {
    let list = builder.open(.list, span: Span(start, start))
    while true {
      let event = parser.next()
      switch event {
      case .string(let string):
        let item = builder.open(.listItem, span: string.span)
        lower(string, &builder)
        builder.close(item)
      case .beginObject, .beginArray: parser.skipContainer()
      case .number, .bool, .null, .key, .endObject: break
      case .endArray, .end, .failure:
        builder.close(list, spanEnd: UInt32(parser.offset))
        return
      }
    }
  }

  private mutating func lowerObject(_ parser: inout JSONPullParser, _ builder: inout CardBatchBuilder) {
    var plain: JSONString?
    var hasBlocks = false
    while case .key(let key) = parser.next() {
      switch parser.next() {
      case .string(let string): if bytes[key.span].equals("text") { plain = string }
      case .beginArray:
        if bytes[key.span].equals("blocks") {
          hasBlocks = blocks.lower(&parser, into: &builder) || hasBlocks
        } else {
          parser.skipContainer()
        }
      case .beginObject: parser.skipContainer()
      case .number, .bool, .null, .key, .endObject, .endArray, .end, .failure: break
      }
    }
    if !hasBlocks, let plain { lower(plain, &builder) }
  }
}
