import DeckDiagnostics
import DeckLint
import Testing

/// Which rules `--select`, `--extend-select` and `--ignore` choose.
struct RuleSelectionTests {
  private func names(_ select: [String] = [], extend: [String] = [], ignore: [String] = []) throws -> [String]
  {
    try RuleSelection(select: select, extendSelect: extend, ignore: ignore).rules.map(\.rule.name)
  }

  private func names(of category: DeckLint.Category) -> [String] {
    Rule.all.filter { $0.category == category }.map(\.name)
  }

  @Test func nothingChosenIsTheDefault() throws {
    #expect(try names() == RuleSelection.standard.rules.map(\.rule.name))
    #expect(try names() == Rule.all.filter { $0.severity != nil }.map(\.name))
  }

  @Test func namesCategoriesAndAll() throws {
    #expect(try names(["duplicate-card"]) == ["duplicate-card"])
    #expect(try names(["mojibake", "duplicate-card"]) == ["duplicate-card", "mojibake"])
    #expect(try names(["safety"]) == names(of: .safety))
    #expect(try names(["all"]) == Rule.all.map(\.name))
    #expect(try names(extend: ["all"]) == Rule.all.map(\.name))
    #expect(try names(ignore: ["all"]) == [])
  }

  @Test func namesCountMoreThanCategories() throws {
    let name = try #require(names(of: .safety).first)
    #expect(try names(["safety"], ignore: [name]) == names(of: .safety).filter { $0 != name })
    #expect(try names([name], ignore: ["safety"]) == [name])
    #expect(try names(["all"], ignore: ["safety"]) == Rule.all.filter { $0.category != .safety }.map(\.name))
    #expect(try names(ignore: ["safety"]) == names().filter { !names(of: .safety).contains($0) })
    #expect(try names(extend: [name], ignore: ["all"]) == [name])
    #expect(try names([name], ignore: [name]) == [])
    #expect(try names(["safety"], extend: ["mojibake"]) == (names(of: .safety) + ["mojibake"]).sorted())
  }

  @Test func severitiesAreThoseOfTheRules() throws {
    let selection = try RuleSelection(select: ["all"], extendSelect: [], ignore: [])
    for rule in Rule.all { #expect(selection.severity(of: rule.name) == rule.severity ?? .info) }
    #expect(selection.severity(of: "no-such-rule") == nil)
  }

  @Test(
    arguments: [
      ("duplicate-cards", "duplicate-card"), ("duplicate", "duplicates"), ("mojibak", "mojibake"),
      ("safty", "safety"),
      ("al", "all"), ("Mojibake", "mojibake"), ("xyzzyxyzzy", nil),
    ] as [(String, String?)])
  func unknownNamesAreSuggested(name: String, suggestion: String?) {
    for lists in [([name], [], []), ([], [name], []), ([], [], [name])] as [([String], [String], [String])] {
      let error = #expect(throws: RuleSelection.UnknownSelector.self) {
        try RuleSelection(select: lists.0, extendSelect: lists.1, ignore: lists.2)
      }
      #expect(error?.name == name && error?.suggestion == suggestion)
    }
  }
}
