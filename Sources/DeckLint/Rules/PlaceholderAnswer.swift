internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

extension Rule {
  static let placeholderAnswer = Rule(
    "placeholder-answer", .answers, .warning,
    summary: "Finds backs that only hold the place of an answer, such as 'TODO' or '???'.",
    reason: "A card whose answer was never written teaches nothing.",
    advice: "Write the answer, or delete the card.",
    details: """
      Only backs that consist of nothing else are found: 'TODO', 'TBD', 'FIXME', 'xxx', 'N/A', '?', '...', \
      '-', '[image]', 'lorem ipsum', 'your answer here', 'see slide 12' and the like. Marks are left alone \
      when the front asks for one: 'null-coalescing operator', 'Roman 30', a letter in Morse code.
      """,
    options: [placeholders],
    examples: [
      .wrong("1\nWhat is a monad?\nTODO\n2\nWhat is a functor?\n???\n", marks: ["TODO", "???"]),
      .wrong("1\nHow does a heart valve work?\nSee slide 12\n", marks: ["See slide 12"]),
      .right("1\nall, every\ntodo\n2\nWhich operator tests for nil?\n??\n"),
      .right("1\nRoman numeral for 30\nXXX\n2\nM in Morse code\n--\n"),
    ],
    check: .card(triggers: .shortBack, lint))
}

@Sendable
private func lint(_ context: inout CardContext) {
  let card = context.card
  guard let back = card.back, let text = back.onlyText, (1...64).contains(text.count) else { return }
  guard
    context.choices.holds(text.string, placeholders)
      || mayBePlaceholder(text) && isPlaceholder(text, front: card.front?.text ?? "")
  else { return }
  context.report(.placeholder(text.string), at: back.shownSpan, in: back)
}

private let placeholders = RuleOption.texts(
  "placeholders", "Backs that hold the place of an answer in your decks.", example: "ask Kim")

/// Whether `text` begins like one of the placeholders; most answers don't.
private func mayBePlaceholder(_ text: ByteView) -> Bool {
  guard isASCIIWord(text[0]) else { return true }
  guard text.count >= 3 else { return false }
  let (first, second) = (text[0] | 0x20, text[1] | 0x20)
  return beginnings.contains(UInt16(first) << 8 | UInt16(second))
}

/// The first two letters of the placeholders that begin with one.
private let beginnings: Set<UInt16> = Set(
  [
    "to", "tb", "ty", "te", "fi", "xx", "lo", "n/", "no", "id", "in", "an", "ad", "yo", "en", "wr", "wo",
    "co", "ch", "de", "se", "re",
  ].map { pair in pair.utf8.reduce(0) { $0 << 8 | UInt16($1) } })

private func isPlaceholder(_ text: ByteView, front: @autoclosure () -> String) -> Bool {
  if text.allSatisfy({ !isASCIIWord($0) }) { return isMark(text.string, front: front()) }
  let answer = text.string
  if isCapitalWord(answer) { return front().contains { $0.isLowercase } }
  let folded = answer.lowercased().trimmingEdges(".!?: ")
  if words.contains(folded) { return !asks(front(), for: folded) }
  if folded.hasPrefix("lorem ipsum") { return true }
  if folded.utf8.count >= 3, folded.utf8.allSatisfy({ $0 == UInt8(ascii: "x") }) {
    return !asksForNumeral(front())
  }
  return isBracketed(folded) || pointsElsewhere(folded)
}

private func isASCIIWord(_ byte: UInt8) -> Bool { Unicode.Scalar(byte).isWordScalar && byte < 0x80 }

/// `TODO` means what it means in capitals only: in Spanish it is a word.
private func isCapitalWord(_ answer: String) -> Bool {
  ["TODO", "FIXME"].contains(answer.trimmingEdges(".!?: []()<>"))
}

private let words: Set<String> = [
  "[todo]", "(todo)", "to do later", "fill in later", "tbd", "(tbd)", "[tbd]", "tba", "n/a", "idk",
  "answer here", "answer goes here", "your answer", "your answer here", "insert answer", "insert answer here",
  "type answer here", "type your answer here", "enter answer here", "write answer here", "add answer",
  "add answer here", "answer to be added", "to be added", "to be completed", "to be filled in", "no answer",
  "no answer yet", "coming soon", "work in progress", "definition here", "text here", "look it up",
  "[answer]", "<answer>", "(answer)", "[placeholder]",
]

