internal import ArgumentParser
internal import DeckDriver
internal import DeckModel
internal import DeckReaders
@_spi(Fitting) internal import DeckSimilarity
internal import DeckSource

/// Shows pairs of cards as the judge sees them, to be read by people.
struct FindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Print the pairs of cards in decks that the judge takes for certain kinds.")

  @Argument(help: "The kinds, with commas between them.")
  var kinds: String

  @Argument(help: "The decks, in any format.")
  var decks: [String]

  func run() {
    let wanted = Set(kinds.split(separator: ",").map(String.init))
    var reader = CardTextReader()
    for source in Inputs(paths: decks).sources {
      let deck = LabelledDeck(Reader.detect(source).read(source).deck)
      print("#", source.name, deck.cards.count, "cards,", deck.candidates.count, "candidates")
      for (one, two) in deck.candidates {
        let pair = [deck.cards[one], deck.cards[two]]
        let verdict = deck.judge.judge(
          reader.read(pair[0]), reader.read(pair[1]), deck.settings[one], deck.settings[two])
        guard wanted.contains(verdict.kind.rawValue) else { continue }
        let names = pair.map { $0.sourceIdentifier ?? "" }.joined(separator: " ")
        print("[\(verdict.kind)] \(verdict.confidence) \(names)")
        for card in pair {
          let text = "\(card.front?.text ?? "") => \(card.back?.text ?? "")"
          print("   ", text.split(whereSeparator: \.isNewline).joined(separator: " ⏎ ").prefix(400))
        }
      }
    }
  }
}
