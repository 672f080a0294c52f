internal import DeckModel
internal import DeckSource

/// Writes the cards of one batch as notes of CrowdAnki, one a line.
struct CrowdAnkiNotes: ~Copyable {
  private let batch: CardBatch
  private let nodes: NodeList
  private var html: AnkiHTML
  private var plain = ByteWriter()

  init(_ batch: CardBatch) {
    self.batch = batch
    nodes = batch.nodes
    html = AnkiHTML(batch)
  }

  /// Writes the card at `position`, which is the `index`th of the output.
  mutating func write(_ position: Int, index: Int, _ output: inout EmitterOutput) {
    let parts = CardParts(nodes, card: Int(batch.cardNodes[position]))
    html.droppedControls = false
    html.droppedClozes = false
    output.writer.append(index > 0 ? ",\n" : "\n")
    output.writer.append("{\"__type__\":\"Note\",\"data\":\"\",\"fields\":[")
    let type = noteType(parts)
    writeField(parts.front, type.findsClozes(inField: 0), &output)
    output.writer.append(",")
    writeField(parts.back, type.findsClozes(inField: 1), &output)
    let hasLeftFields = writeNamedFields(parts, type, &output)
    output.writer.append("],\"flags\":0,\"guid\":\"")
    if parts.identifier >= 0 {
      output.writer.append(escapingJSON: batch.text(of: nodes[parts.identifier]))
    } else {
      output.appendIdentity(batch, position)
    }
    output.writer.append("\",\"note_model_uuid\":\"")
    output.writer.append(CrowdAnkiDeck.identifier("note type", type.name))
    output.writer.append("\",\"tags\":[")
    for tag in parts.tags {
      output.writer.append(tag > parts.tags.lowerBound ? ",\"" : "\"")
      output.writer.append(escapingJSON: batch.text(of: nodes[tag]))
      output.writer.append("\"")
    }
    output.writer.append("]}")
    if hasLeftFields { output.losses.append(Loss("fields beyond front and back", card: index)) }
    if parts.deck >= 0 { output.losses.append(Loss("decks below the first", card: index)) }
    if html.droppedControls { output.losses.append(Loss("control characters", card: index)) }
    if html.droppedClozes { output.losses.append(Loss("cloze deletions outside the front", card: index)) }
  }

  /// The note type that the card names, if the output has it; otherwise Basic or Cloze, as the front says.
  private func noteType(_ parts: CardParts) -> AnkiNoteType {
    if parts.noteType >= 0 { return .named(batch.text(of: nodes[parts.noteType]).string) }
    let isCloze =
      parts.front >= 0 && CardParts.holdsCloze(nodes, parts.front, Int(nodes[parts.front].end))
    return .named(isCloze ? "Cloze" : "Basic")
  }

  /// Writes the fields beyond the second, each behind a comma, and returns whether the note type has no place for some.
  private mutating func writeNamedFields(
    _ parts: CardParts, _ type: AnkiNoteType, _ output: inout EmitterOutput
  ) -> Bool {
    let names = CrowdAnkiDeck.fields(of: type, output.deck.extent).dropFirst(2)
    var left = parts.namedFields(nodes)
    for (place, name) in names.enumerated() {
      output.writer.append(",")
      let field =
        type.isStock
        ? left.firstIndex { batch.text(of: nodes[$0]).string == name } : left.isEmpty ? nil : left.startIndex
      writeField(field.map { left.remove(at: $0) } ?? -1, type.findsClozes(inField: place + 2), &output)
    }
    return !left.isEmpty
  }

  private mutating func writeField(_ field: Int, _ findsClozes: Bool, _ output: inout EmitterOutput) {
    output.writer.append("\"")
    if field >= 0 {
      html.writesClozes = findsClozes
      html.breaksMarks = findsClozes
      output.scratch.removeAll()
      html.write(field, &output.scratch, &output.stack)
      // The HTML has every quote doubled, for the cells of a table.
      plain.removeAll()
      let quote = UInt8(ascii: "\"")
      var start = 0
      let text = output.scratch.view
      while let found = text[start..<text.count].firstIndex(of: quote) {
        plain.append(text[start..<start + found + 1])
        start += found + 2
      }
      plain.append(text[start..<text.count])
      output.writer.append(escapingJSON: plain.view)
    }
    output.writer.append("\"")
  }
}
