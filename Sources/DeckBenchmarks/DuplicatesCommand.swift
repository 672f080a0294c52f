internal import ArgumentParser
internal import DeckToolSupport
internal import Glibc

/// Measures the search for duplicates.
struct DuplicatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract:
      "Run the rules for duplicates and 'wc -w' in turn on the same decks, and compare their processor time.",
    discussion: """
      The decks are the corpora, of which 2 % repeat an earlier card and 2 % nearly do, and decks that are made to be \
      hard. rensa and datasketch are measured on the cards of the smallest corpus when '--python' can import them; \
      their ratio is to 'wc -w' on the corpus too. Targets: the ratio, and for files above 16 MiB a peak of at most \
      4 times the input.
      """)

  @Option(help: "The sizes of the corpora in cards, apart by commas.")
  var cards = "100000,1000000"

  @Option(help: "The size of the decks that are made to be hard.")
  var hardCards = 1_000_000

  @Option(help: "The Python that has rensa and datasketch.")
  var python = "python3"

  @Option(help: "The number of counted runs.")
  var runs = 3

  @OptionGroup var options: CorpusOptions

  private static let target = 6.0
  private static let hardTarget = 12.0
  private static let largestPeak = 4.0

  func validate() throws {
    guard runs > 0 else { throw ValidationError("at least one run must be counted") }
    guard hardCards >= 0 else { throw ValidationError("'\(hardCards)' is no number of cards") }
    for size in cards.split(separator: ",") where Int(size).map({ $0 < 1 }) ?? true {
      throw ValidationError("'\(size)' is no number of cards")
    }
  }

  func run() throws {
    try ChildProcess.limitProcessors(to: 1)
    var table = ResultTable([
      "program", "deck", "cards", "CPU s", "µs a card", "peak MiB", "peak/input", "ratio", "target", "",
    ])
    let sizes = cards.split(separator: ",").compactMap { Int($0) }
    for size in sizes {
      let path = try options.corpus(cards: size)
      try measure("deckc", check(path), "corpus", size, path, target: Self.target, &table)
    }
    for deck in HardDeck.allCases where hardCards > 0 {
      let count = deck == .equal ? min(hardCards, HardDeck.equalCount) : hardCards
      let path = try deck.make(cards: count, folder: options.folder)
      try measure("deckc", check(path), deck.rawValue, count, path, target: Self.hardTarget, &table)
    }
    if let size = sizes.min() { try measurePeers(size, &table) }
    print(table.text)
  }

  private func check(_ path: String) -> [String] {
    [options.deckc, "check", "--isolated", "--quiet", "--jobs", "1", "--select", "duplicates", path]
  }

  private func measurePeers(_ size: Int, _ table: inout ResultTable) throws {
    let corpus = try options.corpus(cards: size)
    let cards = "\(corpus).tsv"
    _ = try ChildProcess.run(
      [options.deckc, "convert", corpus, "--to", "tsv", "-o", cards], highestStatus: 1)
    for peer in PeerScript.allCases {
      guard (try? ChildProcess.run([python, "-c", "import \(peer.rawValue)"])) != nil else { continue }
      try measure(
        peer.rawValue, [python, "-c", peer.source, cards], "corpus", size, corpus, target: nil, &table)
    }
  }

  private func measure(
    _ program: String, _ command: [String], _ deck: String, _ count: Int, _ path: String, target: Double?,
    _ table: inout ResultTable
  ) throws {
    let measurement = Measurement(
      name: deck, command: command, reference: ["wc", "-w", path], target: target, highestStatus: 1)
    let result = try measurement.run(count: runs)
    let size = try InputFile.byteCount(path)
    let peak = Double(result.usage.peak) / Double(size)
    let isFast = target.map { result.ratio <= $0 } ?? true
    // A small file is outweighed by the program itself.
    let isSmall = target == nil || peak <= Self.largestPeak || size < 1 << 24
    table.append([
      program, deck, "\(count)", ResultTable.decimal(result.usage.processor, 3),
      ResultTable.decimal(result.usage.processor * 1e6 / Double(count), 2),
      ResultTable.decimal(Double(result.usage.peak) / 1_048_576, 1), ResultTable.decimal(peak, 2),
      ResultTable.decimal(result.ratio, 2), target.map { ResultTable.decimal($0, 1) } ?? "",
      [isFast ? "" : "slow", isSmall ? "" : "large"].filter { !$0.isEmpty }.joined(separator: ", "),
    ])
  }
}
