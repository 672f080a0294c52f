internal import CScan
internal import DeckModel
internal import DeckSource
internal import DeckSpelling

/// Goes through the prose of cards paragraph by paragraph and finds its words. One reader serves many batches and
/// keeps its memory.
///
/// A paragraph of one run is read where it stands; the runs of others are joined, with a `Paragraph.gap` where code,
/// a formula, an image or an address was, and a line feed for a line break.
@safe
struct ParagraphReader: ~Copyable {
  private var tokenizer = Tokenizer()
  private var paragraph = Paragraph(text: ParagraphReader.nothing)
  private var pieces = ParagraphPieces()
  private var parts: [Part] = []
  private var isJoined = false
  private var continuesWord = false
  private var memory: UnsafeMutablePointer<UInt8>
  private var capacity = 4096

  /// What a paragraph is made of.
  private enum Part {
    case text(Int)
    case gap
    case lineBreak
  }

  private static let nothingStorage = ByteStorage(copying: [])
  private static var nothing: ByteView { nothingStorage.view }

  init() { unsafe memory = .allocate(capacity: 4096) }

  deinit { unsafe memory.deallocate() }

  /// Calls `visit` with each paragraph of the card at `position` that has words; the field is given by its place
  /// among the fields and its node.
  mutating func read(
    _ batch: CardBatch, _ position: Int,
    _ visit: (_ field: Int, _ node: Int, borrowing Paragraph, ParagraphPieces) -> Void
  ) {
    let nodes = batch.nodes
    let card = Int(batch.cardNodes[position])
    var index = card + 1
    let end = Int(nodes[card].end)
    var field = -1
    var fieldNode = card
    while index < end {
      let node = nodes[index]
      switch node.kind {
      case .text: parts.append(.text(index))
      case .code, .math, .image:
        parts.append(.gap)
        index = Int(node.end)
        continue
      case .link where node.flags.contains(.bare):
        parts.append(.gap)
        index = Int(node.end)
        continue
      case .lineBreak: parts.append(.lineBreak)
      case .markup: if node.value != 0 { parts.append(.lineBreak) }
      case .codeBlock, .mathBlock, .imageBlock, .identifier, .property, .tag:
        finish(batch, field, fieldNode, visit)
        index = Int(node.end)
        continue
      case .field:
        finish(batch, field, fieldNode, visit)
        field += 1
        fieldNode = index
        continuesWord = false
      case .card, .paragraph, .list, .listItem, .table, .tableRow, .tableCell:
        finish(batch, field, fieldNode, visit)
      case .emphasis, .strong, .cloze, .link: break
      }
      index += 1
    }
    finish(batch, field, fieldNode, visit)
  }

  private mutating func finish(
    _ batch: CardBatch, _ field: Int, _ fieldNode: Int,
    _ visit: (_ field: Int, _ node: Int, borrowing Paragraph, ParagraphPieces) -> Void
  ) {
    guard !parts.isEmpty else { return }
    pieces.removeAll()
    if parts.count == 1, case .text(let index) = parts[0] {
      let run = Self.run(batch, batch.nodes[index])
      pieces.append(run, at: 0)
      paragraph.text = run.text
    } else {
      join(batch)
    }
    parts.removeAll(keepingCapacity: true)
    tokenizer.tokenize(&paragraph, continuesWord: continuesWord)
    continuesWord = paragraph.endsInHyphen
    if !paragraph.tokens.isEmpty { visit(field, fieldNode, paragraph, pieces) }
  }

  private mutating func join(_ batch: CardBatch) {
    var count = parts.count
    for case .text(let index) in parts { count += batch.nodes[index].text.count }
    reserve(count)
    count = 0
    for part in parts {
      switch part {
      case .text(let index):
        let run = Self.run(batch, batch.nodes[index])
        pieces.append(run, at: count)
        unsafe cscan_copy(memory + count, run.text.base, run.text.count)
        count += run.text.count
      case .gap, .lineBreak:
        if case .gap = part { unsafe memory[count] = Paragraph.gap } else { unsafe memory[count] = 0x0A }
        count += 1
      }
    }
    paragraph.text = unsafe ByteView(base: UnsafePointer(memory), count: count)
  }

  private static func run(_ batch: CardBatch, _ node: Node) -> ProseRun {
    ProseRun(text: batch.text(of: node), span: node.span, isVerbatim: !node.flags.contains(.decoded))
  }

  private mutating func reserve(_ count: Int) {
    guard count > capacity else { return }
    unsafe memory.deallocate()
    capacity = 2 * count
    unsafe memory = .allocate(capacity: capacity)
  }
}
