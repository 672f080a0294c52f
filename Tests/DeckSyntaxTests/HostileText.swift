import DeckTestSupport

/// Texts that resemble the marks of a page.
///
/// Some can't stand everywhere: where a text would truly be a mark, no reader could tell, and the generator
/// leaves it out, with the reason at each place.
struct HostileText {
  var random: SplitMix64

  private static let words = [
    "kettle", "lantern", "glacier", "orchard", "compass", "velvet", "harbour", "pigment", "thimble", "meadow",
    "the", "of", "and", "when", "Which", "Small", "Boil", "for 3 minutes", "at 95 °C", "v2.0", "5", "10%",
    "x-ray",
  ]

  /// Texts of one line that no layout takes for a mark of its own wherever they stand.
  private static let odd = [
    "Perfectly", "Not at all", "Perfectly fine", "How well did you know",
    "How well did you know this? Not well",
    "kettle - lid - spout", "a • b • c", "•dense", "• ", "-5 degrees", "-", "--", "1) first", "1.) first",
    "3.14",
    "1. April", "🫖 tea 🧑🏽‍🚀", "שלום עולם", "مرحبا ١٢٣", "茶壶和水", "e\u{301}clair n\u{303}",
    "“quoted” and 'single'",
    "\"\"", "tab\tinside\ttext", "two  spaces", "`code` here", "$x^2$ and $5", "\\(a+b\\) \\[c\\]",
    "{{c1::hidden::hint}} text", "{{c1::", "https://example.org/a?b=c.", "<b>bold</b> &amp;",
    "Kettle Care Flashcards",
    "Q.", "A.", "Q&A", "1234567890", "12a", "(cards)", "a:", "?", "…", "\u{200F}rtl mark", "#tag",
    "Q: x A: y",
    "* star", "> quote", "| cell |", "---", "===", "{ \"@type\": \"Thing\" }",
  ]

  /// Words, perhaps odd ones; never a line that is a mark.
  mutating func phrase() -> String {
    if random.chance(25) {
      // A bullet and nothing else would be an empty item.
      let text = random.pick(Self.odd)
      return text == "• " ? "•" + random.pick(Self.words) : text
    }
    return (0...random.below(6)).map { _ in random.pick(Self.words) }.joined(separator: " ")
  }

  /// A text for a line of its own at the left margin, where `1. April` is text and a bullet isn't.
  mutating func line(numbers: Bool = true, next: Int = 0) -> String {
    switch random.below(20) {
    case 0 where numbers: "\(random.below(40))"
    case 1 where numbers: "\(next)"
    case 2: "Q"
    default: phrase()
    }
  }
}
