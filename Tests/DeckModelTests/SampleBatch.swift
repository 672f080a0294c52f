import DeckModel
import DeckSource

/// Builds a batch node by node.
final class SampleBatch {
  private var builder: CardBatchBuilder
  private let none = Span(0, 0)

  init() {
    let source = SourceFile(name: "deck.txt", text: "")
    builder = CardBatchBuilder(source: source, firstIndex: 5, cardCount: 1, nodeCount: 4)
  }

  /// Adds a node with everything that `children` adds below it.
  func add(
    _ kind: NodeKind, _ text: String = "", flags: Node.Flags = [], value: UInt16 = 0,
    _ children: () -> Void = {}
  ) {
    let place = builder.decode(text.utf8)
    let node = builder.open(kind, flags: flags.union(.decoded), value: value, span: none, text: place)
    children()
    builder.close(node)
  }

  func field(_ role: FieldRole, _ name: String = "", _ children: () -> Void = {}) {
    add(.field, name, value: role.rawValue, children)
  }

  func paragraph(_ text: String) { add(.paragraph) { add(.text, text) } }

  /// A card whose back is what `back` adds.
  func card(_ back: () -> Void) {
    add(.card, "7", value: 1000) {
      field(.front) { paragraph("front") }
      field(.back, "", back)
    }
  }

  /// The batch. Nothing can be added afterwards.
  var batch: CardBatch { builder.finish() }

  /// The text of the back of the first card, given what is in it.
  static func text(_ back: (SampleBatch) -> Void) -> String {
    let sample = SampleBatch()
    sample.card { back(sample) }
    return sample.batch[0].back?.text ?? ""
  }

  /// One card with every kind of node.
  static func everyKind() -> CardBatch {
    let sample = SampleBatch()
    sample.add(.card, "12", value: 620) {
      sample.add(.identifier, "id-1")
      sample.add(.tag, "one")
      sample.add(.tag, "two")
      sample.field(.front) {
        sample.add(.paragraph) {
          sample.add(.text, "a ")
          sample.add(.emphasis) { sample.add(.text, "b") }
          sample.add(.strong) { sample.add(.text, "c") }
          sample.add(.code, "d`e")
          sample.add(.lineBreak)
          sample.add(.link, "https://example.com") { sample.add(.text, "f") }
          sample.add(.image, "g.png") { sample.add(.text, "h") }
          sample.add(.math, "i", value: MathDelimiter.bracket.rawValue)
          sample.add(.cloze, "hint", value: 2) { sample.add(.text, "j") }
        }
      }
      sample.field(.back) {
        sample.add(.list, flags: .ordered, value: 3) {
          sample.add(.listItem) {
            sample.paragraph("item")
            sample.add(.list) { sample.add(.listItem) { sample.paragraph("inner") } }
          }
          sample.add(.listItem) { sample.paragraph("last") }
        }
        sample.add(.codeBlock, "let x\nlet y") { sample.add(.text, "swift") }
        sample.add(.table) {
          sample.add(.tableRow, flags: .header) {
            for name in ["k", "l"] { sample.add(.tableCell) { sample.add(.text, name) } }
          }
          sample.add(.tableRow) {
            for name in ["m", "n"] { sample.add(.tableCell) { sample.add(.text, name) } }
          }
        }
        sample.add(.imageBlock, "o.png") { sample.add(.text, "p") }
        sample.add(.mathBlock, "q")
      }
      sample.field(.named, "extra") { sample.paragraph("r") }
    }
    return sample.batch
  }
}
