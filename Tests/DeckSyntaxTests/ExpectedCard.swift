import DeckModel
import DeckSource
import DeckSyntax

/// A block as a test expects it; wrapped lines joined, the author's own line ends as line feeds.
indirect enum ExpectedBlock: Equatable {
  case paragraph(String)
  case list(start: Int?, items: [[ExpectedBlock]])

  init(_ block: Block, in source: SourceFile) {
    switch block {
    case .paragraph(let inlines, _):
      let texts = inlines.map { inline -> String in
        if case .lineBreak = inline { return "\n" }
        return source.text(inline.span)
      }
      self = .paragraph(texts.joined())
    case .list(let list, _):
      self = .list(start: list.start, items: list.items.map { $0.map { ExpectedBlock($0, in: source) } })
    case .code, .table, .image, .math:
      // Page text has none of these.
      self = .paragraph("unexpected \(block)")
    }
  }
}

/// A card as a test expects it.
struct ExpectedCard: Equatable, CustomStringConvertible {
  var number: String?
  var layout: Layout
  var front: [ExpectedBlock]
  var back: [ExpectedBlock]

  init(number: String?, layout: Layout, front: [ExpectedBlock], back: [ExpectedBlock]) {
    self.number = number
    self.layout = layout
    self.front = front
    self.back = back
  }

  init(_ card: Card, layout: Layout) {
    let source = card.batch.source
    self.init(
      number: card.number, layout: layout,
      front: card.front?.blocks.map { ExpectedBlock($0, in: source) } ?? [],
      back: card.back?.blocks.map { ExpectedBlock($0, in: source) } ?? [])
  }

  var description: String { "\(number ?? "-") \(layout)\n  front \(front)\n  back  \(back)" }
}

/// A page, parsed and lowered.
struct ParsedPage {
  let source: SourceFile
  let tree: SyntaxTree
  let deck: Deck

  init(_ bytes: [UInt8]) {
    source = SourceFile(name: "page.txt", bytes: bytes)
    tree = PageParser.parse(source)
    deck = PageLowering.lower(tree, format: "brainscape")
  }

  init(_ text: String) { self.init(Array(text.utf8)) }

  /// The cards, as tests compare them.
  var cards: [ExpectedCard] {
    deck.batches.flatMap { batch in
      batch.cards.map { ExpectedCard($0, layout: tree.cards[$0.index].layout) }
    }
  }
}
