internal import DeckModel
internal import DeckSource

extension JSONReader {
  /// What the array that `bytes` begin with says of Anki's note types. Complexity: O(bytes).
  static func noteTypes(_ bytes: ByteView) -> [NoteTypeDefinition] {
    var types: [NoteTypeDefinition] = []
    var reader = JSONReader(bytes)
    reader.array(reader.next()) { event, reader in types.append(reader.noteType(event)) }
    return types.filter { !$0.name.isEmpty && !$0.fields.isEmpty }
  }

  private mutating func noteType(_ event: JSONEvent) -> NoteTypeDefinition {
    var type = NoteTypeDefinition(
      identifier: 0, name: "", isCloze: false, fields: [], templates: [], style: "")
    object(event) { key, value, reader in
      switch key {
      case "name": type.name = reader.string(value) ?? ""
      case "number": type.identifier = reader.number(value) ?? 0
      case "cloze": if case .bool(true) = value { type.isCloze = true }
      case "sortField": type.sortField = max(0, reader.number(value) ?? 0)
      case "css": type.style = reader.string(value) ?? ""
      case "fieldNames":
        reader.array(value) { value, reader in type.fields.append(reader.string(value) ?? "") }
      case "templates": reader.array(value) { value, reader in type.templates.append(reader.template(value)) }
      default: break
      }
    }
    return type
  }

  private mutating func template(_ event: JSONEvent) -> NoteTypeDefinition.Template {
    var template = NoteTypeDefinition.Template(name: "", question: "", answer: "")
    object(event) { key, value, reader in
      switch key {
      case "name": template.name = reader.string(value) ?? ""
      case "qfmt": template.question = reader.string(value) ?? ""
      case "afmt": template.answer = reader.string(value) ?? ""
      default: break
      }
    }
    return template
  }
}

extension ByteView {
  /// Whether a deck of ours in JSON may hold what is foreign to other formats.
  var mayHoldForeignParts: Bool {
    let keys: [StaticString] = ["\"choice\"", "\"markup\"", "\"inDeck\"", "\"noteType\"", "\"notetype\""]
    return keys.contains { firstIndex(of: $0) != nil }
  }
}
