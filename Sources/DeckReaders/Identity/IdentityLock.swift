public import DeckModel
public import DeckSource

/// The cards that a lock file of ids knows: one JSON object a line, behind a line that says what it is.
///
/// A line holds the id of a card, what it said when it was last seen, the key that texts alone would give it where that
/// is another, and whether it is gone from the deck.
public struct IdentityLock: Sendable {
  /// What the first line of a lock file is.
  public static let head = "{\"deckc\":\"ids\",\"version\":1}"

  /// One known card.
  public struct Entry: Sendable {
    /// The id.
    public var identifier: String
    /// The id that the card would have by its text.
    public var key: String
    /// Whether the deck no longer has it.
    public var isGone: Bool
    /// The bytes of its line, without the end.
    public var span: Span
  }

  /// Why a file is no lock file of ids.
  public struct Problem: Error, Hashable, Sendable {
    /// The line, from 1.
    public var line: Int
    /// What is wrong, as a phrase.
    public var message: String
  }

  /// The known cards, in the order of the deck when it was last seen.
  public private(set) var entries: [Entry] = []
  /// What the known cards say: card `n` is that of entry `n`.
  public let deck: Deck

  /// Reads a lock file; one without anything in it knows no card. Complexity: O(bytes).
  public init(_ source: SourceFile) throws(Problem) {
    let bytes = source.bytes
    var places: [String: Int] = [:]
    var line = 0
    var start = source.byteOrderMarkCount
    while start < bytes.count {
      let rest = bytes[start..<bytes.count]
      var end = start + (rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.count)
      let next = end + 1
      line += 1
      while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
      let span = Span(start, end)
      start = next
      if line == 1 {
        guard bytes[span].elementsEqual(Self.head.utf8) else {
          throw Problem(line: 1, message: "the file does not begin with '\(Self.head)'")
        }
      } else if !span.isEmpty {
        let entry = try Self.entry(bytes, span, line)
        if let other = places.updateValue(line, forKey: entry.identifier) {
          throw Problem(line: line, message: "the id '\(entry.identifier)' stands on line \(other) too")
        }
        entries.append(entry)
      }
    }
    let spans = entries.map(\.span)
    deck = BatchedCards.deck(source, format: "ids", sections: [], cards: spans) {
      JSONCardLowering.batch(source, spans, $0)
    }
  }

  private static func entry(_ bytes: ByteView, _ span: Span, _ line: Int) throws(Problem) -> Entry {
    var identifier: String?
    var key: String?
    var isGone = false
    var texts = 0
    var reader = JSONReader(bytes[span])
    let event = reader.next()
    if case .beginObject = event {} else { throw Problem(line: line, message: "the line is no JSON object") }
    reader.object(event) { name, value, reader in
      switch name {
      case "id": identifier = reader.string(value)
      case "key": key = reader.string(value)
      case "gone": if case .bool(true) = value { isGone = true }
      case "front", "back": texts += reader.string(value) == nil ? 0 : 1
      default: break
      }
    }
    guard case .end = reader.next() else { throw Problem(line: line, message: "the line is no JSON object") }
    guard let identifier, !identifier.isEmpty else {
      throw Problem(line: line, message: "the line has no id")
    }
    guard texts == 2 else { throw Problem(line: line, message: "the line lacks a front or a back") }
    return Entry(identifier: identifier, key: key ?? identifier, isGone: isGone, span: span)
  }
}
