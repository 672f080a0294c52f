public import DeckSource

/// What fields are made of: a view of a batch. Looking into it makes views of what is below, one level at a time, so
/// no depth of nesting costs stack or memory.
public enum Block: Sendable {
  case paragraph(Inlines, span: Span)
  case list(List, span: Span)
  case code(String, language: String?, span: Span)
  case table(Rows, span: Span)
  case image(source: String, alternative: String, span: Span)
  case math(String, span: Span)

  /// The source bytes of the block.
  public var span: Span {
    switch self {
    case .paragraph(_, let span), .list(_, let span), .code(_, _, let span), .table(_, let span),
      .image(_, _, let span), .math(_, let span):
      span
    }
  }

  init(_ batch: CardBatch, _ index: Int) {
    let node = batch.nodes[index]
    switch node.kind {
    case .list:
      let start = node.flags.contains(.ordered) ? Int(node.value) : nil
      let isChoice = node.flags.contains(.choice)
      let right = isChoice ? NodeChildren(batch: batch, parent: index).map { batch.nodes[$0] } : []
      let rightItems = right.indices.filter { right[$0].flags.contains(.choice) }
      self = .list(
        List(start: start, items: Items(batch, index), isChoice: isChoice, rightItems: rightItems),
        span: node.span)
    case .codeBlock:
      let language = NodeChildren(batch: batch, parent: index).first { _ in true }
      self = .code(
        batch.text(of: node).string, language: language.map { batch.text(of: batch.nodes[$0]).string },
        span: node.span)
    case .table: self = .table(Rows(batch, index), span: node.span)
    case .imageBlock:
      self = .image(
        source: batch.text(of: node).string, alternative: Inline.plainText(batch, index), span: node.span)
    case .mathBlock: self = .math(batch.text(of: node).string, span: node.span)
    case .paragraph, .card, .identifier, .property, .tag, .field, .listItem, .tableRow, .tableCell, .text,
      .emphasis,
      .strong, .code, .link, .image, .math, .cloze, .lineBreak, .markup:
      self = .paragraph(Inlines(batch, index), span: node.span)
    }
  }

  /// The items of a list, bulleted or numbered.
  public struct List: Sendable {
    /// The number of the first item, or nil for bullets.
    public let start: Int?
    /// The items in order.
    public let items: Items
    /// Whether the items are what a question offers to choose from.
    public let isChoice: Bool
    /// The positions of the items that are right, from 0; empty unless `isChoice`, and also when the source doesn't tell.
    public let rightItems: [Int]
  }

  /// The items of a list in order; each is the blocks that it holds.
  public typealias Items = NodeViews<Blocks>

  /// Blocks in order.
  public typealias Blocks = NodeViews<Block>

  /// The rows of a table in order.
  public typealias Rows = NodeViews<TableRow>

  /// One row of a table.
  public struct TableRow: Sendable {
    /// Whether the row names the columns.
    public let isHeader: Bool
    /// The cells in order; each is the inlines that it holds.
    public let cells: NodeViews<Inlines>
  }
}

/// What runs in lines: a view of a batch, like `Block`.
public enum Inline: Sendable {
  case text(String, span: Span)
  case emphasis(Inlines, span: Span)
  case strong(Inlines, span: Span)
  case code(String, span: Span)
  case link(target: String, Inlines, span: Span)
  case image(source: String, alternative: String, span: Span)
  case math(String, span: Span)
  case cloze(ordinal: Int, Inlines, hint: String?, span: Span)
  case lineBreak(span: Span)

  /// The source bytes of the inline.
  public var span: Span {
    switch self {
    case .text(_, let span), .emphasis(_, let span), .strong(_, let span), .code(_, let span),
      .link(_, _, let span), .image(_, _, let span), .math(_, let span), .cloze(_, _, _, let span),
      .lineBreak(let span):
      span
    }
  }

  /// The texts below a node, joined.
  static func plainText(_ batch: CardBatch, _ index: Int) -> String {
    batch.nodes[index + 1..<Int(batch.nodes[index].end)].filter { $0.kind == .text }
      .map { batch.text(of: $0).string }.joined()
  }

  init(_ batch: CardBatch, _ index: Int) {
    let node = batch.nodes[index]
    let text = batch.text(of: node).string
    let children = Inlines(batch, index)
    switch node.kind {
    case .emphasis: self = .emphasis(children, span: node.span)
    case .strong: self = .strong(children, span: node.span)
    case .code: self = .code(text, span: node.span)
    case .link: self = .link(target: text, children, span: node.span)
    case .image:
      self = .image(source: text, alternative: Self.plainText(batch, index), span: node.span)
    case .math: self = .math(text, span: node.span)
    case .cloze:
      self = .cloze(
        ordinal: Int(node.value), children, hint: text.isEmpty ? nil : text, span: node.span)
    case .lineBreak: self = .lineBreak(span: node.span)
    case .text, .markup, .card, .identifier, .property, .tag, .field, .paragraph, .list, .listItem,
      .codeBlock, .table, .tableRow,
      .tableCell, .imageBlock, .mathBlock:
      self = .text(text, span: node.span)
    }
  }
}

/// Inlines in order.
public typealias Inlines = NodeViews<Inline>
