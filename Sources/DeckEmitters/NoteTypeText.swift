internal import DeckModel
internal import DeckSource

/// Writes what a source says of Anki's note types into decks of our own formats.
enum NoteTypeText {
  /// Writes a key `noteTypes` behind other keys.
  static func writeJSON(_ types: [NoteTypeDefinition], _ writer: inout ByteWriter) {
    writer.append(",\"noteTypes\":[")
    for (place, type) in types.enumerated() {
      writer.append(place > 0 ? ",\n{\"name\":" : "\n{\"name\":")
      writer.append(quotingJSON: type.name)
      writer.append(
        ",\"number\":\(type.identifier),\"cloze\":\(type.isCloze),\"sortField\":\(type.sortField)")
      writer.append(",\"fieldNames\":[")
      for (place, field) in type.fields.enumerated() {
        if place > 0 { writer.append(",") }
        writer.append(quotingJSON: field)
      }
      writer.append("],\"templates\":[")
      for (place, template) in type.templates.enumerated() {
        writer.append(place > 0 ? ",{\"name\":" : "{\"name\":")
        writer.append(quotingJSON: template.name)
        writer.append(",\"qfmt\":")
        writer.append(quotingJSON: template.question)
        writer.append(",\"afmt\":")
        writer.append(quotingJSON: template.answer)
        writer.append("}")
      }
      writer.append("],\"css\":")
      writer.append(quotingJSON: type.style)
      writer.append("}")
    }
    writer.append("\n]")
  }

  /// Writes elements that stand before the cards.
  static func writeXML(_ types: [NoteTypeDefinition], _ writer: inout ByteWriter) {
    for type in types {
      writer.append("<note-type name=\"", xmlAttribute: type.name)
      writer.append(
        " number=\"\(type.identifier)\" cloze=\"\(type.isCloze)\" sort-field=\"\(type.sortField)\">")
      for field in type.fields {
        writer.append("<field-name")
        writer.append(" name=\"", xmlAttribute: field)
        writer.append("/>")
      }
      for template in type.templates {
        writer.append("<template")
        writer.append(" name=\"", xmlAttribute: template.name)
        writer.append(" qfmt=\"", xmlAttribute: template.question)
        writer.append(" afmt=\"", xmlAttribute: template.answer)
        writer.append("/>")
      }
      writer.append("<css")
      writer.append(" text=\"", xmlAttribute: type.style)
      writer.append("/></note-type>\n")
    }
  }
}
