internal import DeckDiagnostics
internal import DeckSource

extension Report {
  /// How often each rule found something, for people: the most frequent first.
  public static let statistics = Report("statistics", "how often each rule found something") {
    result, _, writer in
    let rows = RuleCount.all(in: result)
    let width = rows.map { String($0.count).count }.max() ?? 0
    let nameWidth = rows.map(\.rule.count).max() ?? 0
    for row in rows {
      let count = String(row.count)
      writer.append(repeating: UInt8(ascii: " "), count: width - count.count)
      writer.append("\(count)  \(row.rule)")
      writer.append(repeating: UInt8(ascii: " "), count: nameWidth - row.rule.count)
      writer.append("  \(row.severity.rawValue)")
      if row.safe > 0 { writer.append(", --fix repairs \(row.safe == row.count ? "all" : "\(row.safe)")") }
      writer.append("\n")
    }
  }

  /// The same as JSON; its shape is `Schemas/statistics.schema.json`.
  public static let statisticsJSON = Report("statistics-json", "how often each rule found something, as JSON")
  {
    result, _, writer in
    let rows = RuleCount.all(in: result)
    writer.append("{\"version\":1,\"statistics\":[")
    for (index, row) in rows.enumerated() {
      writer.append(index == 0 ? "\n{\"rule\":" : ",\n{\"rule\":")
      writer.append(jsonString: row.rule)
      writer.append(",\"category\":")
      writer.append(jsonString: row.category)
      writer.append(",\"severity\":\"\(row.severity.rawValue)\",\"count\":\(row.count)")
      writer.append(",\"fixable\":\(row.fixable),\"safelyFixable\":\(row.safe)}")
    }
    writer.append(rows.isEmpty ? "]," : "\n],\n")
    writer.append("\"summary\":{\"files\":\(result.fileCount),\"cards\":\(result.cardCount),")
    writer.append("\"errors\":\(result.count(.error)),\"warnings\":\(result.count(.warning)),")
    writer.append("\"infos\":\(result.count(.info)),\"fixable\":\(result.fixableCount())}}\n")
  }
}

/// How often a rule found something.
private struct RuleCount {
  var rule: String
  var category: String
  /// The worst of what was found.
  var severity: Severity
  var count = 0
  /// How many have a fix that can be applied, and how many a safe one.
  var fixable = 0
  var safe = 0

  /// The counts of the rules that found something, the most frequent first, equals in name order.
  static func all(in result: CheckResult) -> [RuleCount] {
    var counts: [String: RuleCount] = [:]
    for diagnostic in result.diagnostics {
      var entry =
        counts[diagnostic.rule]
        ?? RuleCount(rule: diagnostic.rule, category: diagnostic.category, severity: diagnostic.severity)
      entry.count += 1
      entry.severity = max(entry.severity, diagnostic.severity)
      let applicability = diagnostic.finding.fixIt?.applicability ?? .display
      if applicability >= .unsafe { entry.fixable += 1 }
      if applicability >= .safe { entry.safe += 1 }
      counts[diagnostic.rule] = entry
    }
    return counts.values.sorted { ($1.count, $0.rule) < ($0.count, $1.rule) }
  }
}
