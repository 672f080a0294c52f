import Testing

@testable import DeckLint

/// Backs of one line that a rule must mark, or must leave alone: what its page has no room for.
struct RuleNearMissTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let rule: String
    let front: String
    let back: String
    let marks: [String]

    init(_ rule: String, _ back: String, _ marks: String..., front: String = "What is a widget made of") {
      self.rule = rule
      self.front = front
      self.back = back
      self.marks = marks
    }

    var testDescription: String { "\(rule): \(back)" }
  }

  @Test(arguments: answers + typography + safety + text)
  func marks(_ example: Case) throws {
    let rule = try #require(Rule.named(example.rule))
    let deck = "1\nQ\n\n\(example.front)\n\nA\n\n\(example.back)\n\nHow well did you know this?\n"
    #expect(try RuleHarness(rule, deck).marks == example.marks)
  }

  static let answers: [Case] = [
    Case("missing-answer", "\u{200B}", "What is a widget made of"),
    Case("missing-answer", "`x`"),
    Case("placeholder-answer", "tbd", "tbd"),
    Case("placeholder-answer", "[image]", "[image]"),
    Case("placeholder-answer", "Lorem ipsum dolor sit", "Lorem ipsum dolor sit"),
    Case("placeholder-answer", "…", "…"),
    Case("placeholder-answer", "N/A", "N/A"),
    Case("placeholder-answer", "xxxx", "xxxx"),
    Case("placeholder-answer", "None"),
    Case("placeholder-answer", "Na"),
    Case("placeholder-answer", "see the forest"),
    Case("placeholder-answer", "-", front: "Sign of the charge of an electron"),
    Case("placeholder-answer", "?", front: "Which mark ends a question"),
    Case("placeholder-answer", "TODO", front: "ALL, EVERY"),
    Case("placeholder-answer", "TBD", front: "Short for to be determined"),
    Case("truncated-answer", "It is a store that keeps copies of data near the (", "("),
    Case(
      "truncated-answer", "A method that splits the work between all of the nodes in a cluster of...", "of..."
    ),
    Case("truncated-answer", "red, green, blue, etc..."),
    Case("truncated-answer", "depender de"),
    Case("answer-repeats-front", "what is a widget made of!", "what is a widget made of!"),
    Case("answer-repeats-front", "hotel", front: "hotel"),
    Case("answer-repeats-front", "what is it made of", "what is it made of", front: "What is it made of?"),
    Case("answer-repeats-front", "Papua New Guinea", front: "Papua New Guinea"),
  ]

  static let typography: [Case] = [
    Case("space-before-punctuation", "The first , the last", " ,"),
    Case("space-before-punctuation", "Is it the end ?!", " ?!"),
    Case("space-before-punctuation", "What is P(A) ?", " ?"),
    Case("space-before-punctuation", "Bien sûr !", front: "Of course!"),
    Case("space-before-punctuation", "Options :", front: "Les options"),
    Case("space-before-punctuation", "if (a != b) { x = a ; }"),
    Case("space-before-punctuation", "It is good :-) and the other is ;)"),
    Case("space-before-punctuation", "x . y is the product"),
    Case("space-before-punctuation", "the value   , which was a formula"),
    Case("space-before-punctuation", "The .NET and .gitignore files ... end"),
    Case("unmatched-bracket", "n items, m buckets)", ")"),
    Case("unmatched-bracket", "O(n log n", "("),
    Case("unmatched-bracket", "{a, b] c", "{", "]"),
    Case("unmatched-bracket", "1) one 2) two 3) three"),
    Case("unmatched-bracket", "first a) one; b) two; iv) three"),
    Case("unmatched-bracket", "the interval (0, 1] or [a; b["),
    Case("unmatched-bracket", "sad :( or happy :) or ;-)"),
    Case("unmatched-bracket", "groups begin with (?: and classes with [^"),
    Case("unmatched-bracket", "see [the page](https://example.com/a_(b))"),
    Case("unmatched-bracket", "f=[(n-1)/2] and more:[...]"),
    Case("unmatched-bracket", "中文（括号)"),
    Case("invisible-character", "a\u{FEFF}b \u{202E}c", "\u{FEFF}", "\u{202E}"),
    Case("invisible-character", "שלום\u{200F} world"),
    Case("invisible-character", "क\u{094D}\u{200D}ष"),
    Case("invisible-character", "v\u{00A0}Praze, 5\u{202F}%, «\u{00A0}oui\u{00A0}»"),
    Case("mojibake", "naÃ¯ve â€œquoteâ€\u{9D} ðŸ˜€", "Ã¯", "â€œ", "â€\u{9D}", "ðŸ˜€"),
    Case("mojibake", "it isnâ€ so", "â€"),
    Case("mojibake", "Ãrea, Ângelo, SÃO, “MAÇÃ”, JOÃO…"),
    Case("mojibake", "tâche, â, Âge d’or, €5"),
    Case("html-entity", "fish &amp; chips", "&amp;"),
    Case("html-entity", "fish & chips; AT&T; a&b;c &foo;"),
    Case("html-entity", "&lt;", front: "How is < escaped?"),
  ]

  static let safety: [Case] = [
    Case(
      "active-content", "<IFRAME src=\"https://example.com\"></IFRAME>",
      "<IFRAME src=\"https://example.com\">"),
    Case("active-content", "<svg/onload=alert(1)>", "onload"),
    Case("active-content", "<a href=\"java\tscript:x()\">x</a>", "java\tscript:x()"),
    Case("active-content", "a <b and c> d onclick=x"),
    Case("active-content", "<b>bold</b> <br> vector<int> x"),
    Case("active-content", "<button onClick={save}>"),
    Case("spreadsheet-formula", "=SUM(A1:A9)", "=SUM(A1:A9)"),
    Case("spreadsheet-formula", "-cmd|'/C calc'!A0", "-cmd|'/C calc'!A0"),
    Case("spreadsheet-formula", "+1-800-555-0199", "+1-800-555-0199"),
    Case("spreadsheet-formula", "==="),
    Case("spreadsheet-formula", "=f(x)"),
    Case("spreadsheet-formula", "@Override"),
    Case("spreadsheet-formula", "-5 to +5"),
    Case("spreadsheet-formula", "+49"),
    Case("unsafe-media-path", "[sound:C:\\a.mp3]", "C:\\a.mp3"),
    Case("unsafe-media-path", "<audio src=\"..&#47;a.mp3\">", "..&#47;a.mp3"),
    Case("unsafe-media-path", "[sound:com1.mp3]", "com1.mp3"),
    Case("unsafe-media-path", "[sound:conference.mp3]"),
    Case("unsafe-media-path", "<img src=\"data:image/png;base64,AAAA\">"),
  ]

  static let text: [Case] = [
    Case("repeated-word", "The the end of of it", "The the", "of of"),
    Case("repeated-word", "the the the end", "the the", "the the"),
    Case("repeated-word", "the the", "the the"),
    Case("repeated-word", "Is it (the the) end", "the the"),
    Case("repeated-word", "It had had no effect, and that that was clear"),
    Case("repeated-word", "log in in-house at the main main.c"),
    Case("repeated-word", "the, the end"),
    Case("repeated-word", "O(log log n) is the time of long long"),
    Case("repeated-word", "Sie sagten, dass die die Stadt kennen"),
    Case("repeated-word", "He sang in Duran Duran and The The"),
    Case("repeated-word", "nous nous levons"),
  ]
}
