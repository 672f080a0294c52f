internal import DeckModel
internal import DeckSource

/// Turns lists of blocks, as this program writes them to JSON, into nodes. It keeps a stack of its own, so no
/// depth of nesting overflows anything; keys may stand in any order, and unknown ones are skipped.
struct JSONBlockLowering {
  private let source: SourceFile
  private let bytes: ByteView
  private var stack: [JSONBlockObject] = []
  private var lists: [List] = []

  /// What the elements of an open list are.
  private enum List {
    case blocks, items, inlines, rows, cells
  }

  init(_ source: SourceFile) {
    self.source = source
    bytes = source.bytes
  }

  /// Adds the blocks of the list that has just begun and returns whether there was any.
  mutating func lower(_ parser: inout JSONPullParser, into builder: inout CardBatchBuilder) -> Bool {
    stack.removeAll(keepingCapacity: true)
    lists.removeAll(keepingCapacity: true)
    lists.append(.blocks)
    var hasBlocks = false
    var key = JSONBlockKey.other
    while true {
      switch parser.next() {
      case .key(let name): key = JSONBlockKey(bytes[name.span])
      case .beginObject:
        // An object is an element of the innermost list, unless that list is further out than an object.
        if stack.count < lists.count, let list = lists.last {
          hasBlocks = true
          begin(list, parser.eventStart, &builder)
        } else {
          parser.skipContainer()
        }
      case .endObject: end(parser.offset, &builder)
      case .beginArray:
        if stack.count == lists.count, let list = beginList(key, &builder) {
          lists.append(list)
        } else {
          parser.skipContainer()
        }
      case .endArray:
        lists.removeLast()
        if lists.isEmpty { return hasBlocks }
      case .string(let string): if stack.count == lists.count { note(string, key) }
      case .number(let span): if stack.count == lists.count { note(number: span, key) }
      case .bool(let value): if stack.count == lists.count { note(value, key) }
      case .null: break
      case .end, .failure: return hasBlocks
      }
    }
  }

  // MARK: Values

  private mutating func note(_ string: JSONString, _ key: JSONBlockKey) {
    let top = stack.count - 1
    switch key {
    case .type: stack[top].setType(bytes[string.span])
    case .text: stack[top].text = string
    case .source, .target: stack[top].place = string
    case .alternative, .language, .hint: stack[top].note = string
    case .delimiter:
      let opening = JSONText.string(bytes, string)
      stack[top].delimiter = MathDelimiter.allCases.first { "\($0.opening)" == opening } ?? .dollar
    case .blocks, .inlines, .items, .rows, .cells, .ordered, .start, .header, .ordinal, .choice, .right,
      .markup, .divides, .other:
      break
    }
  }

  private mutating func note(number span: Span, _ key: JSONBlockKey) {
    guard key == .start || key == .ordinal, let number = UInt16(bytes[span].string) else { return }
    stack[stack.count - 1].number = number
  }

  private mutating func note(_ value: Bool, _ key: JSONBlockKey) {
    if key == .ordered { stack[stack.count - 1].isOrdered = value }
    if key == .header { stack[stack.count - 1].isHeader = value }
    if key == .choice || key == .right { stack[stack.count - 1].isChoice = value }
    if key == .markup { stack[stack.count - 1].isMarkup = value }
    if key == .divides { stack[stack.count - 1].dividesWords = value }
  }

  // MARK: Nodes

  private mutating func begin(_ list: List, _ start: Int, _ builder: inout CardBatchBuilder) {
    var object = JSONBlockObject(isInline: list == .inlines, start: start)
    switch list {
    case .blocks, .inlines: break
    case .items: object.open(.listItem, &builder)
    case .rows: object.open(.tableRow, &builder)
    case .cells: object.open(.tableCell, &builder)
    }
    stack.append(object)
  }

  /// What the list at `key` of the innermost object holds; nil when it is nothing that the object can hold.
  private mutating func beginList(_ key: JSONBlockKey, _ builder: inout CardBatchBuilder) -> List? {
    let top = stack.count - 1
    let kind = stack[top].openKind
    switch key {
    case .inlines:
      if stack[top].isInline {
        guard stack[top].mayHoldInlines else { return nil }
        if kind == nil { stack[top].open(.emphasis, &builder) }
        return .inlines
      }
      if kind == nil && stack[top].mayBe("paragraph") { stack[top].open(.paragraph, &builder) }
      return stack[top].openKind == .paragraph || kind == .tableCell ? .inlines : nil
    case .blocks: return kind == .listItem ? .blocks : nil
    case .cells: return kind == .tableRow ? .cells : nil
    case .items:
      guard kind == nil, !stack[top].isInline, stack[top].mayBe("list") else { return nil }
      stack[top].open(.list, &builder)
      return .items
    case .rows:
      guard kind == nil, !stack[top].isInline, stack[top].mayBe("table") else { return nil }
      stack[top].open(.table, &builder)
      return .rows
    case .type, .text, .source, .target, .alternative, .language, .hint, .delimiter, .ordered, .start,
      .header,
      .ordinal, .choice, .right, .markup, .divides, .other:
      return nil
    }
  }

  private mutating func end(_ offset: Int, _ builder: inout CardBatchBuilder) {
    guard let object = stack.popLast() else { return }
    object.close(offset, source, &builder)
  }
}

/// The keys of blocks and inlines.
enum JSONBlockKey: String {
  case type, text, source, target, alternative, language, hint, delimiter, ordered, start, header, ordinal
  case choice, right, markup, divides
  case blocks, inlines, items, rows, cells
  case other

  init(_ name: ByteView) {
    // The commonest first: making a string costs more than looking.
    if name.equals("type") {
      self = .type
    } else if name.equals("text") {
      self = .text
    } else if name.equals("inlines") {
      self = .inlines
    } else {
      self = name.count < 16 ? JSONBlockKey(rawValue: name.string) ?? .other : .other
    }
  }
}
