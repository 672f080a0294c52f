internal import ArgumentParser
internal import DeckToolSupport
internal import Glibc

/// Measures how long a check of a folder takes when nothing is known of it, and when its results were kept.
struct FolderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "folder",
    abstract: "Check a folder of many decks without results of an earlier run, and with them.",
    discussion: """
      The folder is made when it isn't there. The ratio is of wall times; the target is that what was kept makes a check \
      ten times as fast. 'cat' reads the same files: less than it takes, no check can.
      """)

  @Option(help: "The number of decks.")
  var decks = 2000

  @Option(help: "The number of cards in each.")
  var cards = 60

  @Option(help: "The number of counted runs.")
  var runs = 5

  @OptionGroup var options: CorpusOptions

  private static let leastRatio = 10.0

  func validate() throws {
    guard runs > 0, cards > 0, decks > 0 else {
      throw ValidationError("at least one deck, one card and one run are needed")
    }
  }

  func run() throws {
    let folder = try makeFolder()
    let cache = "\(folder).cache"
    let check = [options.deckc, "check", "-q", "--isolated", "--cache-dir", cache, folder]
    let first = Measurement(
      name: "first check", command: ["/bin/sh", "-c", "rm -rf '\(cache)'; exec \"$@\"", "sh"] + check,
      reference: check, highestStatus: 1, highestReferenceStatus: 1)
    let second = Measurement(
      name: "second check", command: check, reference: ["/bin/sh", "-c", "cat '\(folder)'/* > /dev/null"],
      highestStatus: 1)
    var results = ResultTable(["what", "decks", "seconds", "then", "ratio", "target", ""])
    let kept = try first.run(count: runs)
    results.append([
      "check, then check again", "\(decks)", ResultTable.decimal(kept.usage.wall, 3),
      ResultTable.decimal(kept.reference.wall, 3),
      ResultTable.decimal(kept.usage.wall / kept.reference.wall, 1),
      ResultTable.decimal(Self.leastRatio, 0),
      kept.usage.wall < Self.leastRatio * kept.reference.wall ? "slow" : "",
    ])
    let read = try second.run(count: runs)
    results.append([
      "cat, then check again", "\(decks)", ResultTable.decimal(read.reference.wall, 3),
      ResultTable.decimal(read.usage.wall, 3), ResultTable.decimal(read.reference.wall / read.usage.wall, 1),
      "", "",
    ])
    print(results.text)
  }

  /// The folder of decks, cut from one corpus each.
  private func makeFolder() throws -> String {
    let folder =
      "\(options.folder)/deckc-benchmark-folder-\(Corpus.revision)-\(decks)-\(cards)-\(options.seed)"
    guard unsafe access(folder, R_OK) != 0 else { return folder }
    let part = "\(folder).part"
    guard unsafe mkdir(part, 0o777) == 0 || errno == EEXIST else {
      throw SystemError("can't make '\(part)'", errno)
    }
    for deck in 0..<decks {
      var corpus = Corpus(seed: options.seed &* 1_000_003 &+ UInt64(deck))
      let file = try OutputFile("\(part)/deck-\(deck).brainscape.txt")
      try corpus.write(cardCount: cards) { try file.write($0) }
    }
    guard unsafe rename(part, folder) == 0 else { throw SystemError("can't write '\(folder)'", errno) }
    return folder
  }
}
