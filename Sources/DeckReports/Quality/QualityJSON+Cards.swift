internal import DeckDiagnostics
internal import DeckModel
internal import DeckQuality
internal import DeckSource

extension ByteWriter {
  mutating func append(_ card: WeakCard, in result: QualityResult) {
    append(card.card, of: result.decks[card.deck])
    append(",\"worth\":\(Self.number(card.worth)),\"findings\":[")
    for (place, finding) in card.findings.enumerated() {
      append(place == 0 ? "{\"rule\":" : ",{\"rule\":")
      append(jsonString: finding.rule)
      append(",\"severity\":\"\(finding.severity.rawValue)\",\"message\":")
      append(jsonString: finding.finding.message)
      append("}")
    }
    append("]}")
  }

  mutating func append(_ card: HeavyCard, in result: QualityResult) {
    append(card.load.card, of: result.decks[card.deck])
    append(
      ",\"items\":\(card.load.itemCount),\"words\":\(card.load.wordCount),\"into\":\(card.load.partCount)}")
  }

  /// Opens the object of a card.
  private mutating func append(_ index: Int, of quality: DeckQuality) {
    let caption = CardCaption(index, of: quality)
    append("{\"file\":")
    append(jsonString: quality.deck.source.name)
    append(",\"card\":{\"index\":\(index),\"number\":")
    if let number = caption.number { append(jsonString: number) } else { append("null") }
    append(",\"field\":null},\"front\":")
    append(jsonString: caption.front)
  }

  mutating func append(_ comparison: QualityComparison) {
    append("{\"oldScore\":")
    append(comparison.oldScore)
    append(",\"newScore\":")
    append(comparison.newScore)
    append(",\"cards\":{\"added\":\(comparison.addedCount),\"removed\":\(comparison.removedCount),")
    append("\"edited\":\(comparison.editedCount)},")
    append(
      "\"findings\":{\"fixed\":\(comparison.fixedFindings.count),\"new\":\(comparison.newFindings.count)},")
    append("\"rules\":")
    append(jsonList: comparison.rules) { writer, rule in
      writer.append("{\"rule\":")
      writer.append(jsonString: rule.rule.name)
      writer.append(",\"category\":")
      writer.append(jsonString: rule.rule.category)
      writer.append(
        ",\"severity\":\"\(rule.severity.rawValue)\",\"old\":\(rule.oldCount),\"now\":\(rule.newCount),")
      writer.append("\"fixed\":\(rule.fixedCount),\"new\":\(rule.addedCount)}")
    }
    append(",\"decks\":")
    append(jsonList: comparison.decks) { writer, deck in
      writer.append("{\"file\":")
      writer.append(jsonString: deck.name)
      writer.append(",\"oldScore\":")
      if let score = deck.oldScore { writer.append(score) } else { writer.append("null") }
      writer.append(",\"newScore\":")
      if let score = deck.newScore { writer.append(score) } else { writer.append("null") }
      writer.append(
        ",\"added\":\(deck.addedCount),\"removed\":\(deck.removedCount),\"edited\":\(deck.editedCount)}")
    }
    append("}")
  }
}
