import DeckDiagnostics
import DeckModel
import DeckPackages
import DeckSource
import Testing

@testable import DeckReaders

@Suite struct MochiReaderTests {
  private func archive(_ files: [(name: String, text: String)]) throws -> [UInt8] {
    var writer = ZipWriter()
    for file in files {
      let bytes = ByteStorage(copying: Array(file.text.utf8))
      try withExtendedLifetime(bytes) { try writer.add(file.name, bytes.view) }
    }
    let archive = writer.finish()
    return Array(archive.view)
  }

  private func read(_ data: String, _ media: [(String, String)] = []) throws -> Reading {
    let reading = Reading(.mochi, bytes: try archive([("data.json", data)] + media), name: "deck.mochi")
    reading.checkLaws()
    return reading
  }

  private static let data = #"""
    {"~:version":2,"~:templates":{"~#list":[{"~:id":"~:t1","~:name":"Words","~:content":"# << Word >>\n---\n<< Meaning >> << None >>",
    "~:fields":{"~:name":{"~:id":"~:name","~:name":"Word"},"~:f2":{"~:id":"~:f2","~:name":"Meaning"}}}]},
    "~:decks":[{"~:id":"~:d1","~:name":"Rivers","~:cards":{"~#list":[
    {"~:id":"~:c1","~:content":"**Longest** river?\n---\n- Nile\n\n![a map](@media/map.png)\n\n---\n\nin Africa","~:tags":{"~#set":["africa"]},
    "~:reviews":[{"~:due":1}]},{"~:id":"~:c2","~:content":"only a front","~:archived?":false},
    {"~:id":"~:c3","~:content":"gone","~:archived?":true},{"~:id":"~:c4","~:content":"gone","~:trashed?":{"~#dt":1}}]}},
    {"~:id":"~:d2","~:name":"Words","~:parent-id":"~:d1","~:template-id":"~:t1","~:cards":[
    {"~:id":"~:c5","~:content":"","~:name":"afon","~:fields":{"~:name":{"~:id":"~:name","~:value":"afon"},
    "~:f2":{"~:id":"~:f2","~:value":"river"}}},{"~:id":"~:c6","~:template-id":"~:none","~:content":"","~:fields":{
    "~:x":{"~:id":"~:x","~:value":"nant"},"~:y":{"~:id":"~:y","~:value":"stream"}}},
    {"~:id":"~:c7","~:content":"```\n---\n```\n---\ncode"}]}]}
    """#

  @Test func readsAnExport() throws {
    let reading = try read(Self.data, [("map.png", "x"), ("../evil.png", "x")])
    #expect(
      reading.texts == [
        ["**Longest** river?", "- Nile\n\n![a map](map.png)"], ["only a front", ""],
        ["**afon**", "river << None >>"], ["nant", "stream"], ["```\n---\n```", "code"],
      ])
    #expect(reading.cards[0].fields.last.map { [$0.name, $0.text] } == ["side 3", "in Africa"])
    #expect(reading.cards.map(\.sourceIdentifier) == ["c1", "c2", "c5", "c6", "c7"])
    #expect(reading.cards[0].tags == ["africa"])
    #expect(
      reading.cards.map { $0.property(.deck) } == ["Rivers", "Rivers"]
        + Array(repeating: "Rivers::Words", count: 3))
    #expect(reading.result.deck.media?.names == ["map.png"])
    #expect(
      reading.result.findings.map(\.finding.message) == [
        "1 card has a review history, which is not read",
        "2 cards are archived or thrown away, which are not read",
      ])
  }

  @Test func oneDeckIsTheTitle() throws {
    let reading = try read(#"{"~:decks":[{"~:name":"A","~:cards":[{"~:content":"a\n---\nb"}]}]}"#)
    #expect(reading.result.deck.title == "A")
    #expect(reading.cards[0].property(.deck) == nil)
    #expect(reading.texts == [["a", "b"]])
  }

  @Test func refusesOtherArchives() throws {
    func message(_ bytes: [UInt8]) -> String? {
      let reading = Reading(.mochi, bytes: bytes)
      reading.checkLaws()
      #expect(reading.cards.isEmpty)
      return reading.result.findings.first?.finding.message
    }
    #expect(message(try archive([("data.edn", "{}")]))?.contains("EDN") == true)
    #expect(message(try archive([("x", "")])) == "this archive can't be read: there is no 'data.json' in it")
    #expect(message(try archive([("data.json", "{}")]))?.contains("no decks of Mochi") == true)
    #expect(message(Array("PK".utf8)) != nil)
  }

  @Test func everyTruncationIsRead() throws {
    let bytes = try archive([("data.json", Self.data)])
    for count in stride(from: 0, to: bytes.count, by: 11) {
      Reading(.mochi, bytes: Array(bytes[..<count])).checkLaws()
    }
    for count in stride(from: 0, to: Self.data.utf8.count, by: 37) {
      _ = try read(String(decoding: Self.data.utf8.prefix(count), as: UTF8.self))
    }
  }

  @Test func isToldFromPackagesOfAnki() throws {
    let bytes = try archive([("data.json", Self.data)])
    #expect(Reader.detect(SourceFile(name: "x", bytes: bytes)).name == "mochi")
    #expect(
      Reader.detect(SourceFile(name: "x", bytes: try archive([("collection.anki2", "")]))).name == "apkg")
  }
}
