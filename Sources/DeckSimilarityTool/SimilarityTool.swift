internal import DeckDriver
internal import DeckModel
internal import DeckReaders
internal import DeckSimilarity
internal import Glibc

@main
struct SimilarityTool {
  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count > 3, arguments[1] == "features" {
      return try FeatureTable.write(pairs: arguments[2], decks: Array(arguments[3...]))
    }
    if arguments.count > 3, arguments[1] == "find" {
      return FeatureTable.find(
        Array(arguments[3...]), Set(arguments[2].split(separator: ",").map(String.init)))
    }
    if arguments.count > 2, arguments[1] == "fit" { return try Fit(table: arguments[2]).report() }
    for source in Inputs(paths: Array(arguments.dropFirst())).sources {
      report("read")
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

  static func report(_ stage: String) {
    var usage = rusage()
    _ = unsafe getrusage(__rusage_who_t(0), &usage)
    print(cpuSeconds(), "s", usage.ru_maxrss / 1024, "MiB", stage)
  }

  static func cpuSeconds() -> Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
