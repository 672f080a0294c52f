internal import DeckLexicon
internal import DeckSource

/// A walk over the automaton that meets the words that are cheapest to misspell as another, in the order of their
/// costs under the error model: words that sound alike are met however many letters differ.
///
/// The walk is a search for shortest paths (A*) whose places are pairs of a node and of a place in the word. A
/// place whose next two letters don't fit owes at least the cheapest error there. Costs are small integers, so
/// that a stack for each cost is the queue. The memory is kept from search to search, and the number of places is
/// bounded: what lies beyond is too dear to be likely.
@safe
struct SoundWalk: ~Copyable {
  /// How many places a walk may open.
  private static let placeCount = 8000
  private static let seenCount = 1 << 14
  /// Words dearer than this aren't met, in sixteenths of a power of ten.
  private static let limit = 112
  /// Nor words that are so much dearer than the cheapest that was met.
  private static let slack = 28
  private static let none: Int32 = -1
  /// What a letter that isn't read yet is expected to cost: makes the walk finish what goes well before it goes
  /// back to the start for what might go better.
  private static let perLetter = 6
  private static let headCount = limit + perLetter * EditWalk.maximumCount + 1

  private struct Place {
    var node: UInt32
    let parent: Int32
    var next: Int32 = SoundWalk.none
    var cost: UInt16
    /// How many letters of the word are read.
    var index: UInt8
    /// The last letter that is meant, 0 at the start.
    var previous: UInt8
    /// The letters between the parent and here, the first in the lowest byte.
    var letters: UInt64 = 0
    var letterCount: UInt8 = 0
    var pathCount: UInt8
    var isFinal: Bool
    /// The last step dropped or added a letter: the other one would undo it.
    var dropped = false
    var added = false
  }

  private let graph: SearchGraph
  private let model: ErrorModel
  private let options: SoundOptions
  private var errors: AffordableErrors
  private let places: UnsafeMutablePointer<Place>
  private let heads: UnsafeMutablePointer<Int32>
  private let seen: UnsafeMutablePointer<UInt64>
  private let path: UnsafeMutablePointer<UInt8>
  private let word: UnsafeMutablePointer<UInt8>
  private var wordCount = 0
  private var limit = 0
  private var cursor = 0
  private var count = 0
  private var generation: UInt64 = 0

  init(graph: SearchGraph, model: ErrorModel) {
    self.graph = graph
    self.model = model
    options = SoundOptions(model: model)
    errors = AffordableErrors(model: model)
    unsafe places = .allocate(capacity: Self.placeCount)
    unsafe heads = .allocate(capacity: Self.headCount)
    unsafe seen = .allocate(capacity: Self.seenCount)
    unsafe seen.initialize(repeating: 0, count: Self.seenCount)
    unsafe path = .allocate(capacity: 256)
    unsafe word = .allocate(capacity: EditWalk.maximumCount + 2)
  }

  deinit {
    unsafe places.deallocate()
    unsafe heads.deallocate()
    unsafe seen.deallocate()
    unsafe path.deallocate()
    unsafe word.deallocate()
  }

  /// Meets the words that are cheapest to write as `word`, itself left out, until `maximum` were met, the next
  /// would be dearer than `maximumCost`, or `maximumPlaces` were looked at. A word may be met more than once.
  mutating func words(
    near word: ByteView, maximum: Int, maximumCost: Float, maximumPlaces: Int, into hits: inout HitList
  ) {
    guard word.count <= EditWalk.maximumCount, !word.isEmpty else { return }
    limit = Int(min(maximumCost * Float(ErrorModel.unit), Float(Self.limit)))
    prepare(word)
    append(
      Place(
        node: LexiconAutomaton.root, parent: Self.none, cost: 0, index: 0, previous: 0, pathCount: 0,
        isFinal: false), at: 0)
    var found = 0
    var lookedAt = 0
    cursor = 0
    let last = Self.limit + Self.perLetter * wordCount
    while cursor <= last {
      let index = unsafe heads[cursor]
      guard index != Self.none else {
        cursor += 1
        continue
      }
      let place = unsafe places[Int(index)]
      unsafe heads[cursor] = place.next
      guard Int(place.cost) <= limit else { continue }
      guard isNew(place) else { continue }
      lookedAt += 1
      guard lookedAt <= maximumPlaces else { return }
      if place.isFinal, Int(place.index) == wordCount, place.cost > 0 {
        appendPath(of: index, to: &hits)
        if found == 0 { limit = min(limit, Int(place.cost) + Self.slack) }
        found += 1
        if found == maximum { return }
      }
      if place.node != LexiconAutomaton.none { expand(place, index) }
      if Int(place.index) < wordCount { add(place, index) }
    }
  }