/// Whether the front asks what an abbreviation stands for, or for the words behind one.
private func asks(_ front: String, for answer: String) -> Bool {
  let front = front.lowercased()
  return ["tbd", "tba", "to be ", "abbrev", "acronym", "not applicable", "not available", "translat", "idk"]
    .contains { front.contains($0) }
}

private func asksForNumeral(_ front: String) -> Bool {
  let front = front.lowercased()
  return front.contains { $0.isNumber } || ["roman", "numer", "thirty"].contains { front.contains($0) }
}

private let marks: Set<String> = [
  "?", "??", "???", "????", "?????", "...", "....", ".....", "…", "……", "-", "--", "---", "–", "—", ".", "_",
  "__", "___", "____", "_____", "(?)", "[?]", "[]", "[ ]", "[...]", "[…]", "(...)", "(…)", "*",
]

/// Marks are placeholders unless the front asks for a mark, holds one, or is itself no more than a sign.
private func isMark(_ answer: String, front: String) -> Bool {
  guard marks.contains(answer), front.unicodeScalars.count > 3 else { return false }
  if answer.unicodeScalars.first == "?" && answer.utf8.count > 2 { return true }
  let folded = front.lowercased()
  let topics = [
    "mark", "punctuat", "symbol", "sign", "charact", "operator", "regex", "wildcard", "glyph", "ellipsis",
    "dash",
    "hyphen", "minus", "morse", "bracket", "dot", "period", "full stop", "underscore", "prefix", "suffix",
    "delimiter", "separator", "notation", "key", "charge", "asterisk", "star", "list", "array", "literal",
    "syntax", "spread", "rest param", "multipl",
  ]
  if topics.contains(where: { folded.contains($0) }) { return false }
  return !front.unicodeScalars.contains { "+=±−×÷*/<>".unicodeScalars.contains($0) }
}

private func isBracketed(_ folded: String) -> Bool {
  guard folded.hasPrefix("[") && folded.hasSuffix("]") || folded.hasPrefix("(") && folded.hasSuffix(")")
  else {
    return false
  }
  let inner = folded.dropFirst().dropLast()
  let pictures = [
    "image", "img", "picture", "pic", "diagram", "figure", "graph", "photo", "screenshot", "drawing", "audio",
    "video", "table", "chart", "formula", "equation", "image here", "insert image", "insert picture",
    "picture here", "image missing", "missing image", "image not found", "insert diagram", "add image",
  ]
  return pictures.contains(String(inner))
}

/// Whether the answer only says where the answer is: `see slide 12`, `cf. the notes`.
private func pointsElsewhere(_ folded: String) -> Bool {
  let parts = folded.split(separator: " ")
  guard (2...5).contains(parts.count), ["see", "look", "refer", "check"].contains(parts[0]) else {
    return false
  }
  let rest = parts.dropFirst().drop {
    ["at", "in", "on", "to", "the", "my", "your", "attached"].contains($0)
  }
  guard let place = rest.first else { return false }
  let places: Set<Substring> = [
    "slide", "slides", "image", "picture", "diagram", "figure", "fig.", "notes", "notebook", "textbook",
    "book",
    "lecture", "handout", "worksheet", "photo", "pdf", "page", "p.", "pg", "pg.", "powerpoint", "ppt",
    "attachment", "screenshot", "video",
  ]
  guard places.contains(place) else { return false }
  // `see the slide master` says more; a number, or one word such as `above`, doesn't.
  let tail = rest.dropFirst()
  return tail.isEmpty
    || tail.count <= 2
      && tail.allSatisfy {
        ["above", "below", "page", "p.", "slide"].contains($0) || $0.contains { $0.isNumber }
      }
}

extension String {
  /// The text without the given characters at its ends, unless nothing else is there.
  fileprivate func trimmingEdges(_ characters: String) -> String {
    let front = drop { characters.contains($0) }
    guard let last = front.lastIndex(where: { !characters.contains($0) }) else { return self }
    return String(front[...last])
  }

  fileprivate static func placeholder(_ text: String) -> String {
    "'\(text)' only holds the place of an answer"
  }
}
