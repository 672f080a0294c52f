internal import ArgumentParser
internal import DeckSpelling
internal import DeckToolSupport
internal import Glibc

/// Runs the checkers that are installed on the same decks.
struct PeersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "peers",
    abstract: "Print how typos, codespell, hunspell, aspell and harper do on labelled decks.",
    discussion: """
      The rules are those of 'score', and the first row is what it prints. The others get only the words that \
      deckc checks too: no code, no addresses, no other languages. A checker that isn't installed is left out.
      """)

  @Argument(help: "The folder of decks, each a '.txt' file.")
  var decks: String

  @Argument(help: "The table of labels.")
  var labels: String

  @Flag(help: "Judge by the weights of this program: for decks that they were not fitted on.")
  var fitted = false

  func run() throws {
    let labels = try Labels(parsing: try InputFile.text(labels))
    let files = try InputFile.paths(in: decks, suffix: ".txt").map { try DeckFile(path: $0) }
    let decks = files.map { PeerDeck($0) }
    let decisions = try ScoreCommand.decisions(files, labels, areFitted: fitted)
    let own = zip(files, decisions).map { file, decision in
      labels.tally(file.findings(by: SpellChecker(decision: decision)), of: file.name)
    }
    var result = ResultTable([
      "checker", "labels", "true", "false", "precision", "recall", "first", "false/1k words",
    ])
    let words = decks.reduce(0) { $0 + $1.wordCount }
    result.append(
      row(fitted ? "deckc" : "deckc, deck left out", own.reduce(Evaluation.Tally(), +), words: words))
    for peer in Peer.all {
      guard let version = try ChildProcess.output(peer.version) else { continue }
      let tallies = try decks.map { labels.tally(try $0.findings(of: peer), of: $0.name) }
      result.append(
        row("\(peer.name) \(Self.number(version))", tallies.reduce(Evaluation.Tally(), +), words: words))
    }
    print("\(Self.today), \(decks.count) decks, \(words) words\n\n\(result.text)")
  }

  private func row(_ name: String, _ tally: Evaluation.Tally, words: Int) -> [String] {
    let rate = 1000 * Double(tally.misses) / Double(max(1, words))
    return EvaluationReport.row(name, tally) + [ResultTable.decimal(rate, 2)]
  }

  /// The last word of the first line that looks like a version.
  private static func number(_ output: String) -> String {
    let line = output.split(separator: "\n").first ?? ""
    let words = line.split { " ()".contains($0) }
    return String(words.last { $0.first?.isNumber ?? false } ?? "")
  }

  private static var today: String {
    var seconds = time(nil)
    var parts = unsafe tm()
    unsafe gmtime_r(&seconds, &parts)
    let (year, month, day) = unsafe (parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday)
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
