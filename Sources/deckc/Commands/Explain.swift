internal import ArgumentParser
internal import DeckDriver
internal import DeckLint

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the page of a rule: what it finds, why it matters, a wrong and a right example.",
    discussion: """
      EXAMPLES
        deckc explain duplicate-card
        deckc explain all            every page, one behind the other
      """)

  @Argument(help: "The rule, or all.", completion: .rules)
  var rule: String

  func run() throws {
    if rule == "all" {
      return try Terminal.write(Rule.all.map(RulePage.render).joined(separator: "\n"))
    }
    guard let found = Rule.named(rule) else {
      throw Terminal.fail(.unknownRule(name: rule, suggestion: closest(to: rule, in: Rule.all.map(\.name))))
    }
    try Terminal.write(RulePage.render(found))
  }
}
