internal import DeckModel
internal import DeckSource
internal import DeckSyntax

/// Turns stretches of a text into inlines, decoding those that a format writes with escapes.
struct InlineLowering {
  let source: SourceFile
  private var parser: InlineParser
  private var scratch: [UInt8] = []
  /// Whether formulas that stand twice, as they show and as TeX, become one.
  var mendsDoubledFormulas = false

  init(_ source: SourceFile) {
    self.source = source
    parser = InlineParser(source)
  }

  /// Adds the inlines of `span`, whose bytes are the text itself.
  mutating func add(verbatim span: Span, into builder: inout CardBatchBuilder) {
    guard mendsDoubledFormulas else { return addOnce(span, into: &builder) }
    var rest = span
    while let formula = DoubledFormula.next(source.bytes, in: rest) {
      addOnce(Span(start: rest.start, end: formula.span.start), into: &builder)
      let tex = builder.repaired(formula.tex)
      builder.leaf(
        .math, flags: tex.flags, value: MathDelimiter.parenthesis.rawValue, span: formula.span, text: tex.text
      )
      rest.start = formula.span.end
    }
    addOnce(rest, into: &builder)
  }

  private mutating func addOnce(_ span: Span, into builder: inout CardBatchBuilder) {
    guard !span.isEmpty else { return }
    if InlineParser.mayHoldMarkup(source.bytes[span]) {
      parser.parse(span, into: &builder)
    } else {
      builder.text(span)
    }
  }

  /// Adds the inlines of `span`, which stands for a text as `notation` says. All get that span.
  mutating func add(decoding span: Span, _ notation: TextNotation, into builder: inout CardBatchBuilder) {
    scratch.removeAll(keepingCapacity: true)
    notation.decode(source.bytes[span], into: &scratch)
    let isPlain = unsafe scratch.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return true }
      return unsafe !InlineParser.mayHoldMarkup(ByteView(base: base, count: buffer.count))
    }
    if isPlain && source.firstInvalidOffset == nil {
      builder.leaf(.text, flags: .decoded, span: span, text: builder.decode(scratch))
    } else {
      add(text: scratch, span: span, into: &builder)
    }
  }

  /// Adds the inlines of `text`, which `span` stands for.
  func add(text: [UInt8], span: Span, into builder: inout CardBatchBuilder) {
    // A source of its own: the parser finds places, and repairs what is not UTF-8.
    let copy = SourceFile(name: "", bytes: text)
    var inner = CardBatchBuilder(source: copy, firstIndex: 0, cardCount: 0, nodeCount: 4)
    inner.readsWindows1252 = builder.readsWindows1252
    var parser = InlineParser(copy)
    parser.parse(Span(0, copy.bytes.count), into: &inner)
    Self.graft(inner.finish(), span, into: &builder)
  }

  /// Adds all nodes of `batch`, which `span` stands for.
  static func graft(_ batch: CardBatch, _ span: Span, into builder: inout CardBatchBuilder) {
    var open: [(end: UInt32, node: Int)] = []
    for (index, node) in batch.nodes.enumerated() {
      while let last = open.last, index >= last.end {
        builder.close(last.node)
        open.removeLast()
      }
      let text = builder.decode(batch.text(of: node))
      let flags = node.flags.union(.decoded)
      if Int(node.end) == index + 1 {
        builder.leaf(node.kind, flags: flags, value: node.value, span: span, text: text)
      } else {
        let place = builder.open(node.kind, flags: flags, value: node.value, span: span, text: text)
        open.append((node.end, place))
      }
    }
    while let last = open.popLast() { builder.close(last.node) }
  }
}
