internal import DeckLexicon
internal import DeckSource

/// The plain search for all words within a distance: the automaton walked with a row of distances for each
/// letter, in memory that is kept. What the walks of the engine are measured against.
@safe
struct PlainWalk: ~Copyable {
  private static let width = 64

  private let automaton = Lexicon.english.automaton
  private let rows: UnsafeMutablePointer<UInt8>
  private let path: UnsafeMutablePointer<UInt8>

  init() {
    unsafe rows = .allocate(capacity: Self.width * Self.width)
    unsafe path = .allocate(capacity: Self.width)
  }

  deinit {
    unsafe rows.deallocate()
    unsafe path.deallocate()
  }

  /// How many words lie within `errors` of a word of less than 40 bytes.
  func wordCount(near word: ByteView, errors: UInt8) -> Int {
    guard !word.isEmpty, word.count < 40 else { return 0 }
    for place in 0...word.count { unsafe rows[Self.width + place] = UInt8(place) }
    return visit(LexiconAutomaton.root, depth: 0, word, errors)
  }

  /// The depth is bounded by the length of the word and the errors.
  private func visit(_ node: UInt32, depth: Int, _ word: ByteView, _ errors: UInt8) -> Int {
    let above = unsafe rows + (depth + 1) * Self.width
    let before = unsafe rows + depth * Self.width
    let row = unsafe above + Self.width
    var count = 0
    for edge in automaton.edges(of: node) {
      unsafe row[0] = above[0] + 1
      var least = unsafe row[0]
      for place in 1...word.count {
        let here = word[place - 1]
        var best = unsafe min(above[place] + 1, row[place - 1] + 1)
        best = unsafe min(best, above[place - 1] + (here == edge.byte ? 0 : 1))
        if depth > 0, place > 1, unsafe path[depth - 1] == here, word[place - 2] == edge.byte {
          best = unsafe min(best, before[place - 2] + 1)
        }
        unsafe row[place] = best
        least = min(least, best)
      }
      if edge.isFinal, unsafe row[word.count] <= errors { count += 1 }
      if least <= errors, edge.target != LexiconAutomaton.none {
        unsafe path[depth] = edge.byte
        count += visit(edge.target, depth: depth + 1, word, errors)
      }
    }
    return count
  }
}
