internal import DeckDiagnostics
internal import DeckSource

extension Report {
  /// The interchange format of static analysis, version 2.1.0: with the pages of the rules, fixes, related places and
  /// fingerprints that outlive moved lines.
  static let sarif = Report("sarif", "SARIF 2.1.0, with rule pages, fixes and related places") {
    result, _, writer in
    var renderer = SARIFRenderer(result)
    writer.append("{\"$schema\":")
    writer.append(jsonString: SARIFRenderer.schema)
    writer.append(",\"version\":\"2.1.0\",\"runs\":[{\n\"tool\":{\"driver\":{\"name\":\"deckc\"")
    if !result.toolVersion.isEmpty {
      writer.append(",\"semanticVersion\":")
      writer.append(jsonString: result.toolVersion)
    }
    writer.append(",\"rules\":[")
    renderer.writeRules(&writer)
    writer.append("]}},\n\"columnKind\":\"unicodeCodePoints\",\n\"artifacts\":[")
    renderer.writeArtifacts(&writer)
    writer.append("],\n\"results\":[")
    for (index, diagnostic) in result.diagnostics.enumerated() {
      writer.append(index == 0 ? "\n" : ",\n")
      renderer.write(diagnostic, &writer)
    }
    writer.append(result.diagnostics.isEmpty ? "]}]}\n" : "\n]}]}\n")
  }
}

/// Writes the parts of a SARIF log.
private struct SARIFRenderer {
  static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  private let result: CheckResult
  private var text = MachineText()
  private var fingerprints = Fingerprints()
  /// The rules that found something, by name, and where they stand in the log.
  private let rules: [String]
  private let ruleIndices: [String: Int]

