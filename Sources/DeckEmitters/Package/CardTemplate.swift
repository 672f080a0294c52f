internal import DeckModel

/// The question of a template, as far as it tells whether a note has that card: Anki makes a card when a field that
/// holds something is shown.
struct CardTemplate {
  private enum Part {
    case field(Int)
    case section(Int, isInverted: Bool)
    case sectionEnd
  }

  private var parts: [Part] = []

  /// The question `text` of a note type with these fields.
  init(_ text: String, fields: [String]) {
    var rest = text[...]
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      add(rest[open.upperBound..<close.lowerBound], fields)
      rest = rest[close.upperBound...]
    }
  }

  private mutating func add(_ tag: Substring, _ fields: [String]) {
    func place(_ name: Substring) -> Int? { fields.firstIndex(of: Self.trimmed(name)) }
    switch tag.first {
    case "#": parts.append(.section(place(tag.dropFirst()) ?? -1, isInverted: false))
    case "^": parts.append(.section(place(tag.dropFirst()) ?? -1, isInverted: true))
    case "/": parts.append(.sectionEnd)
    default:
      let filters = tag.split(separator: ":", omittingEmptySubsequences: false)
      if let field = filters.last.flatMap(place) { parts.append(.field(field)) }
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  /// Whether the question shows a field, given which fields hold something.
  func asks(_ isFilled: [Bool]) -> Bool {
    var hidden = 0
    var sections: [Bool] = []
    for part in parts {
      switch part {
      case .field(let field): if hidden == 0 && isFilled[field] { return true }
      case .section(let field, let isInverted):
        let isShown = field >= 0 && isFilled[field] != isInverted
        sections.append(isShown)
        if !isShown { hidden += 1 }
      case .sectionEnd: if sections.popLast() == false { hidden -= 1 }
      }
    }
    return false
  }
}
