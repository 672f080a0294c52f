import DeckConfiguration
import DeckDiagnostics
import DeckLint
import DeckSource
import DeckTestSupport
import Testing

/// What a configuration says about rules, and the texts that are made of the settings.
@Suite struct ConfigurationRuleTests {
  private func read(_ text: String) throws(ConfigurationError) -> Configuration {
    let storage = ByteStorage(copying: text.utf8)
    return try Configuration(storage.view)
  }

  @Test func everythingAboutRulesIsRead() throws {
    let configuration = try read(
      """
      select: [text, duplicate-card]
      severity:
        duplicate-card: error
        typography: off
      rules:
        shared-answer: {common-answer: 9}
        placeholder-answer:
          placeholders: [Ask Kim]
      overrides:
        - files: ["*.csv"]
          ignore: [text]
          language: none
      formats: {"*.txt": csv}
      exclude: [drafts/]
      media: media
      fail-on: error
      suppressions: s.yml
      baseline: b.json
      """)
    let rules = configuration.general.rules
    #expect(rules.select?.map(\.name) == ["text", "duplicate-card"])
    #expect(rules.select?.map(\.origin) == [".deckc.yml:1", ".deckc.yml:1"])
    #expect(rules.severities.map(\.severity) == [.error, nil])
    #expect(rules.severities.map(\.selector.origin) == [".deckc.yml:3", ".deckc.yml:4"])
    #expect(configuration.general.choices.map(\.value.value) == [.number(9), .texts(["Ask Kim"])])
    #expect(configuration.overrides.map(\.section.language?.value) == ["none"])
    #expect(configuration.overrides[0].concerns("deep/a.csv"))
    #expect(!configuration.overrides[0].concerns("a.txt"))
    #expect(configuration.formats.map(\.format.value) == ["csv"])
    #expect(configuration.exclude.map(\.pattern) == ["drafts/"])
    #expect(configuration.media == Setting("media", origin: ".deckc.yml:15"))
    #expect(configuration.failOn?.value == .error)
    #expect(configuration.suppressions?.value == "s.yml")
    #expect(configuration.baseline?.value == "b.json")
  }

  @Test func laterLayersWin() throws {
    let configuration = try read(
      """
      ignore: [text]
      severity: {missing-answer: error, duplicates: info, reversed-card: warning}
      overrides:
        - files: ["*"]
          extend-select: [misspelled-word]
          severity: {missing-answer: off}
      """)
    let general = RuleSelection([configuration.general.rules])
    #expect(general.severity(of: "misspelled-word") == nil)
    #expect(general.severity(of: "missing-answer") == .error)
    // A category's severity is one for its rules that are on, a rule's own turns it on.
    #expect(general.severity(of: "shared-answer") == nil)
    #expect(general.severity(of: "duplicate-card") == .info)
    #expect(general.severity(of: "reversed-card") == .warning)
    let both = RuleSelection([configuration.general.rules, configuration.overrides[0].section.rules])
    #expect(both.severity(of: "misspelled-word") == .warning)
    #expect(both.severity(of: "missing-answer") == nil)
    #expect(both.severity(of: "wrong-word") == nil)
    let command = try RuleLayer(select: ["missing-answer"], extendSelect: [], ignore: [])
    let all = RuleSelection([configuration.general.rules, command])
    #expect(all.rules.map(\.rule.name) == ["missing-answer"])
    #expect(all.severity(of: "missing-answer") == .error)
  }

  @Test func aNewConfigurationCanBeRead() throws {
    var found = ConfigurationTemplate.Surroundings()
    for _ in 0..<2 {
      let text = ConfigurationTemplate.text(for: found)
      #expect(try read(text).language == "en")
      // Without the marks of comments, the examples are settings too.
      let lines = text.split(separator: "\n").filter { $0.hasPrefix("# ") || !$0.hasPrefix("#") }
      let settings = lines.map { $0.hasPrefix("# ") ? $0.dropFirst(2) : $0 }
        .filter { $0.hasPrefix(" ") || $0.contains(":") && !$0.hasSuffix(".") }
      let said = try read(settings.joined(separator: "\n"))
      #expect(said.origins.count == 15, "\(said.origins.keys.sorted())")
      found.formats = [("csv", 2)]
      found.media = "media"
      found.wordList = "words.txt"
    }
  }

  @Test func theSchemaIsThatOfTheSettings() throws {
    let difference = try Fixture.difference(
      ConfigurationSchema.text, from: "../Schemas/configuration.schema.json")
    if let difference { Issue.record("\(difference)") }
  }
}
