internal import DeckModel
internal import DeckSource

/// Turns the object of a card into nodes. One lowering serves many cards.
struct JSONCardLowering {
  private let source: SourceFile
  private let bytes: ByteView
  private var fields: JSONFieldLowering
  private var parts = Parts()

  /// Where the values of a card are.
  private struct Parts {
    var identifier: JSONScalar?
    var number: JSONScalar?
    var confidence: JSONScalar?
    var tags: Int?
    var deck: JSONScalar?
    var noteType: JSONScalar?
    var front: (rank: Int, name: JSONString, value: Int)?
    var back: (rank: Int, name: JSONString, value: Int)?
    /// The object `fields` of decks that this program wrote.
    var fields: Int?
    var others: [(name: JSONString, value: Int)] = []
    /// Whether this program wrote the card: then keys that it does not know are not fields.
    var isOwn = false
  }

  init(_ source: SourceFile) {
    self.source = source
    bytes = source.bytes
    fields = JSONFieldLowering(source)
  }

  /// Adds the card whose object is `object` and which `span` stands for.
  mutating func lower(object: Span, span: Span, into builder: inout CardBatchBuilder) {
    parts = Parts()
    findParts(object)
    promoteIdentifier()
    let card = builder.open(.card, value: confidence, span: span)
    if let number = parts.number { setText(number, of: card, &builder) }
    if let identifier = parts.identifier { addLeaf(.identifier, identifier, &builder) }
    if let tags = parts.tags { addTags(from: tags, to: Int(object.end), &builder) }
    if let deck = parts.deck { addLeaf(.property, deck, value: CardProperty.deck.rawValue, &builder) }
    if let type = parts.noteType {
      addLeaf(.property, type, value: CardProperty.noteType.rawValue, &builder)
    }
    let end = Int(object.end)
    let place = Span(end - 1, end - 1)
    fields.lower(.front, name: nil, at: parts.front?.value, to: end, place: place, into: &builder)
    fields.lower(.back, name: nil, at: parts.back?.value, to: end, place: place, into: &builder)
    if let fields = parts.fields { addFields(from: fields, to: end, &builder) }
    if !parts.isOwn {
      for (name, value) in parts.others where fields.isText(at: value, to: end) {
        fields.lower(.named, name: name, at: value, to: end, place: place, into: &builder)
      }
    }
    builder.close(card)
  }

  // MARK: Finding the values

  private mutating func findParts(_ object: Span) {
    var parser = JSONPullParser(bytes, from: Int(object.start), to: Int(object.end))
    _ = parser.next()
    while case .key(let name) = parser.next() {
      let value = parser.offset
      note(name, value, end: Int(object.end))
      parser.skipValidValue()
    }
  }

  private mutating func note(_ name: JSONString, _ value: Int, end: Int) {
    let key = bytes[name.span]
    switch FieldName.meaning(key) {
    case .front(let rank):
      if key.equals("front") { parts.isOwn = parts.isOwn || fields.isObject(at: value, to: end) }
      if let front = parts.front, front.rank <= rank { return parts.others.append((name, value)) }
      if let front = parts.front { parts.others.append((front.name, front.value)) }
      parts.front = (rank, name, value)
    case .back(let rank):
      if let back = parts.back, back.rank <= rank { return parts.others.append((name, value)) }
      if let back = parts.back { parts.others.append((back.name, back.value)) }
      parts.back = (rank, name, value)
    case .identifier: parts.identifier = parts.identifier ?? JSONScalar(bytes, at: value, to: end)
    case .number: parts.number = parts.number ?? JSONScalar(bytes, at: value, to: end)
    case .tags: parts.tags = parts.tags ?? value
    case .noteType:
      parts.noteType = parts.noteType ?? JSONScalar(bytes, at: value, to: end)
    case .deck: break
    case .derived: if key.equals("confidence") { parts.confidence = JSONScalar(bytes, at: value, to: end) }
    case .other:
      if key.equals("fields") && fields.isObject(at: value, to: end) {
        parts.fields = value
        parts.isOwn = true
      } else if key.equals("inDeck") {
        parts.deck = JSONScalar(bytes, at: value, to: end)
      } else {
        parts.others.append((name, value))
      }
    }
  }

