internal import CScan
internal import DeckModel
internal import DeckSource
internal import DeckText

/// What a comparison keeps of a card: hashes of what it says, some 80 bytes.
struct CardSignature: Sendable {
  /// The id that the source gives the card, or the identity of what it says.
  var identifier: UInt64 = 0
  /// The texts of all fields, as plain Markdown, with the names of those that are neither front nor back.
  var content: UInt64 = 0
  /// The tags, in whichever order.
  var tags: UInt64 = 0
  /// The folded front; 0 when there is none.
  var front: UInt64 = 0
  /// The folded back; 0 when there is none.
  var back: UInt64 = 0
  /// The number; 0 when there is none.
  var number: UInt64 = 0
  /// The deck that the card names, and the note type; 0 when it names none.
  var deck: UInt64 = 0
  var noteType: UInt64 = 0
  /// The identity of what the card says, with which ids are made.
  var identity = CardIdentity(bits: 0)
  /// How much the card says: of two equal cards the one that says more is kept.
  var completeness = Completeness()
}

/// How much a card says. Ordered: fields that hold something count first, then bytes, then lists that kept
/// their lines.
struct Completeness: Comparable, Sendable {
  /// The number of fields that hold something.
  var fieldCount: UInt16 = 0
  /// Whether no list was joined on one line.
  var keepsLines = true
  /// The number of bytes of the folded texts.
  var byteCount: UInt32 = 0

  static func < (a: Completeness, b: Completeness) -> Bool {
    (a.fieldCount, a.byteCount, a.keepsLines ? 1 : 0) < (b.fieldCount, b.byteCount, b.keepsLines ? 1 : 0)
  }
}

/// Computes the signatures of cards; one scanner serves many batches and keeps its memory.
struct CardScanner: ~Copyable {
  private var frontFolder = TextFolder()
  private var backFolder = TextFolder()
  private var otherFolder = TextFolder()
  private var renderer = FieldTextRenderer()
  private var text = ByteWriter()
  private var identifier = CardIdentifier()

  init() {}

  /// The signatures of all cards of `deck`, in order. Complexity: O(nodes + text).
  static func signatures(of deck: Deck) -> [CardSignature] {
    var scanner = CardScanner()
    var signatures: [CardSignature] = []
    signatures.reserveCapacity(deck.count)
    var copies: [CardIdentity: Int] = [:]
    for batch in deck.batches {
      for position in 0..<batch.count {
        var signature = scanner.signature(of: batch, at: position)
        let copy = copies[signature.identity, default: 0]
        copies[signature.identity] = copy + 1
        // The id that an emitter gave a later copy of a card says no more than the card itself.
        if copy > 0, signature.identifier == scanner.hash(signature.identity.copy(copy)) {
          signature.identifier = scanner.hash(signature.identity)
        }
        signatures.append(signature)
      }
    }
    return signatures
  }

  /// The signature of the card at `position` of `batch`.
  mutating func signature(of batch: CardBatch, at position: Int) -> CardSignature {
    let nodes = batch.nodes
    let card = Int(batch.cardNodes[position])
    var signature = CardSignature()
    signature.identity = identifier.identity(of: batch, at: position)
    signature.number = Self.hash(batch.text(of: nodes[card]))
    var parts = FieldParts()
    var index = card + 1
    while index < Int(nodes[card].end) {
      let node = nodes[index]
      switch node.kind {
      case .identifier: signature.identifier = Self.hash(batch.text(of: node))
      case .tag: parts.add(tag: Self.hash(batch.text(of: node)))
      case .property where node.value == CardProperty.deck.rawValue:
        signature.deck = Self.hash(batch.text(of: node))
      case .property: signature.noteType = Self.hash(batch.text(of: node))
      case .field: add(batch, field: index, to: &parts)
      case .card, .paragraph, .list, .listItem, .codeBlock, .table, .tableRow, .tableCell, .imageBlock,
        .mathBlock, .text, .emphasis, .strong, .code, .link, .image, .math, .cloze, .lineBreak, .markup:
        break
      }
      index = Int(node.end)
    }
    if signature.identifier == 0 { signature.identifier = hash(signature.identity) }
    signature.tags = parts.tags
    signature.content = cscan_mix(
      parts.front &+ 0x9E37_79B9, cscan_mix(parts.back ^ 0xD6E8_FEB8, parts.others | 1))
    signature.front = parts.foldedFront
    signature.back = parts.foldedBack
    signature.completeness = parts.completeness
    return signature
  }

