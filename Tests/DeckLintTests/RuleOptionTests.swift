import DeckDiagnostics
import DeckSource
import Testing

@testable import DeckLint

/// What the options of rules change.
@Suite struct RuleOptionTests {
  @Test(
    arguments: [
      ("placeholder-answer", "placeholders", .texts(["Ask Kim"]), "1\nWho runs it?\nask kim\n", 0, 1),
      ("long-answer", "maximum-count", .number(10), "1\na b\nThe Nile, in Egypt\n", 0, 1),
      ("shared-answer", "common-answer", .number(2), "1\na b\nNile\n2\nc d\nNile\n", 1, 0),
      (
        "misspelled-word", "allow", .texts(["Beyong"]),
        "1\nA cache\nA store that keeps it beyong the request\n", 1, 0
      ),
      (
        "misspelled-word", "minimum-confidence", .number(100),
        "1\nA cache\nA store that keeps it beyong the request\n", 1, 0
      ),
      ("repeated-word", "allow", .texts(["the"]), "1\nA cache\nA copy of the the data\n", 1, 0),
      (
        "missing-capital", "allow", .texts(["europe"]), "1\nWhere was it signed?\nIt was signed in europe\n",
        1, 0
      ),
      (
        "truncated-answer", "minimum-words", .number(20),
        "1\nWhat is a cache?\nA small and fast memory that keeps copies of the\n", 1, 0
      ),
      (
        "active-content", "allowed-hosts", .texts(["example.com"]),
        "1\nHello\n<img src=\"https://example.com/a.png\"> <img src=\"https://example.com:80@evil.org/a.png\">\n",
        2, 1
      ),
      (
        "near-duplicate-card", "minimum-confidence", .number(100),
        """
        1
        What does a load balancer do?
        It distributes incoming traffic across several servers so that none of them is overloaded
        2
        What does a load balancer do?
        It distributes incoming traffic across many servers so that none of them is overloaded

        """, 1, 0
      ),
    ] as [(String, String, RuleOptionValue, String, Int, Int)])
  func optionsChangeWhatIsFound(
    _ name: String, _ option: String, _ value: RuleOptionValue, _ text: String, _ before: Int, _ after: Int
  ) throws {
    let rule = try #require(Rule.named(name))
    #expect(rule.options.contains { $0.name == option })
    #expect(try RuleHarness(rule, text).findings.count == before)
    var options = Linter.Options()
    options.choices[name, default: RuleChoices()].set(option, value)
    let selection = try RuleSelection(select: [name], extendSelect: [], ignore: [])
    let chosen = try RuleHarness(Linter(selection, options), SourceFile(name: "deck.txt", text: text))
    #expect(chosen.findings.count == after)
  }

  @Test func optionsAreDescribed() {
    for rule in Rule.all {
      for option in rule.options {
        #expect(option.name.allSatisfy { $0.isLowercase || $0 == "-" })
        #expect(option.summary.hasSuffix(".") && option.summary.first?.isUppercase ?? false)
        #expect(RulePage.render(rule).contains("- `\(option.name)`, "))
      }
    }
  }
}
