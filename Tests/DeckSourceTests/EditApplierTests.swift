import DeckDiagnostics
import DeckSource
import DeckTestSupport
import Testing

/// Fixes are applied whole or not at all, and never on top of each other.
struct EditApplierTests {
  private func apply(_ fixes: [[(Int, Int, String)]], to text: String = "0123456789") -> (String, Int) {
    let fixes = fixes.map { edits in
      FixIt(.safe, "fix", edits: edits.map { TextEdit(Span($0.0, $0.1), $0.2) })
    }
    let (bytes, applied) = EditApplier.apply(fixes, to: SourceFile(name: "x", text: text))
    return (String(decoding: bytes, as: UTF8.self), applied)
  }

  @Test func appliesWhatLiesApart() {
    #expect(apply([[(8, 9, "eight")], [(0, 1, ""), (4, 4, "+")]]) == ("123+4567eight9", 2))
    #expect(apply([[(0, 2, "x")], [(2, 4, "y")]]) == ("xy456789", 2))
    #expect(apply([[(10, 10, "!")], [(0, 0, "!")]]) == ("!0123456789!", 2))
  }

  @Test func leavesWhatOverlaps() {
    #expect(apply([[(2, 5, "x")], [(4, 6, "y")]]) == ("01x56789", 1))
    #expect(apply([[(2, 5, "x")], [(3, 3, "y")]]) == ("01x56789", 1))
    #expect(apply([[(2, 2, "x")], [(2, 2, "y")]]) == ("01x23456789", 1))
    #expect(apply([[(2, 2, "x")], [(2, 4, "y")]]) == ("01x23456789", 1))
    #expect(apply([[(2, 2, "x")], [(1, 3, "y")]]) == ("01x23456789", 1))
  }

  @Test func appliesFixesWhole() {
    #expect(apply([[(2, 3, "x")], [(0, 1, "y"), (2, 4, "z")]]) == ("01x3456789", 1))
    #expect(apply([[(2, 3, "x")], [(0, 1, "y"), (9, 12, "z")]]) == ("01x3456789", 1))
  }

  @Test func doesNothingWithoutEdits() {
    #expect(apply([[], []]) == ("0123456789", 0))
    #expect(apply([[(0, 0, "x")]], to: "") == ("x", 1))
  }

  /// Random fixes: those that were applied are found in the order of the list, and the text is that of a naive
  /// replacement from the back.
  @Test func randomFixes() {
    var random = SplitMix64(seed: 51)
    for _ in 0..<500 {
      let text = String(repeating: "0123456789", count: 1 + random.below(4))
      let fixes = (0..<random.below(12)).map { _ -> FixIt in
        var start = random.below(text.count)
        return FixIt(
          .safe, "fix",
          edits: (0...random.below(3)).compactMap { _ in
            let end = start + random.below(5)
            guard end <= text.count else { return nil }
            defer { start = end + 1 + random.below(5) }
            return TextEdit(Span(start, end), random.pick(["", "x", "long"]))
          })
      }
      var taken: [TextEdit] = []
      var count = 0
      for fix in fixes where !fix.edits.isEmpty {
        let isFree = fix.edits.allSatisfy { edit in
          taken.allSatisfy { other in !edit.span.overlaps(other.span) && edit.span.start != other.span.start }
        }
        guard isFree else { continue }
        taken += fix.edits
        count += 1
      }
      var expected = Array(text.utf8)
      for edit in taken.sorted(by: { $0.span.start > $1.span.start }) {
        expected.replaceSubrange(edit.span.range, with: edit.replacement.utf8)
      }
      let (bytes, applied) = EditApplier.apply(fixes, to: SourceFile(name: "x", text: text))
      #expect(applied == count)
      #expect(bytes == expected)
    }
  }
}
