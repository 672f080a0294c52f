internal import DeckModel
internal import DeckSource

/// Turns running text of Markdown into inlines: one lowering serves many paragraphs.
///
/// The scanner makes tokens of a text; here they become nodes, with text that stands in the source as it is left there.
struct MarkdownInlineLowering {
  private let source: SourceFile
  private let bytes: ByteView
  private var scanner: MarkdownScanner
  private var open: [Open] = []
  private var textStart = 0
  private var textEnd = 0
  private var hasText = false
  private var isDecoded = false
  private var decodedText: [UInt8] = []

  /// A pair whose end is still to come.
  private struct Open {
    var pair: Int
    var node: Int
  }

  init(_ source: SourceFile, _ marks: MarkdownMarks) {
    self.source = source
    bytes = source.bytes
    scanner = MarkdownScanner(source, marks)
  }

  /// Adds the block that the lines of `span` are: a paragraph, or an image or a formula when they are nothing else.
  mutating func addBlock(_ span: Span, into builder: inout CardBatchBuilder) {
    scanner.scan(span, isCell: false)
    if scanner.tokens.count == 1, scanner.tokens[0].kind == .leaf, scanner.tokens[0].isMarked {
      let token = scanner.tokens[0]
      let isDisplayed =
        token.value == MathDelimiter.doubleDollar.rawValue || token.value == MathDelimiter.bracket.rawValue
      if token.node == .image || token.node == .math && isDisplayed {
        return add(token, as: token.node == .image ? .imageBlock : .mathBlock, &builder)
      }
    }
    let paragraph = builder.open(.paragraph, span: span)
    addTokens(&builder)
    builder.close(paragraph)
  }

  /// Adds the inlines of `span`, in a node that the caller has opened.
  mutating func add(_ span: Span, isCell: Bool, into builder: inout CardBatchBuilder) {
    scanner.scan(span, isCell: isCell)
    addTokens(&builder)
  }

  /// What text with escapes and references stands for.
  func decode(_ span: Span) -> [UInt8] { MarkdownText.decode(bytes[span]) }

  // MARK: Tokens

  private mutating func addTokens(_ builder: inout CardBatchBuilder) {
    open.removeAll(keepingCapacity: true)
    for index in scanner.tokens.indices {
      let token = scanner.tokens[index]
      var pair = token.firstClosed
      while pair >= 0 {
        flush(&builder)
        close(pair, &builder)
        pair = scanner.pairs[pair].nextClosed
      }
      addOwn(token, &builder)
      pair = token.firstOpened
      while pair >= 0 {
        flush(&builder)
        begin(pair, &builder)
        pair = scanner.pairs[pair].nextOpened
      }
    }
    flush(&builder)
    while let last = open.popLast() { builder.close(last.node) }
  }

  private mutating func addOwn(_ token: MarkdownToken, _ builder: inout CardBatchBuilder) {
    switch token.kind {
    case .text: addText(token.start, token.end)
    case .mark:
      // What is left stands behind what closes and before what opens.
      if token.rest > 0 { addText(token.start + token.closed, token.start + token.closed + token.rest) }
    case .scalar: addScalar(token)
    case .lineBreak:
      flush(&builder)
      builder.leaf(.lineBreak, span: Span(token.start, token.end))
    case .leaf:
      flush(&builder)
      add(token, as: token.node, &builder)
    case .tag:
      guard token.firstClosed < 0 && token.firstOpened < 0 else { return }
      flush(&builder)
      add(token, as: .markup, &builder)
    case .nothing: break
    }
  }

  private mutating func add(_ token: MarkdownToken, as kind: NodeKind, _ builder: inout CardBatchBuilder) {
    let span = Span(token.start, token.end)
    let own: (text: Span, flags: Node.Flags)
    if let decoded = token.decoded {
      own = (builder.decode(valid(decoded)), .decoded)
    } else {
      own = builder.repaired(kind == .markup && token.inner.isEmpty ? span : token.inner)
    }
    let value = kind == .mathBlock ? 0 : UInt16(truncatingIfNeeded: token.value)
    let node = builder.open(
      kind, flags: kind == .link ? own.flags.union(.bare) : own.flags, value: value, span: span,
      text: own.text)
    if kind == .link {
      if token.decoded == nil && !own.flags.contains(.decoded) {
        builder.text(token.inner)
      } else {
        builder.leaf(.text, flags: .decoded, span: token.inner, text: own.text)
      }
    } else if kind == .image || kind == .imageBlock, !token.alternative.isEmpty {
      builder.leaf(.text, flags: .decoded, span: span, text: builder.decode(valid(token.alternative)))
    }
    builder.close(node)
  }

  // MARK: Pairs

  private mutating func begin(_ index: Int, _ builder: inout CardBatchBuilder) {
    let pair = scanner.pairs[index]
    let text = pair.text.isEmpty ? Span(0, 0) : builder.decode(valid(pair.text))
    let node = builder.open(
      pair.node, flags: pair.text.isEmpty ? [] : .decoded, value: pair.value,
      span: Span(pair.start, pair.end),
      text: text)
    open.append(Open(pair: index, node: node))
  }

  private mutating func close(_ index: Int, _ builder: inout CardBatchBuilder) {
    while let last = open.popLast() {
      builder.closeInline(last.node)
      if last.pair == index { return }
    }
  }

  // MARK: Text

  private mutating func addText(_ start: Int, _ end: Int) {
    guard start < end else { return }
    if !hasText {
      (hasText, textStart, textEnd) = (true, start, end)
    } else if isDecoded {
      decodedText.append(contentsOf: bytes[start..<end])
      textEnd = end
    } else if start == textEnd {
      textEnd = end
    } else {
      beginDecoding()
      decodedText.append(contentsOf: bytes[start..<end])
      textEnd = end
    }
  }

  private mutating func addScalar(_ token: MarkdownToken) {
    if !hasText { (hasText, textStart, textEnd) = (true, token.start, token.start) }
    if !isDecoded { beginDecoding() }
    if let scalar = Unicode.Scalar(token.value), let encoded = UTF8.encode(scalar) {
      decodedText.append(contentsOf: encoded)
    }
    textEnd = token.end
  }

  private mutating func beginDecoding() {
    isDecoded = true
    decodedText.removeAll(keepingCapacity: true)
    decodedText.append(contentsOf: bytes[textStart..<textEnd])
  }

  private mutating func flush(_ builder: inout CardBatchBuilder) {
    guard hasText else { return }
    if isDecoded {
      let span = Span(textStart, textEnd)
      builder.leaf(.text, flags: .decoded, span: span, text: builder.decode(valid(decodedText)))
    } else {
      builder.text(Span(textStart, textEnd))
    }
    (hasText, isDecoded) = (false, false)
  }

  /// The bytes as UTF-8, whatever the source is.
  private func valid(_ text: [UInt8]) -> [UInt8] {
    source.firstInvalidOffset == nil ? text : Array(String(decoding: text, as: UTF8.self).utf8)
  }
}
