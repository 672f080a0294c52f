internal import DeckModel
internal import DeckSource

/// Writes the cards of one batch as the rows of a delimited file: number, front, back, tags, id, and what else cards have.
///
/// Cells are quoted as RFC 4180 says, where they must be: when they hold the delimiter, a quote or a line end,
/// or have a space at an edge, which some programs cut off. Lines end in LF, not in CRLF: every spreadsheet,
/// Anki and version control read that, and cells themselves hold LF.
struct DelimitedRows {
  private let batch: CardBatch
  private let nodes: NodeList
  private let delimiter: UInt8
  private let neutralizesFormulas: Bool
  private let firstIndex: Int
  /// The columns of fields beyond front and back, by their names.
  private let columns: [String: Int]

  init(_ batch: CardBatch, delimiter: UInt8, _ output: borrowing EmitterOutput) {
    self.batch = batch
    nodes = batch.nodes
    self.delimiter = delimiter
    neutralizesFormulas = output.deck.options.neutralizesFormulas
    firstIndex = batch.firstIndex + output.indexOffset
    let names = output.deck.extent.fieldNames
    columns = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
  }

  /// Writes the row of column names: further ones only where cards have something to put there.
  static func writeHeader(_ extent: CardExtent, delimiter: UInt8, _ writer: inout ByteWriter) {
    writer.append("number")
    for name: StaticString in ["front", "back", "tags", "id"] {
      writer.append(delimiter)
      writer.append(name)
    }
    if extent.hasDecks {
      writer.append(delimiter)
      writer.append("deck")
    }
    if !extent.noteTypes.isEmpty {
      writer.append(delimiter)
      writer.append("notetype")
    }
    for name in extent.fieldNames {
      writer.append(delimiter)
      let mustQuote = name.utf8.contains { $0 == delimiter || $0 == UInt8(ascii: "\"") }
      writer.append(mustQuote ? "\"\(name.replacing("\"", with: "\"\""))\"" : name)
    }
    writer.append(UInt8(ascii: "\n"))
  }

  /// Writes one row for each card.
  func write(_ output: inout EmitterOutput) {
    let cardNodes = batch.cardNodes
    for position in 0..<cardNodes.count { write(position, Int(cardNodes[position]), &output) }
  }

  @inline(__always)
  private func write(_ position: Int, _ card: Int, _ output: inout EmitterOutput) {
    let parts = CardParts(nodes, card: card)
    writeCell(batch.text(of: nodes[card]), &output)
    output.writer.append(delimiter)
    writeField(parts.front, &output)
    output.writer.append(delimiter)
    writeField(parts.back, &output)
    noteMarks(parts, firstIndex + position, &output)
    output.writer.append(delimiter)
    if !parts.tags.isEmpty { writeTags(parts.tags, firstIndex + position, &output) }
    output.writer.append(delimiter)
    if parts.identifier >= 0 {
      writeCell(batch.text(of: nodes[parts.identifier]), &output)
    } else {
      output.appendIdentity(batch, position)
    }
    if output.deck.extent.hasDecks { writeProperty(parts.deck, output.deck.title, &output) }
    if !output.deck.extent.noteTypes.isEmpty { writeProperty(parts.noteType, "", &output) }
    if !columns.isEmpty || parts.named >= 0 { writeNamedFields(parts, firstIndex + position, &output) }
    output.writer.append(UInt8(ascii: "\n"))
  }

  /// Writes the fields that have columns.
  private func writeNamedFields(_ parts: CardParts, _ card: Int, _ output: inout EmitterOutput) {
    var cells = [Int](repeating: -1, count: columns.count)
    var hasLeftFields = false
    for field in parts.namedFields(nodes) {
      if let column = columns[batch.text(of: nodes[field]).string], cells[column] < 0 {
        cells[column] = field
      } else {
        hasLeftFields = true
      }
    }
    for field in cells {
      output.writer.append(delimiter)
      writeField(field, &output)
    }
    if hasLeftFields { output.losses.append(Loss("fields beyond front and back", card: card)) }
  }

  /// Writes what the card says of a property, or else `usual`.
  private func writeProperty(_ node: Int, _ usual: String, _ output: inout EmitterOutput) {
    output.writer.append(delimiter)
    if node >= 0 { return writeCell(batch.text(of: nodes[node]), &output) }
    let start = output.writer.count
    output.writer.append(usual)
    finishCell(from: start, isQuoted: false, &output)
  }

  /// Notes what of the front and the back is only Markdown in a cell, which nobody has to read as such, and what would be
  /// read as Markdown that isn't.
  @inline(__always)
  private func noteMarks(_ parts: CardParts, _ card: Int, _ output: inout EmitterOutput) {
    var marks = Marks()
    if parts.front >= 0 { look(into: parts.front, &marks) }
    if parts.back >= 0 { look(into: parts.back, &marks) }
    if parts.named >= 0 { for field in parts.namedFields(nodes) { look(into: field, &marks) } }
    if marks.areThere {
      output.losses.append(Loss("emphasis, links, pictures and tables other than as Markdown", card: card))
    }
    if marks.seemThere { output.losses.append(Loss("text that only looks like Markdown", card: card)) }
  }

  /// Whether a card has marks of Markdown, and whether text of it would be read as such.
  private struct Marks {
    var areThere = false
    var seemThere = false
  }

  @inline(__always)
  private func look(into field: Int, _ marks: inout Marks) {
    let end = Int(nodes[field].end)
    var index = field + 1
    while index < end {
      let node = nodes[index]
      switch node.kind {
      case .text:
        let isStart = nodes[index - 1].kind == .paragraph
        if Self.looksMarked(batch.text(of: node), isStart: isStart) { marks.seemThere = true }
      case .emphasis, .strong, .image, .imageBlock, .table: marks.areThere = true
      case .link: if !node.flags.contains(.bare) { marks.areThere = true }
      case .listItem: if hasLaterParagraph(index) { marks.areThere = true }
      case .card, .identifier, .tag, .property, .field, .paragraph, .list, .codeBlock, .tableRow, .tableCell,
        .mathBlock, .code, .math, .cloze, .lineBreak, .markup:
        break
      }
      index += 1
    }
  }

  /// Whether a paragraph stands behind another block of the item at `item`: in Markdown it would end the list.
  private func hasLaterParagraph(_ item: Int) -> Bool {
    let end = Int(nodes[item].end)
    var index = item + 1
    while index < end {
      if index > item + 1 && nodes[index].kind == .paragraph { return true }
      index = Int(nodes[index].end)
    }
    return false
  }

  @inline(__always)
  private static func looksMarked(_ text: ByteView, isStart: Bool) -> Bool {
    let (tick, brace) = (UInt8(ascii: "`"), UInt8(ascii: "{"))
    if isStart, text.hasPrefix("- ") { return true }
    guard text.holdsAny(tick, brace, tick, brace) else { return false }
    return text.firstIndex(of: tick) != nil || text.firstIndex(of: "{{c") != nil
  }

  private func writeTags(_ tags: Range<Int>, _ card: Int, _ output: inout EmitterOutput) {
    let start = output.writer.count
    if output.writer.append(tags: tags, nodes, batch) {
      output.losses.append(Loss("spaces inside tags", card: card))
    }
    finishCell(from: start, isQuoted: false, &output)
  }

  @inline(__always)
  private func writeCell(_ text: ByteView, _ output: inout EmitterOutput) {
    let start = output.writer.count
    output.writer.append(text)
    finishCell(from: start, isQuoted: false, &output)
  }

  @inline(__always)
  private func writeField(_ field: Int, _ output: inout EmitterOutput) {
    guard field >= 0 else { return }
    let start = output.writer.count
    // A field of several blocks has line ends: that its cell is quoted is known beforehand.
    let isQuoted = Int(nodes[field].end) > field + 3
    if isQuoted { output.writer.append(UInt8(ascii: "\"")) }
    output.text.render(batch, field: field, into: &output.writer)
    finishCell(from: start, isQuoted: isQuoted, &output)
  }

  @inline(__always)
  private func finishCell(from start: Int, isQuoted: Bool, _ output: inout EmitterOutput) {
    if neutralizesFormulas { neutralize(isQuoted ? start + 1 : start, &output.writer) }
    output.finishCell(from: start, delimiter: delimiter, isQuoted: isQuoted)
  }

  /// Puts an apostrophe before a cell that a spreadsheet would take for a formula.
  private func neutralize(_ start: Int, _ writer: inout ByteWriter) {
    guard start < writer.count else { return }
    switch writer.view[start] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      writer.insert(UInt8(ascii: "'"), at: start)
    default: break
    }
  }
}
