internal import DeckSource
internal import DeckText

/// The names of the media files that fields show or play, each once.
struct MediaReferences {
  private(set) var names: [String] = []
  private var known: Set<String> = []

  /// Adds those of the fields of a note. Complexity: O(bytes).
  mutating func add(_ fields: ByteView) {
    addSounds(fields)
    addAttributes(fields, "src=")
    addAttributes(fields, "data=")
  }

  /// Adds the file `name`, unless it is elsewhere in the net.
  mutating func add(_ name: String) {
    if !name.isEmpty, !name.contains("://"), !name.hasPrefix("data:"), known.insert(name).inserted {
      names.append(name)
    }
  }

  private mutating func addSounds(_ fields: ByteView) {
    var start = 0
    while let mark = fields.firstIndex(of: "[sound:", from: start) {
      start = mark + 7
      guard let length = fields[start..<fields.count].firstIndex(of: UInt8(ascii: "]")) else { return }
      add(decoded(fields[start..<start + length]))
    }
  }

  private mutating func addAttributes(_ fields: ByteView, _ attribute: StaticString) {
    var start = 0
    while let mark = fields.firstIndex(of: attribute, from: start) {
      start = mark + attribute.utf8CodeUnitCount
      guard start < fields.count else { return }
      let first = fields[start]
      let isQuoted = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
      let from = isQuoted ? start + 1 : start
      let rest = fields[from..<fields.count]
      let length =
        isQuoted ? rest.firstIndex(of: first) : rest.firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ">") }
      add(decoded(rest[0..<(length ?? rest.count)]))
    }
  }

  /// The name that an attribute stands for.
  private func decoded(_ bytes: ByteView) -> String {
    guard bytes.firstIndex(of: UInt8(ascii: "&")) != nil else { return bytes.string }
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "&"), let reference = CharacterReference(bytes, at: index),
        let scalar = reference.scalar
      {
        output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        index = reference.range.upperBound
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
