import DeckDiagnostics
import DeckReports
import DeckSource
import DeckXML
import Foundation
import Testing

/// What services read: `github`, `gitlab`, `sarif`, `junit` and `checkstyle`, piece by piece. Their schemas are tested
/// end to end.
struct MachineReportTests {
  private static let hostile = "a%b\r\nc:d,e::f]]>&<\"'\u{7}\u{1B}[1m\u{FFFE}é😀[x](y)"

  private func lines(_ report: String, _ diagnostics: [Diagnostic]) -> [Substring] {
    Sample.render(report, diagnostics).split(separator: "\n")
  }

  private func json(_ report: String, _ diagnostics: [Diagnostic]) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(Sample.render(report, diagnostics).utf8))
  }

  // MARK: GitHub

  @Test func commandsEscapeWhatEndsThem() throws {
    let diagnostic = Sample.diagnostic(
      "word", mark: "word", message: "50 %: a\r\nb, c", name: "./a:b,c%\n.txt")
    let line = try #require(lines("github", [diagnostic]).first)
    #expect(line.hasPrefix("::warning title=deckc (odd-thing),file=a%3Ab%2Cc%25%0A.txt,line=1,col=1,"))
    #expect(
      line.hasSuffix(
        "endColumn=5,endLine=1::./a:b,c%25<U+000A>.txt:1:1: odd-thing: 50 %25: a<U+000D><U+000A>b, c"))
  }

  @Test func everyCommandIsOneLine() {
    let diagnostic = Sample.diagnostic(Self.hostile, mark: "c", message: Self.hostile, name: Self.hostile) {
      $0.suggestions = [Self.hostile]
      $0.card = CardPlace(index: 0, number: Self.hostile, field: Self.hostile)
    }
    let output = Sample.render("github", [diagnostic])
    #expect(output.utf8.count { $0 == 0x0A } == 1 && !output.utf8.contains(0x0D))
    // What stands before the message has the colons of the command, and the commas between five properties.
    let head = output.components(separatedBy: "::")[1]
    #expect(!head.contains(":") && head.components(separatedBy: ",").count == 6)
  }

  /// GitHub takes columns only with one line.
  @Test func rangesOfSeveralLinesHaveNoColumns() throws {
    let several = try #require(lines("github", [Sample.diagnostic("one\ntwo\n", mark: "e\nt")]).first)
    #expect(several.contains(",line=1,endLine=2::"))
    let whole = try #require(lines("github", [Sample.diagnostic("one\ntwo\n", mark: "one\n")]).first)
    #expect(whole.contains(",line=1,col=1,endLine=1::"))
    let none = try #require(lines("github", [Sample.diagnostic("text", mark: nil)]).first)
    #expect(none.hasPrefix("::warning title=deckc (odd-thing),file=deck.txt::deck.txt: odd-thing: "))
  }

  /// Ten of a kind have annotations: the worst come first, and those without are counted.
  @Test func annotationsBeyondTheLimitAreCounted() {
    func some(_ count: Int, _ severity: Severity) -> [Diagnostic] {
      (0..<count).map { Sample.diagnostic("a", mark: "a", message: "number \($0)", severity: severity) }
    }
    let output = lines("github", some(12, .info) + some(11, .warning) + some(3, .error))
    #expect(output.count == 27)
    #expect(output[..<3].allSatisfy { $0.hasPrefix("::error ") })
    #expect(output[3..<14].allSatisfy { $0.hasPrefix("::warning ") })
    #expect(output[14..<26].allSatisfy { $0.hasPrefix("::notice ") })
    #expect(output[3].hasSuffix("number 0") && output[13].hasSuffix("number 10"))
    #expect(
      output[26]
        == "GitHub shows 10 errors, warnings and notices of a step each; 3 more stand only in this log")
    #expect(lines("github", some(10, .warning)).count == 10)
  }

  @Test func messagesStayBelowTheLimit() throws {
    let long = String(repeating: "é😀", count: 40_000)
    let output = Sample.render("github", [Sample.diagnostic("a", mark: "a", message: long)])
    #expect(output.utf8.count < 64 * 1024 && output.hasSuffix("…\n") && !output.contains("\u{FFFD}"))
  }

  // MARK: GitLab and fingerprints

  @Test func fingerprintsAreUnique() throws {
    let same = Sample.diagnostic("a a", mark: "a")
    var other = Sample.diagnostic("a", mark: "a", name: "other.txt")
    other.cardID = "x"
    let found = try #require(try json("gitlab", [same, same, other, other]) as? [[String: Any]])
    #expect(Set(found.compactMap { $0["fingerprint"] as? String }).count == 4)
  }

  /// Whatever moves, the fingerprint stays; another card or another word has another.
  @Test(arguments: ["gitlab", "sarif"])
  func fingerprintsOutliveMoves(_ report: String) throws {
    func fingerprint(_ text: String, mark: String, card: String, index: Int, number: String) throws -> String
    {
      var diagnostic = Sample.diagnostic(text, mark: mark) {
        $0.card = CardPlace(index: index, number: number, field: "back")
      }
      diagnostic.cardID = card
      let object = try json(report, [diagnostic])
      if let list = object as? [[String: Any]] { return try #require(list[0]["fingerprint"] as? String) }
      let runs = try #require((object as? [String: Any])?["runs"] as? [[String: Any]])
      let results = try #require(runs[0]["results"] as? [[String: Any]])
      let prints = try #require(results[0]["partialFingerprints"] as? [String: String])
      return try #require(prints["ruleAndCard/v1"])
    }
    let before = try fingerprint("a teh b", mark: "teh", card: "c1", index: 0, number: "1")
    #expect(try fingerprint("new\nlines\na teh b", mark: "teh", card: "c1", index: 7, number: "8") == before)
    #expect(try fingerprint("a teh b", mark: "teh", card: "c2", index: 0, number: "1") != before)
    #expect(try fingerprint("a thn b", mark: "thn", card: "c1", index: 0, number: "1") != before)
  }

  @Test func severitiesHaveGitLabsNames() throws {
    let all = Severity.allCases.map { Sample.diagnostic("a", mark: "a", severity: $0) }
    let found = try #require(try json("gitlab", all) as? [[String: Any]])
    #expect(found.compactMap { $0["severity"] as? String } == ["info", "minor", "major"])
    #expect(Sample.render("gitlab", []) == "[]\n")
  }

  // MARK: SARIF

  @Test(arguments: [
    ("deck.txt", "deck.txt"), ("./a b/ü.txt", "a%20b/%C3%BC.txt"), ("a:b%.csv", "a%3Ab%25.csv"),
    ("/tmp/x#?.csv", "file:///tmp/x%23%3F.csv"), ("<stdin>", "%3Cstdin%3E"),
  ])
  func filesAreURIs(_ name: String, _ uri: String) throws {
    let text = Sample.render("sarif", [Sample.diagnostic("a", mark: "a", name: name)])
    #expect(text.contains("\"artifactLocation\":{\"uri\":\"\(uri)\"}"))
  }

  @Test func fixesOnlyShownAreNone() {
    func fixes(_ applicability: FixIt.Applicability) -> Bool {
      let diagnostic = Sample.diagnostic("a", mark: "a") {
        $0.fixIt = FixIt(applicability, "x", edits: [TextEdit(Span(0, 1), "b")])
      }
      return Sample.render("sarif", [diagnostic]).contains("\"fixes\"")
    }
    #expect(!fixes(.display) && fixes(.unsafe) && fixes(.safe))
  }

  /// Brackets and parentheses of a deck are no link.
  @Test func messagesMakeNoLinks() {
    let text = Sample.render("sarif", [Sample.diagnostic("a", mark: "a", message: "see [a](b)")])
    #expect(text.contains(#""text":"see \\[a\\](b)""#))
  }

  // MARK: XML

  @Test(arguments: ["junit", "checkstyle"])
  func XMLHoldsWhatItCan(_ report: String) throws {
    let diagnostic = Sample.diagnostic(Self.hostile, mark: "c", message: Self.hostile, name: Self.hostile)
    let text = Sample.render(report, [diagnostic, Sample.diagnostic("a", mark: nil, severity: .info)])
    let problems = unsafe Array(text.utf8).withUnsafeBufferPointer { bytes in
      let reader = unsafe XMLStreamReader(bytes)
      while reader.next() != nil {}
      return reader.problems
    }
    #expect(problems.isEmpty, "\(problems)")
  }

  @Test func testsHaveNamesOfTheirOwn() {
    let twice = lines("junit", [Sample.diagnostic("a a", mark: "a"), Sample.diagnostic("a a", mark: "a")])
    #expect(twice.count { $0.contains("name=\"odd-thing: something is odd\"") } == 1)
    #expect(twice.count { $0.contains("name=\"odd-thing: something is odd (2)\"") } == 1)
  }

  /// A file in which nothing was found is a passed test, and an empty element.
  @Test func cleanFilesAreNamed() {
    var writer = ByteWriter()
    let files = ["b.txt", "a.txt", "b.txt"].map { CheckedFile(name: $0, cardCount: 1) }
    var result = CheckResult(fileCount: 2)
    result.files = files
    Report.named("junit")?.render(result, ReportStyle(), &writer)
    #expect(
      writer.string.contains(
        "<testsuites name=\"deckc\" tests=\"2\" failures=\"0\" errors=\"0\">\n<testsuite name=\"b.txt\" tests=\"1\""
      ))
    writer.removeAll()
    Report.named("checkstyle")?.render(result, ReportStyle(), &writer)
    #expect(
      writer.string.contains("<file name=\"b.txt\">\n</file>\n<file name=\"a.txt\">\n</file>\n</checkstyle>"))
  }

  // MARK: Statistics

  @Test func countsAreInOrder() {
    let fixable = Sample.diagnostic("a", mark: "a", severity: .error) {
      $0.fixIt = FixIt(.safe, "x", edits: [TextEdit(Span(0, 1), "")])
    }
    var writer = ByteWriter()
    Report.statistics.render(
      CheckResult(diagnostics: [fixable, Sample.diagnostic("b", mark: "b")]), ReportStyle(), &writer)
    #expect(writer.string == "2  odd-thing  error, --fix repairs 1\n")
  }
}
