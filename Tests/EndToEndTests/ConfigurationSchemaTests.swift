import DeckTestSupport
import Foundation
import Testing

/// The schemas of what users write say of a document what `deckc` says of it.
@Suite struct ConfigurationSchemaTests {
  /// Configurations as JSON, which is YAML too, each with whether it can be followed.
  private static let configurations: [(text: String, isRight: Bool)] = [
    ("{}", true), ("null", true),
    (
      """
      {"select": ["text", "all"], "extend-select": [], "ignore": null, "language": "en", "words": ["a"],
       "word-lists": [], "severity": {"duplicate-card": "error", "typography": "off"},
       "rules": {"shared-answer": {"common-answer": 9}, "placeholder-answer": {"placeholders": ["x"]}},
       "overrides": [{"files": ["*.csv"], "ignore": ["text"], "language": "none", "severity": {"all": "info"},
                      "rules": {"missing-capital": {"allow": ["europe"]}}}],
       "formats": {"*.txt": "csv"}, "exclude": ["drafts/"], "media": "media", "fail-on": "never"}
      """, true
    ),
    (#"{"selct": ["text"]}"#, false), (#"{"select": "text"}"#, false), (#"{"select": ["txt"]}"#, false),
    (#"{"severity": {"text": "wrong"}}"#, false), (#"{"severity": {"txt": "error"}}"#, false),
    (#"{"rules": {"shared-answer": {"common-answer": 1}}}"#, false),
    (#"{"rules": {"shared-answer": {"common-answer": "many"}}}"#, false),
    (#"{"rules": {"shared-answer": {"common": 9}}}"#, false),
    (#"{"rules": {"missing-answer": {"a": 1}}}"#, false),
    (#"{"overrides": [{"ignore": ["text"]}]}"#, false), (#"{"overrides": [{"files": []}]}"#, false),
    (#"{"overrides": [{"files": ["a"], "words": ["b"]}]}"#, false),
    (#"{"formats": {"*.csv": "cvs"}}"#, false),
    (#"{"fail-on": "warnings"}"#, false), (#"{"language": "english"}"#, false), (#"{"media": ["a"]}"#, false),
    (#"[]"#, false),
  ]

  @Test(.enabled(if: Tool.hasJSONSchema), arguments: configurations)
  func configurationsAreJudgedAlike(_ text: String, _ isRight: Bool) throws {
    let shell = try Shell()
    defer { shell.delete() }
    try Data(text.utf8).write(to: shell.folder.appendingPathComponent("c.json"))
    let said = try shell.run("deckc settings --config c.json deck.csv")
    #expect((said.status == 0) == isRight, "\(said.output)")
    let judged = try shell.run(Tool.validation(of: "c.json", by: "configuration.schema.json"))
    #expect((judged.status == 0) == isRight, "\(text): \(judged.output)")
  }

  @Test(
    .enabled(if: Tool.hasJSONSchema),
    arguments: [
      ("[]", true), ("null", true), (#"[{"rule": "a", "file": "a.csv", "reason": "b"}]"#, true),
      (
        #"[{"rule": "a", "file": "*.csv", "card": "c", "field": "back", "front": "f", "text": "t", "reason": "b"}]"#,
        true
      ),
      (#"[{"rule": "a", "file": "a.csv"}]"#, false), (#"[{"rule": "a", "reason": "b"}]"#, false),
      (#"[{"rule": "a", "file": "a.csv", "reason": "b", "line": "c"}]"#, false), ("{}", false),
      (#"[{"rule": [], "file": "a.csv", "reason": "b"}]"#, false),
    ])
  func suppressionsAreJudgedAlike(_ text: String, _ isRight: Bool) throws {
    let shell = try Shell()
    defer { shell.delete() }
    try Data(text.utf8).write(to: shell.folder.appendingPathComponent("s.json"))
    let said = try shell.run(
      "echo 'front,back' > deck.csv; deckc check --exit-zero --suppressions s.json deck.csv")
    #expect((said.status == 0) == isRight, "\(said.output)")
    let judged = try shell.run(Tool.validation(of: "s.json", by: "suppressions.schema.json"))
    #expect((judged.status == 0) == isRight, "\(text): \(judged.output)")
  }

  @Test(.enabled(if: Tool.hasJSONSchema))
  func baselinesAreValid() throws {
    let shell = try Shell()
    defer { shell.delete() }
    try Data(try Fixture.bytes("Seed/aws-processing.brainscape.txt"))
      .write(to: shell.folder.appendingPathComponent("seed.txt"))
    try Data("front,back\na,\u{1F600}\u{2028}\u{7F} recieve\n\"q\"\"\\\",\n".utf8)
      .write(to: shell.folder.appendingPathComponent("od\"d \u{e4}.csv"))
    let written = try shell.run("deckc check --select all --write-baseline b.json *.txt *.csv")
    #expect(written.status == 0, "\(written.output)")
    let judged = try shell.run(Tool.validation(of: "b.json", by: "baseline.schema.json"))
    #expect(judged.status == 0, "\(judged.output)")
    let read = try shell.run("deckc check --select all --baseline b.json --fail-on info *.txt *.csv")
    #expect(read.status == 0, "\(read.output)")
    let again = try shell.run(
      "cp b.json c.json; deckc check --select all --write-baseline b.json *.csv *.txt; cmp b.json c.json")
    #expect(again.status == 0, "\(again.output)")
  }
}

extension Tool {
  /// The command that validates a JSON document by one of our schemas.
  static func validation(of document: String, by schema: String) -> String {
    let program = """
      import json, jsonschema, sys
      schema = json.load(open(sys.argv[2]))
      cls = jsonschema.validators.validator_for(schema)
      cls.check_schema(schema)
      errors = list(cls(schema).iter_errors(json.load(open(sys.argv[1]))))
      for e in errors[:5]: print(list(e.absolute_path), e.message[:200])
      sys.exit(bool(errors))
      """
    return "\(python) -c '\(program)' \(document) \(schemas.appendingPathComponent(schema).path)"
  }
}
