internal import DeckDriver
internal import DeckModel
internal import DeckReaders
@_spi(Fitting) internal import DeckSimilarity
internal import DeckSource

/// The features of labelled pairs of cards, one pair a line.
enum FeatureTable {
  static func write(pairs path: String, decks: [String]) throws {
    var cards: [String: (deck: Int, card: Card)] = [:]
    var judges: [LabelledDeck] = []
    for source in Inputs(paths: decks).sources {
      let deck = LabelledDeck(Reader.detect(source).read(source).deck)
      for card in deck.cards {
        if let identifier = card.sourceIdentifier { cards[identifier] = (judges.count, card) }
      }
      judges.append(deck)
    }
    let text = try FileSystem.read(path).view.string
    for line in text.split(separator: "\n").dropFirst() {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count >= 4, let one = cards[columns[1]], let two = cards[columns[2]] else { continue }
      let row = judges[one.deck].features(one.card, two.card)
      print(([columns[0], columns[3], columns[1], columns[2]] + row).joined(separator: "\t"))
    }
  }
}

/// A deck with what the judge needs to know of it.
struct LabelledDeck {
  let cards: [Card]
  private let judge: PairJudge
  private var settings: [CardSetting] = []

  init(_ deck: Deck) {
    cards = deck.batches.flatMap { Array($0.cards) }
    var index = SimilarityIndex()
    var folder = CardFolder()
    var scanner = CardWordScanner()
    var words = CardWords()
    var fronts: [String: Int] = [:]
    var backs: [String: Int] = [:]
    var keys: [(String, String)] = []
    for card in cards {
      folder.fold(card.batch, at: card.position)
      scanner.add(front: folder.front, back: folder.back, to: &words)
      keys.append((folder.front.string, folder.back.string))
      fronts[folder.front.string, default: 0] += 1
      backs[folder.back.string, default: 0] += 1
    }
    index.append(words)
    var similar = [Int](repeating: 0, count: cards.count)
    let found = index.join(threshold: 40)
    for pair in found.pairs {
      similar[Int(pair.first)] += 1
      similar[Int(pair.second)] += 1
    }
    for (card, first) in found.equal { similar[Int(card)] = similar[Int(first)] }
    judge = PairJudge(weights: index.weights())
    settings = keys.enumerated().map {
      CardSetting(frontCount: fronts[$1.0] ?? 1, backCount: backs[$1.1] ?? 1, similarCount: similar[$0])
    }
  }

  func features(_ one: Card, _ two: Card) -> [String] {
    var reader = CardTextReader()
    return judge.features(
      reader.read(one), reader.read(two), settings[one.index], settings[two.index])
  }
}
