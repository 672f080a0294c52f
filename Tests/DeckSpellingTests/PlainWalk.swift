import DeckLexicon
import DeckSource

/// The plain search for all words within a distance: the automaton walked with a row of distances for each
/// letter. What `EditWalk` must agree with.
struct PlainWalk {
  let word: [UInt8]
  let maximum: Int

  /// The words and their distances.
  func words() -> [String: Int] {
    var found: [String: Int] = [:]
    var path: [UInt8] = []
    var rows = [Array(0...word.count)]
    visit(LexiconAutomaton.root, &path, &rows, &found)
    return found
  }

  private func visit(
    _ node: LexiconAutomaton.Node, _ path: inout [UInt8], _ rows: inout [[Int]], _ found: inout [String: Int]
  ) {
    for edge in Lexicon.english.automaton.edges(of: node) {
      rows.append(row(edge.byte, path, rows))
      path.append(edge.byte)
      let row = rows[rows.count - 1]
      if edge.isFinal, row[word.count] <= maximum {
        found[String(decoding: path, as: UTF8.self)] = row[word.count]
      }
      // An exchange may cross a row that is too dear, so the row before must be too.
      if row.contains(where: { $0 <= maximum }) { visit(edge.target, &path, &rows, &found) }
      path.removeLast()
      rows.removeLast()
    }
  }

  private func row(_ byte: UInt8, _ path: [UInt8], _ rows: [[Int]]) -> [Int] {
    let above = rows[rows.count - 1]
    var row = [above[0] + 1]
    for place in 1...word.count {
      var best = min(
        above[place] + 1, row[place - 1] + 1, above[place - 1] + (word[place - 1] == byte ? 0 : 1))
      if place > 1, path.last == word[place - 1], word[place - 2] == byte {
        best = min(best, rows[rows.count - 2][place - 2] + 1)
      }
      row.append(best)
    }
    return row
  }
}

/// Random words that are the same in every run.
struct RepeatableRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }

  /// A word of the lexicon with so many random errors.
  mutating func misspelling(errors: Int) -> [UInt8] {
    let id = WordID(rawValue: UInt32.random(in: 0..<UInt32(Lexicon.english.count), using: &self))
    var word = Array(Lexicon.english.text(id))
    for _ in 0..<errors {
      let letter = UInt8.random(in: UInt8(ascii: "a")...UInt8(ascii: "z"), using: &self)
      let place = Int.random(in: 0..<word.count, using: &self)
      switch Int.random(in: 0..<4, using: &self) {
      case 0 where word.count > 2: word.remove(at: place)
      case 1: word.insert(letter, at: place)
      case 2 where place > 0: word.swapAt(place, place - 1)
      default: word[place] = letter
      }
    }
    return word
  }
}
