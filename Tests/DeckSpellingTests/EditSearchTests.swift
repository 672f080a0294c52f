import DeckLexicon
import DeckSource
import Testing

@testable import DeckSpelling

@Suite("Candidates for unknown words")
struct EditSearchTests {
  private func search() throws -> EditSearch { try #require(EditSearch()) }

  private func candidates(
    _ word: String, deckWords: DeckWords? = nil, policy: SearchPolicy = .standard
  ) throws -> [Candidate] {
    let storage = ByteStorage(copying: word.utf8)
    return try search().candidates(for: storage.view, deckWords: deckWords, policy: policy)
  }

  @Test(
    "put the word that was meant first",
    arguments: [
      ("becuase", "because"), ("recieve", "receive"), ("enviroment", "environment"),
      ("definately", "definitely"), ("neccesary", "necessary"), ("goverment", "government"),
    ])
  func commonTypos(word: String, meant: String) throws {
    #expect(try candidates(word).first?.text == meant)
    var policy = SearchPolicy()
    policy.usesList = false
    #expect(try candidates(word, policy: policy).first?.text == meant)
  }

  @Test(
    "find words that sound alike, however they are written",
    arguments: [
      ("nesesery", "necessary"), ("fotosinthesis", "photosynthesis"), ("kemistry", "chemistry"),
      ("langwidge", "language"), ("axeleration", "acceleration"), ("revolushun", "revolution"),
    ])
  func soundingAlike(word: String, meant: String) throws {
    let found = try candidates(word)
    #expect(found.first?.text == meant, "\(found.map(\.text))")
  }

  @Test(
    "split words that were written as one",
    arguments: [("alot", "a lot"), ("theanswer", "the answer"), ("itwouldbegood", "it would be good")])
  func splits(word: String, meant: String) throws {
    let found = try candidates(word)
    let split = try #require(found.first { $0.text == meant }, "\(found.map(\.text))")
    #expect(split.distance == 0)
    guard case .words(let words) = split.source else {
      Issue.record("not several words")
      return
    }
    #expect(words.map { Lexicon.english.text($0).string } == meant.split(separator: " ").map(String.init))
  }

  @Test("split a word with an error in one half")
  func splitWithError() throws {
    let found = try candidates("datawarhouse")
    #expect(found.first?.text == "data warehouse", "\(found.map(\.text))")
  }

  @Test("offer words that the deck repeats")
  func deckWords() throws {
    let storages = ["zyxcloud", "plonkification"].map { ByteStorage(copying: $0.utf8) }
    let words = DeckWords(storages.map(\.view))
    let near = try candidates("zyxclod", deckWords: words)
    #expect(near.contains { $0.source == .deckWord(0) && $0.text == "zyxcloud" && $0.distance == 1 })
    let farther = try candidates("plonkifcatoin", deckWords: words)
    #expect(farther.contains { $0.source == .deckWord(1) && $0.distance == 2 })
    #expect(try candidates("zyxcloud", deckWords: words).allSatisfy { $0.source != .deckWord(0) })
  }

  @Test("tell how the word differs")
  func traits() throws {
    let exchanged = try #require(try candidates("becuase").first)
    #expect(exchanged.traits.contains(.exchangedLetters))
    let doubled = try #require(try candidates("runing").first { $0.text == "running" })
    #expect(doubled.traits.contains(.doubledLetter))
    let first = try #require(try candidates("ihysics").first { $0.text == "physics" })
    #expect(first.traits.contains(.firstLetter))
  }

  @Test("never offer the word itself, are sorted, and are the same from a fresh search")
  func order() throws {
    var random = RepeatableRandom(seed: 5)
    let used = try search()
    for _ in 0..<200 {
      let word = ByteStorage(copying: random.misspelling(errors: 1))
      let found = used.candidates(for: word.view)
      #expect(found.allSatisfy { $0.text != word.view.string })
      #expect(zip(found, found.dropFirst()).allSatisfy { $0.isBetter(than: $1) })
      #expect(try search().candidates(for: word.view) == found)
    }
  }

  @Test("hold every word within the distance when the search is complete")
  func completeness() throws {
    var random = RepeatableRandom(seed: 3)
    let search = try search()
    var policy = SearchPolicy.complete
    policy.limit = .max
    policy.maximumCost = .infinity
    for _ in 0..<40 {
      let word = ByteStorage(copying: random.misspelling(errors: 2))
      guard word.view.count > 4 else { continue }
      let found = Set(search.candidates(for: word.view, policy: policy).map(\.text))
      for (near, _) in PlainWalk(word: Array(word.view), maximum: 2).words() where near != word.view.string {
        let storage = ByteStorage(copying: near.utf8)
        let id = try #require(Lexicon.english.find(storage.view))
        let flags = Lexicon.english.flags(id)
        guard flags.contains(.valid), Lexicon.english.zipf(id) >= 1 else { continue }
        #expect(found.contains(near), "\(near) for \(word.view.string)")
      }
    }
  }

  @Test("take words of any bytes and lengths")
  func anyBytes() throws {
    let search = try search()
    for bytes in [[], [97], [0xC3, 0xA9, 0xC3], [UInt8](repeating: 0xFF, count: 39), Array("it's".utf8)] {
      let storage = ByteStorage(copying: bytes)
      _ = search.candidates(for: storage.view)
      _ = search.candidates(for: storage.view, policy: .complete)
    }
    let long = ByteStorage(copying: [UInt8](repeating: 97, count: 500))
    #expect(search.candidates(for: long.view).count <= 1)
  }
}
