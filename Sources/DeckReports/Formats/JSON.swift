internal import DeckDiagnostics
internal import DeckSource

extension Report {
  /// One JSON document; its shape is `Schemas/diagnostics.schema.json`.
  static let json = Report("json", "one JSON document, as Schemas/diagnostics.schema.json describes it") {
    result, _, writer in
    var renderer = DiagnosticJSON()
    writer.append("{\"version\":1,\"diagnostics\":[")
    for (index, diagnostic) in result.diagnostics.enumerated() {
      writer.append(index == 0 ? "\n" : ",\n")
      renderer.write(diagnostic, to: &writer)
    }
    writer.append(result.diagnostics.isEmpty ? "]," : "\n],\n")
    writer.append("\"summary\":{\"files\":\(result.fileCount),\"cards\":\(result.cardCount),")
    writer.append("\"errors\":\(result.count(.error)),\"warnings\":\(result.count(.warning)),")
    writer.append("\"infos\":\(result.count(.info)),\"fixable\":\(result.fixableCount())}}\n")
  }
}
