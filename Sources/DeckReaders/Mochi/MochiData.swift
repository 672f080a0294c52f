internal import DeckModel
internal import DeckSource

/// The decks of an export of Mochi: values of Clojure as JSON, whose keys and names begin with `~:`, and whose lists and
/// sets are objects with the one key `~#list` or `~#set`.
struct MochiData {
  /// One card: the texts of its sides, and what is said about it.
  struct Card {
    var sides: [String]
    var identifier: String
    var tags: [String]
    var deck: Int
    var isLearnt: Bool
  }

  private(set) var cards: [Card] = []
  /// The full names of the decks.
  private(set) var deckNames: [String] = []
  /// The number of cards that are archived or thrown away, which are not read.
  private(set) var archivedCount = 0

  private struct Template {
    var content: String
    var names: [(field: String, name: String)]
  }

  private var templates: [String: Template] = [:]

  /// The data of a JSON text; nil when it isn't that of an export. Complexity: O(bytes).
  init?(_ bytes: ByteView) {
    guard let root = JSONTree(bytes), !root["~:decks"].oneOrMore.isEmpty else { return nil }
    for template in Self.list(root["~:templates"]) {
      guard let identifier = template["~:id"].text else { continue }
      let fields = template["~:fields"].elements.map { ($0["~:id"].text ?? "", $0["~:name"].text ?? "") }
      templates[identifier] = Template(content: template["~:content"].text ?? "", names: fields)
    }
    let decks = Self.list(root["~:decks"])
    nameDecks(decks)
    for (index, deck) in decks.enumerated() {
      for card in Self.list(deck["~:cards"]) { add(card, deck["~:template-id"].text, index) }
    }
  }

  /// The elements of a list or a set, however it is written.
  private static func list(_ value: JSONTree) -> [JSONTree] {
    for key in ["~#list", "~#set"] where !value[key].oneOrMore.isEmpty { return value[key].oneOrMore }
    guard case .array(let elements) = value else { return [] }
    return elements
  }

  private mutating func nameDecks(_ decks: [JSONTree]) {
    let own = decks.map { $0["~:name"].text ?? "" }
    let known = Dictionary(
      decks.enumerated().compactMap { index, deck in deck["~:id"].text.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
    for (index, deck) in decks.enumerated() {
      var parts = [own[index]]
      var parent = deck["~:parent-id"].text
      // A deck that is below itself ends somewhere, too.
      while let name = parent, let place = known[name], parts.count < 32 {
        parts.append(own[place])
        parent = decks[place]["~:parent-id"].text
      }
      deckNames.append(parts.reversed().joined(separator: "::"))
    }
  }

  private mutating func add(_ card: JSONTree, _ deckTemplate: String?, _ deck: Int) {
    if isSet(card["~:archived?"]) || isSet(card["~:trashed?"]) { return archivedCount += 1 }
    var content = card["~:content"].text ?? ""
    let fields = card["~:fields"].elements.map { ($0["~:id"].text ?? "", $0["~:value"].text ?? "") }
    if !fields.isEmpty && content.allSatisfy(\.isWhitespace) {
      let template = (card["~:template-id"].text ?? deckTemplate).flatMap { templates[$0] }
      content = template.map { Self.fill($0, fields) } ?? Self.unfold(fields)
    }
    if content.isEmpty { content = card["~:name"].text ?? "" }
    var identifier = card["~:id"].text ?? ""
    if identifier.hasPrefix("~:") { identifier.removeFirst(2) }
    let tags = Self.list(card["~:tags"]).compactMap { tag in
      tag.text.map { $0.hasPrefix("~:") ? String($0.dropFirst(2)) : $0 }
    }
    cards.append(
      Card(
        sides: Self.sides(content), identifier: identifier, tags: tags, deck: deck,
        isLearnt: !Self.list(card["~:reviews"]).isEmpty))
  }

  /// Whether something is true, or the time since when it is.
  private func isSet(_ value: JSONTree) -> Bool {
    switch value {
    case .bool(let isTrue): isTrue
    case .null: false
    case .object, .array, .string, .number: true
    }
  }

  /// The text of a template with `<< Name >>` replaced by what the field of that name says.
  private static func fill(_ template: Template, _ fields: [(id: String, value: String)]) -> String {
    var values: [String: String] = [:]
    for (field, name) in template.names {
      values[name.lowercased()] = fields.first { $0.id == field }?.value ?? ""
    }
    var output = ""
    var rest = template.content[...]
    while let open = rest.firstRange(of: "<<"), let close = rest[open.upperBound...].firstRange(of: ">>") {
      output += rest[..<open.lowerBound]
      let name = rest[open.upperBound..<close.lowerBound].split(whereSeparator: \.isWhitespace)
        .joined(separator: " ").lowercased()
      output += values[name] ?? String(rest[open.lowerBound..<close.upperBound])
      rest = rest[close.upperBound...]
    }
    return output + rest
  }

  /// Fields without their template: the name asks, the others answer.
  private static func unfold(_ fields: [(id: String, value: String)]) -> String {
    let front = fields.first { $0.id == "~:name" } ?? fields.first
    let rest = fields.filter { $0.id != front?.id && !$0.value.isEmpty }
    return ([front?.value ?? ""] + [rest.map(\.value).joined(separator: "\n\n")]).joined(separator: "\n---\n")
  }

  /// The sides of a text: what lines of three or more dashes part, but for those in code.
  private static func sides(_ content: String) -> [String] {
    var sides = [""]
    var isCode = false
    for line in content.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let text = line.drop(while: \.isWhitespace)
      if text.hasPrefix("```") { isCode.toggle() }
      let dashes = text.prefix { $0 == "-" }
      if !isCode && dashes.count >= 3 && text[dashes.endIndex...].allSatisfy(\.isWhitespace) {
        sides.append("")
      } else {
        sides[sides.count - 1] += line + "\n"
      }
    }
    return sides
  }
}
