import DeckSyntax
import DeckTestSupport

/// Pages that lost their numbers and markers.
extension PageGenerator {
  /// Paragraphs, one blank line between the faces of a card and two between cards (B9).
  ///
  /// There must be two cards at least: one alone is a paragraph like any other. Numbers, bullets and the words
  /// of ratings stay out, for these are marks of other layouts.
  mutating func legacyPage() {
    for index in 0...(1 + random.below(20)) {
      if index > 0 { lines += ["", ""] }
      let front = plainText()
      lines += [front, ""]
      var back: [ExpectedBlock] = []
      for paragraph in 0...random.pick([0, 0, 1, 2]) {
        if paragraph > 0 { lines.append("") }
        let texts = (0...random.pick([0, 0, 1])).map { _ in plainText() }
        lines += texts
        back.append(.paragraph(texts.joined(separator: "\n")))
      }
      cards.append(ExpectedCard(number: nil, layout: .legacy, front: [.paragraph(front)], back: back))
    }
  }

  /// A title, its count, and fronts and backs without any marks (B8). Fronts are questions; `cards` holds the
  /// texts of front and back, each as one paragraph.
  mutating func strippedPage() {
    let count = 2 + random.below(30)
    lines = ["Kettle \(random.below(9)) Flashcards", "(\(count) cards)"]
    sections = [("Kettle", count)]
    for _ in 0..<count {
      var front = sentence(end: "?")
      // A long question is wrapped, or follows what it is about.
      if random.chance(10) {
        front = sentence(end: "") + "\n" + (random.chance(70) ? "wrapped " : "Then ") + front
      }
      let back: [String] =
        switch random.below(4) {
        case 0: [sentence(end: ".")]
        case 1: [sentence(end: "")]
        case 2: (0...(1 + random.below(4))).map { _ in "- " + sentence(end: "") }
        default: (0...(1 + random.below(2))).map { _ in sentence(end: ".") }
        }
      lines += front.split(separator: "\n").map(String.init) + back
      cards.append(
        ExpectedCard(
          number: nil, layout: .stripped, front: [.paragraph(front)],
          back: [.paragraph(back.joined(separator: "\n"))]))
    }
  }

  private mutating func sentence(end: String) -> String {
    let first = random.pick(["What", "Kettles", "The lantern", "Steam", "Who", "An old compass"])
    return "\(first) \(plainText())\(end)"
  }

  /// Words that no layout takes for a mark.
  private mutating func plainText() -> String {
    let words = [
      "warms", "the", "meadow", "茶", "of 5 pigments", "is", "glacier", "“old”", "α-rays", "for tea",
    ]
    return (0...(1 + random.below(6))).map { _ in random.pick(words) }.joined(separator: " ")
  }
}
