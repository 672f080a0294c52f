internal import ArgumentParser
internal import DeckToolSupport

/// Measures how packages are written and read, beside genanki.
struct PackageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "packages",
    abstract: "Run deckc and genanki in turn on the same cards, and compare their processor time.",
    discussion: """
      Both make an Anki package of the same CSV file; deckc then reads its own package back. 'pip install genanki' \
      gives the other program, and '--python' names the Python that has it. Every row is the median of the counted \
      runs; one run before them isn't counted. Targets: a fifth of genanki's time, and no more memory than it takes.
      """)

  @Option(help: "The number of cards.")
  var cards = 100_000

  @Option(help: "The Python that has genanki.")
  var python = "python3"

  @Option(help: "The number of counted runs.")
  var runs = 5

  @OptionGroup var options: CorpusOptions

  private static let largestRatio = 0.2

  /// What whoever uses genanki would write.
  private static let program = """
    import csv, genanki, html, sys
    model = genanki.Model(1607392319, "Cards", fields=[{"name": "Front"}, {"name": "Back"}], templates=[
      {"name": "Card 1", "qfmt": "{{Front}}", "afmt": "{{FrontSide}}<hr>{{Back}}"}])
    deck = genanki.Deck(2059400110, "Cards")
    csv.field_size_limit(1 << 30)
    with open(sys.argv[1], newline="") as file:
      for row in csv.DictReader(file):
        deck.add_note(genanki.Note(model, [html.escape(row["front"]), html.escape(row["back"])], tags=row["tags"].split()))
    genanki.Package(deck).write_to_file(sys.argv[2])
    """

  func validate() throws {
    guard runs > 0, cards > 0 else { throw ValidationError("at least one card and one run are needed") }
  }

  func run() throws {
    guard (try? ChildProcess.run([python, "-c", "import genanki"])) != nil else {
      throw ValidationError("'\(python)' has no genanki: install it there, or name another with '--python'")
    }
    try ChildProcess.limitProcessors(to: 1)
    let corpus = try options.corpus(cards: cards)
    let (table, own, other) = ("\(corpus).csv", "\(corpus).apkg", "\(corpus).genanki.apkg")
    _ = try ChildProcess.run([options.deckc, "convert", "-q", corpus, "-o", table], highestStatus: 1)
    let genanki = [python, "-c", Self.program, table, other]
    let write = Measurement(
      name: "convert --to apkg", command: [options.deckc, "convert", "-q", table, "-o", own],
      reference: genanki,
      target: Self.largestRatio)
    let read = Measurement(
      name: "read it back", command: [options.deckc, "convert", "-q", own, "--to", "csv", "-o", "/dev/null"],
      reference: genanki, target: Self.largestRatio)
    var results = ResultTable([
      "command", "cards", "CPU s", "peak MiB", "genanki CPU s", "genanki MiB", "ratio", "target", "",
    ])
    for measurement in [write, read] { results.append(try row(measurement)) }
    print(results.text)
  }

  private func row(_ measurement: Measurement) throws -> [String] {
    let result = try measurement.run(count: runs)
    func mebibytes(_ count: Int) -> String { ResultTable.decimal(Double(count) / 1_048_576, 1) }
    let isLarge = result.usage.peak > result.reference.peak
    return [
      measurement.name, "\(cards)", ResultTable.decimal(result.usage.processor, 3),
      mebibytes(result.usage.peak), ResultTable.decimal(result.reference.processor, 3),
      mebibytes(result.reference.peak), ResultTable.decimal(result.ratio, 3),
      ResultTable.decimal(Self.largestRatio, 1),
      [result.ratio > Self.largestRatio ? "slow" : "", isLarge ? "large" : ""].filter { !$0.isEmpty }
        .joined(separator: ", "),
    ]
  }
}
