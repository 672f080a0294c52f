internal import DeckModel
internal import DeckSource

/// Writes the cards of one batch as rows of Anki's text import: guid, note type, deck, front, back, other
/// fields, tags.
struct AnkiRows {
  private let batch: CardBatch
  private let nodes: NodeList
  private let cardNodes: [UInt32]
  private let firstIndex: Int
  private var html: AnkiHTML
  /// Whether the note type of the card makes cards of deletions.
  private var isClozeNote = false
  /// Whether fields of the card lost their names.
  private var droppedNames = false
  /// Whether the rows are for a package: there the number of columns may differ from row to row, first fields may be
  /// empty, and the note type names the fields that it has beside those of Anki's own.
  private let isPackage: Bool
  /// The name of the deck of cards that name none.
  private let deckName: String

  init(_ batch: CardBatch, _ output: borrowing EmitterOutput, isPackage: Bool = false) {
    self.batch = batch
    self.isPackage = isPackage
    deckName = Self.deckName(output.deck.title)
    nodes = batch.nodes
    cardNodes = batch.cardNodes
    firstIndex = batch.firstIndex + output.indexOffset
    html = AnkiHTML(batch)
  }

  /// Writes the header lines.
  static func writeHeader(_ deck: EmittedDeck, _ writer: inout ByteWriter) {
    // The column of note types overrules the note type above it; with such a column, Anki fills fields in the order of
    // the columns, whatever their labels say.
    writer.append("#separator:tab\n#html:true\n#notetype:Basic\n")
    if !deck.extent.hasDecks {
      writer.append("#deck:")
      writer.append(deckName(deck.title))
      writer.append("\n")
    }
    writer.append(
      deck.extent.hasDecks
        ? "#columns:GUID\tNote Type\tDeck\tFront\tBack" : "#columns:GUID\tNote Type\tFront\tBack")
    for field in 0..<deck.extent.extraFieldCount {
      writer.append("\tField ")
      writer.append(number: field + 3)
    }
    writer.append("\tTags\n#guid column:1\n#notetype column:2\n")
    if deck.extent.hasDecks { writer.append("#deck column:3\n") }
    writer.append("#tags column:")
    writer.append(number: (deck.extent.hasDecks ? 6 : 5) + deck.extent.extraFieldCount)
    writer.append("\n")
  }

  /// Writes the card at `position` as a row.
  mutating func write(_ position: Int, _ output: inout EmitterOutput) {
    let parts = CardParts(nodes, card: Int(cardNodes[position]))
    html.droppedControls = false
    html.droppedClozes = false
    droppedNames = false
    if parts.identifier >= 0 {
      writeCell(batch.text(of: nodes[parts.identifier]), &output)
    } else {
      output.appendIdentity(batch, position)
    }
    output.writer.append(UInt8(ascii: "\t"))
    let noteType = writeNoteType(parts, &output)
    output.writer.append(UInt8(ascii: "\t"))
    if isPackage || output.deck.extent.hasDecks {
      writeDeck(parts, firstIndex + position, &output)
      output.writer.append(UInt8(ascii: "\t"))
    }
    let front = output.writer.count
    writeField(parts.front, findsClozes: noteType?.findsClozes(inField: 0) ?? isClozeNote, &output)
    // Anki skips notes whose first field is empty, and their backs with them; a space is not empty.
    if output.writer.count == front && !isPackage { output.writer.append("&nbsp;") }
    output.writer.append(UInt8(ascii: "\t"))
    writeField(parts.back, findsClozes: noteType?.findsClozes(inField: 1) ?? false, &output)
    output.writer.append(UInt8(ascii: "\t"))
    let hasLeftFields = writeExtraFields(parts, noteType, &output)
    if !parts.tags.isEmpty { writeTags(parts.tags, firstIndex + position, &output) }
    output.writer.append(UInt8(ascii: "\n"))
    noteLosses(hasLeftFields, hasDeck: parts.deck >= 0, firstIndex + position, &output)
  }

  /// Writes the note type of a card and returns it when the card names one.
  @inline(__always)
  private mutating func writeNoteType(_ parts: CardParts, _ output: inout EmitterOutput) -> AnkiNoteType? {
    guard parts.noteType >= 0 else {
      // Of a Cloze note Anki reads deletions in its first field only.
      isClozeNote =
        parts.front >= 0 && CardParts.holdsCloze(nodes, parts.front, Int(nodes[parts.front].end))
      let start = output.writer.count
      output.writer.append(isClozeNote ? "Cloze" : "Basic")
      if isPackage && parts.named >= 0 {
        writeFieldNames(parts, beside: [], &output)
        finishCell(from: start, &output)
      }
      return nil
    }
    let name = batch.text(of: nodes[parts.noteType])
    let start = output.writer.count
    output.writer.append(name)
    let type = output.deck.noteType(named: name.string)
    if isPackage && parts.named >= 0 { writeFieldNames(parts, beside: type.fields, &output) }
    finishCell(from: start, &output)
    isClozeNote = type.isCloze
    return type
  }

  /// Writes the names of the fields that are not `known`.
  private func writeFieldNames(_ parts: CardParts, beside known: [String], _ output: inout EmitterOutput) {
    for field in parts.namedFields(nodes) {
      let name = batch.text(of: nodes[field]).string
      guard !known.contains(name) else { continue }
      output.writer.append(0x1F)
      output.writer.append(name)
    }
  }

