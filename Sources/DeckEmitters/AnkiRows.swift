internal import DeckModel
internal import DeckSource

/// Writes the cards of one batch as rows of Anki's text import: guid, note type, front, back, tags.
struct AnkiRows {
  private let batch: CardBatch
  private let nodes: NodeList
  private let cardNodes: [UInt32]
  private let firstIndex: Int
  private var html: AnkiHTML

  init(_ batch: CardBatch, _ output: borrowing EmitterOutput) {
    self.batch = batch
    nodes = batch.nodes
    cardNodes = batch.cardNodes
    firstIndex = batch.firstIndex + output.indexOffset
    html = AnkiHTML(batch)
  }

  /// Writes the card at `position` as a row.
  mutating func write(_ position: Int, _ output: inout EmitterOutput) {
    let parts = CardParts(nodes, card: Int(cardNodes[position]))
    // Of a Cloze note Anki reads deletions in its first field only.
    html.isClozeNote =
      parts.front >= 0 && CardParts.holdsCloze(nodes, parts.front, Int(nodes[parts.front].end))
    html.droppedControls = false
    html.droppedClozes = false
    if parts.identifier >= 0 {
      let start = output.writer.count
      output.writer.append(batch.text(of: nodes[parts.identifier]))
      finishCell(from: start, &output)
    } else {
      output.appendIdentity(batch, position)
    }
    output.writer.append(html.isClozeNote ? "\tCloze\t" : "\tBasic\t")
    let front = output.writer.count
    writeField(parts.front, writesClozes: html.isClozeNote, &output)
    // Anki skips notes whose first field is empty, and their backs with them; a space is not empty.
    if output.writer.count == front { output.writer.append("&nbsp;") }
    output.writer.append(UInt8(ascii: "\t"))
    writeField(parts.back, writesClozes: false, &output)
    output.writer.append(UInt8(ascii: "\t"))
    if !parts.tags.isEmpty { writeTags(parts.tags, firstIndex + position, &output) }
    output.writer.append(UInt8(ascii: "\n"))
    noteLosses(parts, firstIndex + position, &output)
  }

  @inline(__always)
  private mutating func writeField(_ field: Int, writesClozes: Bool, _ output: inout EmitterOutput) {
    guard field >= 0 else { return }
    let start = output.writer.count
    html.writesClozes = writesClozes
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
  private func noteLosses(_ parts: CardParts, _ card: Int, _ output: inout EmitterOutput) {
    if parts.named >= 0 { output.losses.append(Loss("fields beyond front and back", card: card)) }
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
