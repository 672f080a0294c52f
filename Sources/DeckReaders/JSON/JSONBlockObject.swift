internal import DeckModel
internal import DeckSource

/// One object of a JSON deck's blocks, as far as it has been read.
struct JSONBlockObject {
  /// Whether it stands among inlines.
  let isInline: Bool
  private let start: Int
  private var type = Kind.unknown
  private var node = -1
  /// The kind of the node that was opened for it, if any.
  private(set) var openKind: NodeKind?

  var text: JSONString?
  /// The source of an image, or the target of a link.
  var place: JSONString?
  /// The alternative text of an image, the language of code, or the hint of a cloze deletion.
  var note: JSONString?
  var delimiter = MathDelimiter.dollar
  var number: UInt16?
  var isOrdered = false
  var isHeader = false
  /// Whether a list is one to choose from, or an item of such a list is right.
  var isChoice = false
  /// Whether a text is markup of the source's own, and whether that divides words.
  var isMarkup = false
  var dividesWords = false

  /// What an object says that it is.
  private enum Kind: String {
    case paragraph, list, code, table, image, math, text, emphasis, strong, link, cloze
    case lineBreak = "line-break"
    case unknown
  }

  init(isInline: Bool, start: Int) {
    self.isInline = isInline
    self.start = start
  }

  mutating func setType(_ name: ByteView) {
    type = name.equals("text") ? .text : Kind(rawValue: name.string) ?? .unknown
  }

  /// Whether the object may be a block of type `name`: its own type is that or not known yet.
  func mayBe(_ name: String) -> Bool { type == .unknown || type.rawValue == name }

  /// Whether inlines may stand below.
  var mayHoldInlines: Bool {
    switch type {
    case .emphasis, .strong, .link, .cloze, .unknown: true
    case .paragraph, .list, .code, .table, .image, .math, .text, .lineBreak: false
    }
  }

  mutating func open(_ kind: NodeKind, _ builder: inout CardBatchBuilder) {
    openKind = kind
    node = builder.open(kind, span: Span(start, start))
  }

  /// Adds what is still to be added at the end of the object, which is at `offset`.
  func close(_ offset: Int, _ source: SourceFile, _ builder: inout CardBatchBuilder) {
    guard let kind = openKind else { return addLeaf(Span(start, offset), source, &builder) }
    builder.close(node, spanEnd: UInt32(offset))
    switch kind {
    case .list:
      if isOrdered {
        builder.update(node) {
          $0.flags.insert(.ordered)
          $0.value = number ?? 1
        }
      }
      if isChoice { builder.update(node) { $0.flags.insert(.choice) } }
    case .listItem: if isChoice { builder.update(node) { $0.flags.insert(.choice) } }
    case .tableRow: if isHeader { builder.update(node) { $0.flags.insert(.header) } }
    case .emphasis: refineInline(source, &builder)
    case .card, .identifier, .property, .tag, .field, .paragraph, .codeBlock, .table, .tableCell,
      .imageBlock,
      .mathBlock, .text, .markup, .strong, .code, .link, .image, .math, .cloze, .lineBreak:
      break
    }
  }

  /// Makes the open node of an inline what its type says.
  private func refineInline(_ source: SourceFile, _ builder: inout CardBatchBuilder) {
    switch type {
    case .strong: builder.update(node) { $0.kind = .strong }
    case .link:
      let (text, flags) = place.map { builder.place($0, source) } ?? (Span(0, 0), [])
      builder.update(node) {
        $0.kind = .link
        $0.text = text
        $0.flags = flags
      }
      builder.closeInline(node)
    case .cloze:
      let (text, flags) = note.map { builder.place($0, source) } ?? (Span(0, 0), [])
      builder.update(node) {
        $0.kind = .cloze
        $0.value = number ?? 1
        $0.text = text
        $0.flags = flags
      }
    case .emphasis, .unknown, .paragraph, .list, .code, .table, .image, .math, .text, .lineBreak: break
    }
  }

  private func addLeaf(_ span: Span, _ source: SourceFile, _ builder: inout CardBatchBuilder) {
    switch type {
    case .text: addText(source, &builder)
    case .unknown:
      // An object of a type of its own may still have a text.
      guard text != nil else { return }
      if isInline { return addText(source, &builder) }
      let paragraph = builder.open(.paragraph, span: span)
      addText(source, &builder)
      builder.close(paragraph)
    case .code: add(isInline ? .code : .codeBlock, text, below: isInline ? nil : note, span, source, &builder)
    case .math: add(isInline ? .math : .mathBlock, text, below: nil, span, source, &builder)
    case .image: add(isInline ? .image : .imageBlock, place, below: note, span, source, &builder)
    case .lineBreak: builder.leaf(.lineBreak, span: span)
    case .paragraph: builder.leaf(.paragraph, span: span)
    case .list: builder.leaf(.list, flags: isOrdered ? .ordered : [], value: number ?? 1, span: span)
    case .table: builder.leaf(.table, span: span)
    case .emphasis: builder.leaf(.emphasis, span: span)
    case .strong: builder.leaf(.strong, span: span)
    case .link: add(.link, place, below: nil, span, source, &builder)
    case .cloze: add(.cloze, note, below: nil, span, source, &builder)
    }
  }

  private func addText(_ source: SourceFile, _ builder: inout CardBatchBuilder) {
    guard let text, !text.span.isEmpty else { return }
    let (place, flags) = builder.place(text, source)
    builder.leaf(
      isMarkup ? .markup : .text, flags: flags, value: isMarkup && dividesWords ? 1 : 0, span: text.span,
      text: place)
  }

  private func add(
    _ kind: NodeKind, _ text: JSONString?, below: JSONString?, _ span: Span, _ source: SourceFile,
    _ builder: inout CardBatchBuilder
  ) {
    let (place, flags) = text.map { builder.place($0, source) } ?? (Span(0, 0), [])
    let node = builder.open(kind, flags: flags, value: value(kind), span: span, text: place)
    if let below, !below.span.isEmpty {
      let (place, flags) = builder.place(below, source)
      builder.leaf(.text, flags: flags, span: below.span, text: place)
    }
    builder.close(node)
  }

  private func value(_ kind: NodeKind) -> UInt16 {
    if kind == .cloze { return number ?? 1 }
    return kind == .math ? delimiter.rawValue : 0
  }
}