  /// What the fields of one card add up to.
  private struct FieldParts {
    var front: UInt64 = 0
    var back: UInt64 = 0
    var others: UInt64 = 0
    var tags: UInt64 = 0
    var foldedFront: UInt64 = 0
    var foldedBack: UInt64 = 0
    var completeness = Completeness()
    private var seenTags: [UInt64] = []

    mutating func add(tag: UInt64) {
      guard !seenTags.contains(tag) else { return }
      seenTags.append(tag)
      tags &+= cscan_mix(tag, 0xA076_1D64_78BD_642F) | 1
    }
  }

  private mutating func add(_ batch: CardBatch, field: Int, to parts: inout FieldParts) {
    let node = batch.nodes[field]
    text.removeAll()
    renderer.render(batch, field: field, into: &text)
    let hash = Self.hash(text.view)
    guard hash != 0 else { return }
    parts.completeness.fieldCount += 1
    if node.flags.contains(.flattened) { parts.completeness.keepsLines = false }
    switch FieldRole(rawValue: node.value) ?? .named {
    case .front where parts.front == 0:
      parts.front = hash
      parts.foldedFront = Self.fold(batch, field, &frontFolder, &parts)
    case .back where parts.back == 0:
      parts.back = hash
      parts.foldedBack = Self.fold(batch, field, &backFolder, &parts)
    case .front, .back, .named:
      parts.others &+= cscan_mix(hash, Self.hash(batch.text(of: node)) ^ 0xE703_7ED1_A0B4_28DB) | 1
      _ = Self.fold(batch, field, &otherFolder, &parts)
    }
  }

  private static func fold(
    _ batch: CardBatch, _ field: Int, _ folder: inout TextFolder, _ parts: inout FieldParts
  ) -> UInt64 {
    folder.reset()
    folder.append(batch, field: field)
    parts.completeness.byteCount &+= UInt32(truncatingIfNeeded: folder.view.count)
    return folder.view.isEmpty ? 0 : max(folder.hash(), 1)
  }

  /// A hash of a text; 0 for an empty one.
  static func hash(_ text: ByteView) -> UInt64 {
    text.isEmpty ? 0 : max(unsafe cscan_hash(text.base, text.count, 0x6469_6666), 1)
  }

  /// A hash of an identity as emitters write it.
  mutating func hash(_ identity: CardIdentity) -> UInt64 {
    text.removeAll()
    identity.write(to: &text)
    return Self.hash(text.view)
  }
}

extension TextFolder {
  private static let spaceStorage = ByteStorage(copying: [UInt8(ascii: " ")])

  /// Adds the field at `field` of `batch` as the rule `duplicate-card` compares it: prose folded, code and
  /// formulas as they are.
  mutating func append(_ batch: CardBatch, field: Int) {
    let nodes = batch.nodes
    for index in field + 1..<max(Int(nodes[field].end), field + 1) {
      let node = nodes[index]
      switch node.kind {
      case .text: append(batch.text(of: node))
      case .codeBlock, .mathBlock, .imageBlock:
        endBlock()
        appendVerbatim(batch.text(of: node))
      case .code, .math, .image, .link: appendVerbatim(batch.text(of: node))
      case .lineBreak: appendVerbatim(Self.spaceStorage.view)
      case .paragraph, .listItem, .tableCell: endBlock()
      case .card, .identifier, .property, .tag, .field, .list, .table, .tableRow, .emphasis, .strong, .cloze,
        .markup:
        break
      }
    }
    endBlock()
  }
}
