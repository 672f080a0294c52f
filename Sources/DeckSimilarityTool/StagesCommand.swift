internal import ArgumentParser
internal import DeckDriver
internal import DeckModel
internal import DeckReaders
internal import DeckSimilarity
internal import DeckSource
internal import Glibc

/// Shows where the time of the search for duplicates goes.
struct StagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stages",
    abstract: "Search decks for duplicates, and print the processor time and the memory after each stage.")

  @Argument(help: "The decks, in any format.")
  var decks: [String]

  func run() {
    for source in Inputs(paths: decks).sources {
      print(source.name)
      let deck = Reader.detect(source).read(source).deck
      report("outline of \(deck.count) cards")
      var search = DuplicateSearch()
      var folder = CardFolder()
      var scanner = CardWordScanner()
      for number in 0..<deck.batchCount {
        let batch = deck.batch(number)
        var words = CardWords()
        var keys: [CardKey] = []
        for position in 0..<batch.count {
          folder.fold(batch, at: position)
          scanner.add(front: folder.front, back: folder.back, to: &words)
          keys.append(folder.key)
        }
        search.append(words, keys: keys)
      }
      report("words")
      let duplicates = search.find { cards in
        report("candidates: \(cards.count) cards")
        var reader = CardTextReader()
        var texts: [CardText] = []
        var batch = deck.batch(0)
        var number = 0
        for card in cards {
          let wanted = deck.batchIndex(ofCard: card)
          if wanted != number { (batch, number) = (deck.batch(wanted), wanted) }
          texts.append(reader.read(batch[card - batch.firstIndex]))
        }
        report("texts")
        return texts
      }
      let members = duplicates.clusters.flatMap(\.members)
      report(
        "\(duplicates.clusters.count) clusters, \(members.count { $0.isExact }) copies, "
          + "\(members.count { !$0.isExact }) near, \(duplicates.others.count) others")
    }
  }

  private func report(_ stage: String) {
    var usage = rusage()
    _ = unsafe getrusage(__rusage_who_t(0), &usage)
    print(Self.processorSeconds, "s", usage.ru_maxrss / 1024, "MiB", stage)
  }

  private static var processorSeconds: Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
