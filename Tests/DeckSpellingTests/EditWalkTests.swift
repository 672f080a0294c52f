import DeckLexicon
import DeckSource
import Testing

@testable import DeckSpelling

@Suite("Walks over the lexicon near a word")
struct EditWalkTests {
  @Test(
    "meet exactly the words within one and two errors of misspellings of the whole lexicon",
    arguments: [1, 2])
  func completeness(maximum: Int) throws {
    let graph = try #require(SearchGraph(Lexicon.english.automaton))
    defer { graph.deallocate() }
    let walk = EditWalk(graph: graph)
    var hits = HitList()
    var random = RepeatableRandom(seed: 7)
    for _ in 0..<(maximum == 1 ? 400 : 120) {
      let word = ByteStorage(copying: random.misspelling(errors: maximum))
      hits.removeAll()
      walk.words(near: word.view, tier: maximum == 1 ? .one : .two, into: &hits)
      let expected = PlainWalk(word: Array(word.view), maximum: maximum).words()
      #expect(Self.dictionary(hits) == expected, "near \(word.view.string)")
      #expect(hits.hits.count == expected.count)
    }
  }

  @Test("split by halves, meet together what one walk meets")
  func halves() throws {
    let graph = try #require(SearchGraph(Lexicon.english.automaton))
    defer { graph.deallocate() }
    let walk = EditWalk(graph: graph)
    var random = RepeatableRandom(seed: 11)
    for _ in 0..<200 {
      let word = ByteStorage(copying: random.misspelling(errors: 2))
      let half = word.view.count / 2
      var whole = HitList()
      var parts = HitList()
      walk.words(near: word.view, tier: .two, into: &whole)
      walk.words(near: word.view, tier: .twoLate(half: half), into: &parts)
      walk.words(near: word.view, tier: .twoEarly(half: half), into: &parts)
      #expect(Self.dictionary(whole) == Self.dictionary(parts), "near \(word.view.string)")
    }
  }

  static func dictionary(_ hits: borrowing HitList) -> [String: Int] {
    var words: [String: Int] = [:]
    for hit in hits.hits {
      words[hits.word(hit).string] = min(Int(hit.distance), words[hits.word(hit).string] ?? .max)
    }
    return words
  }
}
