import DeckDiagnostics
import DeckReports
import DeckSource
import DeckTestSupport
import Testing

/// What people see: the reports `full` and `concise`.
struct ReportTests {
  /// `Fixtures/Reports` holds what each report makes of each case.
  @Test(
    arguments: ["full", "concise", "github", "gitlab", "sarif", "junit", "checkstyle"],
    Sample.cases.map(\.name))
  func rendersAsBefore(_ report: String, _ name: String) throws {
    let diagnostics = try #require(Sample.cases.first { $0.name == name }).diagnostics
    let output = Sample.render(report, diagnostics)
    #expect(try Fixture.difference(output, from: "Reports/\(name).\(report).txt") == nil)
  }

  /// No byte that a terminal acts on is written, whatever the source, the names and the messages hold.
  @Test(arguments: ["full", "concise"], Sample.cases.map(\.name))
  func writesNothingThatTerminalsActOn(_ report: String, _ name: String) throws {
    let diagnostics = try #require(Sample.cases.first { $0.name == name }).diagnostics
    for scalar in Sample.render(report, diagnostics).unicodeScalars where scalar != "\n" {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        Issue.record("U+\(String(scalar.value, radix: 16)) is written")
      default: break
      }
    }
  }

  @Test(arguments: Sample.cases.map(\.name))
  func coloursAreAllThatColourAdds(_ name: String) throws {
    let diagnostics = try #require(Sample.cases.first { $0.name == name }).diagnostics
    let painted = Sample.render("full", diagnostics, color: true)
    #expect(painted.contains("\u{1B}["))
    #expect(painted.replacing(try Regex("\u{1B}\\[[0-9;]*m"), with: "") == Sample.render("full", diagnostics))
    #expect(!Sample.render("concise", diagnostics, color: true).contains("\u{1B}"))
  }

  /// Carets stand under the marked text, cell by cell.
  @Test func linesStayShort() {
    for entry in Sample.cases {
      for line in Sample.render("full", entry.diagnostics).split(separator: "\n") {
        #expect(line.unicodeScalars.count < 180, "\(entry.name): \(line)")
        #expect(!line.contains("\u{FFFD}"), "\(entry.name): \(line)")
      }
    }
  }

  @Test func longLinesShowThePlace() throws {
    let long = try #require(Sample.cases.first { $0.name == "long" }).diagnostics
    let lines = Sample.render("full", [long[0]]).split(separator: "\n")
    #expect(lines[3].contains("before HERE behind"))
    #expect(Sample.render("full", [long[1]]).contains("start xxx"))
    #expect(Sample.render("full", [long[2]]).contains("HERE 0 1 2 3"))
    #expect(Sample.render("full", [long[3]]).contains("深HERE"))
  }

  @Test func summaryCounts() {
    let fixable = Sample.diagnostic("a", mark: "a") {
      $0.fixIt = FixIt(.safe, "x", edits: [TextEdit(Span(0, 1), "")])
    }
    let risky = Sample.diagnostic("a", mark: "a", severity: .error) {
      $0.fixIt = FixIt(.unsafe, "x", edits: [TextEdit(Span(0, 1), "")])
    }
    func summary(_ diagnostics: [Diagnostic]) -> Substring {
      Sample.render("full", diagnostics).split(separator: "\n").last ?? ""
    }
    #expect(summary([]) == "2 cards checked: nothing to report")
    #expect(
      summary([fixable, risky, Sample.diagnostic("a", mark: nil, severity: .info)])
        == "2 cards checked: 1 error, 1 warning, 1 hint; --fix repairs 1, --unsafe-fixes 1 more")
    #expect(summary([risky]) == "2 cards checked: 1 error; --unsafe-fixes 1")
  }

  @Test func reasonsAreGivenOnce() {
    let twice = Sample.render("full", [Sample.diagnostic("a", mark: "a"), Sample.diagnostic("b", mark: "b")])
    #expect(twice.ranges(of: "Odd things distract.").count == 1)
  }
}
