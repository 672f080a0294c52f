import DeckDriver
import DeckEmitters
import DeckModel
import DeckReaders
import DeckSource
import DeckTestSupport
import DeckXML
import Foundation
import Testing

/// Every format, over every case of `Fixtures/Conversion`: a folder with an `input` of some format and what each
/// emitter makes of it. `UPDATE_FIXTURES=1 swift test` writes the outputs anew; reading them is the test.
@Suite struct ConversionTests {
  static let cases: [String] = {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: Fixture.folder.path + "/Conversion")) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }()

  private func deck(_ name: String) throws -> Deck {
    let folder = Fixture.folder.appendingPathComponent("Conversion/\(name)").path
    let inputs = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("input.") }
    let input = try #require(inputs.first)
    let bytes = try Fixture.bytes("Conversion/\(name)/\(input)")
    let source = SourceFile(name: input, bytes: bytes)
    return Reader.detect(source).read(source).deck
  }

  private func emit(_ deck: Deck, _ emitter: Emitter) async throws -> String {
    var bytes: [UInt8] = []
    _ = try await Converter(emitter).convert([deck]) { view in bytes.append(contentsOf: view) }
    #expect(String(validating: bytes, as: UTF8.self) != nil)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `text` as JSON without what depends on the file that it was read from.
  private func cards(_ deck: Deck) async throws -> [NSDictionary] {
    let json = try #require(Emitter.named("json"))
    let object = try JSONSerialization.jsonObject(with: Data(try await emit(deck, json).utf8))
    let document = try #require(object as? [String: Any])
    let cards = try #require(document["cards"] as? [[String: Any]])
    return cards.map { card in
      var card = card
      card["range"] = nil
      return card as NSDictionary
    }
  }

  /// Packages are no text to read: other tests look into them.
  @Test(arguments: cases, Emitter.all.filter { $0.assembler == nil }.map(\.name))
  func outputsAreAsWritten(_ name: String, _ format: String) async throws {
    let emitter = try #require(Emitter.named(format))
    let output = try await emit(try deck(name), emitter)
    let file = "Conversion/\(name)/expected.\(format == "anki-text" ? "anki.txt" : format)"
    if let difference = try Fixture.difference(output, from: file) { Issue.record("\(difference)") }
  }

  @Test(arguments: cases, ["html", "json", "jsonl", "markdown", "xml"])
  func whatIsWrittenReadsBackEqual(_ name: String, _ format: String) async throws {
    let deck = try deck(name)
    let emitter = try #require(Emitter.named(format))
    let source = SourceFile(name: "deck.\(format)", text: try await emit(deck, emitter))
    let result = try #require(Reader.named(format)).read(source)
    #expect(result.findings.isEmpty)
    let before = try await cards(deck)
    let after = try await cards(result.deck)
    #expect(before.count == after.count)
    for (a, b) in zip(before, after) { #expect(a == b) }
    if format != "jsonl" { #expect(result.deck.title == deck.title) }
  }

  @Test(arguments: cases)
  func xmlIsValid(_ name: String) async throws {
    let xml = try await emit(try deck(name), try #require(Emitter.named("xml")))
    for (language, name) in [(XMLValidator.Language.relaxNG, "deck.rng"), (.xmlSchema, "deck.xsd")] {
      let validator = XMLValidator(language, schemaPath: Tool.schemas.appendingPathComponent(name).path)
      #expect(validator.schemaProblems.isEmpty)
      let problems = validator.validate(Array(xml.utf8))
      #expect(problems.isEmpty, "\(name): \(problems)")
    }
    guard Tool.hasXmllint else { return }
    let shell = try Shell()
    defer { shell.delete() }
    try Data(xml.utf8).write(to: shell.folder.appendingPathComponent("deck.xml"))
    for option in ["--relaxng \(Tool.schemas.path)/deck.rng", "--schema \(Tool.schemas.path)/deck.xsd"] {
      let (status, output) = try shell.run("xmllint --noout \(option) deck.xml")
      #expect(status == 0, "\(output)")
    }
  }

  @Test(.enabled(if: Tool.hasJSONSchema), arguments: cases)
  func jsonIsValid(_ name: String) async throws {
    let shell = try Shell()
    defer { shell.delete() }
    let json = try await emit(try deck(name), try #require(Emitter.named("json")))
    try Data(json.utf8).write(to: shell.folder.appendingPathComponent("deck.json"))
    let (status, output) = try shell.run(Self.validate("deck.json", "deck.schema.json"))
    #expect(status == 0, "\(output)")
    let lines = try await emit(try deck(name), try #require(Emitter.named("jsonl")))
    for line in lines.split(separator: "\n") {
      try Data(line.utf8).write(to: shell.folder.appendingPathComponent("card.json"))
      let (status, output) = try shell.run(Self.validate("card.json", "card-line.schema.json"))
      #expect(status == 0, "\(output)")
    }
  }

  @Test(.enabled(if: Tool.hasJSONSchema))
  func severalInputsAreOneValidDeck() throws {
    let shell = try Shell()
    defer { shell.delete() }
    try Data(try Fixture.bytes("Seed/aws-processing.brainscape.txt"))
      .write(to: shell.folder.appendingPathComponent("a.txt"))
    try Data("front,back\nriver,the Nile\n".utf8).write(to: shell.folder.appendingPathComponent("b.csv"))
    _ = try shell.run("deckc convert a.txt b.csv -o both.json")
    let (status, output) = try shell.run(Self.validate("both.json", "deck.schema.json"))
    #expect(status == 0, "\(output)")
  }

  @Test(.enabled(if: Tool.hasJSONSchema), arguments: ["seed.txt", "captcha.txt", "broken.csv"])
  func diagnosticsAreValid(_ name: String) throws {
    let shell = try Shell()
    defer { shell.delete() }
    let files: [String: [UInt8]] = [
      "seed.txt": try Fixture.bytes("Seed/aws-processing.brainscape.txt"),
      "captcha.txt": Array("Verify you are human\n".utf8),
      "broken.csv": Array("front,back\n\"never closed,x\ny,z\n".utf8) + [0xFF, 0x0A],
    ]
    try Data(files[name] ?? []).write(to: shell.folder.appendingPathComponent(name))
    _ = try shell.run("deckc check --output-format json --select all \(name) > found.json")
    let (status, output) = try shell.run(Self.validate("found.json", "diagnostics.schema.json"))
    #expect(status == 0, "\(output)")
  }

  @Test(.enabled(if: Tool.hasJSONSchema), arguments: ["seed.txt", "empty.csv", "changed.csv"])
  func differencesAreValid(_ name: String) throws {
    let shell = try Shell()
    defer { shell.delete() }
    let files: [String: [UInt8]] = [
      "seed.txt": try Fixture.bytes("Seed/aws-processing.brainscape.txt"),
      "empty.csv": [],
      "changed.csv": Array(
        "front,back,tags,extra\nHow Spark Works,\"a \u{7}\"\"b\"\"\nc\",t,more\nnew,card,,\n".utf8),
    ]
    for (name, bytes) in files { try Data(bytes).write(to: shell.folder.appendingPathComponent(name)) }
    _ = try shell.run("deckc diff --output-format json seed.txt \(name) > found.json")
    let (status, output) = try shell.run(Self.validate("found.json", "difference.schema.json"))
    #expect(status == 0, "\(output)")
  }

  private static func validate(_ document: String, _ schema: String) -> String {
    let program = """
      import json, jsonschema, sys
      schema = json.load(open(sys.argv[2]))
      cls = jsonschema.validators.validator_for(schema)
      cls.check_schema(schema)
      errors = list(cls(schema).iter_errors(json.load(open(sys.argv[1]))))
      for e in errors[:5]: print(list(e.absolute_path), e.message[:200])
      sys.exit(bool(errors))
      """
    return "\(Tool.python) -c '\(program)' \(document) \(schemas(schema))"
  }

  private static func schemas(_ name: String) -> String { Tool.schemas.appendingPathComponent(name).path }
}
