public import DeckModel
public import DeckSource

/// Writes the lines of a lock file of ids, which say what each card is known by.
public struct IdentityLockWriter: ~Copyable {
  private var writer = ByteWriter()
  private var renderer = FieldTextRenderer()
  private var text = ByteWriter()

  /// A lock file that begins with the line `head`.
  public init(head: String) {
    writer.append(head)
    writer.append("\n")
  }

  /// Adds a card with its id; `key` is the id that it would have by its text.
  public mutating func add(_ card: Card, identifier: String, key: String) {
    writer.append("{\"id\":")
    writer.append(quotingJSON: identifier)
    if key != identifier {
      writer.append(",\"key\":")
      writer.append(quotingJSON: key)
    }
    let front = card.front
    let back = card.back
    writer.append(",\"front\":")
    add(front)
    writer.append(",\"back\":")
    add(back)
    writer.append(",\"fields\":{")
    var isFirst = true
    for field in card.fields where field.nodeIndex != front?.nodeIndex && field.nodeIndex != back?.nodeIndex {
      if field.isEmpty { continue }
      if !isFirst { writer.append(",") }
      isFirst = false
      writer.append(quotingJSON: field.name)
      writer.append(":")
      add(field)
    }
    writer.append("}}\n")
  }

  private mutating func add(_ field: Field?) {
    text.removeAll()
    if let field { renderer.render(field.batch, field: field.nodeIndex, into: &text) }
    writer.append("\"")
    writer.append(escapingJSON: text.view)
    writer.append("\"")
  }

  /// Adds the line of a card that is gone; `line` is what stood there before.
  public mutating func add(goneLine line: ByteView, wasGone: Bool) {
    if wasGone {
      writer.append(line)
    } else {
      writer.append("{\"gone\":true,")
      writer.append(line[min(1, line.count)..<line.count])
    }
    writer.append("\n")
  }

  /// The file.
  public consuming func finish() -> ByteWriter { writer }
}
