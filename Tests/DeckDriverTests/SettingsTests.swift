import DeckDiagnostics
import DeckDriver
import DeckLint
import DeckReaders
import DeckSource
import Foundation
import Testing

/// What holds for decks, as configurations and the command line say.
@Suite struct SettingsTests {
  private func write(_ text: String, _ path: String, in folder: TemporaryFolder) throws {
    let url = folder.url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  @Test func theNearestConfigurationCountsAlone() throws {
    let folder = try TemporaryFolder()
    try write("fail-on: error\nwords: [zorkmid]\n", ".deckc.yml", in: folder)
    try write("language: none\n", "inner/.deckc.yml", in: folder)
    var reader = try SettingsReader()
    let outer = try reader.settings(ofDeckAt: folder.url.path + "/a.csv")
    #expect(outer.failOn.content == .error && outer.words.map(\.content) == ["zorkmid"])
    let inner = try reader.settings(ofDeckAt: folder.url.path + "/inner/a.csv")
    #expect(inner.failOn.content == .warning && inner.words.isEmpty)
    #expect(inner.language.content == "none")
    #expect(inner.language.origin.hasSuffix("inner/.deckc.yml:1"))
  }

  @Test func patternsBeginAtTheConfiguration() throws {
    let folder = try TemporaryFolder()
    try write(
      """
      overrides: [{files: [decks/*.csv], ignore: [text]}]
      formats: {decks/: csv}
      exclude: [old/]
      media: pictures
      """, ".deckc.yml", in: folder)
    for path in ["decks/a.csv", "b.csv", "old/c.csv", "decks/old/d.csv"] {
      try write("front,back\na,b\n", path, in: folder)
    }
    var reader = try SettingsReader()
    let deck = try reader.settings(ofDeckAt: folder.url.path + "/decks/a.csv")
    #expect(deck.selection.severity(of: "misspelled-word") == nil)
    #expect(deck.format?.content.name == "csv")
    #expect(deck.media?.content.hasSuffix("/pictures") ?? false)
    let other = try reader.settings(ofDeckAt: folder.url.path + "/b.csv")
    #expect(other.selection.severity(of: "misspelled-word") == .warning && other.format == nil)
    let inputs = Inputs(
      paths: [folder.url.path],
      choosing: { (path) throws(DriverError) in try reader.choice(ofFileAt: path) })
    let names = inputs.sources.map { $0.name.dropFirst(folder.url.path.count + 1) }
    #expect(names == ["b.csv", "decks/a.csv"])
  }

  @Test func theCommandLineWins() throws {
    let folder = try TemporaryFolder()
    try write("fail-on: error\nselect: [text]\nbaseline: b.json\nlanguage: none\n", ".deckc.yml", in: folder)
    var overrides = SettingsReader.Overrides()
    overrides.rules = try RuleLayer(select: ["answers"], extendSelect: [], ignore: ["missing-front"])
    overrides.failOn = .never
    overrides.baseline = "mine.json"
    overrides.language = "en"
    var reader = try SettingsReader(overrides)
    let settings = try reader.settings(ofDeckAt: folder.url.path + "/a.csv")
    #expect(settings.failOn.content == .never && settings.failOn.origin == "--fail-on")
    #expect(settings.baseline?.content == "mine.json")
    #expect(settings.language.content == "en")
    let on = settings.selection.rules.map(\.rule)
    #expect(on.allSatisfy { $0.category == .answers && $0.name != "missing-front" } && !on.isEmpty)
  }
}
