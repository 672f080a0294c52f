internal import DeckModel
internal import DeckXML

/// What a deck of ours in XML says of a note type of Anki's.
enum XMLNoteType {
  /// The note type of `element`, whose content is `events`; what has no place in it is skipped.
  static func definition(_ element: XMLElement, _ events: ArraySlice<XMLEvent>) -> NoteTypeDefinition {
    var type = NoteTypeDefinition(
      identifier: number(element["number"]), name: element["name"] ?? "", isCloze: element["cloze"] == "true",
      fields: [], templates: [], style: "")
    type.sortField = max(0, number(element["sort-field"]))
    for event in events {
      guard case .start(let element) = event.kind else { continue }
      switch element.name {
      case "field-name": type.fields.append(element["name"] ?? "")
      case "template":
        type.templates.append(
          NoteTypeDefinition.Template(
            name: element["name"] ?? "", question: element["qfmt"] ?? "", answer: element["afmt"] ?? ""))
      case "css": type.style = element["text"] ?? ""
      default: break
      }
    }
    return type
  }

  private static func number(_ text: String?) -> Int { text.flatMap { Int($0) } ?? 0 }
}