  init(_ result: CheckResult) {
    self.result = result
    rules = Set(result.diagnostics.map(\.rule)).sorted()
    ruleIndices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1, $0) })
  }

  func writeRules(_ writer: inout ByteWriter) {
    for (index, name) in rules.enumerated() {
      writer.append(index == 0 ? "\n{\"id\":" : ",\n{\"id\":")
      writer.append(jsonString: name)
      if let rule = result.describeRule(name) {
        message("shortDescription", rule.summary, &writer)
        message("fullDescription", rule.reason, &writer)
        writer.append(",\"help\":{\"text\":")
        writer.append(jsonString: "\(rule.summary) \(rule.reason) \(rule.advice)")
        writer.append(",\"markdown\":")
        writer.append(jsonString: rule.page)
        writer.append("},\"defaultConfiguration\":{")
        if let severity = rule.severity {
          writer.append("\"level\":\"\(level(severity))\"}")
        } else {
          writer.append("\"enabled\":false}")
        }
        writer.append(",\"properties\":{\"tags\":[")
        writer.append(jsonString: rule.category)
        writer.append("]}")
      }
      writer.append("}")
    }
    if !rules.isEmpty { writer.append("\n") }
  }

  func writeArtifacts(_ writer: inout ByteWriter) {
    for (index, part) in FilesInOrder(result).parts.enumerated() {
      writer.append(index == 0 ? "\n{" : ",\n{")
      artifact("location", part.name, &writer)
      writer.append(",\"roles\":[\"analysisTarget\"]}")
    }
  }

  mutating func write(_ diagnostic: Diagnostic, _ writer: inout ByteWriter) {
    let finding = diagnostic.finding
    writer.append("{\"ruleId\":")
    writer.append(jsonString: diagnostic.rule)
    if let index = ruleIndices[diagnostic.rule] { writer.append(",\"ruleIndex\":\(index)") }
    writer.append(",\"level\":\"\(level(diagnostic.severity))\"")
    message("message", MachineText.message(diagnostic), &writer)
    writer.append(",\"locations\":[{")
    location(diagnostic.source, finding.span, finding.card, diagnostic.cardID, &writer)
    writer.append("}]")
    if !finding.related.isEmpty {
      writer.append(",\"relatedLocations\":[")
      for (index, place) in finding.related.enumerated() {
        writer.append(index == 0 ? "{\"id\":\(index)," : ",{\"id\":\(index),")
        location(place.source ?? diagnostic.source, place.span, place.card, nil, &writer)
        message("message", printable(place.message), &writer)
        writer.append("}")
      }
      writer.append("]")
    }
    writer.append(",\"partialFingerprints\":{\"ruleAndCard/v1\":")
    writer.append(jsonString: fingerprints.next(diagnostic, namesFile: false))
    writer.append("}")
    if let fixIt = finding.fixIt { fix(fixIt, diagnostic.source, &writer) }
    properties(finding, &writer)
    writer.append("}")
  }

  // MARK: Parts of a result

  private mutating func location(
    _ source: SourceFile, _ span: Span?, _ card: CardPlace?, _ id: String?, _ writer: inout ByteWriter
  ) {
    writer.append("\"physicalLocation\":{")
    artifact("artifactLocation", source.name, &writer)
    if let span { region("region", span, source, &writer) }
    writer.append("}")
    guard let card else { return }
    writer.append(",\"logicalLocations\":[{\"name\":")
    writer.append(jsonString: card.field.map(printable) ?? describe(card))
    writer.append(",\"fullyQualifiedName\":")
    writer.append(jsonString: describe(card))
    if let id {
      writer.append(",\"decoratedName\":")
      writer.append(jsonString: id)
    }
    writer.append(",\"kind\":\"\(card.field == nil ? "object" : "member")\"}]")
  }

  /// The fix as replacements; one that is only shown is none.
  private mutating func fix(_ fixIt: FixIt, _ source: SourceFile, _ writer: inout ByteWriter) {
    guard fixIt.applicability > .display, !fixIt.edits.isEmpty else { return }
    writer.append(",\"fixes\":[{\"description\":{\"text\":")
    writer.append(jsonString: messageText(printable(fixIt.message)))
    writer.append("},\"artifactChanges\":[{")
    artifact("artifactLocation", source.name, &writer)
    writer.append(",\"replacements\":[")
    for (index, edit) in fixIt.edits.enumerated() {
      writer.append(index == 0 ? "{" : ",{")
      region("deletedRegion", edit.span, source, &writer, isFirst: true)
      if !edit.replacement.isEmpty {
        writer.append(",\"insertedContent\":{\"text\":")
        writer.append(jsonString: edit.replacement)
        writer.append("}")
      }
      writer.append("}")
    }
    writer.append("]}],\"properties\":{\"applicability\":\"\(fixIt.applicability.rawValue)\"}}]")
  }

  private func properties(_ finding: Finding, _ writer: inout ByteWriter) {
    guard !finding.suggestions.isEmpty || finding.confidence != nil else { return }
    writer.append(",\"properties\":{")
    if !finding.suggestions.isEmpty {
      writer.append("\"suggestions\":[")
      for (index, suggestion) in finding.suggestions.enumerated() {
        if index > 0 { writer.append(",") }
        writer.append(jsonString: suggestion)
      }
      writer.append("]")
    }
    if let confidence = finding.confidence {
      writer.append(finding.suggestions.isEmpty ? "\"confidence\":" : ",\"confidence\":")
      writer.append(thousandths: confidence)
    }
    writer.append("}")
  }

  private mutating func region(
    _ name: StaticString, _ span: Span, _ source: SourceFile, _ writer: inout ByteWriter,
    isFirst: Bool = false
  ) {
    let range = text.range(span, in: source)
    writer.append(isFirst ? "\"" : ",\"")
    writer.append(name)
    writer.append("\":{\"startLine\":\(range.start.line),\"startColumn\":\(range.start.column),")
    writer.append("\"endLine\":\(range.end.line),\"endColumn\":\(range.end.column)}")
  }

  private func artifact(_ name: StaticString, _ path: String, _ writer: inout ByteWriter) {
    writer.append("\"")
    writer.append(name)
    writer.append("\":{\"uri\":")
    writer.append(jsonString: FileURI.text(path))
    writer.append("}")
  }

  private func message(_ name: StaticString, _ text: String, _ writer: inout ByteWriter) {
    writer.append(",\"")
    writer.append(name)
    writer.append("\":{\"text\":")
    writer.append(jsonString: messageText(text))
    writer.append("}")
  }

  /// In messages, brackets before parentheses make links: those of a deck make none.
  private func messageText(_ text: String) -> String {
    guard text.contains("](") else { return text }
    return text.replacing("[", with: "\\[").replacing("]", with: "\\]")
  }

  private func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}
