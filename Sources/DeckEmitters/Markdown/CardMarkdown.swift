internal import DeckModel
internal import DeckSource

/// Writes the cards of one batch as Markdown: what is asked behind `Q:`, the answer behind `A:`, other fields behind their
/// names, and what else is known of the card in a comment.
struct CardMarkdown {
  private let batch: CardBatch
  private let nodes: NodeList
  private let firstIndex: Int
  private var fields: MarkdownFields

  init(_ batch: CardBatch, _ output: borrowing EmitterOutput) {
    self.batch = batch
    nodes = batch.nodes
    firstIndex = batch.firstIndex + output.indexOffset
    fields = MarkdownFields(batch)
  }

  /// Writes what stands before the cards: title and description, if there are any.
  static func writeFrontMatter(_ deck: EmittedDeck, _ writer: inout ByteWriter) {
    guard !deck.title.isEmpty || !deck.description.isEmpty else { return }
    writer.append("---\n")
    if !deck.title.isEmpty {
      writer.append("title: ")
      writer.append(markdownValue: deck.title)
      writer.append("\n")
    }
    if !deck.description.isEmpty {
      writer.append("description: ")
      writer.append(markdownValue: deck.description)
      writer.append("\n")
    }
    writer.append("---\n\n")
  }

  /// Writes the card at `position`.
  mutating func write(_ position: Int, _ output: inout EmitterOutput) {
    let parts = CardParts(nodes, card: Int(batch.cardNodes[position]))
    if firstIndex + position > 0 { output.writer.append("\n---\n\n") }
    output.writer.append("Q:")
    if parts.front >= 0 { fields.write(parts.front, &output.writer) }
    output.writer.append("\n\nA:")
    if parts.back >= 0 { fields.write(parts.back, &output.writer) }
    for field in parts.namedFields(nodes) {
      output.writer.append("\n\nField \"")
      output.writer.append(commentText: batch.text(of: nodes[field]))
      output.writer.append("\":")
      fields.write(field, &output.writer)
    }
    output.writer.append("\n\n<!-- id: ")
    if parts.identifier >= 0 {
      output.writer.append(commentValue: batch.text(of: nodes[parts.identifier]))
    } else {
      output.appendIdentity(batch, position)
    }
    writeRest(parts, &output.writer)
    output.writer.append(" -->\n")
    for loss in fields.losses { output.losses.append(Loss(loss, card: firstIndex + position)) }
    fields.losses.removeAll(keepingCapacity: true)
  }

  /// Writes what is known of the card beside its id.
  private func writeRest(_ parts: CardParts, _ writer: inout ByteWriter) {
    let card = nodes[parts.card]
    if !card.text.isEmpty {
      writer.append("; number: ")
      writer.append(commentValue: batch.text(of: card))
    }
    for tag in parts.tags {
      writer.append(tag == parts.tags.lowerBound ? "; tags: " : ", ")
      writer.append(commentValue: batch.text(of: nodes[tag]))
    }
    if parts.deck >= 0 {
      writer.append("; deck: ")
      writer.append(commentValue: batch.text(of: nodes[parts.deck]))
    }
    if parts.noteType >= 0 {
      writer.append("; note type: ")
      writer.append(commentValue: batch.text(of: nodes[parts.noteType]))
    }
    if card.value < 1000 {
      writer.append("; confidence: ")
      writer.append(thousandths: card.value)
    }
  }
}

extension ByteWriter {
  /// Appends a value of a comment: as it is when nothing in it has a meaning there, else like a string of JSON.
  mutating func append(commentValue value: ByteView) {
    let isPlain =
      !value.isEmpty && value.first != 0x20 && value.last != 0x20 && value.first != UInt8(ascii: "-")
      && value.firstIndex(of: "--") == nil && value.last != UInt8(ascii: "-")
      && value.allSatisfy {
        $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: ",")
          && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: ">")
          && $0 != UInt8(ascii: "<")
      }
    guard !isPlain else { return append(value) }
    append(UInt8(ascii: "\""))
    append(commentText: value)
    append(UInt8(ascii: "\""))
  }

  /// Appends the inside of a string of JSON that nothing in a comment or in Markdown takes for its own.
  mutating func append(commentText value: ByteView) {
    for byte in value {
      switch byte {
      case UInt8(ascii: ">"): append("\\u003e")
      case UInt8(ascii: "-"): append(view.last == UInt8(ascii: "-") ? "\\u002d" : "-")
      default: append(jsonEscapeOf: byte)
      }
    }
  }

  /// Appends a value of front matter: as it is when it begins with a letter and has nothing that means something to YAML,
  /// else quoted.
  mutating func append(markdownValue value: String) {
    let words: Set = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
    let isPlain =
      value.utf8.first.map { ($0 | 0x20) &- 0x61 < 26 || $0 >= 0x80 } == true && value.utf8.last != 0x20
      && !words.contains(value.lowercased())
      && value.utf8.allSatisfy {
        switch $0 {
        case 0x20, 0x2C, 0x2D, 0x2E, 0x2F, 0x28, 0x29, 0x26, 0x27, 0x2B, 0x5F, 0x30...0x39, 0x41...0x5A,
          0x61...0x7A, 0x80...0xFF:
          true
        default: false
        }
      }
    if isPlain { append(value) } else { append(quotingJSON: value) }
  }
}
