import DeckDiagnostics
import DeckDriver
import DeckLint
import DeckReaders
import DeckSource
import DeckTestSupport
import Testing

/// The defects that decks have most often, one fixture or more each: everything that is found in it when all rules are
/// on, and the rules that must be among them. `UPDATE_FIXTURES=1 swift test` writes the findings anew.
@Suite struct DefectTests {
  /// The rules that find a defect, by the number that its fixtures begin with.
  private static let rules: [(defect: String, rules: [String])] = [
    ("01", ["page-leftover"]), ("02", ["flattened-list", "fused-text"]),
    ("03", ["html-tag", "html-entity", "active-content"]), ("04", ["misspelled-word", "wrong-word"]),
    ("05", ["duplicate-card", "near-duplicate-card", "conflicting-answers"]),
    ("06", ["missing-answer", "letter-answer", "placeholder-answer"]), ("07", ["long-answer"]),
    ("08", ["wrong-card-count"]), ("09", ["exchanged-sides"]), ("10", ["bare-formula"]),
    ("11", ["altered-sign", "mojibake"]),
  ]

  private static let names: [String] = {
    let all = (try? Fixture.names(in: "Defects", suffix: "")) ?? []
    return all.filter { !$0.contains(".expected.") }
  }()

  private func diagnostics(_ name: String) async throws -> [Diagnostic] {
    let source = SourceFile(name: name, bytes: try Fixture.bytes("Defects/\(name)"))
    let selection = try RuleSelection(select: ["all"], extendSelect: [], ignore: [])
    return await Checker(Linter(selection)).check(source).diagnostics
  }

  @Test(arguments: rules.map(\.defect)) func isFound(_ defect: String) async throws {
    let names = Self.names.filter { $0.hasPrefix(defect) }
    #expect(!names.isEmpty)
    var found: Set<String> = []
    for name in names { found.formUnion(try await diagnostics(name).map(\.rule)) }
    let wanted = Self.rules.filter { $0.defect == defect }.flatMap(\.rules)
    #expect(found.isSuperset(of: wanted), "\(Set(wanted).subtracting(found))")
  }

  @Test(arguments: names) func findsWhatIsExpected(_ name: String) async throws {
    let lines = try await diagnostics(name).map { diagnostic in
      let place = diagnostic.finding.span.map { "\($0.start)..<\($0.end) " } ?? ""
      return "\(place)\(diagnostic.rule): \(diagnostic.finding.message)\n"
    }
    let file = "Defects/\(name.prefix { $0 != "." }).expected.txt"
    if let difference = try Fixture.difference(lines.joined(), from: file) { Issue.record("\(difference)") }
  }
}
