internal import ArgumentParser
internal import DeckToolSupport
internal import Glibc

/// Measures the spelling of deckc beside other checkers.
struct SpellingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spelling",
    abstract:
      "Run deckc and other spelling checkers in turn on the same text, and compare their processor time.",
    discussion: """
      Checkers that aren't installed are left out. The text is that of a corpus, and that of the files given \
      with '--text', joined. deckc looks for suggestions; it runs the rules about spelling alone, as the others \
      do, and then all that are on by default. \
      'aspell list' and 'hunspell -l' suggest nothing. Every ratio is the processor time of deckc over that of \
      the other program: the median of the ratios of each pair of runs.
      """)

  @Option(help: "The size of the corpus in cards; 0 for none.")
  var cards = 100_000

  @Option(parsing: .upToNextOption, help: "Files of plain text, joined to one.")
  var text: [String] = []

  @Option(help: "The number of counted runs.")
  var runs = 5

  @OptionGroup var options: CorpusOptions

  @Flag(help: "Measure checkers that take minutes too.")
  var slow = false

  /// Another checker.
  private struct Peer {
    var name: String
    /// A shell command; `$0` is the file.
    var command: String
    /// The most that the ratio should be.
    var target: Double?
    var highestStatus: Int32 = 0
    var isSlow = false
  }

  private static let peers = [
    Peer(name: "wc", command: "wc -w \"$0\""),
    Peer(name: "typos", command: "typos --isolated --threads 1 \"$0\"", target: 0.5, highestStatus: 2),
    Peer(name: "aspell", command: "aspell list -l en_US < \"$0\"", target: 1),
    Peer(name: "codespell", command: "codespell \"$0\"", highestStatus: 65),
    Peer(name: "hunspell", command: "hunspell -l -d en_US \"$0\"", isSlow: true),
  ]

  private static let spellingRules = "misspelled-word,odd-capitalization"

  /// The least words a second, on one processor.
  private static let leastSpeed = 5e6

  func validate() throws {
    guard runs > 0 else { throw ValidationError("at least one run must be counted") }
    guard cards >= 0 else { throw ValidationError("'\(cards)' is no number of cards") }
  }

  func run() throws {
    try ChildProcess.limitProcessors(to: 1)
    var table = ResultTable([
      "text", "rules", "words", "deckc CPU s", "M words/s", "beside", "its CPU s", "ratio", "target", "",
    ])
    if cards > 0 {
      let path = try options.corpus(cards: cards)
      try measure("corpus", path, [path], &table)
    }
    if !text.isEmpty {
      let path = "\(options.folder)/deckc-benchmark-text.txt"
      try join(path)
      try measure("files", path, ["--from", "text", path], &table)
    }
    print(table.text)
  }

  /// Measures with the rules about spelling, and with all that are on by default.
  private func measure(
    _ name: String, _ path: String, _ arguments: [String], _ table: inout ResultTable
  ) throws {
    for (rules, selection) in [("spelling", ["--select", Self.spellingRules]), ("all", [])] {
      let command = [options.deckc, "check", "--isolated"] + selection + arguments
      try measure([name, rules], path, command, &table)
    }
  }

  private func measure(
    _ titles: [String], _ path: String, _ command: [String], _ table: inout ResultTable
  ) throws {
    let words = try wordCount(path)
    for peer in Self.peers where slow || !peer.isSlow {
      guard (try? ChildProcess.run(["sh", "-c", "command -v \(peer.name)"])) != nil else { continue }
      let measurement = Measurement(
        name: titles.joined(separator: ", "), command: command, reference: ["sh", "-c", peer.command, path],
        target: peer.target,
        highestStatus: 1, highestReferenceStatus: peer.highestStatus)
      let result = try measurement.run(count: runs)
      let speed = Double(words) / result.usage.processor
      let isFast = (peer.target.map { result.ratio <= $0 } ?? true) && speed >= Self.leastSpeed
      table.append(
        titles + [
          "\(words)", ResultTable.decimal(result.usage.processor, 3), ResultTable.decimal(speed / 1e6, 1),
          peer.name, ResultTable.decimal(result.reference.processor, 3), ResultTable.decimal(result.ratio, 2),
          peer.target.map { ResultTable.decimal($0, 1) } ?? "", isFast ? "" : "slow",
        ])
    }
  }

  private func join(_ path: String) throws {
    let output = try OutputFile(path)
    for name in text { try output.write(try InputFile.read(name)) }
  }

  /// The number of words between white space.
  private func wordCount(_ path: String) throws -> Int {
    var count = 0
    var isInside = false
    for byte in try InputFile.read(path) {
      let isSpace = byte == 0x20 || byte &- 9 < 5
      if !isSpace && !isInside { count += 1 }
      isInside = !isSpace
    }
    return count
  }
}
