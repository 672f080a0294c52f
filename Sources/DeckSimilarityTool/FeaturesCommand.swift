internal import ArgumentParser
internal import DeckDriver
internal import DeckModel
internal import DeckReaders
@_spi(Fitting) internal import DeckSimilarity
internal import DeckToolSupport

/// Writes the table that `fit` reads.
struct FeaturesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "features",
    abstract: "Print a line for each labelled pair of cards: its label, and its features.")

  @Argument(help: "The table of labelled pairs: deck, the identifiers of both cards, label.")
  var pairs: String

  @Argument(help: "The decks of these cards.")
  var decks: [String]

  func run() throws {
    var cards: [String: (deck: Int, card: Card)] = [:]
    var labelled: [LabelledDeck] = []
    for source in Inputs(paths: decks).sources {
      let deck = LabelledDeck(Reader.detect(source).read(source).deck)
      for card in deck.cards {
        if let identifier = card.sourceIdentifier { cards[identifier] = (labelled.count, card) }
      }
      labelled.append(deck)
    }
    var reader = CardTextReader()
    for line in try InputFile.text(pairs).split(whereSeparator: \.isNewline).dropFirst() {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count >= 4, let one = cards[columns[1]], let two = cards[columns[2]] else { continue }
      let deck = labelled[one.deck]
      let (oneText, twoText) = (reader.read(one.card), reader.read(two.card))
      let (oneSetting, twoSetting) = (deck.settings[one.card.index], deck.settings[two.card.index])
      let features = deck.judge.features(oneText, twoText, oneSetting, twoSetting)
      let verdict = deck.judge.judge(oneText, twoText, oneSetting, twoSetting)
      let row = [
        columns[0], columns[3], columns[1], columns[2], verdict.kind.rawValue, features.isExact ? "1" : "0",
        features.hasReason ? "1" : "0",
      ]
      print((row + features.values.map { "\($0)" }).joined(separator: "\t"))
    }
  }
}
