import DeckSpelling
import Testing

@testable import deckc_spelling

@Suite struct SpellingToolTests {
  private let labels = """
    file\tline\tcolumn\tsurface\tcorrection\tcategory
    deck\t1\t5\tbeyong\tbeyond\tnonword
    deck\t2\t1\tdata-sience\tdata science\trunon
    deck\t3\t1\tcolour\t\tignore
    """

  @Test func judgesFindingsAsTheScriptDoes() throws {
    let labels = try Labels(parsing: labels)
    #expect(labels.count(in: "deck") == 2)
    let line = { Labels.Line(deck: "deck", number: $0) }
    let found = [
      PlacedFinding(line: line(1), columns: 5..<11, text: "beyong", suggestion: "beyond"),
      PlacedFinding(line: line(1), columns: 5..<11, text: "beyong", suggestion: "beyond"),
      PlacedFinding(line: line(2), columns: 6..<12, text: "sience", suggestion: "Data-Science"),
      PlacedFinding(line: line(3), columns: 1..<7, text: "colour", suggestion: "color"),
      PlacedFinding(line: line(4), columns: 1..<4, text: "foo", suggestion: ""),
    ]
    let tally = labels.tally(found, of: "deck")
    #expect(tally.labels == 2 && tally.hits == 2 && tally.firsts == 2 && tally.misses == 1)
  }

  @Test func tablesReadWhatTheyWrite() throws {
    var table = FeatureTable()
    let features = Feature.allCases.map { Double($0.rawValue) / 3 - 1 }
    table.rows = [
      FeatureTable.Row(
        deck: "a", word: "beyong", suggestion: "beyond", hits: 2, firsts: 1, ignored: 3, misses: 4,
        isUnclear: true, margin: 1.25, features: features),
      FeatureTable.Row(
        deck: "b", word: "", suggestion: "", hits: 1, firsts: 0, ignored: 0, misses: 0,
        features: features.map { _ in 0 }),
    ]
    let read = try FeatureTable(parsing: table.text)
    #expect(read.text == table.text)
    #expect(read.decks == ["a", "b"])
    #expect(read.rows[0].features == features && read.rows[0].isUnclear && !read.rows[1].isUnclear)
    #expect(throws: ToolError.self) { try FeatureTable(parsing: "deck\tword\n") }
  }

  @Test func aDeckLeftOutIsNotFittedOn() {
    var table = FeatureTable()
    for (deck, sign) in [("a", 1.0), ("b", 1.0), ("c", -1.0)] {
      for number in 0..<40 {
        let isWrong = number % 2 == 0
        var features = Feature.allCases.map { _ in 0.0 }
        features[0] = isWrong ? sign : -sign
        table.rows.append(
          FeatureTable.Row(
            deck: deck, word: "w\(number)", suggestion: "", hits: isWrong ? 1 : 0, firsts: 0, ignored: 0,
            misses: isWrong ? 0 : 1, features: features))
      }
    }
    let judged = Evaluation().leaveOneOut(table)
    // `c` contradicts the others, so judged by them it is wrong throughout.
    let tally = Evaluation().tally(judged[2].words, labels: 20)
    #expect(judged[2].deck == "c" && tally.hits == 0 && tally.misses == 20)
  }

  @Test func weightsAreWrittenAsSource() {
    let text = WeightsSource.text(.fitted, table: FeatureTable(), penalty: 5)
    for feature in Feature.allCases { #expect(text.contains("// \(feature)\n")) }
    #expect(text.contains("prior: \(Decision.fitted.prior)"))
  }

  @Test func readsWhatPeersPrint() {
    let outputs = [
      "f.txt:2:15: error: `beyong` should be `beyond`\n", "f.txt:2: beyong ==> beyond, belong\n",
      "@(#) Ispell\n*\n\n& beyong 2 15: beyond, belong\n\n",
      "@(#) Aspell\n*\n\n& beyong 2 15: beyond, belong\n\n",
      """
      "line": 2,
      "suggestions": [
      "Replace with: “beyond”",
      "Replace with: “belong”"
      "matched_text": "beyong"
      """,
    ]
    for (peer, output) in zip(Peer.all, outputs) {
      let findings = peer.parse(output)
      #expect(findings.count == 1, "\(peer.name)")
      #expect(findings.first?.line == 2 && findings.first?.word == "beyong", "\(peer.name)")
      #expect(findings.first?.suggestion == "beyond", "\(peer.name)")
    }
  }
}
