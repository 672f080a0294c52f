import DeckSource
import Testing

@testable import DeckReaders

@Suite struct DetectionTests {
  @Test func readersStandInNameOrder() {
    #expect(Reader.all.map(\.name) == Reader.all.map(\.name).sorted())
  }

  @Test(arguments: [
    ("{\"version\":1,\"cards\":[]}", "json"), ("[{\"q\":\"a\",\"a\":\"b\"}]", "json"),
    ("{\"deck\":\"A\",\"front\":{}}\n{\"deck\":\"A\",\"front\":{}}\n", "jsonl"),
    ("front,back\na,b\n", "csv"), ("front\tback\na\tb\n", "tsv"), ("a;b\nc;d\ne;f\n", "csv"),
    ("a\tb\nc\td\ne\tf\n", "tsv"), ("<deck xmlns=\"urn:deckc:deck:1\"/>", "xml"),
    ("Widget Basics Flashcards\n\n1\nQ\n\nOne, two\n\nA\n\nThree, four\n", "brainscape"),
    ("One, two\n\nThree, four\n\n\nFive, six\n\nSeven\n", "brainscape"),
    ("{ \"@context\": \"x\" }\n\nX Flashcards\n", "brainscape"),
    ("", "brainscape"), ("#separator:tab\na\tb\n", "anki-text"), ("a<br>b\tc\n", "anki-text"),
    ("Q: One, two\nA: three; four\n", "markdown"), ("a, b :: c\nd :: e, f\n", "markdown"),
    ("---\ntitle: T\n---\n\nQ: a\n\nA: b\n", "markdown"),
    ("* a\n:PROPERTIES:\n:ANKI_NOTE_TYPE: Basic\n:END:\n", "org"),
    ("{\"__type__\":\"Deck\",\"crowdanki_uuid\":\"x\",\"notes\":[]}", "crowdanki"),
    ("<!DOCTYPE html>\n<html><p>x", "html"), ("\n<HTML><body>x", "html"),
  ])
  func knowsFormatsByTheirBeginning(text: String, name: String) {
    #expect(Reader.detect(SourceFile(name: "x", text: text)).name == name)
  }

  @Test(arguments: ["html", "json", "jsonl", "csv", "tsv", "xml", "markdown"])
  func knowsFormatsByTheirName(name: String) {
    #expect(Reader.detect(SourceFile(name: "a.\(name)", text: "page text")).name == name)
  }

  @Test func emptySourcesHaveNoCards() {
    for reader in Reader.all {
      let reading = Reading(reader, "")
      reading.checkLaws()
      #expect(reading.cards.isEmpty, "\(reader.name)")
    }
  }
}
