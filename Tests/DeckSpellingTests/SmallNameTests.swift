import DeckLexicon
import Testing

@testable import DeckSpelling

struct SmallNameTests {
  @Test func knownNamesExistWithACapitalOnly() throws {
    for name in SmallName.knownWords.split(whereSeparator: \.isWhitespace) {
      let id = try #require(Lexicon.english.find(word: name.utf8), "\(name) isn't in the lexicon")
      let flags = Lexicon.english.flags(id)
      #expect(flags.contains(.capitalOnly) && !flags.contains(.capitalToo), "\(name)")
    }
  }

  @Test(arguments: [
    ("europe", SmallName.sure), ("freud", .doubtful), ("oder", .misspelling), ("python", .none),
    ("house", .none),
  ])
  func namesAreTold(_ word: String, _ kind: SmallName) throws {
    let id = try #require(Lexicon.english.find(word: word.utf8))
    #expect(SmallName(id, hash: Lexicon.hash(ofWord: word.utf8), in: .english) == kind)
  }

  @Test func everyPatternHasItsWordsNumbered() {
    #expect(UsageTable.words.count <= WordToken.Flags.maximumUsageNumber)
    #expect(!UsageTable.wrongWords.anchors.isEmpty && !UsageTable.apostrophes.anchors.isEmpty)
  }
}
