import DeckReaders
import DeckSource
import Testing

@testable import DeckLint

/// Deleting duplicates takes out the later card and leaves every other byte, in each format.
struct DeletionTests {
  /// A deck in which `‹…›` stands around what is to go.
  struct Marked: CustomTestStringConvertible {
    var format: String
    var text: String
    var testDescription: String { "\(format) \(text.prefix(24))" }
  }

  private static let safe: [Marked] = [
    Marked(
      format: "brainscape",
      text: "1\nLongest river\nThe Nile\n2\nDeepest lake\nBaikal\n‹3\nlongest river\nthe  Nile.\n›"),
    Marked(
      format: "brainscape",
      text:
        "X Flashcards\r\n\r\n1\r\nLongest river\r\nThe Nile\r\n‹2\r\nLONGEST river\r\nThe Nile\r\n›3\r\nA\r\nB\r\n"
    ),
    Marked(
      format: "csv",
      text:
        "\u{FEFF}front,back\r\n\"Longest river\",The Nile\r\n‹longest river ,\"the Nile.\"\r\n›Deepest lake, Baikal"
    ),
    Marked(
      format: "tsv",
      text: "front\tback\nLongest river\tThe Nile\n\n‹Longest river\tThe Nile\n›Deepest  lake\tBaikal\n"),
    Marked(
      format: "jsonl",
      text:
        "{\"front\":\"A\",\"back\":\"B\"}\n‹{\"back\":\"b\", \"front\":\"a\"}\n›\n{\"front\":\"C\",\"back\":\"D\"}"
    ),
    Marked(
      format: "json",
      text: """
        { "version": 1, "title": "t", "cards": [
            {"front": "A", "back": "B"} ‹,
            {"front": "a", "back": "b."}›,
            {"front": "C", "back": "D"} ‹,{ "back" : "d", "front" : "c" }›

          ] }
        """),
    Marked(
      format: "xml",
      text: """
        <?xml version="1.0"?>
        <!-- mine -->
        <deck xmlns="urn:deckc:deck:1" version="1" title="t">
          <card><front><paragraph>A</paragraph></front><back><paragraph>B</paragraph></back></card>‹
          <card><front><paragraph>a</paragraph></front><back><paragraph>b.</paragraph></back></card>› <!-- x -->
          <card><front><paragraph>C</paragraph></front><back><paragraph>D</paragraph></back></card>
        </deck>
        """),
    Marked(
      format: "anki-text",
      text:
        "#separator:tab\n#html:true\nLongest river\tThe Nile\n‹<b>Longest</b> river\tthe Nile\n›# x\nA\t\"B\nC\"\n"
    ),
  ]

  private static let unsafe: [Marked] = [
    Marked(
      format: "json",
      text: """
        [ ‹{"front": "What does a load balancer do?",
             "back": "It distributes trafic over several servers so that none of them is overloaded"},
          ›{"front": "What does a load balancer do?",
             "back": "It distributes incoming traffic over several servers so that none of them is overloaded"} ]
        """)
  ]

  @Test(arguments: safe) func laterCopiesGo(_ deck: Marked) throws {
    try expect(deck, rule: "duplicate-card")
  }

  @Test(arguments: unsafe) func theCardThatSaysLessGoes(_ deck: Marked) throws {
    try expect(deck, rule: "near-duplicate-card")
  }

  private func expect(_ deck: Marked, rule name: String) throws {
    var before = ""
    var after = ""
    var isInside = false
    for character in deck.text.unicodeScalars {
      if character == "‹" || character == "›" {
        isInside = character == "‹"
        continue
      }
      before.unicodeScalars.append(character)
      if !isInside { after.unicodeScalars.append(character) }
    }
    let rule = try #require(Rule.named(name))
    let fixed = try RuleHarness.fix(rule, before, format: deck.format)
    #expect(Array(fixed.utf8) == Array(after.utf8), "\(fixed)")
  }
}
