internal import DeckModel
internal import DeckSource
internal import DeckSyntax
internal import DeckXML

/// Turns elements of a page into blocks and inlines. What runs, loads or hides is left out; what has no shape of its own
/// is as good as not there, and what is in it stays.
///
/// It keeps stacks of its own, so no depth of nesting overflows anything. Complexity: O(nodes + text).
struct WebPageLowering {
  /// What the node whose children are written may hold.
  enum Place {
    case blocks, list, table, row, cell
  }

  /// An open node that is no paragraph and runs in no line.
  struct Context {
    var place: Place
    /// The node, or -1 for the field itself.
    var node: Int
    /// Whether no element of the page stands for it.
    var isImplied = false
    /// The last item of a list, which what follows it without one belongs to.
    var lastItem = -1
  }

  /// Emphasis, a link or a deletion.
  struct Format {
    var kind: NodeKind
    var flags: Node.Flags = []
    var value: UInt16 = 0
    var text = Span(0, 0)
    var span: Span
  }

  /// What the end of an element ends.
  enum Ending {
    case nothing, block, context, format
  }

  var page: WebPage
  /// Whether the page is one of ours: then white space counts, and texts hold no markup.
  let isOurs: Bool
  let keepsLines: Bool
  var inlines: InlineLowering
  var contexts: [Context] = []
  var formats: [Format] = []
  /// The nodes of the first of `formats`, as far as they are open.
  var openFormats: [Int] = []
  var paragraph: Int?
  /// Whether the line that is written holds something.
  var hasContent = false
  var pendingSpace = false
  var pendingBreaks = 0
  /// The text that was added last, when nothing stands behind it.
  var lastText: (node: Int, end: Int)?
  private var endings: [(end: Int, ending: Ending)] = []

  init(_ page: WebPage, isOurs: Bool, keepsLines: Bool) {
    self.page = page
    self.isOurs = isOurs
    self.keepsLines = keepsLines
    inlines = InlineLowering(page.source)
  }

  /// Adds the blocks of `elements`.
  mutating func lower(_ elements: [Int], into builder: inout CardBatchBuilder) {
    contexts = [Context(place: .blocks, node: -1)]
    for element in elements {
      lower(element..<page.nodes[element].end, &builder)
      closeParagraph(&builder)
    }
  }

  /// Adds the blocks of a part of a page.
  mutating func lower(part: WebPage, into builder: inout CardBatchBuilder) {
    let whole = page
    page = part
    contexts = [Context(place: .blocks, node: -1)]
    lower(0..<part.nodes.count, &builder)
    closeParagraph(&builder)
    page = whole
  }

  private mutating func lower(_ range: Range<Int>, _ builder: inout CardBatchBuilder) {
    var index = range.lowerBound
    while index < range.upperBound {
      leave(index, &builder)
      if page.nodes[index].isText {
        index = addText(index, upTo: range.upperBound, &builder)
      } else if let ending = enter(index, &builder) {
        endings.append((page.nodes[index].end, ending))
        index += 1
      } else {
        index = page.nodes[index].end
      }
    }
    leave(range.upperBound, &builder)
  }

  /// Ends the elements that end before `index`.
  private mutating func leave(_ index: Int, _ builder: inout CardBatchBuilder) {
    while let last = endings.last, last.end <= index {
      endings.removeLast()
      switch last.ending {
      case .nothing: break
      case .block: endBlock(&builder)
      case .context: closeContext(&builder)
      case .format:
        formats.removeLast()
        closeFormats(&builder)
      }
    }
  }

  // MARK: Contexts

  var place: Place { contexts[contexts.count - 1].place }

  mutating func openContext(
    _ place: Place, _ kind: NodeKind, _ index: Int, flags: Node.Flags = [], value: UInt16 = 0,
    isImplied: Bool = false,
    _ builder: inout CardBatchBuilder
  ) {
    closeParagraph(&builder)
    let node = builder.open(kind, flags: flags, value: value, span: page.span(index))
    if kind == .listItem { contexts[contexts.count - 1].lastItem = node }
    contexts.append(Context(place: place, node: node, isImplied: isImplied))
  }

  /// Closes the innermost context that an element stands for, and those implied in it.
  mutating func closeContext(_ builder: inout CardBatchBuilder) {
    closeImplied(&builder)
    closeParagraph(&builder)
    builder.close(contexts.removeLast().node)
  }

  mutating func closeImplied(_ builder: inout CardBatchBuilder) {
    while let last = contexts.last, last.isImplied {
      closeParagraph(&builder)
      builder.close(last.node)
      contexts.removeLast()
    }
  }

  /// Makes sure that blocks, or at least lines, may stand where we are.
  mutating func openPlace(_ index: Int, _ builder: inout CardBatchBuilder) {
    while true {
      switch place {
      case .blocks, .cell: return
      case .list:
        let item = contexts[contexts.count - 1].lastItem
        if item >= 0 {
          contexts.append(Context(place: .blocks, node: item, isImplied: true))
        } else {
          openContext(.blocks, .listItem, index, isImplied: true, &builder)
        }
      case .table: openContext(.row, .tableRow, index, isImplied: true, &builder)
      case .row: openContext(.cell, .tableCell, index, isImplied: true, &builder)
      }
    }
  }

  // MARK: Lines

  /// Ends the line; in a cell, what follows stands on the next one.
  mutating func endBlock(_ builder: inout CardBatchBuilder) {
    guard place == .cell else { return closeParagraph(&builder) }
    pendingSpace = false
    if hasContent { pendingBreaks = max(pendingBreaks, 1) }
  }

  mutating func closeParagraph(_ builder: inout CardBatchBuilder) {
    while let node = openFormats.popLast() { builder.closeInline(node) }
    if let node = paragraph { builder.close(node) }
    paragraph = nil
    hasContent = false
    pendingSpace = false
    pendingBreaks = 0
    lastText = nil
  }

  /// Closes the nodes of formats that have ended.
  mutating func closeFormats(_ builder: inout CardBatchBuilder) {
    while openFormats.count > formats.count, let node = openFormats.popLast() {
      builder.closeInline(node)
      lastText = nil
    }
  }

  /// Makes sure that an inline can be added.
  mutating func openLine(_ index: Int, _ builder: inout CardBatchBuilder) {
    openPlace(index, &builder)
    if pendingBreaks >= 2 && place != .cell { closeParagraph(&builder) }
    if paragraph == nil && place != .cell {
      paragraph = builder.open(.paragraph, span: page.span(index))
      hasContent = false
      pendingSpace = false
    }
    if pendingBreaks > 0 && hasContent {
      let start = Span(start: page.span(index).start, end: page.span(index).start)
      for _ in 0..<pendingBreaks { builder.leaf(.lineBreak, span: start) }
      lastText = nil
    } else if pendingSpace && hasContent {
      addSpace(index, &builder)
    }
    pendingBreaks = 0
    pendingSpace = false
    for format in formats[openFormats.count...] {
      openFormats.append(
        builder.open(
          format.kind, flags: format.flags, value: format.value, span: format.span, text: format.text))
      lastText = nil
    }
    hasContent = true
  }

  private mutating func addSpace(_ index: Int, _ builder: inout CardBatchBuilder) {
    if let last = lastText, last.end < page.source.bytes.count, page.source.bytes[last.end] == 0x20 {
      builder.update(last.node) {
        $0.text.end += 1
        $0.span.end += 1
      }
      return
    }
    let start = page.span(index).start
    builder.leaf(.text, flags: .decoded, span: Span(start: start, end: start), text: builder.decode([0x20]))
  }
}
