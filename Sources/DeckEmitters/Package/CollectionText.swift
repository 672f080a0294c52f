internal import DeckModel
internal import DeckSource

/// Writes note types and decks as the JSON texts that collections keep them in.
enum CollectionText {
  /// All note types, by their numbers.
  static func noteTypes(_ types: [NoteTypeDefinition], modified: Int) -> ByteWriter {
    var writer = ByteWriter()
    object(types, &writer) { type, writer in
      pair("id", type.identifier, isFirst: true, &writer)
      pair("name", type.name, &writer)
      pair("type", type.isCloze ? 1 : 0, &writer)
      pair("mod", modified, &writer)
      pair("usn", -1, &writer)
      pair("sortf", min(type.sortField, type.fields.count - 1), &writer)
      writer.append(",\"did\":null,\"tags\":[],\"vers\":[]")
      pair("css", type.style, &writer)
      pair("latexPre", CollectionSchema.latexHead, &writer)
      pair("latexPost", CollectionSchema.latexTail, &writer)
      list("flds", type.fields, &writer) { place, field, writer in
        pair("name", field, isFirst: true, &writer)
        pair("ord", place, &writer)
        writer.append(",\"sticky\":false,\"rtl\":false,\"font\":\"Arial\",\"size\":20,\"media\":[]")
      }
      list("tmpls", type.templates, &writer) { place, template, writer in
        pair("name", template.name, isFirst: true, &writer)
        pair("ord", place, &writer)
        pair("qfmt", template.question, &writer)
        pair("afmt", template.answer, &writer)
        writer.append(",\"did\":null,\"bqfmt\":\"\",\"bafmt\":\"\"")
      }
      // Older releases make cards by this; they fill it in themselves when it says only so much.
      list("req", type.templates, &writer, isObject: false) { place, _, writer in
        writer.append(number: place)
        writer.append(",\"any\",[0]")
      }
    }
    return writer
  }

  /// All decks, by their numbers; deck 1 is always there.
  static func decks(_ decks: [(identifier: Int, name: String)], modified: Int) -> ByteWriter {
    var writer = ByteWriter()
    object(decks, &writer) { deck, writer in
      pair("id", deck.identifier, isFirst: true, &writer)
      pair("name", deck.name, &writer)
      pair("mod", modified, &writer)
      pair("usn", -1, &writer)
      pair("conf", 1, &writer)
      writer.append(",\"lrnToday\":[0,0],\"revToday\":[0,0],\"newToday\":[0,0],\"timeToday\":[0,0]")
      writer.append(",\"collapsed\":false,\"browserCollapsed\":false,\"dyn\":0,\"desc\":\"\"")
      writer.append(",\"extendNew\":0,\"extendRev\":0")
    }
    return writer
  }

  /// Writes an object whose keys are the `id`s that its values begin with.
  private static func object<Value>(
    _ values: [Value], _ writer: inout ByteWriter, _ write: (Value, inout ByteWriter) -> Void
  ) {
    writer.append("{")
    for (place, value) in values.enumerated() {
      if place > 0 { writer.append(",") }
      var body = ByteWriter()
      write(value, &body)
      let view = body.view
      writer.append("\"")
      writer.append(view[idStart..<(view.firstIndex(of: UInt8(ascii: ",")) ?? view.count)])
      writer.append("\":{")
      writer.append(view)
      writer.append("}")
    }
    writer.append("}")
  }

  private static let idStart = 5

  private static func list<Value>(
    _ key: StaticString, _ values: [Value], _ writer: inout ByteWriter, isObject: Bool = true,
    _ write: (Int, Value, inout ByteWriter) -> Void
  ) {
    writer.append(",\"")
    writer.append(key)
    writer.append("\":[")
    for (place, value) in values.enumerated() {
      if place > 0 { writer.append(",") }
      writer.append(isObject ? "{" : "[")
      write(place, value, &writer)
      writer.append(isObject ? "}" : "]")
    }
    writer.append("]")
  }

  private static func key(_ key: StaticString, _ isFirst: Bool, _ writer: inout ByteWriter) {
    if !isFirst { writer.append(",") }
    writer.append("\"")
    writer.append(key)
    writer.append("\":")
  }

  private static func pair(
    _ name: StaticString, _ number: Int, isFirst: Bool = false, _ writer: inout ByteWriter
  ) {
    key(name, isFirst, &writer)
    writer.append(number: number)
  }

  private static func pair(
    _ name: StaticString, _ text: String, isFirst: Bool = false, _ writer: inout ByteWriter
  ) {
    key(name, isFirst, &writer)
    writer.append(quotingJSON: text)
  }
}
