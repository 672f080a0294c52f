internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

extension Rule {
  static let letterAnswer = Rule(
    "letter-answer", .answers, nil,
    summary: "Finds answers that are only the letter of an option that the card doesn't show.",
    reason: "A letter answers nothing once the options are lost or mixed.",
    advice: "Write the text of the right option as the answer.",
    details: """
      Found are backs of one letter from A to F, alone or with a full stop or bracket, when the front has no such option. \
      It is off by default, since there are cards about letters, vitamins and notes.
      """,
    examples: [
      .wrong("1\nWhich of these is a river?\nB\n2\nWhich is a lake?\nc)\n", marks: ["B", "c)"]),
      .right("1\nWhich is a river? A. Baikal B. the Nile\nB\n2\nWhich letter comes first?\nA\n"),
    ],
    check: .card(triggers: .shortBack, lint))
}

@Sendable
private func lint(_ context: inout CardContext) {
  let card = context.card
  guard let back = card.back, let text = back.onlyText, let letter = option(text) else { return }
  let front = card.front?.text ?? ""
  guard !front.isEmpty, !shows(front, letter), !asksForLetter(front) else { return }
  context.report(.letter(text.string), at: back.shownSpan, in: back)
}

/// The small letter that a text is alone.
private func option(_ text: ByteView) -> UInt8? {
  guard let first = text.first, text.count <= 2, (first | 0x20) &- UInt8(ascii: "a") < 6 else { return nil }
  if text.count == 2, text[1] != UInt8(ascii: "."), text[1] != UInt8(ascii: ")") { return nil }
  return first | 0x20
}

/// Whether a front has an option of that letter.
private func shows(_ front: String, _ letter: UInt8) -> Bool {
  let text = Array(front.lowercased().utf8)
  return text.indices.dropLast().contains { index in
    text[index] == letter && ".):".utf8.contains(text[index + 1])
      && (index == 0 || !(text[index - 1] &- UInt8(ascii: "a") < 26))
  }
}

private func asksForLetter(_ front: String) -> Bool {
  let text = front.lowercased()
  return ["letter", "vitamin", "note", "grade", "type", "key", "blood", "hexadecimal", "symbol", "abbrev"]
    .contains {
      text.contains($0)
    }
}

extension String {
  fileprivate static func letter(_ text: String) -> String {
    "'\(text)' is the letter of an option that isn't here"
  }
}
