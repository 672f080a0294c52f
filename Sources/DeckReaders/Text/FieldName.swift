internal import DeckSource

/// What a key or a column means, by its name.
enum FieldName {
  /// What a name stands for.
  enum Meaning: Equatable {
    /// The field that asks; names of a lower rank win.
    case front(rank: Int)
    /// The field that answers; names of a lower rank win.
    case back(rank: Int)
    case identifier, number, tags
    /// The deck, or the note type, that the card belongs to.
    case deck, noteType
    /// Something that decks written by this program repeat for others to read: it is computed anew.
    case derived
    case other
  }

  /// The names, by their number of bytes.
  private static let names: [[(name: StaticString, meaning: Meaning)]] = {
    let fronts: [StaticString] = ["front", "question", "term", "q", "prompt", "word"]
    let backs: [StaticString] = ["back", "answer", "definition", "a", "response", "meaning", "translation"]
    var all: [(name: StaticString, meaning: Meaning)] = [
      ("id", .identifier), ("guid", .identifier), ("uuid", .identifier), ("number", .number), ("no", .number),
      ("no.", .number), ("nr", .number), ("nr.", .number), ("#", .number), ("tags", .tags), ("tag", .tags),
      ("index", .derived), ("kind", .derived), ("range", .derived), ("deck", .deck),
      ("confidence", .derived), ("notetype", .noteType), ("note type", .noteType),
    ]
    all += fronts.enumerated().map { ($1, .front(rank: $0)) }
    all += backs.enumerated().map { ($1, .back(rank: $0)) }
    let longest = all.map(\.name.utf8CodeUnitCount).max() ?? 0
    return (0...longest).map { count in all.filter { $0.name.utf8CodeUnitCount == count } }
  }()

  /// The meaning of a name, in whatever case it is written.
  static func meaning(_ name: ByteView) -> Meaning {
    guard name.count < names.count else { return .other }
    return names[name.count].first { name.equalsIgnoringCase($0.name) }?.meaning ?? .other
  }

  /// The tags that one text names: apart by commas or semicolons, or by white space when there are none.
  static func tags(_ text: String) -> [String] {
    let hasCommas = text.contains { $0 == "," || $0 == ";" }
    return text.split { $0 == "," || $0 == ";" || (!hasCommas && $0.isWhitespace) }
      .map { tag in
        let end = tag.lastIndex { !$0.isWhitespace }.map { tag.index(after: $0) } ?? tag.startIndex
        return String(tag[..<end].drop(while: \.isWhitespace))
      }
      .filter { !$0.isEmpty }
  }
}

extension ByteView {
  /// Whether the bytes are those of `text`, which is in small letters, but for the case of ASCII letters.
  fileprivate func equalsIgnoringCase(_ text: StaticString) -> Bool {
    let other = ByteView(text)
    guard count == other.count else { return false }
    for index in 0..<count {
      let byte = self[index]
      let isCapital = byte &- UInt8(ascii: "A") < 26
      if (isCapital ? byte | 0x20 : byte) != other[index] { return false }
    }
    return true
  }
}
