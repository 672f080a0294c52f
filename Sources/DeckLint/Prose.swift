public import DeckModel
public import DeckSource

/// A stretch of running text in a card: no code, no math, no link.
public struct ProseRun: Sendable {
  /// The text; valid as long as the card's batch.
  public let text: ByteView
  /// The bytes of the source that the text stands for.
  public let span: Span
  /// Whether the text is those bytes, so that places in it are places in the source.
  public let isVerbatim: Bool

  /// The place in the source of a range of the text: exact when verbatim, the whole run otherwise.
  public func span(_ range: Range<Int>) -> Span {
    isVerbatim ? Span(Int(span.start) + range.lowerBound, Int(span.start) + range.upperBound) : span
  }
}

/// The prose of one paragraph, list item or cell; between two runs stands something that is no prose, a line
/// break, or the edge of an emphasis.
public struct ProseBlock: Sendable {
  /// The field that holds the block.
  public let field: Field
  /// The stretches of text in order.
  public let runs: [ProseRun]
  /// Whether something that is no prose (code, math, an image, a link) stands directly before run `n`; one
  /// element more than `runs`, for the end.
  public let gaps: [Bool]
}

extension Field {
  /// The prose of the field, block by block.
  public var prose: [ProseBlock] {
    let nodes = batch.nodes
    var blocks: [ProseBlock] = []
    var runs: [ProseRun] = []
    var gaps: [Bool] = []
    var hasGap = false
    func endBlock() {
      if !runs.isEmpty { blocks.append(ProseBlock(field: self, runs: runs, gaps: gaps + [hasGap])) }
      runs = []
      gaps = []
      hasGap = false
    }
    var index = nodeIndex + 1
    let end = Int(nodes[nodeIndex].end)
    while index < end {
      let node = nodes[index]
      switch node.kind {
      case .text:
        runs.append(
          ProseRun(
            text: batch.text(of: node), span: node.span, isVerbatim: !node.flags.contains(.decoded)))
        gaps.append(hasGap)
        hasGap = false
      case .code, .math, .image, .link:
        hasGap = true
        index = Int(node.end)
        continue
      case .codeBlock, .mathBlock, .imageBlock:
        endBlock()
        index = Int(node.end)
        continue
      case .card, .identifier, .property, .tag, .field, .paragraph, .list, .listItem, .table, .tableRow,
        .tableCell:
        endBlock()
      case .emphasis, .strong, .cloze, .lineBreak, .markup:
        break
      }
      index += 1
    }
    endBlock()
    return blocks
  }
}
