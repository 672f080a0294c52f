import DeckComparison
import DeckTestSupport
import Testing

/// Texts compared word by word.
@Suite struct WordDifferenceTests {
  private static func marked(_ old: String, _ new: String) -> String {
    var difference = WordDifference()
    return difference.segments(from: old, to: new).map { segment in
      switch segment.change {
      case .equal: segment.text
      case .deleted: "[-\(segment.text)-]"
      case .inserted: "{+\(segment.text)+}"
      }
    }.joined()
  }

  @Test(arguments: [
    ("", "", ""), ("a", "", "[-a-]"), ("", "a", "{+a+}"), ("a b", "a b", "a b"),
    ("the river", "the big river", "the {+big +}river"),
    ("the big river", "the river", "the [-big -]river"),
    ("one two three", "one 2 three", "one [-two-]{+2+} three"),
    ("one two three four", "one 2 3 four", "one [-two three-]{+2 3+} four"),
    ("- a\n- b\n- c", "- a\n- c", "- a\n[-- b\n-]- c"),
    ("don't stop", "do not stop", "[-don't-]{+do not+} stop"),
    ("日本語", "日本人", "日本[-語-]{+人+}"),
    ("cafe\u{301}", "cafe", "[-cafe\u{301}-]{+cafe+}"),
    ("👍🏽 ok", "👍🏿 ok", "[-👍🏽-]{+👍🏿+} ok"),
    ("limit (6MB)", "limit (8MB)", "limit ([-6MB-]{+8MB+})"),
  ])
  func wordsAreMarked(_ old: String, _ new: String, _ expected: String) {
    #expect(Self.marked(old, new) == expected)
  }

  private static func text(_ random: inout SplitMix64, _ count: Int) -> [String] {
    let words = [
      "a", "the", "river", "Nile", ",", "(", ")", "\n", "- ", "é", "e\u{301}", "日", "本", "1", "$x$", "\r\n",
    ]
    return (0..<count).map { _ in random.pick(words) + (random.chance(50) ? " " : "") }
  }

  /// Equal and deleted stretches make the old text, equal and inserted ones the new.
  @Test(arguments: 0..<20)
  func stretchesMakeTheTexts(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var difference = WordDifference()
    for _ in 0..<40 {
      let old = Self.text(&random, random.below(40))
      var new = old
      for _ in 0..<random.below(6) where !new.isEmpty {
        let place = random.below(new.count)
        new.replaceSubrange(
          place..<min(new.count, place + random.below(3)), with: Self.text(&random, random.below(3)))
      }
      if random.chance(10) { new = Self.text(&random, 30) }
      let segments = difference.segments(from: old.joined(), to: new.joined())
      #expect(segments.filter { $0.change != .inserted }.map(\.text).joined() == old.joined())
      #expect(segments.filter { $0.change != .deleted }.map(\.text).joined() == new.joined())
      for (a, b) in zip(segments, segments.dropFirst()) { #expect(a.change != b.change) }
    }
  }

  /// Long texts without anything in common are still compared, and what they share is still found.
  @Test func longTextsAreQuick() {
    var random = SplitMix64(seed: 1)
    let words = (0..<12_000).map { _ in "w\(random.below(1 << 30))" }
    let others = (0..<12_000).map { _ in "v\(random.below(1 << 30))" }
    var difference = WordDifference()
    let shared = Array(words[6_000..<6_100])
    let new = others[..<6_000] + shared + others[6_000...]
    let segments = difference.segments(from: words.joined(separator: " "), to: new.joined(separator: " "))
    #expect(segments.filter { $0.change != .inserted }.map(\.text).joined() == words.joined(separator: " "))
    #expect(segments.filter { $0.change != .deleted }.map(\.text).joined() == new.joined(separator: " "))
  }
}
