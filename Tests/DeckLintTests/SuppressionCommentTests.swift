import DeckDiagnostics
import DeckModel
import DeckReaders
import DeckSource
import Testing

@testable import DeckLint

/// Comments in sources that say what is meant to stay.
@Suite struct SuppressionCommentTests {
  private func comments(_ text: String, _ syntax: CommentSyntax) -> [SuppressionComment] {
    var deck = Deck(
      source: SourceFile(name: "deck", text: text), format: "test", title: "", batches: [], escape: .plain)
    deck.comments = syntax
    return SuppressionComment.all(in: deck)
  }

  @Test(arguments: [
    ("# deckc: ignore a, b -- why\n", ["a", "b"], true), ("#deckc:ignore a--why", ["a--why"], false),
    ("# deckc: ignore a b -- why", ["a", "b"], true), ("# deckc: ignore a -- ", ["a"], false),
    ("# deckc: ignore a: why", ["a"], true), ("# deckc: ignore a — why", ["a"], true),
    ("# deckc: ignore", [], false), ("# deckc: ignore -- why", [], true), ("# deckc:", [], false),
    ("# deckc: ignore ,, a ,", ["a"], false),
  ])
  func commentsAreRead(_ text: String, _ rules: [String], _ hasReason: Bool) throws {
    let comment = try #require(comments(text, .hashLines).first)
    #expect(comment.rules.map(\.text) == rules)
    #expect(comment.hasReason == hasReason)
  }

  @Test func onlyCommentsCount() {
    #expect(comments("a # deckc: ignore b -- c", .hashLines).isEmpty)
    #expect(comments("deckc: ignore b -- c", .hashLines).isEmpty)
    #expect(comments("<!-- deckc: ignore b -- c", .markup).isEmpty)
    #expect(comments("// deckc: ignore b -- c", .hashLines).isEmpty)
    #expect(comments("  // deckc: ignore b -- c", .slashLines).count == 1)
    #expect(
      comments("text <!-- deckc: ignore b -- c --> text <!-- deckc: ignore-file d: e -->", .markup).count == 2
    )
  }

  @Test func codeHoldsNoComments() {
    let comment = "<!-- deckc: ignore b -- c -->"
    #expect(comments("```\n\(comment)\n```\n", .markup).count == 1)
    for code in [
      "```\n\(comment)\n```\n", "- ~~~~ md\n  \(comment)\n  ~~~\n  ~~~~\n", "see `\(comment)` here",
    ] {
      #expect(comments(code, .markdown).isEmpty, "\(code)")
      #expect(comments("\(code)\n\(comment)\n", .markdown).count == 1, "\(code)")
    }
    // A fence that is never ended is none.
    for text in ["```\n\(comment)\n", "~~~\n\(comment)\n```\n", "a `b` \(comment)", "a ` b \(comment)"] {
      #expect(comments(text, .markdown).count == 1, "\(text)")
    }
  }

  /// What is doubled right behind a tag is found, and the comment that is for it is of use.
  @Test func commentsInPagesAreOfUse() throws {
    let page = """
      <html><body><dl><!-- deckc: ignore repeated-word -- a title -->
      <dt>The the</dt><dd>A band</dd><dt>the the end</dt><dd>x</dd></dl></body></html>
      """
    let harness = try RuleHarness(
      RuleHarness.everything(), SourceFile(name: "deck.html", text: page), format: "html")
    #expect(harness.diagnostics.filter { $0.rule == "repeated-word" }.map { $0.finding.card?.index } == [1])
    #expect(!harness.diagnostics.contains { $0.rule == "unused-suppression" })
  }

  @Test func linesOfTheirOwnGoWithTheComment() throws {
    let text = "x\r\n  <!-- deckc: ignore b: c -->\r\ny <!-- deckc: ignore b: c --> z"
    let found = comments(text, .markup)
    let source = SourceFile(name: "deck", text: text)
    #expect(
      found.map { source.text($0.span) } == [
        "  <!-- deckc: ignore b: c -->\r\n", "<!-- deckc: ignore b: c -->",
      ])
  }

  @Test func cutCommentsAreHarmless() throws {
    let text =
      "#separator:tab\r\n# deckc: ignore-file a — b\n# deckc: ignore missing-answer, c -- d\nfront\t\n"
    let linter = try RuleHarness.everything()
    let reader = try #require(Reader.named("anki-text"))
    let bytes = Array(text.utf8)
    for count in 0...bytes.count {
      let source = SourceFile(name: "deck.txt", bytes: Array(bytes[..<count]))
      let result = reader.read(source)
      var gathering = Linter.Gathering()
      gathering.begin(result.deck, linter, reader: result.findings)
      for batch in result.deck.batches { gathering.add(linter.lint(batch, of: result.deck)) }
      for diagnostic in linter.finish(gathering).joined() {
        let span = diagnostic.finding.span ?? Span(0, 0)
        #expect(span.start <= span.end && Int(span.end) <= source.bytes.count)
      }
    }
  }

  @Test func unusedOnesAreTakenAwayOneByOne() throws {
    let text =
      "#separator:tab\n# deckc: ignore repeated-word, missing-answer, long-word -- c\n"
      + "# deckc: ignore-file html-entity -- d\nfront\t\n"
    let fixed = try RuleHarness.fix(
      RuleHarness.everything(), SourceFile(name: "deck.txt", text: text), .safe, format: "anki-text")
    #expect(
      fixed.source.text(Span(0, fixed.source.bytes.count))
        == "#separator:tab\n# deckc: ignore missing-answer, long-word -- c\nfront\t\n")
  }
}
