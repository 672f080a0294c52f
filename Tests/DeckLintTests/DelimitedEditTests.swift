import Testing

@testable import DeckLint

/// Fixes must leave the rows of a delimited file as they are.
struct DelimitedEditTests {
  @Test(arguments: [
    ("front,back\nx &amp; y,\"a &quot;b&quot;\"\n", "front,back\nx & y,\"a \"\"b\"\"\"\n"),
    ("front,back\n&quot;x&quot; &#44; y,b\n", "front,back\n&quot;x&quot; &#44; y,b\n"),
    ("front,back\n\"z\",x &#44; y\n", "front,back\n\"z\",x &#44; y\n"),
  ])
  func bringsNoDelimiters(text: String, fixed: String) throws {
    let rule = try #require(Rule.named("html-entity"))
    #expect(try RuleHarness.fix(rule, text, format: "csv") == fixed)
  }
}
