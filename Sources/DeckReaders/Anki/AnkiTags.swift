/// Tags as Anki keeps them.
enum AnkiTags {
  /// The tags of a note: those of all notes, then its own, each once in whatever case.
  static func tags(global: [String], own: String) -> [String] {
    var seen: Set<String> = []
    return (global + split(own)).filter { seen.insert($0.lowercased()).inserted }
  }

  /// The tags in a text, apart by white space. A part between `::` that is empty becomes `blank`.
  static func split(_ text: String) -> [String] {
    text.split { $0.isWhitespace }.map { tag in
      guard tag.contains("::") else { return String(tag) }
      return parts(tag).map { $0.isEmpty ? "blank" : String($0) }.joined(separator: "::")
    }
  }

  /// What stands between the `::` of a name.
  static func parts(_ name: some StringProtocol) -> [String] {
    var parts: [String] = [""]
    var colons = 0
    for character in name {
      if character == ":" {
        colons += 1
        if colons == 2 {
          parts.append("")
          colons = 0
        }
        continue
      }
      if colons == 1 { parts[parts.count - 1].append(":") }
      colons = 0
      parts[parts.count - 1].append(character)
    }
    if colons == 1 { parts[parts.count - 1].append(":") }
    return parts
  }
}

/// The names of decks as Anki keeps them.
enum AnkiDeckName {
  /// A name without control characters, each part without spaces and colons at its ends; an empty part becomes
  /// `blank`.
  static func normalized(_ name: String) -> String {
    let clean = String(String.UnicodeScalarView(name.unicodeScalars.filter { $0.value >= 0x20 }))
    return AnkiTags.parts(clean).map { part in
      let isEdge: (Character) -> Bool = { $0.isWhitespace || $0 == ":" }
      let start = part.drop(while: isEdge)
      let end = start.lastIndex { !isEdge($0) }.map { start.index(after: $0) } ?? start.startIndex
      return start[..<end].isEmpty ? "blank" : String(start[..<end])
    }.joined(separator: "::")
  }
}
