internal import DeckSource
internal import DeckSpelling
internal import DeckToolSupport

/// A deck that other checkers read: the words that deckc checks too, and nothing else, each where it stands.
///
/// Code, formulas, addresses and text in other languages are blank. That is kind to the others, which have no
/// means of their own to tell them.
struct PeerDeck {
  let name: String
  let lines: [[UInt8]]
  let wordCount: Int

  init(_ deck: DeckFile) {
    name = deck.name
    var lines: [[UInt8]] = []
    var wordCount = 0
    deck.forEachParagraph { paragraph, gate in
      var line = paragraph.text.map { _ in UInt8(ascii: " ") }
      for (index, token) in paragraph.tokens.enumerated()
      where !token.flags.contains(.unchecked) && gate.standing(ofToken: index) != .foreign {
        wordCount += 1
        for place in token.range { line[place] = paragraph.text[place] }
      }
      // One blank for a whole character, so that the columns stay.
      let text = paragraph.text
      lines.append(line.indices.filter { line[$0] != 0x20 || text[$0] & 0xC0 != 0x80 }.map { line[$0] })
    }
    self.lines = lines
    self.wordCount = wordCount
  }

  /// Where the findings of a checker are.
  func findings(of peer: Peer) throws -> [PlacedFinding] {
    var ends: [Int: Int] = [:]
    return try output(of: peer).compactMap { finding in
      guard lines.indices.contains(finding.line - 1) else { return nil }
      let scalars = Array(String(decoding: lines[finding.line - 1], as: UTF8.self).unicodeScalars)
      guard let start = Self.place(of: finding.word, in: scalars, from: ends[finding.line] ?? 0) else {
        return nil
      }
      let end = start + finding.word.unicodeScalars.count
      ends[finding.line] = end
      return PlacedFinding(
        line: Labels.Line(deck: name, number: finding.line),
        columns: (start + 1)..<(end + 1), text: finding.word,
        suggestion: finding.suggestion)
    }
  }

  private func output(of peer: Peer) throws -> [Peer.Finding] {
    let start = peer.isPipe ? "^" : ""
    let file = try TemporaryFile(lines.map { start + String(decoding: $0, as: UTF8.self) + "\n" }.joined())
    return try withExtendedLifetime(file) {
      let output =
        peer.isPipe
        ? try ChildProcess.output(peer.command, input: file.path)
        : try ChildProcess.output(peer.command + [file.path])
      return peer.parse(output ?? "")
    }
  }

  /// Where a word stands by itself at or after a place of a line, or simply where it stands.
  private static func place(of word: String, in line: [Unicode.Scalar], from start: Int) -> Int? {
    let letters = Array(word.unicodeScalars)
    var inside: Int?
    guard !letters.isEmpty, line.count >= letters.count, start <= line.count - letters.count else {
      return nil
    }
    for index in start...(line.count - letters.count)
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
