import Testing

@testable import DeckLint

/// Which cards are the same to a learner, and which are not.
struct DuplicateTests {
  /// Whether the second of two cards with these backs is reported as a copy of the first.
  private func areDuplicates(_ first: String, _ second: String) throws -> Bool {
    let rule = try #require(Rule.named("duplicate-card"))
    func card(_ number: Int, _ back: String) -> String {
      "\(number)\nQ\n\nFront\n\nA\n\n\(back)\n\nHow well did you know this?\n1\nNot at all\n2\n3\n4\n5\nPerfectly\n"
    }
    return try RuleHarness(rule, card(1, first) + card(2, second)).findings.count == 1
  }

  @Test(arguments: [
    ("The Nile", "the NILE"), ("café", "cafe\u{301}"), ("“the Nile”", "\"the Nile\""), ("it’s", "it's"),
    ("the  Nile", "the Nile"), ("the\u{A0}Nile", "the Nile"), ("The Nile.", "The Nile"),
    ("straße", "STRASSE"),
    ("a – b", "a - b"), ("one\ntwo", "one two"), ("soft\u{AD}ware", "software"), ("ﬁn", "fin"), ("x", "x"),
    ("`code`", "`code`"), ("see https://example.com/a", "see https://example.com/a"),
  ])
  func equalCardsAreFound(a: String, b: String) throws {
    #expect(try areDuplicates(a, b))
    #expect(try areDuplicates(b, a))
  }

  @Test(arguments: [
    ("C", "C++"), ("C", "C#"), ("10²", "102"), ("|=", "&="), ("n!", "n"), ("n!", "n!!"), ("+", "-"),
    ("a.b", "ab"), ("`x`", "`X`"),
    ("`a  b`", "`a b`"), ("$x^2$", "$X^2$"), ("résumé", "resume"), ("f(x)", "f x"), ("-1", "1"), (".", ","),
    ("<", ">"),
    ("5%", "5"), ("a/b", "a b"), ("x'", "x"), ("H₂O", "H2O"), ("*p", "p"), ("not a", "a"), ("Å", "A"),
    ("https://example.com/a", "https://example.com/A"),
  ])
  func otherCardsAreNot(a: String, b: String) throws {
    #expect(try !areDuplicates(a, b))
    #expect(try !areDuplicates(b, a))
  }

  /// The same front in whichever layout.
  @Test func layoutsDoNotCount() throws {
    let rule = try #require(Rule.named("duplicate-card"))
    let deck = """
      1
      Q

      Longest rivers

      A
        • The Nile
        • The Amazon
      How well did you know this?
      1
      Not at all
      2
      3
      4
      5
      Perfectly
      2
      Longest rivers
      - The Nile - The Amazon

      """
    #expect(try RuleHarness(rule, deck).marks == ["Longest rivers"])
  }

  @Test func threeCopiesAreTwoFindings() throws {
    let rule = try #require(Rule.named("duplicate-card"))
    let deck = "1\nLongest river\nThe Nile\n2\nLongest river\nThe Nile\n3\nLongest River\nthe Nile\n"
    #expect(try RuleHarness(rule, deck).findings.count == 2)
    #expect(try RuleHarness.fix(rule, deck, format: "brainscape") == "1\nLongest river\nThe Nile\n")
  }
}
