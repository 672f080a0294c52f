internal import ArgumentParser
internal import DeckLexicon
internal import DeckSource
internal import DeckSpelling
internal import DeckToolSupport

/// Tells how the language gate divides texts.
struct LanguagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "languages",
    abstract: "Print how many lines and unknown words of texts the language gate takes for English.",
    discussion: "Each line of a file is a paragraph. Lines without unknown words are left out.")

  @Argument(help: "The files.")
  var files: [String]

  @Option(help: "Print lines of this standing: english, unclear or foreign.")
  var show: String?

  @Option(help: "Print one line in so many.")
  var step = 1

  func run() throws {
    var table = ResultTable([
      "file", "lines", "english", "unclear", "foreign", "unknown words", "english", "unclear", "of",
    ])
    for file in files {
      let counts = try count(file)
      var row = [String(file.split(separator: "/").last ?? ""), "\(counts.lines.reduce(0, +))"]
      row += counts.lines.map(String.init)
      row.append("\(counts.words.reduce(0, +))")
      row += counts.words.prefix(2).map(String.init)
      row.append("\(counts.unclear)")
      table.append(row)
    }
    print(table.text)
  }

  private func count(_ path: String) throws -> (lines: [Int], words: [Int], unclear: Int) {
    ByteView.withCopy(of: try InputFile.read(path)) { count($0) }
  }

  private func count(_ text: ByteView) -> (lines: [Int], words: [Int], unclear: Int) {
    var gate = LanguageGate()
    var tokenizer = Tokenizer()
    var lines = [0, 0, 0]
    var words = [0, 0, 0]
    var unclear = 0
    for line in text.lines {
      var paragraph = Paragraph(text: line)
      tokenizer.tokenize(&paragraph)
      let unknown = paragraph.tokens.indices.filter { isUnknown(paragraph.tokens[$0]) }
      let standing = gate.assess(paragraph)
      unclear += gate.counts.unclearKnown + gate.counts.unclearUnknown
      guard !unknown.isEmpty else { continue }
      lines[Int(standing.rawValue)] += 1
      for index in unknown { words[Int(gate.standing(ofToken: index).rawValue)] += 1 }
      if "\(standing)" == show, lines[Int(standing.rawValue)] % step == 0 { print(line.string) }
    }
    return (lines, words, unclear)
  }

  private func isUnknown(_ token: WordToken) -> Bool {
    if token.flags.contains(.unchecked) { return false }
    return token.id.map { Lexicon.english.flags($0).isDisjoint(with: [.valid, .term, .name]) } ?? true
  }
}