  private func writeDeck(_ parts: CardParts, _ card: Int, _ output: inout EmitterOutput) {
    let start = output.writer.count
    if parts.deck >= 0 {
      let name = batch.text(of: nodes[parts.deck]).string
      let kept = Self.deckName(name)
      output.writer.append(kept)
      if kept != name && !name.isEmpty {
        output.losses.append(Loss("the names of decks as they stand", card: card))
      }
    } else {
      output.writer.append(deckName)
    }
    finishCell(from: start, &output)
  }

  /// Writes the fields of the note type beyond the second, each followed by a tab, and returns whether the card has
  /// others.
  private mutating func writeExtraFields(
    _ parts: CardParts, _ noteType: AnkiNoteType?, _ output: inout EmitterOutput
  ) -> Bool {
    let count = isPackage ? max(0, (noteType?.fields.count ?? 0) - 2) : output.deck.extent.extraFieldCount
    guard isPackage || noteType != nil, parts.named >= 0 else {
      for _ in 0..<count { output.writer.append(UInt8(ascii: "\t")) }
      return parts.named >= 0
    }
    var left = parts.namedFields(nodes)
    let noteType = noteType ?? .basic
    let names = noteType.isStock ? noteType.fields.dropFirst(2) : []
    for place in 0..<count {
      let field =
        if !noteType.isStock { left.isEmpty ? nil : left.startIndex } else if place < names.count {
          left.firstIndex { batch.text(of: nodes[$0]).string == names[names.startIndex + place] }
        } else { Int?.none }
      if let field {
        // What note types other than Anki's own call their fields, only the collection knows.
        if !isPackage && !noteType.isStock && !isPlaceholder(left[field]) { droppedNames = true }
        writeField(left[field], findsClozes: noteType.findsClozes(inField: place + 2), &output)
        left.remove(at: field)
      }
      output.writer.append(UInt8(ascii: "\t"))
    }
    guard isPackage else { return !left.isEmpty }
    for field in left {
      writeField(field, findsClozes: noteType.isCloze && !noteType.isStock, &output)
      output.writer.append(UInt8(ascii: "\t"))
    }
    return false
  }

  /// Whether the name of a field is only what stands for one.
  private func isPlaceholder(_ field: Int) -> Bool {
    let name = batch.text(of: nodes[field])
    return name.hasPrefix("column ") || name.hasPrefix("Field ")
  }

  @inline(__always)
  private func writeCell(_ text: ByteView, _ output: inout EmitterOutput) {
    let start = output.writer.count
    output.writer.append(text)
    finishCell(from: start, &output)
  }

  @inline(__always)
  private mutating func writeField(_ field: Int, findsClozes: Bool, _ output: inout EmitterOutput) {
    guard field >= 0 else { return }
    let start = output.writer.count
    if nodes[field].flags.contains(.html) {
      output.writer.append(batch.sourceText(of: nodes[field]))
      return finishCell(from: start, &output)
    }
    html.writesClozes = findsClozes
    html.breaksMarks = findsClozes
    html.mustQuote = false
    html.write(field, &output.writer, &output.stack)
    guard html.mustQuote || output.writer.count > start && output.writer.view[start] == UInt8(ascii: "#")
    else {
      return
    }
    output.writer.insert(UInt8(ascii: "\""), at: start)
    output.writer.append(UInt8(ascii: "\""))
  }

  private func writeTags(_ tags: Range<Int>, _ card: Int, _ output: inout EmitterOutput) {
    let start = output.writer.count
    if output.writer.append(tags: tags, nodes, batch) {
      output.losses.append(Loss("spaces inside tags", card: card))
    }
    finishCell(from: start, &output)
  }

  /// Quotes a cell that is no field, also when it begins like a comment.
  private func finishCell(from start: Int, _ output: inout EmitterOutput) {
    let isComment = output.writer.count > start && output.writer.view[start] == UInt8(ascii: "#")
    output.finishCell(from: start, delimiter: UInt8(ascii: "\t"), isQuoted: false)
    guard isComment, output.writer.view[start] == UInt8(ascii: "#") else { return }
    output.writer.insert(UInt8(ascii: "\""), at: start)
    output.writer.append(UInt8(ascii: "\""))
  }

  @inline(__always)
  private func noteLosses(_ hasLeftFields: Bool, hasDeck: Bool, _ card: Int, _ output: inout EmitterOutput) {
    if hasLeftFields { output.losses.append(Loss("fields beyond front and back", card: card)) }
    if hasDeck && !isPackage && !output.deck.extent.hasDecks {
      output.losses.append(Loss("the decks of cards", card: card))
    }
    if droppedNames { output.losses.append(Loss("the names of fields beyond front and back", card: card)) }
    if html.droppedControls { output.losses.append(Loss("control characters", card: card)) }
    if html.droppedClozes { output.losses.append(Loss("cloze deletions outside the front", card: card)) }
  }

  /// The name of a deck as Anki keeps it: no control characters, no spaces and colons at the edges of its
  /// parts, no empty part.
  static func deckName(_ title: String) -> String {
    let clean = String(String.UnicodeScalarView(title.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
    let parts = clean.split(separator: "::").map { trimmed($0) }.filter { !$0.isEmpty }
    return parts.isEmpty ? "Imported deck" : parts.joined(separator: "::")
  }

  private static func trimmed(_ part: Substring) -> Substring {
    func isEdge(_ character: Character) -> Bool { character.isWhitespace || character == ":" }
    let start = part.drop(while: isEdge)
    return start.prefix(
      upTo: start.lastIndex { !isEdge($0) }.map { start.index(after: $0) } ?? start.startIndex)
  }
}
