internal import DeckDiagnostics
internal import DeckSource

extension Report {
  /// The XML of test results: a suite a file, in which errors and warnings are failed tests, hints are passed tests that
  /// say something, and a file in which nothing was found is one passed test.
  static let junit = Report("junit", "JUnit's XML: a suite a file, errors and warnings as failed tests") {
    result, _, writer in
    var text = MachineText()
    let suites = FilesInOrder(result).parts
    let tests = suites.reduce(0) { $0 + max(1, $1.diagnostics.count) }
    writer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"deckc\"")
    writer.append(" tests=\"\(tests)\" failures=\"\(failures(result.diagnostics))\" errors=\"0\">\n")
    for suite in suites {
      let failed = failures(suite.diagnostics)
      writer.append("<testsuite")
      writer.append(attribute: "name", printable(suite.name))
      writer.append(" tests=\"\(max(1, suite.diagnostics.count))\" failures=\"\(failed)\"")
      writer.append(" errors=\"0\" skipped=\"0\">\n")
      if suite.diagnostics.isEmpty {
        beginTest("check", suite.name, &writer)
        writer.append("/>\n")
      }
      var names: [String: Int] = [:]
      for diagnostic in suite.diagnostics { test(diagnostic, suite.name, &names, &text, &writer) }
      writer.append("</testsuite>\n")
    }
    writer.append("</testsuites>\n")
  }
}

private func failures(_ diagnostics: [Diagnostic]) -> Int { diagnostics.count { $0.severity > .info } }

private func beginTest(_ name: String, _ file: String, _ writer: inout ByteWriter) {
  writer.append("<testcase")
  writer.append(attribute: "name", name)
  writer.append(attribute: "classname", printable(file))
}

private func test(
  _ diagnostic: Diagnostic, _ file: String, _ names: inout [String: Int], _ text: inout MachineText,
  _ writer: inout ByteWriter
) {
  // Servers know a test by its name from one run to the next: no lines in it, where the card has an id no number
  // either, and no two alike.
  let card = diagnostic.finding.card
  let id = diagnostic.cardID.map(printable) ?? card.map(describe)
  let place = [id, diagnostic.cardID == nil ? nil : card?.field.map(printable)].compactMap(\.self)
  var name = "\(diagnostic.rule): \(printable(diagnostic.finding.message))"
  if !place.isEmpty { name += " (\(place.joined(separator: ", ")))" }
  let count = names[name, default: 0] + 1
  names[name] = count
  if count > 1 { name += " (\(count))" }
  beginTest(name, file, &writer)
  writer.append(">")
  let shown = card != nil && diagnostic.finding.span != nil ? " (\(card.map(describe) ?? ""))" : ""
  let details = """
    \(text.place(diagnostic))\(shown): \(MachineText.message(diagnostic))
    \(diagnostic.finding.fixIt.map { "fix: \(printable($0.message))" } ?? "help: \(diagnostic.advice)")
    """
  if diagnostic.severity > .info {
    writer.append("<failure")
    writer.append(attribute: "type", diagnostic.severity.rawValue)
    writer.append(attribute: "message", MachineText.message(diagnostic))
    writer.append(">")
    writer.append(xml: details)
    writer.append("</failure>")
  } else {
    writer.append("<system-out>")
    writer.append(xml: details)
    writer.append("</system-out>")
  }
  writer.append("</testcase>\n")
}
