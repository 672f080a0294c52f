import DeckLexicon
import DeckSource
import Testing

/// Laws over the whole table.
@Suite struct LexiconTableTests {
  let lexicon = Lexicon.english

  @Test func everyWordIsFoundUnderItsNumber() {
    var wrong = 0
    for number in 0..<lexicon.count {
      let id = WordID(rawValue: UInt32(number))
      if lexicon.find(lexicon.text(id)) != id { wrong += 1 }
    }
    #expect(wrong == 0)
  }

  @Test func everyWordHasAStanding() {
    var wrong = 0
    for number in 0..<lexicon.count {
      let flags = lexicon.flags(WordID(rawValue: UInt32(number)))
      if flags.isDisjoint(with: [.valid, .term, .name]) { wrong += 1 }
      if flags.contains(.common), !flags.contains(.valid) { wrong += 1 }
      if flags.isSuperset(of: [.capitalOnly, .capitalToo]) { wrong += 1 }
    }
    #expect(wrong == 0)
  }

  @Test func formsDifferFromTheirWordsByCaseOnly() {
    var wrong = 0
    for number in 0..<lexicon.count {
      let id = WordID(rawValue: UInt32(number))
      let form = lexicon.form(id)
      if form.lowercased() != lexicon.text(id).string { wrong += 1 }
      if lexicon.flags(id).contains(.hasForm), form == form.lowercased() { wrong += 1 }
    }
    #expect(wrong == 0)
  }

  /// Walks the whole automaton without recursion and counts the words it accepts.
  @Test func theAutomatonAcceptsExactlyTheWords() {
    var accepted = 0
    var unknown = 0
    var path: [UInt8] = []
    var open: [LexiconAutomaton.Edges] = [lexicon.automaton.edges(of: LexiconAutomaton.root)]
    while var edges = open.popLast() {
      guard let edge = edges.next() else {
        if !path.isEmpty { path.removeLast() }
        continue
      }
      open.append(edges)
      path.append(edge.byte)
      open.append(lexicon.automaton.edges(of: edge.target))
      guard edge.isFinal else { continue }
      accepted += 1
      let found = unsafe path.withUnsafeBufferPointer { buffer in
        unsafe buffer.baseAddress.flatMap { unsafe lexicon.find(ByteView(base: $0, count: buffer.count)) }
      }
      if found == nil { unknown += 1 }
    }
    #expect(accepted == lexicon.count)
    #expect(unknown == 0)
  }

  @Test func edgesOfANodeAreInTheOrderOfTheirBytes() {
    var wrong = 0
    var last: UInt8 = 0
    for index in 1..<UInt32(lexicon.automaton.edgeCount) {
      let edge = lexicon.automaton.edge(index)
      if edge.byte <= last { wrong += 1 }
      last = edge.isLast ? 0 : edge.byte
    }
    #expect(wrong == 0)
  }

  /// The count is what the build printed: another one means another table than the committed sources give.
  @Test func theTableHasItsSize() {
    #expect(Lexicon.byteCount <= 6_000_000)
    #expect(lexicon.count == 236_694)
  }
}
