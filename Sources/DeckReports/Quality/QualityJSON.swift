internal import DeckDiagnostics
internal import DeckModel
internal import DeckQuality
internal import DeckSource

extension QualityReport {
  /// One JSON document; its shape is `Schemas/report.schema.json`.
  static let json = QualityReport("json", "one JSON document, as Schemas/report.schema.json describes it") {
    result, _, writer in
    writer.append("{\"version\":1,\"formula\":{\"version\":\(QualityScore.version),\"text\":")
    writer.append(jsonString: QualityScore.formula)
    writer.append("},\n\"score\":")
    writer.append(result.score)
    writer.append(",\n\"summary\":{\"decks\":\(result.decks.count),\"cards\":\(result.figures.cardCount),")
    writer.append("\"findings\":\(result.findingCount),\"errors\":\(result.count(.error)),")
    writer.append("\"warnings\":\(result.count(.warning)),\"infos\":\(result.count(.info))},\n\"figures\":")
    writer.append(result.figures)
    writer.append(",\n\"words\":")
    writer.append(result.vocabulary)
    writer.append(",\n\"rules\":")
    writer.append(jsonList: result.rules) { $0.append($1) }
    writer.append(",\n\"worstCards\":")
    writer.append(jsonList: result.worstCards(10)) { $0.append($1, in: result) }
    writer.append(",\n\"cardsToSplit\":")
    writer.append(jsonList: result.heaviestCards(10)) { $0.append($1, in: result) }
    writer.append(",\n\"decks\":")
    writer.append(jsonList: result.decks) { $0.append($1) }
    writer.append(",\n\"comparison\":")
    if let comparison = result.comparison { writer.append(comparison) } else { writer.append("null") }
    writer.append("}\n")
  }
}

extension ByteWriter {
  /// Appends a JSON array with an element a line.
  mutating func append<Element>(
    jsonList elements: [Element], _ append: (inout ByteWriter, Element) -> Void
  ) {
    self.append("[")
    for (place, element) in elements.enumerated() {
      self.append(place == 0 ? "\n" : ",\n")
      append(&self, element)
    }
    self.append(elements.isEmpty ? "]" : "\n]")
  }

  /// Appends scores with at most three digits behind the point.
  mutating func append(_ score: QualityScore) {
    append("{\"overall\":\(Amount.text(score.overall, digits: 3))")
    for part in QualityScore.Part.allCases {
      append(",\"\(part.rawValue)\":\(Amount.text(score[part], digits: 3))")
    }
    append("}")
  }

  fileprivate mutating func append(_ figures: DeckFigures) {
    append("{\"cards\":\(figures.cardCount),\"fields\":\(figures.fieldCount),\"words\":\(figures.wordCount),")
    append("\"frontWords\":")
    append(figures.frontWords)
    append(",\"backWords\":")
    append(figures.backWords)
    append(",\"listItems\":")
    append(figures.listItems)
    append(",\"listDepths\":")
    append(figures.listDepths)
    let contents: [(String, CardMeasure.Contents)] = [
      ("images", .image), ("code", .code), ("math", .math), ("cloze", .cloze), ("lists", .list),
      ("tables", .table), ("links", .link),
    ]
    append(",\"cardsWith\":{")
    for (place, (name, content)) in contents.enumerated() {
      append("\(place == 0 ? "" : ",")\"\(name)\":\(figures.count(of: content))")
    }
    append("},\"readingGrade\":\(figures.readingGrade.map { Self.number($0) } ?? "null"),\"recall\":")
    if let cost = RecallCost(figures) {
      append("{\"lists\":\(cost.listCount),\"longLists\":\(cost.longListCount),")
      append("\"recalledWhole\":\(Self.number(cost.recalledWhole))}")
    } else {
      append("null")
    }
    append("}")
  }

  private mutating func append(_ distribution: Distribution) {
    append("{\"count\":\(distribution.total),\"mean\":\(Self.number(distribution.mean)),")
    append("\"median\":\(distribution.quantile(0.5)),\"p90\":\(distribution.quantile(0.9)),")
    append("\"maximum\":\(distribution.maximum),\"bars\":[")
    for (place, bar) in distribution.bars(12).enumerated() {
      append("\(place == 0 ? "" : ","){\"from\":\(bar.range.lowerBound),\"to\":")
      append(bar.isOpen ? "null" : String(bar.range.upperBound))
      append(",\"count\":\(bar.count)}")
    }
    append("]}")
  }

  fileprivate mutating func append(_ words: VocabularyFigures?) {
    guard let words else { return append("null") }
    append(
      "{\"words\":\(words.wordCount),\"english\":\(words.englishCount),\"foreign\":\(words.foreignCount),")
    append("\"unclear\":\(words.unclearCount),\"misspelled\":\(words.misspelledCount),")
    append("\"misspelledPerThousand\":\(Self.number(words.misspelledPerThousand)),\"terms\":[")
    for (place, term) in words.terms.enumerated() {
      append(place == 0 ? "{\"text\":" : ",{\"text\":")
      append(jsonString: term.text)
      append(",\"count\":\(term.count)}")
    }
    append("],\"fields\":[")
    for (place, field) in words.fields.enumerated() {
      if place > 0 { append(",") }
      append(jsonString: field)
    }
    append("]}")
  }

  fileprivate mutating func append(_ rule: RuleCount) {
    append("{\"rule\":")
    append(jsonString: rule.rule.name)
    append(",\"category\":")
    append(jsonString: rule.rule.category)
    append(",\"severity\":\"\(rule.severity.rawValue)\",\"count\":\(rule.count)}")
  }

  fileprivate mutating func append(_ quality: DeckQuality) {
    append("{\"file\":")
    append(jsonString: quality.deck.source.name)
    append(",\"title\":")
    append(jsonString: quality.deck.title)
    append(",\"format\":")
    append(jsonString: quality.deck.format)
    append(",\"score\":")
    append(quality.score)
    append(",\"findings\":\(quality.diagnostics.count),\"errors\":\(quality.count(.error)),")
    append("\"warnings\":\(quality.count(.warning)),\"infos\":\(quality.count(.info)),\"figures\":")
    append(quality.figures)
    append(",\"words\":")
    append(quality.vocabulary)
    append(",\"rules\":[")
    for (place, rule) in quality.rules.enumerated() {
      if place > 0 { append(",") }
      append(rule)
    }
    append("],\"clusters\":{\"count\":\(quality.clusters.count),\"cards\":")
    append("\(quality.clusters.reduce(0) { $0 + $1.count }),\"largest\":[")
    for (place, cluster) in quality.clusters.prefix(10).enumerated() {
      append(place == 0 ? "[" : ",[")
      append(cluster.prefix(100).map(String.init).joined(separator: ","))
      append("]")
    }
    append("]}}")
  }

  /// A number with at most three digits behind the point.
  static func number(_ value: Double) -> String { Amount.text(value, digits: 3) }
}
