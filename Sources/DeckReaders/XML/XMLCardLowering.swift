internal import DeckModel
internal import DeckSource
internal import DeckXML

/// Turns the events of one card into nodes. It keeps a stack of its own, so no depth of nesting overflows
/// anything; elements that have no place where they stand are skipped with all that is in them.
struct XMLCardLowering {
  /// What may stand in an open element.
  private enum Content {
    case card, blocks, items, rows, cells, inlines, verbatim, nothing
  }

  private struct Open {
    var name: String
    var content: Content
    /// The node, or -1 when it is added at the end.
    var node = -1
    /// What an element without a node becomes.
    var kind = NodeKind.text
    var value: UInt16 = 0
    /// The language of code.
    var language: String?
    /// The text of an element without a node.
    var text = ""
    /// The bytes of what is in it, as far as that stands in the source as it is.
    var inside: Span?

    /// Opens a node for the element.
    mutating func begin(
      _ kind: NodeKind, _ content: Content, _ span: Span, _ builder: inout CardBatchBuilder
    ) {
      self.content = content
      node = builder.open(kind, span: span)
    }

    /// Takes the place of something in it into account.
    mutating func note(_ place: Span) { inside = inside?.union(place) ?? place }
  }

  private let span: Span
  private let source: SourceFile
  private var stack: [Open] = []
  private var hasFront = false
  private var hasBack = false
  /// The first thing that has no place where it stands.
  private(set) var problem: String?

  /// A lowering of the card that `span` of `source` stands for.
  init(_ span: Span, _ source: SourceFile) {
    self.span = span
    self.source = source
  }

  /// Adds the card of `element`, whose content is `events`.
  mutating func lower(
    _ element: XMLElement, _ events: ArraySlice<XMLEvent>, into builder: inout CardBatchBuilder
  ) {
    let number = element["number"] ?? ""
    let card = builder.open(
      .card, flags: .decoded, value: confidence(element), span: span, text: builder.decode(number.utf8))
    if let identifier = element["id"], !identifier.isEmpty { leaf(.identifier, identifier, &builder) }
    addProperty(.deck, element["in-deck"], &builder)
    addProperty(.noteType, element["note-type"], &builder)
    stack = [Open(name: "card", content: .card)]
    var skipped = 0
    for (index, event) in zip(events.indices, events) {
      switch event.kind {
      case .start(let element):
        if skipped > 0 || !begin(element, &builder) { skipped += 1 }
      case .text(let text):
        let next = index + 1 < events.endIndex ? events[index + 1] : nil
        let place = next.flatMap { XMLPlace.span(of: text, before: $0, in: source) }
        if skipped == 0 { add(text, at: place, &builder) }
      case .end:
        if skipped > 0 { skipped -= 1 } else { end(&builder) }
      }
    }
    if !hasFront { builder.leaf(.field, value: FieldRole.front.rawValue, span: span) }
    if !hasBack { builder.leaf(.field, value: FieldRole.back.rawValue, span: span) }
    builder.close(card)
  }

  private func addProperty(
    _ property: CardProperty, _ text: String?, _ builder: inout CardBatchBuilder
  ) {
    guard let text, !text.isEmpty else { return }
    builder.leaf(
      .property, flags: .decoded, value: property.rawValue, span: span, text: builder.decode(text.utf8))
  }

  private func confidence(_ element: XMLElement) -> UInt16 {
    guard let value = element["confidence"].flatMap({ Double($0) }), value >= 0, value <= 1 else {
      return 1000
    }
    return UInt16((value * 1000).rounded())
  }

  // MARK: Elements

  /// Opens an element, or returns false when it has no place here.
  private mutating func begin(_ element: XMLElement, _ builder: inout CardBatchBuilder) -> Bool {
    let parent = stack[stack.count - 1]
    guard element.namespace == XMLDeckReader.namespace,
      let open = open(element, in: parent.content, &builder)
    else {
      note("the element '\(element.name)' has no place in '\(parent.name)'")
      return false
    }
    stack.append(open)
    return true
  }

