internal import ArgumentParser
internal import DeckDriver
internal import DeckLint
internal import DeckReports
internal import DeckSource

/// What is written of a check besides the list of what was found.
struct ReportFileOptions: ParsableArguments {
  @Option(
    name: .customLong("report"),
    help: ArgumentHelp(
      "Write a report to a file too, in any of the forms of --output-format; may be repeated.",
      valueName: "format=file"), completion: .reportFiles)
  var named: [String] = []

  @Flag(help: "Show how often each rule found something, instead of what it found.")
  var statistics = false

  /// A report and the file to write it to.
  struct File {
    var report: Report
    var path: String
  }

  mutating func validate() throws {
    var paths: Set<String> = []
    for text in named {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        throw ValidationError("--report takes a format and a file, as in --report sarif=found.sarif")
      }
      guard paths.insert(String(parts[1])).inserted else {
        throw ValidationError("--report names '\(parts[1])' twice")
      }
    }
  }

  /// The reports that were asked for.
  func files() throws -> [File] {
    try named.map { text in
      let parts = text.split(separator: "=", maxSplits: 1)
      let name = String(parts[0])
      guard let report = Report.named(name) else {
        let known = Report.all.map(\.name)
        throw Terminal.fail(
          .unknownReport(name: name, known: known, suggestion: closest(to: name, in: known)))
      }
      return File(report: report, path: String(parts[1]))
    }
  }

  /// What stands for the report when counts are asked for; nil when they are not.
  func statisticsReport(_ reports: ReportOptions) throws -> Report? {
    guard statistics else { return nil }
    switch reports.outputFormat {
    case nil, "concise", "full": return .statistics
    case "json": return .statisticsJSON
    case let format?:
      // Names that don't exist are worse than names that don't fit.
      _ = try reports.report(isTerminal: false)
      Terminal.note("deckc: error: --statistics is written as concise, full or json, not as \(format)")
      throw ExitStatus.failed
    }
  }

  /// Adds to `result` what reports say besides diagnostics.
  func complete(_ result: inout CheckResult) {
    result.toolVersion = DeckcVersion.number
    result.describeRule = { name in
      Rule.named(name).map { rule in
        RuleDescription(
          name: rule.name, category: rule.category.rawValue, severity: rule.severity, summary: rule.summary,
          reason: rule.reason, advice: rule.advice, page: RulePage.render(rule))
      }
    }
  }

  /// Writes the reports; false when one could not be written, which is said.
  func write(_ result: CheckResult, to files: [File]) -> Bool {
    var succeeds = true
    for file in files {
      var writer = ByteWriter(capacity: 1 << 16)
      file.report.render(result, ReportStyle(), &writer)
      do throws(DriverError) {
        let output = try OutputFile(file.path)
        try output.write(writer.view)
        try output.commit()
      } catch {
        Terminal.fail(error)
        succeeds = false
      }
    }
    return succeeds
  }
}
