internal import ArgumentParser
internal import DeckLexicon
internal import DeckSpelling

struct WordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "words", abstract: "dev")
  @Argument var decks: String
  @Argument var labels: String
  func run() throws {
    let labels = try Labels(parsing: try TextFile.read(labels))
    for path in try TextFile.decks(in: decks) {
      let deck = try DeckFile(path: path)
      let vocabulary = deck.vocabulary()
      var seen: Set<[Int]> = []
      for (index, entry) in vocabulary.entries.enumerated() {
        var (hits, ignored, misses) = (0, 0, 0)
        for occurrence in vocabulary.table.places(of: index) {
          let (line, columns) = deck.place(of: occurrence)
          switch labels.judge(line, columns, suggestion: "") {
          case .hit(let columns, _):
            hits += 1
            for c in columns { seen.insert([line.number, c]) }
          case .ignored: ignored += 1
          case .miss: misses += 1
          }
        }
        let flags = entry.id.map { Lexicon.english.flags($0) } ?? []
        print("W", deck.name, vocabulary.table.word(index), entry.count, entry.checkedCount, hits, ignored, misses, flags.contains(.valid) ? "valid" : flags.contains(.term) ? "term" : flags.contains(.name) ? "name" : entry.id == nil ? "-" : "other", separator: "\t")
      }
      for (line, list) in labels.labels where line.deck == deck.name {
        for label in list where label.isScored && !seen.contains([line.number, label.columns.lowerBound]) {
          print("MISSED", deck.name, line.number, label.columns.lowerBound, label.corrections, separator: "\t")
        }
      }
    }
  }
}