  private mutating func prepare(_ word: ByteView) {
    for cost in 0..<Self.headCount { unsafe heads[cost] = Self.none }
    count = 0
    generation = (generation + 1) & 0xFF_FFFF
    wordCount = word.count
    for (place, byte) in word.enumerated() { unsafe self.word[place] = byte }
    unsafe self.word[wordCount] = 0
    unsafe self.word[wordCount + 1] = 0
    options.prepare(word)
  }

  /// Whether the pair of node and place of the word is met for the first time: then it is met at its cheapest.
  @inline(__always)
  private func isNew(_ place: Place) -> Bool {
    let key = UInt64(place.node) << 8 | UInt64(place.index) << 1 | (place.isFinal ? 1 : 0)
    let mark = key << 24 | generation
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 50)
    for _ in 0..<4 {
      let other = unsafe seen[slot]
      if other == mark { return false }
      if other & 0xFF_FFFF != generation {
        unsafe seen[slot] = mark
        return true
      }
      slot = (slot + 1) & (Self.seenCount - 1)
    }
    return true
  }

  /// Steps that read on in the automaton: a letter as it is, replaced, dropped or exchanged, and sounds.
  private mutating func expand(_ place: Place, _ index: Int32) {
    let at = Int(place.index)
    let here = unsafe word[at]
    let following = here == 0 ? 0 : unsafe word[at + 1]
    let budget = limit - Int(place.cost)
    let isFirst = place.pathCount == 0
    let hereLetter = here != 0 ? SearchGraph.letter(here) : 0
    let nextLetter = following != 0 ? SearchGraph.letter(following) : 0
    // An error whose next letter doesn't fit owes another one.
    let owed = Int(options.floor(at: at))
    let owedNext = here == 0 ? 0 : Int(options.floor(at: at + 1))
    let replaceable = here != 0 ? errors.replaceable(by: here, isFirst: isFirst, budget) : 0
    let owingReplaceable = here != 0 ? errors.replaceable(by: here, isFirst: isFirst, budget - owedNext) : 0
    let droppable = place.added ? 0 : errors.droppable(after: place.previous, budget)
    let owingDroppable = place.added ? 0 : errors.droppable(after: place.previous, budget - owed)
    let wanted = hereLetter | nextLetter | replaceable | droppable
    var have: UInt32 = 0
    var number = place.node &- 1
    while true {
      number &+= 1
      let edge = graph.automaton.edge(number)
      let letter = SearchGraph.letter(edge.byte)
      have |= letter
      guard letter & wanted != 0 else {
        if edge.isLast { break }
        continue
      }
      let ahead = graph.ahead(of: number, from: place.node)
      if edge.byte == here {
        step(place, index, edge, ahead, to: at + 1, cost: 0)
      } else {
        let fits = ahead.letters & nextLetter != 0 || (following == 0 && edge.isFinal)
        if letter & (fits ? replaceable : owingReplaceable) != 0 {
          let cost = model.replacing(edge.byte, by: here, isFirst: isFirst)
          step(place, index, edge, ahead, to: at + 1, cost: cost)
        }
        if letter & nextLetter != 0, edge.byte == following, ahead.letters & hereLetter != 0 {
          exchange(place, index, edge, here)
        }
      }
      let fits = ahead.letters & hereLetter != 0 || (here == 0 && edge.isFinal)
      if letter & (fits ? droppable : owingDroppable) != 0 {
        let cost = model.dropping(edge.byte, after: place.previous)
        step(place, index, edge, ahead, to: at, cost: cost)
      }
      if edge.isLast { break }
    }
    for number in options.options(at: at) {
      let option = options[number]
      guard option.first & have != 0, Int(option.cost) <= budget else { continue }
      follow(model.sounds.sounds[Int(option.sound)], place, index)
    }
  }

  @inline(__always)
  private mutating func step(
    _ place: Place, _ index: Int32, _ edge: LexiconAutomaton.Edge, _ ahead: SearchGraph.Ahead, to next: Int,
    cost: UInt16
  ) {
    let total = place.cost &+ cost
    guard let bound = bound(total, at: next, edge, ahead, edge.byte) else { return }
    append(
      Place(
        node: edge.target, parent: index, cost: total, index: UInt8(next), previous: edge.byte,
        letters: UInt64(edge.byte), letterCount: 1, pathCount: place.pathCount + 1, isFinal: edge.isFinal,
        dropped: next == Int(place.index)), at: bound)
  }

  /// Two letters that were written the other way round.
  private mutating func exchange(
    _ place: Place, _ index: Int32, _ first: LexiconAutomaton.Edge, _ second: UInt8
  ) {
    let total = place.cost &+ model.exchanging(first.byte, second)
    let next = Int(place.index) + 2
    guard Int(total) <= limit, let (edge, number) = edge(second, from: first.target),
      let bound = bound(total, at: next, edge, graph.ahead(of: number, from: first.target), second)
    else { return }
    append(
      Place(
        node: edge.target, parent: index, cost: total, index: UInt8(next), previous: second,
        letters: UInt64(first.byte) | UInt64(second) << 8, letterCount: 2, pathCount: place.pathCount + 2,
        isFinal: edge.isFinal), at: bound)
  }

  /// A group of letters that was written as another.
  private mutating func follow(_ sound: SoundTable.Sound, _ place: Place, _ index: Int32) {
    let meant = model.sounds.meant(sound)
    guard meant.count <= 8 else { return }
    var next = place
    var last: (edge: LexiconAutomaton.Edge, number: UInt32, from: UInt32)?
    next.letters = 0
    for (shift, byte) in meant.enumerated() {
      guard let (edge, number) = edge(byte, from: next.node) else { return }
      last = (edge, number, next.node)
      next.node = edge.target
      next.letters |= UInt64(byte) << UInt64(8 * shift)
    }
    guard let last, last.edge.isFinal || !sound.isLast else { return }
    let read = Int(place.index) + Int(sound.writtenCount)
    let total = place.cost &+ sound.cost
    let ahead = graph.ahead(of: last.number, from: last.from)
    guard let bound = bound(total, at: read, last.edge, ahead, last.edge.byte) else { return }
    append(
      Place(
        node: next.node, parent: index, cost: total, index: UInt8(read), previous: last.edge.byte,
        letters: next.letters, letterCount: UInt8(meant.count),
        pathCount: place.pathCount + UInt8(meant.count), isFinal: last.edge.isFinal), at: bound)
  }

  /// A letter that was added.
  private mutating func add(_ place: Place, _ index: Int32) {
    guard !place.dropped else { return }
    let total = place.cost &+ model.adding(unsafe word[Int(place.index)], after: place.previous)
    guard Int(total) <= limit else { return }
    append(
      Place(
        node: place.node, parent: index, cost: total, index: place.index + 1, previous: place.previous,
        pathCount: place.pathCount, isFinal: place.isFinal, added: true), at: Int(total))
  }

  /// What a word costs at least that goes on after an edge; nil when that is above the limit.
  @inline(__always)
  private func bound(
    _ cost: UInt16, at next: Int, _ edge: LexiconAutomaton.Edge, _ ahead: SearchGraph.Ahead, _ last: UInt8
  ) -> Int? {
    var bound = cost
    let here = unsafe word[next]
    if here == 0 {
      if !edge.isFinal { bound &+= options.leastCost(at: next, after: last, before: ahead.letters) }
    } else if ahead.letters & SearchGraph.letter(here) == 0 {
      bound &+= options.leastCost(at: next, after: last, before: ahead.letters)
    } else {
      let following = unsafe word[next + 1]
      if following != 0, ahead.second & SearchGraph.letter(following) == 0 {
        bound &+= min(
          options.leastCost(at: next, after: last, before: ahead.letters),
          options.leastCost(at: next + 1, after: here, before: ahead.second))
      }
    }
    return Int(bound) <= limit ? Int(bound) : nil
  }

  @inline(__always)
  private func edge(_ byte: UInt8, from node: UInt32) -> (edge: LexiconAutomaton.Edge, number: UInt32)? {
    guard node != LexiconAutomaton.none else { return nil }
    var number = node
    while true {
      let edge = graph.automaton.edge(number)
      if edge.byte == byte { return (edge, number) }
      if edge.isLast || edge.byte > byte { return nil }
      number += 1
    }
  }

  @inline(__always)
  private mutating func append(_ place: Place, at bound: Int) {
    guard count < Self.placeCount, place.pathCount < 240 else { return }
    unsafe places[count] = place
    let key = bound + Self.perLetter * (wordCount - Int(place.index))
    unsafe places[count].next = heads[key]
    unsafe heads[key] = Int32(count)
    cursor = min(cursor, key)
    count += 1
  }

  private func appendPath(of index: Int32, to hits: inout HitList) {
    let length = unsafe Int(places[Int(index)].pathCount)
    var end = length
    var at = index
    while at != Self.none {
      let place = unsafe places[Int(at)]
      end -= Int(place.letterCount)
      for shift in 0..<Int(place.letterCount) {
        unsafe path[end + shift] = UInt8(truncatingIfNeeded: place.letters >> UInt64(8 * shift))
      }
      at = place.parent
    }
    unsafe hits.append(ByteView(base: path, count: length), distance: Int(places[Int(index)].cost))
  }
}
