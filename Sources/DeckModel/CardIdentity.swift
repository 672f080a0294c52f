internal import CScan
public import DeckSource

/// The identity of cards: 64 bits that depend on what a card says and on nothing else.
///
/// The hash is taken over the texts of the fields in order, block by block; list nesting, layout, number and
/// tags don't count, so the same card has the same id in whichever layout it was copied. When a deck holds a
/// card several times, the second and later ones take the hash of the first together with their count: ids
/// are unique in a deck, and stay the same whatever else changes in it.
public struct CardIdentity: Hashable, Sendable {
  /// The number of bytes of an id as text.
  public static let textCount = 13

  /// The 64 bits.
  public let bits: UInt64

  /// An identity of known bits.
  public init(bits: UInt64) { self.bits = bits }

  /// The identity of the `repetition`th copy of a card; the first is copy 0.
  public func copy(_ repetition: Int) -> CardIdentity {
    guard repetition > 0 else { return self }
    return CardIdentity(bits: cscan_mix(bits ^ 0x9E37_79B9_7F4A_7C15, UInt64(repetition) &* 2 &+ 1))
  }

  /// The id as text: a letter and twelve letters or digits, so that no program takes it for a number, a
  /// formula or a comment.
  public var text: String {
    var writer = ByteWriter(capacity: Self.textCount)
    write(to: &writer)
    return writer.string
  }

  /// Appends the id as text.
  public func write(to writer: inout ByteWriter) {
    writer.append(UInt8(ascii: "a") &+ UInt8(truncatingIfNeeded: bits >> 60))
    var rest = bits << 4
    for _ in 1..<Self.textCount {
      let digit = UInt8(truncatingIfNeeded: rest >> 59)
      writer.append(digit &+ (digit < 26 ? UInt8(ascii: "a") : UInt8(ascii: "2") &- 26))
      rest <<= 5
    }
  }
}

/// Computes identities; one computer serves many cards and keeps its memory.
public struct CardIdentifier: ~Copyable, Sendable {
  private var scratch = ByteWriter()

  /// A computer of identities.
  public init() {}

  /// The identity of the first copy of the card at `position` of `batch`.
  ///
  /// Complexity: O(nodes + text).
  public mutating func identity(of batch: CardBatch, at position: Int) -> CardIdentity {
    scratch.removeAll()
    let nodes = batch.nodes
    var index = Int(batch.cardNodes[position])
    let end = Int(nodes[index].end)
    index += 1
    while index < end {
      let node = nodes[index]
      switch node.kind {
      case .listItem
      where index + 2 < end && nodes[index + 1].kind == .paragraph && nodes[index + 2].kind == .text:
        // Most items begin like this: three nodes at once.
        scratch.append(0x1E)
        batch.append(nodes[index + 2], to: &scratch)
        index += 2
      case .field:
        scratch.append(0x1F)
        scratch.append(UInt8(truncatingIfNeeded: node.value))
        batch.append(node, to: &scratch)
      case .paragraph, .tableCell:
        scratch.append(0x1E)
      case .codeBlock, .mathBlock, .imageBlock:
        scratch.append(0x1E)
        batch.append(node, to: &scratch)
      case .text, .code, .math, .link, .image, .cloze, .markup:
        batch.append(node, to: &scratch)
      case .lineBreak:
        scratch.append(0x0A)
      case .card, .identifier, .property, .tag, .list, .listItem, .table, .tableRow, .emphasis, .strong:
        break
      }
      index += 1
    }
    let view = scratch.view
    return CardIdentity(bits: unsafe cscan_hash(view.base, view.count, 0x6465_636B_6300))
  }
}
