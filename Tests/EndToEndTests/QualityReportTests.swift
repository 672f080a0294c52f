import DeckTestSupport
import Foundation
import Testing

/// The reports of quality as others get them: text of decks stays text, JSON is as its schema says, and a gate is one.
@Suite struct QualityReportTests {
  /// What must not come out as it went in: markup, mentions, ends of elements, terminal sequences, direction marks.
  private static let attacks = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "</style></title><svg onload=alert(1)>",
    "@everyone #1 [x](javascript:alert(1)) | `code` **bold**", "\u{202E}evil\u{2066}\u{200F}",
    "a\u{1B}[31mred\u{7}\u{9B}2J",
    "--><!-- &amp;lt; ]]>",
  ]

  private func shell() throws -> Shell {
    let shell = try Shell()
    var deck = "front,back,tags\n"
    for (index, attack) in Self.attacks.enumerated() {
      let text = attack.replacingOccurrences(of: "\"", with: "\"\"")
      deck += "\"\(text)\",\"answr \(index) \(text)\",\"\(text)\"\n"
      deck += "\"\(text)\",\"answr \(index) \(text)\",\n"
    }
    try Data(deck.utf8).write(to: shell.folder.appendingPathComponent("deck.csv"))
    try Data(deck.replacingOccurrences(of: "answr 1", with: "answer 1").utf8)
      .write(to: shell.folder.appendingPathComponent("<b>@new.csv"))
    try Data("{\"cards\":[],\"title\":\"<script>\\u202e@x\"}".utf8)
      .write(to: shell.folder.appendingPathComponent("empty.json"))
    try Data(try Fixture.bytes("Seed/aws-processing.brainscape.txt"))
      .write(to: shell.folder.appendingPathComponent("seed.txt"))
    return shell
  }

  private static let inputs = "--compare deck.csv '<b>@new.csv' empty.json"

  /// Pages isolate each text, so that marks of direction steer nothing else and may stay.
  private func hasRawControls(_ text: String, isPage: Bool) -> Bool {
    text.unicodeScalars.contains { scalar in
      if isPage && ("\u{200C}"..."\u{200F}").contains(scalar) { return false }
      return switch scalar.properties.generalCategory {
      case .control: scalar != "\n"
      case .format, .lineSeparator, .paragraphSeparator: true
      default: false
      }
    }
  }

  @Test(arguments: ["full", "markdown", "json", "html"])
  func textOfDecksStaysText(_ format: String) throws {
    let shell = try shell()
    defer { shell.delete() }
    let (status, output) = try shell.run("deckc report --output-format \(format) \(Self.inputs)")
    #expect(status == 0, "\(output)")
    #expect(output.contains("alert") || format == "full")
    let hasControls = hasRawControls(output, isPage: format == "html")
    #expect(!hasControls)
    guard format == "markdown" || format == "html" else { return }
    for tag in ["<script>alert", "<img", "<svg onload", "<b>", "</style></title>"] where output.contains(tag)
    {
      Issue.record("\(tag)")
    }
    let hasLink = format == "markdown" && output.contains("](javascript")
    #expect(!hasLink)
  }

  /// Hosts link mentions wherever they stand in rendered text, except in code.
  @Test func mentionsStandInCode() throws {
    let shell = try shell()
    defer { shell.delete() }
    let (_, output) = try shell.run("deckc report --output-format markdown \(Self.inputs)")
    for line in output.split(separator: "\n") {
      var depth = 0
      for part in line.split(separator: "<") {
        if part.hasPrefix("code>") { depth += 1 }
        if part.hasPrefix("/code>") { depth -= 1 }
        #expect(depth == 1 || !part.contains("&#64;"), "\(line)")
      }
      #expect(!line.contains("@"))
    }
  }

  @Test func commentsFitHosts() throws {
    let shell = try shell()
    defer { shell.delete() }
    let deck =
      "front,back\n" + (0..<3000).map { "\($0) question <\($0)>?,teh answr \($0) recieve\n" }.joined()
    try Data(deck.utf8).write(to: shell.folder.appendingPathComponent("many.csv"))
    let (_, output) = try shell.run("deckc report --output-format markdown --compare deck.csv many.csv")
    #expect(output.utf8.count <= 60_000 && output.hasSuffix("</details>\n\n"))
  }

  @Test(
    .enabled(if: Tool.hasJSONSchema),
    arguments: [
      "seed.txt", "empty.json", inputs, "--compare seed.txt deck.csv", "--isolated --ignore text .",
    ])
  func jsonIsValid(_ arguments: String) throws {
    let shell = try shell()
    defer { shell.delete() }
    let (status, output) = try shell.run("deckc report --output-format json \(arguments) > found.json")
    #expect(status == 0, "\(output)")
    let path = Tool.schemas.appendingPathComponent("report.schema.json").path
    let result = try shell.run(ReportSchemaTests.validate("found.json", "pathlib.Path(\"\(path)\")"))
    #expect(result.status == 0, "\(result.output)")
  }

  @Test(.enabled(if: Tool.hasXmllint)) func badgesAreXML() throws {
    let shell = try shell()
    defer { shell.delete() }
    let (status, output) = try shell.run(
      """
      deckc report seed.txt -o page.html --badge badge.svg && head -c 15 page.html
      xmllint --noout badge.svg && grep -c 'aria-label="deck quality: 90 of 100"' badge.svg
      """)
    #expect(status == 0 && output == "<!DOCTYPE html>1\n", "\(output)")
  }

  @Test func aGateIsOne() throws {
    let shell = try shell()
    defer { shell.delete() }
    let (_, output) = try shell.run(
      """
      deckc report seed.txt > /dev/null; echo $?
      deckc report seed.txt --min-score 100 > /dev/null; echo $?
      deckc report seed.txt --min-score 100 --exit-zero > /dev/null 2>&1; echo $?
      deckc report seed.txt --min-score 50 > /dev/null; echo $?
      deckc report seed.txt --fail-on warning > /dev/null; echo $?
      deckc report seed.txt missing.txt --min-score 100 --exit-zero > /dev/null 2>&1; echo $?
      deckc report seed.txt --min-score 101 > /dev/null 2>&1; echo $?
      """)
    let lines = output.split(separator: "\n").map(String.init)
    #expect(lines.count == 8 && lines[1].hasSuffix("of 100, less than --min-score 100"), "\(output)")
    #expect(lines.filter { $0.count == 1 } == ["0", "1", "0", "0", "1", "2", "2"])
  }

  @Test func theSeedFitsAScreen() throws {
    let shell = try shell()
    defer { shell.delete() }
    let (_, output) = try shell.run("deckc report seed.txt")
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count <= 40)
    #expect(lines.map(\.count).max() ?? 0 <= 100)
  }
}
