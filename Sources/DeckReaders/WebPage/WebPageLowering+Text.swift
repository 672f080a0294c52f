internal import DeckModel
internal import DeckSource
internal import DeckSyntax
internal import DeckXML

/// Texts of a page.
extension WebPageLowering {
  /// Adds the texts from `index` on that stand side by side and returns the index behind them.
  mutating func addText(_ index: Int, upTo limit: Int, _ builder: inout CardBatchBuilder) -> Int {
    var end = index + 1
    let parent = page.nodes[index].parent
    while end < limit, page.nodes[end].isText, page.nodes[end].parent == parent { end += 1 }
    let text = page.nodes[index..<end].map(\.text).joined()
    let span = page.span(page.nodes[index].range.lowerBound..<page.nodes[end - 1].range.upperBound)
    let verbatim = end == index + 1 ? page.verbatim(index) : nil
    if isOurs {
      let isGap = paragraph == nil && place != .cell && text.utf8.allSatisfy(Self.isSpace)
      if !isGap { addLiteral(Array(text.utf8), verbatim, span, index, &builder) }
    } else if showsLines(index) {
      addLines(Array(text.utf8), verbatim, span, index, &builder)
    } else {
      addCollapsed(Array(text.utf8)[...], verbatim, span, index, &builder)
    }
    return end
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  /// Whether the page shows the line ends of a text, as far as one can tell.
  private func showsLines(_ index: Int) -> Bool {
    guard keepsLines else { return false }
    guard page.nodes[index].parent >= 0 else { return true }
    switch page.nodes[page.nodes[index].parent].name {
    case "div", "span", "a": return true
    case "p": return page.isPart
    default: return false
    }
  }

  private mutating func addLines(
    _ text: [UInt8], _ verbatim: Span?, _ span: Span, _ index: Int, _ builder: inout CardBatchBuilder
  ) {
    var start = 0
    while start <= text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      let place = verbatim.map { Span(Int($0.start) + start, Int($0.start) + end) }
      addCollapsed(text[start..<end], place, span, index, &builder)
      if end < text.count && hasContent {
        pendingBreaks += 1
        pendingSpace = false
      }
      start = end + 1
    }
  }

  /// Adds a text with single spaces for white space, without that at the edges of lines.
  private mutating func addCollapsed(
    _ text: ArraySlice<UInt8>, _ verbatim: Span?, _ span: Span, _ index: Int,
    _ builder: inout CardBatchBuilder
  ) {
    guard let first = text.firstIndex(where: { !Self.isSpace($0) }),
      let last = text.lastIndex(where: { !Self.isSpace($0) })
    else {
      if !text.isEmpty { pendingSpace = true }
      return
    }
    if first > text.startIndex { pendingSpace = true }
    openLine(index, &builder)
    let core = text[first...last]
    var collapsed: [UInt8] = []
    for byte in core {
      if !Self.isSpace(byte) {
        collapsed.append(byte)
      } else if collapsed.last != 0x20 {
        collapsed.append(0x20)
      }
    }
    if let verbatim, collapsed.elementsEqual(core) {
      let start = Int(verbatim.start) + first - text.startIndex
      add(Span(start, start + core.count), &builder)
    } else if isInLink {
      builder.leaf(.text, flags: .decoded, span: span, text: builder.decode(collapsed))
      lastText = nil
    } else {
      inlines.add(text: collapsed, span: span, into: &builder)
      lastText = nil
    }
    if last + 1 < text.endIndex { pendingSpace = true }
  }

  /// Whether a link is open, whose text is no other link.
  private var isInLink: Bool { formats.contains { $0.kind == .link } }

  /// Adds a text that stands in the source as it is.
  private mutating func add(_ span: Span, _ builder: inout CardBatchBuilder) {
    if !isInLink && InlineParser.mayHoldMarkup(page.source.bytes[span]) {
      inlines.add(verbatim: span, into: &builder)
      lastText = nil
    } else {
      addVerbatim(span, &builder)
    }
  }

  private mutating func addVerbatim(_ span: Span, _ builder: inout CardBatchBuilder) {
    let node = builder.open(.text, span: span, text: span)
    builder.close(node)
    lastText = (node, Int(span.end))
  }

  /// Adds a text with all its white space.
  private mutating func addLiteral(
    _ text: [UInt8], _ verbatim: Span?, _ span: Span, _ index: Int, _ builder: inout CardBatchBuilder
  ) {
    openLine(index, &builder)
    if let verbatim {
      addVerbatim(verbatim, &builder)
    } else {
      builder.leaf(.text, flags: .decoded, span: span, text: builder.decode(text))
    }
    lastText = nil
  }
}
