import DeckSource
import Testing

@testable import DeckSpelling

@Suite("The cost of errors")
struct ErrorModelTests {
  private func cost(_ written: String, _ meant: String) -> Float? {
    let first = ByteStorage(copying: written.utf8)
    let second = ByteStorage(copying: meant.utf8)
    return withExtendedLifetime((first, second)) {
      ErrorModel.english.cost(of: first.view, for: second.view)
    }
  }

  @Test("is nothing for a word as it should be")
  func nothing() {
    #expect(cost("word", "word") == 0)
    #expect(cost("", "") == 0)
  }

  @Test("is lower for errors that people make")
  func plausibility() throws {
    #expect(try #require(cost("recieve", "receive")) < #require(cost("retceive", "receive")))
    #expect(try #require(cost("fysics", "physics")) < #require(cost("mphsics", "physics")))
    #expect(try #require(cost("runing", "running")) < #require(cost("runnin", "running")))
    #expect(try #require(cost("revolushun", "revolution")) < #require(cost("revolasxun", "revolution")))
  }

  @Test("grows with the number of errors")
  func errors() throws {
    let one = try #require(cost("enviroment", "environment"))
    let two = try #require(cost("enviromnet", "environment"))
    #expect(one < two)
  }

  @Test("is unknown for words of very different lengths")
  func lengths() {
    #expect(cost("a", "abcdefgh") == nil)
    #expect(cost(String(repeating: "a", count: 80), String(repeating: "a", count: 80)) == nil)
  }

  @Test("knows accents")
  func accents() throws {
    #expect(try #require(cost("cafe", "café")) < 2.5)
  }

  @Test(
    "leaves the plain distance to the table",
    arguments: [
      ("abcd", "abcd", 0), ("abcd", "acbd", 1), ("abcd", "abd", 1), ("abcd", "xbcd", 1), ("ca", "abc", 3),
      ("", "abc", 3),
    ])
  func distance(first: String, second: String, expected: Int) {
    let one = ByteStorage(copying: first.utf8)
    let other = ByteStorage(copying: second.utf8)
    var table = CostTable()
    #expect(withExtendedLifetime((one, other)) { table.distance(one.view, other.view) } == expected)
  }
}