  /// An id of other programs that is only digits counts cards: it is a number, and no identity.
  private mutating func promoteIdentifier() {
    guard !parts.isOwn, let identifier = parts.identifier else { return }
    let text = bytes[identifier.string.span]
    guard text.count <= 9, text.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) else { return }
    parts.identifier = nil
    parts.number = parts.number ?? identifier
  }

  private var confidence: UInt16 {
    guard let confidence = parts.confidence, let value = Double(bytes[confidence.string.span].string),
      value >= 0, value <= 1
    else { return 1000 }
    return UInt16((value * 1000).rounded())
  }

  // MARK: Adding nodes

  private func addLeaf(
    _ kind: NodeKind, _ scalar: JSONScalar, value: UInt16 = 0, _ builder: inout CardBatchBuilder
  ) {
    let string = scalar.string
    guard !string.span.isEmpty else { return }
    let (text, flags) = builder.place(string, source)
    builder.leaf(kind, flags: flags, value: value, span: string.span, text: text)
  }

  private func setText(_ scalar: JSONScalar, of node: Int, _ builder: inout CardBatchBuilder) {
    let (text, flags) = builder.place(scalar.string, source)
    builder.update(node) {
      $0.text = text
      $0.flags.formUnion(flags)
    }
  }

  private func addTags(from start: Int, to end: Int, _ builder: inout CardBatchBuilder) {
    var parser = JSONPullParser(bytes, from: start, to: end)
    parser.skipColon()
    switch parser.next() {
    case .string(let string):
      for tag in FieldName.tags(JSONText.string(bytes, string)) {
        builder.leaf(.tag, flags: .decoded, span: string.span, text: builder.decode(tag.utf8))
      }
    case .beginArray:
      while true {
        switch parser.next() {
        case .string(let string): addLeaf(.tag, JSONScalar(string: string), &builder)
        case .endArray, .end, .failure: return
        case .beginObject, .beginArray, .endObject, .key, .number, .bool, .null: break
        }
      }
    case .beginObject, .endObject, .endArray, .key, .number, .bool, .null, .end, .failure: break
    }
  }

  private mutating func addFields(from start: Int, to end: Int, _ builder: inout CardBatchBuilder) {
    var parser = JSONPullParser(bytes, from: start, to: end)
    parser.skipColon()
    _ = parser.next()
    while case .key(let name) = parser.next() {
      fields.lower(
        .named, name: name, at: parser.offset, to: end, place: name.span, into: &builder)
      parser.skipValidValue()
    }
  }
}

/// A string or a number of a JSON text, as text.
struct JSONScalar {
  var string: JSONString

  init(string: JSONString) { self.string = string }

  /// The value behind the colon at or after `start`, or nil when it is neither.
  init?(_ bytes: ByteView, at start: Int, to end: Int) {
    var parser = JSONPullParser(bytes, from: start, to: end)
    parser.skipColon()
    switch parser.next() {
    case .string(let string): self.string = string
    case .number(let span): string = JSONString(span: span, hasEscapes: false)
    case .beginObject, .endObject, .beginArray, .endArray, .key, .bool, .null, .end, .failure: return nil
    }
  }
}

extension CardBatchBuilder {
  /// Where the text of `string` is to be found, and the flags that say so.
  mutating func place(_ string: JSONString, _ source: SourceFile) -> (text: Span, flags: Node.Flags) {
    let isPlain = !string.hasEscapes && source.firstInvalidOffset == nil
    return isPlain ? (string.span, []) : (decode(JSONText.string(source.bytes, string).utf8), .decoded)
  }
}
