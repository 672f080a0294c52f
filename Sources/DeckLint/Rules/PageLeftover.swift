internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

extension Rule {
  static let pageLeftover = Rule(
    "page-leftover", .parsing, .warning, fixes: [.safe],
    summary: "Finds text of the page, not of its author, in a card.",
    reason: "It was copied along with the card, and a learner would read it as part of the answer.",
    advice: "Delete it.",
    details: """
      Found are the sentences of Brainscape and Quizlet that can't be an author's: the rating prompt, study counters, calls
      to sign up. The fix deletes them and is safe. `Perfectly`, `Not at all` and numbers are left alone: they may be answers.
      """,
    examples: [
      .wrong(
        "1\nLongest river\nThe Nile.Not studied (3)\n2\nDeepest lake\nBaikal\n", marks: ["Not studied (3)"],
        fixed: "1\nLongest river\nThe Nile.\n2\nDeepest lake\nBaikal\n"),
      .right("1\nHow well a metal conducts\nPerfectly\n2\nDeepest lake\nNot at all (it is the oldest)\n"),
    ],
    check: .card(triggers: .furnitureEnd) { context in
      for field in context.card.fields {
        for run in field.prose.flatMap(\.runs) {
          guard let start = leftoverStart(run.text) else { continue }
          let range = start..<run.text.count
          let edit = context.edit(run, range, "")
          context.report(.leftover(run.text[range].string), at: run.span(range), in: field) { finding in
            finding.fixIt = edit.map { FixIt(.safe, "delete it", edits: [$0]) }
          }
        }
      }
    })
}

/// Sentences that end a text of a page; what stands before them is the author's.
private let endings: [StaticString] = [
  "How well did you know this?", "You haven't studied these terms yet!",
  "You've started learning these terms.",
  "Study These Flashcards", "Click the card to flip", "Click to flip", "Terms in this set", "Add to deck",
]

/// Words of counters: `Not studied (3)`.
private let counters: [StaticString] = ["Not studied (", "Still learning (", "Mastered ("]

/// Where page text begins at the end of `text`, or nil.
private func leftoverStart(_ text: ByteView) -> Int? {
  var end = text.count
  var changed = true
  // Several may stand one behind the other.
  while changed {
    changed = false
    for ending in endings where text[0..<end].hasSuffix(ending) {
      end -= ending.utf8CodeUnitCount
      changed = true
    }
    for counter in counters {
      guard let start = counterStart(text[0..<end], counter) else { continue }
      end = start
      changed = true
    }
    while end > 0, text[end - 1] == 0x20 { end -= 1 }
  }
  return end < text.count && text[end..<text.count].contains { $0 != 0x20 } ? end : nil
}

private func counterStart(_ text: ByteView, _ counter: StaticString) -> Int? {
  guard text.last == UInt8(ascii: ")") else { return nil }
  var start = text.count - 1
  while start > 0, text[start - 1] >= UInt8(ascii: "0"), text[start - 1] <= UInt8(ascii: "9") { start -= 1 }
  guard start < text.count - 1, text[0..<start].hasSuffix(counter) else { return nil }
  return start - counter.utf8CodeUnitCount
}

extension String {
  fileprivate static func leftover(_ text: String) -> String { "'\(text)' is text of the page" }
}
