internal import DeckComparison
internal import DeckModel
internal import DeckSource

extension DifferenceReport {
  /// One JSON document; its shape is `Schemas/difference.schema.json`.
  static let json = DifferenceReport(
    "json", "one JSON document, as Schemas/difference.schema.json describes it"
  ) { difference, _, writer in
    writer.append("{\"version\":1,\"old\":")
    writer.append(difference.old)
    writer.append(",\"new\":")
    writer.append(difference.new)
    writer.append(",\"changes\":[")
    for (place, change) in difference.changes.enumerated() {
      writer.append(place == 0 ? "\n" : ",\n")
      writer.append(change)
    }
    writer.append(difference.isEmpty ? "]," : "\n],\n")
    writer.append(
      "\"summary\":{\"added\":\(difference.count(.added)),\"removed\":\(difference.count(.removed)),")
    writer.append("\"edited\":\(difference.count(.edited)),\"moved\":\(difference.movedCount),")
    writer.append("\"unchanged\":\(difference.unchangedCount)}}\n")
  }
}

extension ByteWriter {
  fileprivate mutating func append(_ deck: ComparedDeck) {
    append("{\"file\":")
    append(jsonString: deck.file)
    append(",\"title\":")
    append(jsonString: deck.title)
    append(",\"cards\":\(deck.cardCount)}")
  }

  fileprivate mutating func append(_ change: CardChange) {
    append("{\"change\":\"\(change.kind.rawValue)\",\"moved\":\(change.isMoved),\"old\":")
    append(change.old)
    append(",\"new\":")
    append(change.new)
    append(",\"fields\":[")
    for (place, field) in change.fields.enumerated() {
      append(place == 0 ? "{\"field\":" : ",{\"field\":")
      append(jsonString: field.name)
      append(",\"segments\":[")
      for (place, segment) in field.segments.enumerated() {
        append("\(place == 0 ? "" : ","){\"change\":\"\(segment.change.rawValue)\",\"text\":")
        append(jsonString: segment.text)
        append("}")
      }
      append("]}")
    }
    append("],\"tags\":{\"added\":")
    append(jsonStrings: change.addedTags)
    append(",\"removed\":")
    append(jsonStrings: change.removedTags)
    append("}}")
  }

  private mutating func append(_ card: ComparedCard?) {
    guard let card else { return append("null") }
    append("{\"id\":")
    append(jsonString: card.id)
    append(",\"index\":\(card.index),\"number\":")
    if let number = card.number { append(jsonString: number) } else { append("null") }
    append(",\"tags\":")
    append(jsonStrings: card.tags)
    append(",\"front\":")
    append(jsonString: card.front)
    append(",\"back\":")
    append(jsonString: card.back)
    append(",\"fields\":{")
    for (place, field) in card.fields.filter({ $0.role == .named }).enumerated() {
      if place > 0 { append(",") }
      append(jsonString: field.name)
      append(":")
      append(jsonString: field.text)
    }
    append("}}")
  }

  private mutating func append(jsonStrings texts: [String]) {
    append("[")
    for (place, text) in texts.enumerated() {
      if place > 0 { append(",") }
      append(jsonString: text)
    }
    append("]")
  }
}
