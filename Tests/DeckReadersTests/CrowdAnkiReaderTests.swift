import DeckDiagnostics
import DeckModel
import DeckSource
import Testing

@testable import DeckReaders

@Suite struct CrowdAnkiReaderTests {
  private static let models = """
    [{"__type__":"NoteModel","crowdanki_uuid":"m1","name":"Basic","type":0,"flds":[{"name":"Front"},{"name":"Back"}],
    "tmpls":[{"afmt":"{{FrontSide}}{{Back}}","qfmt":"{{Front}}"}]},
    {"__type__":"NoteModel","crowdanki_uuid":"m2","name":"Place","type":0,
    "flds":[{"name":"Notes"},{"name":"Country"},{"name":"Capital"}],
    "tmpls":[{"afmt":"{{FrontSide}}<hr>{{text:Capital}}","qfmt":"{{#Notes}}x{{/Notes}}{{Country}}"}]},
    {"__type__":"NoteModel","crowdanki_uuid":"m3","name":"Cloze","type":1,"flds":[{"name":"Text"},{"name":"Back Extra"}],
    "tmpls":[{"afmt":"{{cloze:Text}}<br>{{Back Extra}}","qfmt":"{{cloze:Text}}"}]}]
    """

  private func note(_ fields: String, _ model: String, _ guid: String, tags: String = "[]") -> String {
    "{\"__type__\":\"Note\",\"data\":\"\",\"fields\":[\(fields)],\"guid\":\"\(guid)\","
      + "\"note_model_uuid\":\"\(model)\",\"tags\":\(tags)}"
  }

  @Test func decksNestAndNoteTypesTellTheFields() {
    let child =
      "{\"__type__\":\"Deck\",\"children\":[],\"name\":\"Asia\",\"notes\":["
      + note("\"on the sea\",\"Japan\",\"Tokyo\"", "m2", "g2") + "]}"
    let reading = Reading(
      .crowdAnki,
      "{\"__type__\":\"Deck\",\"children\":[\(child)],\"crowdanki_uuid\":\"u\",\"desc\":\"All of it\",\"name\":\"World\","
        + "\"note_models\":\(Self.models),\"notes\":["
        + note("\"a &lt; <b>b<\\/b>\",\"\\u00e9<br>c\"", "m1", "g1", tags: "[\"x\",\"y::z\"]") + ","
        + note("\"{{c1::One}} {{c2::two::h}}\",\"\"", "m3", "g3") + ","
        + note("\"\",\"no model\"", "m9", "g4") + "]}")
    reading.checkLaws()
    #expect(reading.result.deck.title == "World")
    #expect(reading.result.deck.description == "All of it")
    #expect(
      reading.texts == [
        ["Japan", "Tokyo"], ["a < **b**", "é\nc"], ["{{c1::One}} {{c2::two::h}}", ""], ["", "no model"],
      ])
    let cards = reading.cards
    #expect(cards.map { $0.property(.deck) } == ["World::Asia", nil, nil, nil])
    #expect(cards.map(\.sourceIdentifier) == ["g2", "g1", "g3", "g4"])
    #expect(cards.map(\.tags) == [[], ["x", "y::z"], [], []])
    #expect(cards[0].fields.map(\.name) == ["front", "back", "Notes"])
    #expect(cards.map(\.kind) == [.basic, .basic, .cloze, .basic])
    #expect(reading.findings.contains { $0.contains("'Place' asks with 'Country'") })
    #expect(reading.findings.contains { $0.contains("templates and styles of note types are not kept") })
  }

  @Test func brokenTextIsReadAsFarAsItGoes() {
    let whole =
      "{\"__type__\":\"Deck\",\"name\":\"W\",\"note_models\":\(Self.models),\"notes\":["
      + note("\"a\",\"b\"", "m1", "g")
      + "],\"children\":[]}"
    for end in 0...whole.utf8.count {
      let reading = Reading(.crowdAnki, bytes: Array(whole.utf8.prefix(end)))
      reading.checkLaws()
      #expect(reading.cards.count <= 1)
      if end > 0 && end < whole.utf8.count { #expect(!reading.findings.isEmpty) }
    }
  }

  @Test func depthCostsNoStackAndLittleMemory() {
    let depth = 100_000
    let open = "{\"name\":\"d\",\"notes\":[" + note("\"a\",\"b\"", "m1", "g") + "],\"children\":["
    let text = String(repeating: open, count: depth) + String(repeating: "]}", count: depth)
    let reading = Reading(.crowdAnki, text)
    #expect(reading.result.deck.count == depth)
    #expect(reading.cards.last?.property(.deck)?.utf8.count ?? 0 < 5000)
  }
}
