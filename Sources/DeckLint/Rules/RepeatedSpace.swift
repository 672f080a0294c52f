internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource
internal import DeckText

extension Rule {
  static let repeatedSpace = Rule(
    "repeated-space", .typography, .info, fixes: [.safe],
    summary: "Finds two spaces between two words of a sentence.",
    reason: "A second space is a slip that searches and typed answers stumble over.",
    advice: "Remove one of the two spaces.",
    details: """
      Two spaces behind the end of a sentence are a habit and are left alone, and so are spaces that part columns or stand \
      for a gap to fill in: three and more, those of paragraphs that have several, and those before a \
      capital or behind anything but a word. Code and formulas are passed over. The \
      fix changes nothing but the space.
      """,
    examples: [
      .wrong(
        "1\nLongest  river\nThe Nile flows through  the desert\n", marks: ["  ", "  "],
        fixed: "1\nLongest river\nThe Nile flows through the desert\n"),
      .right(
        "1\nLongest river\nThe Nile.  It flows through Egypt\n2\nTable\nx  y  z  u\n3\nA gap\nThe   is long\n"
      ),
    ],
    check: .card(triggers: .bytes(.repeatedSpace), lint))
}

@Sendable
private func lint(_ context: inout CardContext) {
  for field in context.card.fields {
    for block in field.prose {
      let places = block.runs.flatMap { run in gaps(in: run.text).map { (run: run, gap: $0) } }
      // Several are columns, or somebody's way to write.
      guard places.count <= mostPlaces, places.allSatisfy({ $0.gap.count == 2 }) else { continue }
      for (run, gap) in places where isSlip(gap, run.text) {
        let edit = context.edit(run, gap, " ")
        context.report("two spaces stand between two words", at: run.span(gap), in: field) {
          if let edit { $0.fixIt = FixIt(.safe, "remove one of the spaces", edits: [edit]) }
        }
      }
    }
  }
}

/// A paragraph with more places is left alone.
private let mostPlaces = 2

/// The runs of two and more spaces in a text.
private func gaps(in text: ByteView) -> [Range<Int>] {
  var gaps: [Range<Int>] = []
  var from = 0
  while let start = text.firstIndex(of: "  ", from: from) {
    var end = start + 2
    while end < text.count, text[end] == 0x20 { end += 1 }
    gaps.append(start..<end)
    from = end
  }
  return gaps
}

/// Whether words stand on both sides, the second of which goes on with a sentence.
private func isSlip(_ gap: Range<Int>, _ text: ByteView) -> Bool {
  guard let after = text.scalarIfAny(at: gap.upperBound), after.isLowerScalar else { return false }
  var start = gap.lowerBound
  if start > 0, text[start - 1] == UInt8(ascii: ",") { start -= 1 }
  let end = start
  while let before = text.scalar(before: start), before.scalar.isLetterScalar { start -= before.count }
  return start < end && (start == 0 || text[start - 1] == 0x20)
}
