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
      return FeatureTable.find(Array(arguments[3...]), Set(arguments[2].split(separator: ",").map(String.init)))
    }
    if arguments.count > 2, arguments[1] == "fit" { return try Fit(table: arguments[2]).report() }
    guard arguments.count >= 3, let threshold = Int(arguments[2]) else { return }
    let inputs = Inputs(paths: [arguments[1]])
    for source in inputs.sources {
      report("read")
      let deck = Reader.detect(source).read(source).deck
      report("outline of \(deck.count) cards")
      var index = SimilarityIndex()
      var folder = CardFolder()
      var scanner = CardWordScanner()
      var fold = 0.0
      for number in 0..<deck.batchCount {
        let batch = deck.batch(number)
        let before = cpuSeconds()
        var words = CardWords()
        for position in 0..<batch.count {
          folder.fold(batch, at: position)
          scanner.add(front: folder.front, back: folder.back, to: &words)
        }
        fold += cpuSeconds() - before
        index.append(words)
      }
      report("words (folding and scanning \(fold))")
      let result = index.join(threshold: threshold)
      report("join: \(result.equal.count) equal, \(result.pairs.count) pairs")
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
