internal import Glibc

/// A deck that other checkers read.
struct PeerDeck {
  let name: String
  let path: String
  let lines: [Substring]
  let wordCount: Int

  init(path: String) throws {
    self.path = path
    name = Self.name(of: path)
    let text = try TextFile.read(path)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    wordCount = lines.reduce(0) { $0 + $1.split { $0 == " " || $0 == "\t" }.count }
  }

  /// The name of a deck: that of its file, without folders and ending.
  static func name(of path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    return String(file.hasSuffix(".txt") ? file.dropLast(4) : file)
  }

  /// How the findings of a checker fare.
  func tally(of peer: Peer, _ labels: Labels) throws -> Evaluation.Tally {
    var tally = Evaluation.Tally(labels: labels.count(in: name))
    var seen: Set<[Int]> = []
    var ends: [Int: Int] = [:]
    for finding in try findings(of: peer) where lines.indices.contains(finding.line - 1) {
      let scalars = Array(lines[finding.line - 1].unicodeScalars)
      guard let start = Self.place(of: finding.word, in: scalars, from: ends[finding.line] ?? 0) else { continue }
      let end = start + finding.word.unicodeScalars.count
      ends[finding.line] = end
      let line = Labels.Line(deck: name, number: finding.line)
      switch labels.judge(line, (start + 1)..<(end + 1), suggestion: finding.suggestion) {
      case .hit(let columns, let isFirst):
        for column in columns where seen.insert([finding.line, column]).inserted {
          tally.hits += 1
          tally.firsts += isFirst ? 1 : 0
        }
      case .ignored: break
      case .miss: tally.misses += 1
      }
    }
    return tally
  }

  private func findings(of peer: Peer) throws -> [Peer.Finding] {
    guard peer.isPipe else { return peer.parse(try ChildProcess.output(peer.command + [path]) ?? "") }
    let input = "/tmp/deckc-spelling-\(getpid()).in"
    defer { unsafe unlink(input) }
    try TextFile.write(lines.map { "^\($0)\n" }.joined(), to: input)
    return peer.parse(try ChildProcess.output(peer.command, input: input) ?? "")
  }

  /// Where a word stands by itself at or after a place of a line, or simply where it stands.
  private static func place(of word: String, in line: [Unicode.Scalar], from start: Int) -> Int? {
    let letters = Array(word.unicodeScalars)
    var inside: Int?
    guard !letters.isEmpty, line.count >= letters.count else { return nil }
    for index in min(start, line.count)..<max(line.count - letters.count + 1, min(start, line.count))
    where line[index..<(index + letters.count)].elementsEqual(letters) {
      let end = index + letters.count
      let isFree =
        (index == 0 || !line[index - 1].properties.isAlphabetic)
        && (end == line.count || !line[end].properties.isAlphabetic)
      if isFree { return index }
      inside = inside ?? index
    }
    return inside
  }
}
