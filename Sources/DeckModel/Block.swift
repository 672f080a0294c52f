public import DeckSource

/// What fields are made of, with everything below it: a value built on demand from a batch.
public indirect enum Block: Sendable {
  case paragraph([Inline], span: Span)
  case list(List, span: Span)
  case code(String, language: String?, span: Span)
  case table([TableRow], span: Span)
  case image(source: String, alternative: String, span: Span)
  case math(String, span: Span)

  /// The items of a list, bulleted or numbered.
  public struct List: Sendable {
    /// The number of the first item, or nil for bullets.
    public var start: Int?
    /// The blocks of each item.
    public var items: [[Block]]
  }

  /// One row of a table.
  public struct TableRow: Sendable {
    /// Whether the row names the columns.
    public var isHeader: Bool
    /// The inlines of each cell.
    public var cells: [[Inline]]
  }

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
    let children = NodeChildren(batch: batch, parent: index)
    switch node.kind {
    case .list:
      self = .list(
        List(
          start: node.flags.contains(.ordered) ? Int(node.value) : nil,
          items: children.map { item in NodeChildren(batch: batch, parent: item).map { Block(batch, $0) } }),
        span: node.span)
    case .codeBlock:
      let language = children.first { _ in true }.map { batch.text(of: batch.nodes[$0]).string }
      self = .code(batch.text(of: node).string, language: language, span: node.span)
    case .table:
      let rows = children.map { row in
        TableRow(
          isHeader: batch.nodes[row].flags.contains(.header),
          cells: NodeChildren(batch: batch, parent: row).map { Inline.children(batch, $0) })
      }
      self = .table(rows, span: node.span)
    case .imageBlock:
      self = .image(
        source: batch.text(of: node).string, alternative: Inline.plainText(batch, index), span: node.span)
    case .mathBlock: self = .math(batch.text(of: node).string, span: node.span)
    case .paragraph, .card, .identifier, .tag, .field, .listItem, .tableRow, .tableCell, .text, .emphasis,
      .strong, .code, .link, .image, .math, .cloze, .lineBreak:
      self = .paragraph(Inline.children(batch, index), span: node.span)
    }
  }
}

/// What runs in lines, with everything below it: a value built on demand from a batch.
public indirect enum Inline: Sendable {
  case text(String, span: Span)
  case emphasis([Inline], span: Span)
  case strong([Inline], span: Span)
  case code(String, span: Span)
  case link(target: String, [Inline], span: Span)
  case image(source: String, alternative: String, span: Span)
  case math(String, span: Span)
  case cloze(ordinal: Int, [Inline], hint: String?, span: Span)
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

  static func children(_ batch: CardBatch, _ index: Int) -> [Inline] {
    NodeChildren(batch: batch, parent: index).map { Inline(batch, $0) }
  }

  /// The texts below a node, joined.
  static func plainText(_ batch: CardBatch, _ index: Int) -> String {
    batch.nodes[index + 1..<Int(batch.nodes[index].end)].filter { $0.kind == .text }
      .map { batch.text(of: $0).string }.joined()
  }

  init(_ batch: CardBatch, _ index: Int) {
    let node = batch.nodes[index]
    let text = batch.text(of: node).string
    switch node.kind {
    case .emphasis: self = .emphasis(Self.children(batch, index), span: node.span)
    case .strong: self = .strong(Self.children(batch, index), span: node.span)
    case .code: self = .code(text, span: node.span)
    case .link: self = .link(target: text, Self.children(batch, index), span: node.span)
    case .image:
      self = .image(source: text, alternative: Self.plainText(batch, index), span: node.span)
    case .math: self = .math(text, span: node.span)
    case .cloze:
      self = .cloze(
        ordinal: Int(node.value), Self.children(batch, index), hint: text.isEmpty ? nil : text,
        span: node.span)
    case .lineBreak: self = .lineBreak(span: node.span)
    case .text, .card, .identifier, .tag, .field, .paragraph, .list, .listItem, .codeBlock, .table, .tableRow,
      .tableCell, .imageBlock, .mathBlock:
      self = .text(text, span: node.span)
    }
  }
}