  private mutating func open(
    _ element: XMLElement, in content: Content, _ builder: inout CardBatchBuilder
  ) -> Open? {
    var open = Open(name: element.name, content: .nothing)
    switch (content, element.name) {
    case (.card, "tag"): (open.content, open.kind) = (.verbatim, .tag)
    case (.card, "front"), (.card, "back"), (.card, "field"):
      open.content = .blocks
      open.node = openField(element, &builder)
    case (.blocks, "paragraph"): open.begin(.paragraph, .inlines, span, &builder)
    case (.blocks, "list"):
      open.begin(.list, .items, span, &builder)
      if element["ordered"] == "true" {
        let start = element["start"].flatMap { UInt16($0) } ?? 1
        builder.update(open.node) {
          $0.flags.insert(.ordered)
          $0.value = start
        }
      }
      if element["choice"] == "true" { builder.update(open.node) { $0.flags.insert(.choice) } }
    case (.blocks, "code-block"):
      (open.content, open.kind, open.language) = (.verbatim, .codeBlock, element["language"])
    case (.blocks, "table"): open.begin(.table, .rows, span, &builder)
    case (.blocks, "image-block"): addImage(.imageBlock, element, &builder)
    case (.blocks, "math-block"): (open.content, open.kind) = (.verbatim, .mathBlock)
    case (.items, "item"):
      open.begin(.listItem, .blocks, span, &builder)
      if element["right"] == "true" { builder.update(open.node) { $0.flags.insert(.choice) } }
    case (.rows, "row"):
      open.begin(.tableRow, .cells, span, &builder)
      if element["header"] == "true" { builder.update(open.node) { $0.flags.insert(.header) } }
    case (.cells, "cell"): open.begin(.tableCell, .inlines, span, &builder)
    case (.inlines, "emphasis"): open.begin(.emphasis, .inlines, span, &builder)
    case (.inlines, "strong"): open.begin(.strong, .inlines, span, &builder)
    case (.inlines, "code"): (open.content, open.kind) = (.verbatim, .code)
    case (.inlines, "link"):
      open.begin(.link, .inlines, span, &builder)
      setText(element["target"] ?? "", of: open.node, &builder)
    case (.inlines, "image"): addImage(.image, element, &builder)
    case (.inlines, "math"):
      let delimiter = MathDelimiter.allCases.first { "\($0.opening)" == element["delimiter"] } ?? .dollar
      (open.content, open.kind, open.value) = (.verbatim, .math, delimiter.rawValue)
    case (.inlines, "cloze"):
      open.begin(.cloze, .inlines, span, &builder)
      setText(element["hint"] ?? "", of: open.node, &builder)
      let ordinal = element["ordinal"].flatMap { UInt16($0) } ?? 1
      builder.update(open.node) { $0.value = ordinal }
    case (.inlines, "markup"):
      (open.content, open.kind) = (.verbatim, .markup)
      open.value = element["divides"] == "true" ? 1 : 0
    case (.inlines, "line-break"): builder.leaf(.lineBreak, span: span)
    default: return nil
    }
    return open
  }

  private mutating func openField(_ element: XMLElement, _ builder: inout CardBatchBuilder) -> Int {
    // A card has one front and one back; a further one is a field of that name.
    let role: FieldRole =
      switch element.name {
      case "front" where !hasFront: .front
      case "back" where !hasBack: .back
      default: .named
      }
    hasFront = hasFront || role == .front
    hasBack = hasBack || role == .back
    let node = builder.open(.field, value: role.rawValue, span: span)
    if role == .named {
      setText(element["name"] ?? (element.name == "field" ? "" : element.name), of: node, &builder)
    }
    return node
  }

  private mutating func end(_ builder: inout CardBatchBuilder) {
    guard let open = stack.popLast() else { return }
    if let inside = open.inside, !stack.isEmpty { stack[stack.count - 1].note(inside) }
    if open.node >= 0 {
      if let inside = open.inside { builder.update(open.node) { $0.span = inside } }
      builder.closeInline(open.node)
    } else if open.content == .verbatim, open.kind != .markup || !open.text.isEmpty {
      let node = builder.open(
        open.kind, flags: .decoded, value: open.value, span: span, text: builder.decode(open.text.utf8))
      if let language = open.language { leaf(.text, language, &builder) }
      builder.close(node)
    }
  }

  // MARK: Text

  private mutating func add(_ text: String, at place: Span?, _ builder: inout CardBatchBuilder) {
    let top = stack.count - 1
    switch stack[top].content {
    case .inlines:
      if let place {
        stack[top].note(place)
        builder.text(place)
      } else {
        leaf(.text, text, &builder)
      }
    case .verbatim: stack[top].text += text
    case .card, .blocks, .items, .rows, .cells, .nothing:
      if text.contains(where: { !$0.isWhitespace }) { note("text stands directly in '\(stack[top].name)'") }
    }
  }

  private mutating func note(_ message: String) { problem = problem ?? message }

  private func leaf(_ kind: NodeKind, _ text: String, _ builder: inout CardBatchBuilder) {
    builder.leaf(kind, flags: .decoded, span: span, text: builder.decode(text.utf8))
  }

  private func setText(_ text: String, of node: Int, _ builder: inout CardBatchBuilder) {
    let place = builder.decode(text.utf8)
    builder.update(node) {
      $0.text = place
      $0.flags.insert(.decoded)
    }
  }

  private func addImage(_ kind: NodeKind, _ element: XMLElement, _ builder: inout CardBatchBuilder) {
    let node = builder.open(
      kind, flags: .decoded, span: span, text: builder.decode((element["source"] ?? "").utf8))
    if let alternative = element["alternative"], !alternative.isEmpty { leaf(.text, alternative, &builder) }
    builder.close(node)
  }
}
