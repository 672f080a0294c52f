internal import ArgumentParser
internal import DeckToolSupport

/// Measures deckc.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run deckc and 'wc -w' in turn on the same files, and compare their processor time.",
    discussion: """
      Every row is the median of the counted runs; one run before them isn't counted. The ratio is the median \
      of the ratios of each pair of runs. Targets: the ratio, and for files above 16 MiB a peak of at most \
      1.5 times the input. 'check-cards' leaves the rules about words and about duplicates out, which \
      'spelling' and 'duplicates' measure. 'report' is a page about quality, and compared with 'check'.
      """)

  @Option(help: "The sizes of the corpora in cards, apart by commas.")
  var cards = "10000,100000,1000000"

  @Option(help: "The number of counted runs.")
  var runs = 5

  @Option(help: "The number of processors that may be used; 0 for all.")
  var threads = 1

  @Option(help: "What to measure, apart by commas: \(Self.names.joined(separator: ", ")).")
  var only: String?

  @OptionGroup var options: CorpusOptions

  private static let targets: [String: Double] = [
    "csv": 0.6, "xml": 1.0, "json": 1.2, "check-cards": 1.0, "report": 1.3,
  ]
  private static let names = [
    "csv", "json", "xml", "tsv", "anki-text", "jsonl", "check-cards", "check", "report", "start-up",
  ]
  private static let largestPeak = 1.5

  private var chosen: [String] { only.map { $0.split(separator: ",").map(String.init) } ?? Self.names }

  func validate() throws {
    for name in chosen where !Self.names.contains(name) {
      throw ValidationError("there is no measurement '\(name)'")
    }
    guard runs > 0 else { throw ValidationError("at least one run must be counted") }
    for size in cards.split(separator: ",") where Int(size).map({ $0 < 1 }) ?? true {
      throw ValidationError("'\(size)' is no number of cards")
    }
    if threads < 0 { throw ValidationError("at least one processor must be used") }
  }

  func run() throws {
    if threads > 0 { try ChildProcess.limitProcessors(to: threads) }
    var table = ResultTable([
      "command", "cards", "CPU s", "wall s", "peak MiB", "peak/input", "ratio", "target", "",
    ])
    for size in cards.split(separator: ",").compactMap({ Int($0) }) {
      let path = try options.corpus(cards: size)
      for name in chosen where name != "start-up" {
        let measurement = measurement(name, path)
        do {
          table.append(try row(measurement, size, try InputFile.byteCount(path)))
        } catch let failure as ChildFailure {
          table.append([measurement.name, "\(size)", "", "", "", "", "", "", "\(failure)"])
        }
      }
    }
    if chosen.contains("start-up") { table.append(try startUpRow()) }
    print(table.text)
  }

  private func measurement(_ name: String, _ path: String) -> Measurement {
    let arguments =
      switch name {
      case "check": ["check", "--isolated"]
      case "report": ["report", "--isolated", "--output-format", "html", "-o", "/dev/null"]
      case "check-cards": ["check", "--isolated", "--ignore", "text,duplicates"]
      default: ["convert", "--to", name, "-o", "/dev/null"]
      }
    return Measurement(
      name: arguments.filter { $0 != "--isolated" && $0 != "-o" && $0 != "/dev/null" }.joined(separator: " "),
      command: [options.deckc] + arguments + [path],
      reference: name == "report" ? [options.deckc, "check", "--isolated", "-q", path] : ["wc", "-w", path],
      target: Self.targets[name], highestStatus: 1, highestReferenceStatus: 1)
  }

  private func row(_ measurement: Measurement, _ size: Int, _ byteCount: Int) throws -> [String] {
    let result = try measurement.run(count: runs)
    let peak = Double(result.usage.peak) / Double(byteCount)
    let isFast = measurement.target.map { result.ratio <= $0 } ?? true
    // A small file is outweighed by the program itself.
    let isSmall = measurement.target == nil || peak <= Self.largestPeak || byteCount < 1 << 24
    return [
      measurement.name, "\(size)", ResultTable.decimal(result.usage.processor, 3),
      ResultTable.decimal(result.usage.wall, 3),
      ResultTable.decimal(Double(result.usage.peak) / 1_048_576, 1),
      ResultTable.decimal(peak, 2), ResultTable.decimal(result.ratio, 2),
      measurement.target.map { ResultTable.decimal($0, 1) } ?? "",
      [isFast ? "" : "slow", isSmall ? "" : "large"].filter { !$0.isEmpty }.joined(separator: ", "),
    ]
  }

  /// `deckc --version` against an empty Python program, by wall time.
  private func startUpRow() throws -> [String] {
    let measurement = Measurement(
      name: "--version against python3 -c pass", command: [options.deckc, "--version"],
      reference: ["python3", "-c", "pass"])
    let result = try measurement.run(count: max(runs, 20))
    return [
      measurement.name, "", ResultTable.decimal(result.usage.processor, 4),
      ResultTable.decimal(result.usage.wall, 4),
      ResultTable.decimal(Double(result.usage.peak) / 1_048_576, 1), "",
      ResultTable.decimal(result.wallRatio, 2),
      "1.0", result.wallRatio <= 1 ? "" : "slow",
    ]
  }
}
