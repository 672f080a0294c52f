import DeckConfiguration
import Testing

@Suite struct GlobTests {
  @Test(arguments: [
    ("*.csv", "a.csv", true), ("*.csv", "deep/er/a.csv", true), ("*.csv", "a.csv.bak", false),
    ("*.csv", "a.tsv", false), ("decks/*.csv", "decks/a.csv", true),
    ("decks/*.csv", "decks/deep/a.csv", false), ("decks/*.csv", "more/decks/a.csv", false),
    ("decks/**", "decks/deep/a.csv", true), ("decks/**/a.csv", "decks/a.csv", true),
    ("decks/**/a.csv", "decks/x/y/a.csv", true), ("drafts/", "drafts/a.csv", true),
    ("drafts/", "x/drafts/a.csv", true), ("drafts", "x/drafts/deep/a.csv", true),
    ("/a.csv", "a.csv", true), ("/a.csv", "x/a.csv", false), ("./a.csv", "a.csv", true),
    ("?.csv", "a.csv", true), ("?.csv", "ab.csv", false), ("[a-c].csv", "b.csv", true),
    ("[!a-c].csv", "b.csv", false), ("[]a].csv", "].csv", true), ("\\*.csv", "*.csv", true),
    ("\\*.csv", "a.csv", false), ("*a*b*c*", "xxaxxbxxcxx", true), ("*a*b*c*", "xxaxxcxxbxx", false),
    ("**", "x/a.csv", true), ("Karten/über*", "Karten/übersicht.txt", true),
  ])
  func patternsNamePaths(_ pattern: String, _ path: String, _ isNamed: Bool) throws {
    #expect(try Glob(pattern).matches(path) == isNamed)
  }

  @Test(arguments: ["", "/", "./", "[a", "[z-a]", "../x.csv", "a\\"])
  func whatIsNoPatternIsRefused(_ pattern: String) {
    #expect(throws: Glob.Malformed.self) { try Glob(pattern) }
  }

  @Test func matchingEndsSoon() throws {
    let glob = try Glob(String(repeating: "*a", count: 60) + "/" + String(repeating: "**/", count: 60) + "b")
    let path = (0..<200).map { _ in String(repeating: "a", count: 60) }.joined(separator: "/")
    #expect(!glob.matches(path))
  }

  @Test func onlyPathsAreOfOneFile() throws {
    #expect(try Glob("decks/a.csv").isPath)
    #expect(try !Glob("a.csv").isPath)
    #expect(try !Glob("decks/*.csv").isPath)
  }
}
