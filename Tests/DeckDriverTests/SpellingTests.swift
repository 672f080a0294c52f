import DeckDiagnostics
import DeckDriver
import DeckLint
import DeckReaders
import DeckSource
import DeckSpelling
import DeckTestSupport
import Testing

/// The rules about words on whole decks.
@Suite struct SpellingTests {
  private func check(_ fixture: String, _ format: String? = nil) async throws -> [Diagnostic] {
    let selection = try RuleSelection(select: ["text"], extendSelect: [], ignore: ["repeated-word"])
    let source = SourceFile(name: fixture, bytes: try Fixture.bytes(fixture))
    return await Checker(Linter(selection), reader: format.flatMap(Reader.named)).check(source).diagnostics
  }

  @Test(arguments: try Fixture.names(in: "Spelling/foreign", suffix: ".csv"))
  func decksOfOtherLanguagesAreLeftAlone(_ name: String) async throws {
    #expect(try await check("Spelling/foreign/\(name)").map(\.finding.message) == [])
  }

  @Test(arguments: try Fixture.names(in: "Spelling/foreign", suffix: ".txt"))
  func notesInOtherLanguagesAreLeftAlone(_ name: String) async throws {
    #expect(try await check("Spelling/foreign/\(name)", "text").map(\.finding.message) == [])
  }

  /// A row of the seed's expectations.
  private struct Slip {
    let line: Int
    let columns: Range<Int>
    let surface: String
    let corrections: [String]
    let category: String
    let isCertain: Bool
  }

  private func slips() throws -> [Slip] {
    let text = String(decoding: try Fixture.bytes("Seed/typos.expected.tsv"), as: UTF8.self)
    return try text.split(separator: "\n").dropFirst().map { row in
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let column = try #require(Int(fields[1]))
      return Slip(
        line: try #require(Int(fields[0])), columns: column..<column + fields[2].unicodeScalars.count,
        surface: fields[2], corrections: fields[3].split(separator: "|").map(String.init),
        category: fields[4],
        isCertain: fields[5] == "sure")
    }
  }

  @Test func theSeedsSlipsAreFound() async throws {
    let slips = try slips()
    let source = SourceFile(name: "seed", bytes: try Fixture.bytes("Seed/aws-processing.brainscape.txt"))
    let lines = LineIndex(source)
    var found = Set<Int>()
    var corrected = 0
    var falseAlarms: [String] = []
    for diagnostic in try await check("Seed/aws-processing.brainscape.txt") {
      // A difference in taste isn't an alarm.
      if diagnostic.severity == .info { continue }
      let span = try #require(diagnostic.finding.span)
      let (start, end) = (lines.position(of: Int(span.start)), lines.position(of: Int(span.end)))
      let matches = slips.indices.filter {
        slips[$0].line == start.line && slips[$0].columns.overlaps(start.column..<end.column)
      }
      if matches.isEmpty { falseAlarms.append(diagnostic.finding.message) }
      found.formUnion(matches)
      if let first = diagnostic.finding.suggestions.first,
        matches.contains(where: { slips[$0].corrections.contains(first) })
      {
        corrected += 1
      }
    }
    let words = slips.indices.filter { slips[$0].isCertain && slips[$0].category == "nonword" }
    let others = slips.indices.filter { slips[$0].isCertain && slips[$0].category != "nonword" }
    #expect(words.count == 14 && others.count == 7)
    #expect(
      found.intersection(words).count >= 13,
      "\(words.filter { !found.contains($0) }.map { slips[$0].surface })")
    #expect(found.intersection(others).count >= 2)
    #expect(falseAlarms.count <= 1, "\(falseAlarms)")
    #expect(corrected >= 14)
  }
}
