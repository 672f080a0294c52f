/// A spelling checker to compare with.
struct Peer: Sendable {
  /// A finding of a checker: a word of a line, with the first suggestion.
  struct Finding {
    var line: Int
    var word: String
    var suggestion: String
  }

  /// The name in the table.
  var name: String
  /// What prints the version.
  var version: [String]
  /// What checks a file, without the file's path.
  var command: [String]
  /// Whether the program speaks Ispell's protocol: the text comes in lines that begin with `^`.
  var isPipe = false
  /// Takes the findings from what the program prints.
  var parse: @Sendable (String) -> [Finding]

  /// The checkers that are known.
  static let all = [
    Peer(
      name: "typos", version: ["typos", "--version"],
      command: ["typos", "--format", "brief", "--no-ignore", "--isolated"], parse: typos),
    Peer(name: "codespell", version: ["codespell", "--version"], command: ["codespell"], parse: codespell),
    Peer(
      name: "hunspell en_US", version: ["hunspell", "--version"],
      command: ["hunspell", "-a", "-i", "utf-8", "-d", "en_US"], isPipe: true, parse: ispell),
    Peer(
      name: "aspell en_US", version: ["aspell", "--version"],
      command: ["aspell", "-a", "-l", "en_US", "--encoding=utf-8"], isPipe: true, parse: ispell),
    Peer(
      name: "harper", version: ["harper", "--version"],
      command: ["harper", "lint", "--only", "SpellCheck", "--format", "json"], parse: harper),
  ]

  /// `FILE:1:15: error: 'beyong' should be 'beyond'`, with backticks for the quotes.
  private static let typos: @Sendable (String) -> [Finding] = { text in
    text.split(separator: "\n").compactMap { line in
      let quoted = line.split(separator: "`", omittingEmptySubsequences: false)
      let place = quoted[0].split(separator: ":")
      guard quoted.count >= 3, place.count >= 3, let number = Int(place[1]) else { return nil }
      return Finding(
        line: number, word: String(quoted[1]), suggestion: quoted.count > 3 ? String(quoted[3]) : "")
    }
  }

  /// `FILE:1: teh ==> the, tea`
  private static let codespell: @Sendable (String) -> [Finding] = { text in
    text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: ":", maxSplits: 2)
      guard parts.count == 3, let number = Int(parts[1]) else { return nil }
      let words = parts[2].split(separator: " ==> ", maxSplits: 1)
      guard words.count == 2 else { return nil }
      let first = words[1].split(separator: ",").first ?? ""
      return Finding(line: number, word: String(words[0].drop { $0 == " " }), suggestion: String(first))
    }
  }

  /// A line for each word, `& teh 13 1: the, eh` or `# xyzzy 1`, and an empty one after each line of the text.
  private static let ispell: @Sendable (String) -> [Finding] = { text in
    var findings: [Finding] = []
    var number = 1
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst() {
      if line.isEmpty { number += 1 }
      guard let kind = line.first, "&#?".contains(kind) else { continue }
      let halves = line.split(separator: ": ", maxSplits: 1)
      let words = halves[0].split(separator: " ")
      guard words.count > 1 else { continue }
      let first = halves.count > 1 ? halves[1].split(separator: ", ").first ?? "" : ""
      findings.append(Finding(line: number, word: String(words[1]), suggestion: String(first)))
    }
    return findings
  }

  /// One member a line, as the program lays its JSON out.
  private static let harper: @Sendable (String) -> [Finding] = { text in
    var findings: [Finding] = []
    var finding = Finding(line: 0, word: "", suggestion: "")
    for line in text.split(separator: "\n").map({ $0.drop { $0 == " " } }) {
      if line.hasPrefix("\"line\": ") {
        finding = Finding(line: Int(line.dropFirst(8).dropLast()) ?? 0, word: "", suggestion: "")
      } else if line.hasPrefix("\"Replace with: "), finding.suggestion.isEmpty {
        finding.suggestion = String(line.drop { $0 != "\u{201C}" }.dropFirst().prefix { $0 != "\u{201D}" })
      } else if line.hasPrefix("\"matched_text\": \"") {
        finding.word = String(line.dropFirst(17).prefix { $0 != "\"" })
        findings.append(finding)
      }
    }
    return findings
  }
}
