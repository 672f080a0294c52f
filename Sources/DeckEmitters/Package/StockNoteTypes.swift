internal import DeckModel

/// The note types of packages whose source brings none of its own.
///
/// Their numbers never change, so that importing a deck again finds its notes under the same type. Their names are not
/// those of Anki's own: a name that is taken under another number would get a plus sign.
extension NoteTypeDefinition {
  /// The definition that stands for a note type that no source defines, with `fieldCount` fields, the last of which are
  /// called `otherFields`.
  static func standing(
    for type: AnkiNoteType, otherFields: [String], fieldCount: Int
  ) -> NoteTypeDefinition {
    if let stock = stock[type.name], otherFields.isEmpty, stock.fields.count >= fieldCount { return stock }
    var fields = type.isStock ? type.fields : type.isCloze ? ["Text", "Back Extra"] : ["Front", "Back"]
    for name in otherFields { fields.append(fieldName(name, place: fields.count)) }
    while fields.count < fieldCount { fields.append("Field \(fields.count + 1)") }
    let name = type.isStock ? ([type.name] + otherFields).joined(separator: " + ") : type.name
    let identifier = PackageNumber.stable("note type", "\(name)\u{1F}\(fields.joined(separator: "\u{1F}"))")
    let templates = templates(for: type, fields)
    return NoteTypeDefinition(
      identifier: identifier, name: name, isCloze: type.isCloze, fields: fields, templates: templates,
      style: type.isCloze ? clozeStyle : style)
  }

  /// The templates of Anki's own type, or else one, with all that the note has on the answer.
  private static func templates(for type: AnkiNoteType, _ fields: [String]) -> [Template] {
    if let known = stock[type.name] {
      let others = fields.dropFirst(known.fields.count).map { "<br>\n{{\($0)}}" }.joined()
      return known.templates.map {
        Template(name: $0.name, question: $0.question, answer: $0.answer + others)
      }
    }
    let question = type.isCloze ? "{{cloze:\(fields[0])}}" : "{{\(fields[0])}}"
    let answer = fields.dropFirst().map { "{{\($0)}}" }.joined(separator: "<br>\n")
    return [
      Template(
        name: type.isCloze ? "Cloze" : "Card 1", question: question,
        answer: (type.isCloze ? question + "<br>\n" : rule) + answer)
    ]
  }

  /// A name as Anki allows it for a field: templates must be able to name it.
  private static func fieldName(_ name: String, place: Int) -> String {
    let kept = name.filter { !":{}\"".contains($0) }.drop { " #/^".contains($0) }
    return kept.isEmpty ? "Field \(place + 1)" : String(kept)
  }

  private static let stock: [String: NoteTypeDefinition] = [
    "Basic": basic("Basic", 1, [forward]),
    "Basic (and reversed card)": basic("Basic (and reversed card)", 2, [forward, backward]),
    "Basic (optional reversed card)": optional,
    "Basic (type in the answer)": basic("Basic (type in the answer)", 4, [typed]),
    "Cloze": cloze,
  ]

  private static func basic(_ name: String, _ number: Int, _ templates: [Template]) -> NoteTypeDefinition {
    NoteTypeDefinition(
      identifier: firstNumber + number, name: name + stockSuffix, isCloze: false, fields: ["Front", "Back"],
      templates: templates, style: style)
  }

  private static var optional: NoteTypeDefinition {
    var type = basic("Basic (optional reversed card)", 3, [forward, backward])
    type.fields.append("Add Reverse")
    type.templates[1].question = "{{#Add Reverse}}{{Back}}{{/Add Reverse}}"
    return type
  }

  private static var cloze: NoteTypeDefinition {
    NoteTypeDefinition(
      identifier: firstNumber + 5, name: "Cloze" + stockSuffix, isCloze: true,
      fields: ["Text", "Back Extra"],
      templates: [
        Template(name: "Cloze", question: "{{cloze:Text}}", answer: "{{cloze:Text}}<br>\n{{Back Extra}}")
      ], style: clozeStyle)
  }

  private static let firstNumber = 1_600_000_000_000
  private static let rule = "{{FrontSide}}\n\n<hr id=answer>\n\n"
  private static let forward = Template(name: "Card 1", question: "{{Front}}", answer: rule + "{{Back}}")
  private static let backward = Template(name: "Card 2", question: "{{Back}}", answer: rule + "{{Front}}")
  private static let typed = Template(
    name: "Card 1", question: "{{Front}}\n\n{{type:Back}}",
    answer: "{{Front}}\n\n<hr id=answer>\n\n{{type:Back}}")

  // Lists are told by their shape, which centred text would hide.
  private static let style = """
    .card { font-family: arial; font-size: 20px; text-align: center; color: black; background-color: white; }
    .card ul, .card ol { display: inline-block; text-align: left; }
    """
  private static let clozeStyle = """
    \(style)
    .cloze { font-weight: bold; color: blue; }
    .nightMode .cloze { color: lightblue; }
    """
}
