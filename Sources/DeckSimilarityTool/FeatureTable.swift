internal import DeckDriver
internal import DeckModel
internal import DeckReaders
@_spi(Fitting) internal import DeckSimilarity
internal import DeckSource

/// The features of labelled pairs of cards, one pair a line.
enum FeatureTable {
  static func write(pairs path: String, decks: [String]) throws {
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
    let storage = try FileSystem.read(path)
    let text = withExtendedLifetime(storage) { storage.view.string }
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
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

  /// Prints what the judge finds in decks.
  static func find(_ decks: [String], _ kinds: Set<String>) {
    var reader = CardTextReader()
    for source in Inputs(paths: decks).sources {
      let deck = LabelledDeck(Reader.detect(source).read(source).deck)
      print("#", source.name, deck.cards.count, "cards,", deck.candidates.count, "candidates")
      for (one, two) in deck.candidates {
        let verdict = deck.judge.judge(
          reader.read(deck.cards[one]), reader.read(deck.cards[two]), deck.settings[one], deck.settings[two])
        guard kinds.contains(verdict.kind.rawValue) else { continue }
        print(
          "[\(verdict.kind)] \(verdict.confidence) \(deck.cards[one].sourceIdentifier ?? "") \(deck.cards[two].sourceIdentifier ?? "")"
        )
        for card in [deck.cards[one], deck.cards[two]] {
          let text = "\(card.front?.text ?? "") => \(card.back?.text ?? "")"
          print("   ", text.split(whereSeparator: \.isNewline).joined(separator: " ⏎ ").prefix(400))
        }
      }
    }
  }
}
