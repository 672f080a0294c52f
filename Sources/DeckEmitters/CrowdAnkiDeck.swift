internal import CScan
internal import DeckModel
internal import DeckSource

/// What stands before and behind the notes of a deck of CrowdAnki.
enum CrowdAnkiDeck {
  /// Writes what stands before the notes.
  static func begin(_ deck: EmittedDeck, _ writer: inout ByteWriter) {
    let name = AnkiRows.deckName(deck.title)
    let options = identifier("options", "deckc")
    writer.append("{\"__type__\":\"Deck\",\"children\":[],\"crowdanki_uuid\":\"")
    writer.append(identifier("deck", name))
    writer.append("\",\"deck_config_uuid\":\"\(options)\",\"deck_configurations\":[")
    writer.append(
      """
      {"__type__":"DeckConfig","autoplay":true,"crowdanki_uuid":"\(options)","dyn":false,\
      "lapse":{"delays":[10],"leechAction":0,"leechFails":8,"minInt":1,"mult":0},"maxTaken":60,"name":"Default",\
      "new":{"bury":true,"delays":[1,10],"initialFactor":2500,"ints":[1,4,7],"order":1,"perDay":20,"separate":true},\
      "replayq":true,"rev":{"bury":true,"ease4":1.3,"fuzz":0.05,"ivlFct":1,"maxIvl":36500,"minSpace":1,"perDay":100},\
      "timer":0}],"desc":
      """)
    writer.append(quotingJSON: deck.description)
    writer.append(",\"dyn\":0,\"extendNew\":10,\"extendRev\":50,\"media_files\":[],\"name\":")
    writer.append(quotingJSON: name)
    writer.append(",\"notes\":[")
  }

  /// Writes what stands behind the notes: the note types.
  static func end(_ deck: EmittedDeck, _ writer: inout ByteWriter) {
    writer.append("\n],\"note_models\":[")
    let names = Set(deck.extent.noteTypes.keys).union(["Basic", "Cloze"]).sorted()
    for (index, name) in names.enumerated() {
      writer.append(index > 0 ? ",\n" : "\n")
      writeModel(.named(name), deck.extent, &writer)
    }
    writer.append("\n]}\n")
  }

  /// The names of the fields of a note type.
  static func fields(of type: AnkiNoteType, _ extent: CardExtent) -> [String] {
    if type.isStock { return type.fields }
    return (type.isCloze ? ["Text", "Back Extra"] : ["Front", "Back"]) + (extent.noteTypes[type.name] ?? [])
  }

  private static func writeModel(_ type: AnkiNoteType, _ extent: CardExtent, _ writer: inout ByteWriter) {
    let fields = fields(of: type, extent)
    writer.append("{\"__type__\":\"NoteModel\",\"crowdanki_uuid\":\"")
    writer.append(identifier("note type", type.name))
    writer.append(
      "\",\"css\":\".card {\\n font-family: arial;\\n font-size: 20px;\\n text-align: center;\\n}\\n"
        + ".cloze {\\n font-weight: bold;\\n color: blue;\\n}\\n\",\"flds\":[")
    for (index, field) in fields.enumerated() {
      writer.append(
        index > 0
          ? ",{\"font\":\"Arial\",\"media\":[],\"name\":" : "{\"font\":\"Arial\",\"media\":[],\"name\":")
      writer.append(quotingJSON: field)
      writer.append(",\"ord\":\(index),\"rtl\":false,\"size\":20,\"sticky\":false}")
    }
    writer.append("],\"latexPost\":\"\\\\end{document}\",\"latexPre\":")
    writer.append(quotingJSON: "\\documentclass[12pt]{article}\n\\begin{document}\n")
    writer.append(",\"name\":")
    writer.append(quotingJSON: type.name)
    let question = type.isCloze ? "{{cloze:\(fields[0])}}" : "{{\(fields[0])}}"
    let others = fields.dropFirst(type.isCloze ? 1 : 2).map { "{{#\($0)}}<br>{{\($0)}}{{/\($0)}}" }.joined()
    let answer =
      type.isCloze ? question + others : "{{FrontSide}}\n\n<hr id=answer>\n\n{{\(fields[1])}}" + others
    writer.append(",\"req\":[[0,\"any\",[0]]],\"sortf\":0,\"tags\":[],\"tmpls\":[{\"afmt\":")
    writer.append(quotingJSON: answer)
    writer.append(",\"bafmt\":\"\",\"bqfmt\":\"\",\"did\":null,\"name\":\"Card 1\",\"ord\":0,\"qfmt\":")
    writer.append(quotingJSON: question)
    writer.append("}")
    if type.name == "Basic (and reversed card)" || type.name == "Basic (optional reversed card)" {
      let back = fields.count > 2 ? "{{#\(fields[2])}}{{\(fields[1])}}{{/\(fields[2])}}" : "{{\(fields[1])}}"
      writer.append(",{\"afmt\":")
      writer.append(quotingJSON: "{{FrontSide}}\n\n<hr id=answer>\n\n{{\(fields[0])}}")
      writer.append(",\"bafmt\":\"\",\"bqfmt\":\"\",\"did\":null,\"name\":\"Card 2\",\"ord\":1,\"qfmt\":")
      writer.append(quotingJSON: back)
      writer.append("}")
    }
    writer.append("],\"type\":\(type.isCloze ? 1 : 0),\"vers\":[]}")
  }

  /// An id that depends on a name only, in the form that CrowdAnki's have.
  static func identifier(_ kind: String, _ name: String) -> String {
    var writer = ByteWriter()
    writer.append("\(kind):\(name)")
    let digits = [0x6372_6F77, 0x6461_6E6B].map { seed -> String in
      let hash = unsafe cscan_hash(writer.view.base, writer.view.count, UInt64(seed))
      let text = String(hash, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }.joined()
    var parts: [Substring] = []
    var rest = digits[...]
    for count in [8, 4, 4, 4, 12] {
      parts.append(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    return parts.joined(separator: "-")
  }
}
