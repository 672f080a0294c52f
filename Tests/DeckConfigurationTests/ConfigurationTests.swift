import DeckConfiguration
import DeckSource
import Testing

@Suite struct ConfigurationTests {
  private func read(_ text: String) throws(ConfigurationError) -> Configuration {
    let storage = ByteStorage(copying: text.utf8)
    return try Configuration(storage.view)
  }

  @Test func everySettingIsRead() throws {
    let configuration = try read(
      """
      # Ours.
      language: en
      words:
        - Kubernetes
        - yes
        - 1.50
      word-lists: [a.txt, "b c.txt"]
      """)
    #expect(configuration.language == "en")
    #expect(configuration.words == ["Kubernetes", "yes", "1.50"])
    #expect(configuration.wordLists == ["a.txt", "b c.txt"])
  }

  @Test(arguments: ["", "\n", "# nothing\n", "---\n", "words:\n", "words: []\n"])
  func nothingSaysNothing(_ text: String) throws {
    var said = try read(text)
    said.origins = [:]
    #expect(said == Configuration())
  }

  @Test(arguments: [
    (
      "wrods: [a]", 1, 1,
      """
      there is no setting 'wrods' (did you mean 'words'?); the settings are baseline, exclude, extend-select, fail-on, \
      formats, ignore, language, media, overrides, rules, select, severity, suppressions, word-lists, words
      """
    ),
    ("words: a", 1, 8, "'words' must be a list, such as 'words: [Kubernetes]', not a text"),
    (
      "\nwords:\n  a: b", 3, 3,
      "'words' must be a list, such as 'words: [Kubernetes]', not settings of its own"
    ),
    ("words: [a, [b]]", 1, 12, "every item of 'words' must be a text, not a list"),
    ("words:\n  - a\n  -\n", 3, 4, "every item of 'words' must be a text, not nothing"),
    ("language: [en]", 1, 11, "'language' must be a text, such as 'language: en', not a list"),
    ("language:", 1, 10, "'language' must be a text, such as 'language: en', not nothing"),
    ("- words", 1, 1, "the file must hold settings, such as 'language: en', not a list"),
    ("words: [a", 2, 1, "not valid YAML: did not find expected ',' or ']'"),
    ("language: en\n---\nlanguage: de", 2, 1, "the file must hold one document, not several"),
    ("language: en\nlanguage: de", 2, 1, "'language' is set twice"),
  ])
  func whatIsWrongHasItsPlace(_ text: String, _ line: Int, _ column: Int, _ message: String) {
    do throws(ConfigurationError) {
      _ = try read(text)
      Issue.record("no error")
    } catch {
      #expect(error.message == message)
      #expect([error.line, error.column] == [line, column])
    }
  }

  @Test func brokenBytesAreAnError() {
    let storage = ByteStorage(copying: [0x77, 0xFF, 0x3A])
    #expect(throws: ConfigurationError.self) { try Configuration(storage.view) }
  }

  @Test func aliasesTakeNoRoom() throws {
    let bomb = "a: &a [b, b]\n" + (0..<40).map { "a\($0): &a\($0) [*a, *a]\n" }.joined()
    #expect(throws: ConfigurationError.self) { try read(bomb) }
    #expect(try read("words: &w [a]\nword-lists: *w").wordLists == ["a"])
  }

  @Test func depthIsNoDanger() {
    #expect(throws: ConfigurationError.self) {
      try read("words: " + String(repeating: "[", count: 200_000))
    }
  }
}
