internal import DeckLexicon
internal import DeckSource

/// A walk over the automaton that meets the words that are cheapest to misspell as another, in the order of their
/// costs under the error model: words that sound alike are met however many letters differ.
///
/// The walk is a search for shortest paths (A*) whose places are pairs of a node and of a place in the word. A
/// place whose next two letters don't fit owes at least the cheapest error there. From each place the cheapest
/// errors are made first; the place waits until dearer ones are worth a try, which they seldom are. The number of
/// places is bounded: what lies beyond is too dear to be likely.
@safe
struct SoundWalk: ~Copyable {
  typealias Place = SoundPlaces.Place

  /// Words dearer than this aren't met, in sixteenths of a power of ten.
  private static let limit = 112
  /// Nor words that are so much dearer than the cheapest that was met.
  private static let slack = 28
  /// What a letter that isn't read yet is expected to cost: makes the walk finish what goes well before it goes
  /// back to the start for what might go better.
  static let perLetter = 6
  /// Errors whose costs differ by less than this are made at once.
  private static let stride = 16

  private let graph: SearchGraph
  private let model: ErrorModel
  private let options: SoundOptions
  private var errors: AffordableErrors
  private var places: SoundPlaces
  private let word: UnsafeMutablePointer<UInt8>
  private var wordCount = 0
  private var limit = 0
  /// Places of higher keys are never looked at.
  private var lastKey = 0

  init(graph: SearchGraph, model: ErrorModel) {
    self.graph = graph
    self.model = model
    options = SoundOptions(model: model)
    errors = AffordableErrors(model: model)
    places = SoundPlaces(keyCount: Self.limit + Self.perLetter * EditWalk.maximumCount + 1)
    unsafe word = .allocate(capacity: EditWalk.maximumCount + 2)
  }

  deinit { unsafe word.deallocate() }

  /// Meets the words that are cheapest to write as `word`, itself left out, until `maximum` were met, the next
  /// would be dearer than `maximumCost`, what is left looks dearer by `maximumDetour` than the start did, or
  /// `maximumPlaces` were looked at. A word may be met more than once.
  mutating func words(
    near word: ByteView, maximum: Int, maximumCost: Float, maximumDetour: Float = .infinity,
    maximumPlaces: Int,
    into hits: inout HitList
  ) {
    guard word.count <= EditWalk.maximumCount, !word.isEmpty else { return }
    limit = Int(min(maximumCost * Float(ErrorModel.unit), Float(Self.limit)))
    prepare(word, maximumPlaces)
    places.append(
      Place(
        node: LexiconAutomaton.root, parent: SoundPlaces.none, have: graph.letters(after: SearchGraph.root),
        cost: 0, index: 0, previous: 0, pathCount: 0),
      key: Self.perLetter * wordCount)
    var found = 0
    var lookedAt = 0
    let start = Self.perLetter * wordCount
    let detour = Int(min(maximumDetour * Float(ErrorModel.unit), Float(Self.limit)))
    lastKey = start + min(detour, limit)
    while let (index, place) = places.next(through: lastKey) {
      guard Int(place.cost) + Int(place.tried) <= limit else { continue }
      if place.tried == 0 {
        guard places.isNew(place) else { continue }
        lookedAt += 1
        guard lookedAt <= maximumPlaces else { return }
        if place.flags.contains(.isFinal), Int(place.index) == wordCount, place.cost > 0 {
          places.appendPath(of: index, to: &hits)
          if found == 0 {
            limit = min(limit, Int(place.cost) + Self.slack)
            lastKey = start + min(detour, limit)
          }
          found += 1
          if found == maximum { return }
        }
      }
      expand(place, index)
    }
  }

  private mutating func prepare(_ word: ByteView, _ maximumPlaces: Int) {
    places.removeAll(forAtMost: maximumPlaces)
    wordCount = word.count
    for (place, byte) in word.enumerated() { unsafe self.word[place] = byte }
    unsafe self.word[wordCount] = 0
    unsafe self.word[wordCount + 1] = 0
    options.prepare(word)
  }

  /// What stands for the cost of an error where the cheapest are made first: one that reads several letters gets on
  /// faster.
  static func rank(ofCost cost: UInt16, reading count: Int) -> Int {
    max(Int(cost) - perLetter * max(count - 1, 0), 0)
  }

  /// Takes the steps from a place that cost so much more than those that were taken already.
  private mutating func expand(_ place: Place, _ index: Int32) {
    let free = Int(place.cost) + Self.perLetter * (wordCount - Int(place.index))
    let low = Int(place.tried)
    // What is owed at the next letters is paid by an error that costs so much.
    let high = low + Self.stride + (low == 0 ? places.key - free : 0)
    let costs = low..<high
    if place.node != LexiconAutomaton.none { readOn(place, index, costs) }
    if Int(place.index) < wordCount, !place.flags.contains(.dropped) {
      let cost = model.adding(unsafe word[Int(place.index)], after: place.previous)
      if costs ~= Int(cost) { add(place, index, cost) }
    }
    let key = max(places.key, free + high - Self.perLetter)
    if Int(place.cost) + high <= limit, key <= lastKey { places.putBack(index, tried: high, key: key) }
  }

  /// Steps that read on in the automaton: a letter as it is, replaced, dropped or exchanged, and sounds.
  private mutating func readOn(_ place: Place, _ index: Int32, _ costs: Range<Int>) {
    let at = Int(place.index)
    let here = unsafe word[at]
    let have = place.have
    let isFirst = place.pathCount == 0
    var replaceable: UInt32 = 0
    if here != 0 {
      replaceable = errors.replaceable(by: here, isFirst: isFirst, costs)
      let following = unsafe word[at + 1]
      if following != 0, following != here, have & SearchGraph.letter(following) != 0 {
        let cost = model.exchanging(following, here)
        if costs ~= Self.rank(ofCost: cost, reading: 2) { exchange(place, index, following, here, cost) }
      }
      if costs.lowerBound == 0, have & SearchGraph.letter(here) != 0,
        let (edge, number) = edge(here, from: place.node, among: have)
      {
        step(place, index, edge, number, to: at + 1, cost: 0)
      }
    }
    let droppable = place.flags.contains(.added) ? 0 : errors.droppable(after: place.previous, costs)
    let graph = graph
    graph.forEachEdge(of: place.node, with: replaceable | droppable, among: have) { edge, number in
      let letter = SearchGraph.letter(edge.byte)
      if letter & replaceable != 0, edge.byte != here {
        let cost = model.replacing(edge.byte, by: here, isFirst: isFirst)
        step(place, index, edge, number, to: at + 1, cost: cost)
      }
      if letter & droppable != 0 {
        let cost = model.dropping(edge.byte, after: place.previous)
        step(place, index, edge, number, to: at, cost: cost)
      }
    }
    for number in options.options(at: at) {
      let option = options[number]
      if Int(option.rank) >= costs.upperBound { break }
      guard option.first & have != 0, Int(option.rank) >= costs.lowerBound else { continue }
      follow(model.sounds.sounds[Int(option.sound)], place, index)
    }
  }

  @inline(__always)
  private mutating func step(
    _ place: Place, _ index: Int32, _ edge: LexiconAutomaton.Edge, _ number: UInt32, to next: Int,
    cost: UInt16
  ) {
    let total = place.cost &+ cost
    guard Int(total) <= limit else { return }
    guard isWorth(Int(total), at: next), let bound = bound(total, at: next, edge, number, edge.byte) else {
      return
    }
    var flags: SoundPlaces.Flags = edge.isFinal ? .isFinal : []
    if next == Int(place.index) { flags.insert(.dropped) }
    append(
      Place(
        node: edge.target, parent: index, have: graph.letters(after: number), cost: total,
        index: UInt8(truncatingIfNeeded: next), previous: edge.byte, letterCount: 1,
        pathCount: place.pathCount &+ 1, flags: flags, letters: UInt64(edge.byte)), at: bound)
  }

  /// Two letters that were written the other way round.
  private mutating func exchange(
    _ place: Place, _ index: Int32, _ first: UInt8, _ second: UInt8, _ cost: UInt16
  ) {
    let total = place.cost &+ cost
    let next = Int(place.index) + 2
    guard Int(total) <= limit, isWorth(Int(total), at: next),
      let (middle, before) = edge(first, from: place.node, among: place.have),
      let (edge, number) = edge(second, from: middle.target, among: graph.letters(after: before)),
      let bound = bound(total, at: next, edge, number, second)
    else { return }
    append(
      Place(
        node: edge.target, parent: index, have: graph.letters(after: number), cost: total, index: UInt8(next),
        previous: second, letterCount: 2, pathCount: place.pathCount + 2,
        flags: edge.isFinal ? .isFinal : [], letters: UInt64(first) | UInt64(second) << 8), at: bound)
  }

  /// A group of letters that was written as another.
  private mutating func follow(_ sound: SoundTable.Sound, _ place: Place, _ index: Int32) {
    let meant = model.sounds.meant(sound)
    let total = place.cost &+ sound.cost
    let read = Int(place.index) + Int(sound.writtenCount)
    guard meant.count <= 8, Int(total) <= limit, isWorth(Int(total), at: read) else { return }
    var node = place.node
    var letters: UInt64 = 0
    var last: (edge: LexiconAutomaton.Edge, number: UInt32)?
    for (shift, byte) in meant.enumerated() {
      let have = last.map { graph.letters(after: $0.number) } ?? place.have
      guard let (edge, number) = edge(byte, from: node, among: have) else { return }
      last = (edge, number)
      node = edge.target
      letters |= UInt64(byte) << UInt64(8 * shift)
    }
    guard let last, last.edge.isFinal || !sound.isLast,
      let bound = bound(total, at: read, last.edge, last.number, last.edge.byte)
    else { return }
    append(
      Place(
        node: node, parent: index, have: graph.letters(after: last.number), cost: total, index: UInt8(read),
        previous: last.edge.byte, letterCount: UInt8(meant.count),
        pathCount: place.pathCount + UInt8(meant.count), flags: last.edge.isFinal ? .isFinal : [],
        letters: letters), at: bound)
  }

  /// A letter that was added.
  private mutating func add(_ place: Place, _ index: Int32, _ cost: UInt16) {
    let total = place.cost &+ cost
    guard Int(total) <= limit else { return }
    append(
      Place(
        node: place.node, parent: index, have: place.have, cost: total, index: place.index + 1,
        previous: place.previous, pathCount: place.pathCount,
        flags: place.flags.intersection(.isFinal).union(.added)), at: Int(total))
  }

  /// Adds a place from which words cost `bound` at least.
  @inline(__always)
  private mutating func append(_ place: Place, at bound: Int) {
    guard isWorth(bound, at: Int(place.index)) else { return }
    let letter = SearchGraph.letter(unsafe word[Int(place.index)]) & place.have
    if letter != 0 { graph.prepare(place.node, letter, among: place.have) }
    places.append(place, key: bound + Self.perLetter * (wordCount - Int(place.index)))
  }

  /// Whether a place of the word is ever looked at when words cost so much from it on.
  @inline(__always)
  private func isWorth(_ bound: Int, at index: Int) -> Bool {
    bound + Self.perLetter * (wordCount - index) <= lastKey
  }

  /// What a word costs at least that goes on after an edge; nil when that is above the limit.
  @inline(__always)
  private func bound(
    _ cost: UInt16, at next: Int, _ edge: LexiconAutomaton.Edge, _ number: UInt32, _ last: UInt8
  ) -> Int? {
    var bound = cost
    let here = unsafe word[next]
    if here == 0 {
      if !edge.isFinal {
        bound &+= options.leastCost(at: next, after: last, before: graph.letters(after: number))
      }
    } else {
      let letters = graph.letters(after: number)
      if letters & SearchGraph.letter(here) == 0 {
        bound &+= options.leastCost(at: next, after: last, before: letters)
      } else {
        let following = unsafe word[next + 1]
        if following != 0 {
          let second = graph.second(after: number)
          if second & SearchGraph.letter(following) == 0 {
            bound &+= min(
              options.leastCost(at: next, after: last, before: letters),
              options.leastCost(at: next + 1, after: here, before: second))
          }
        }
      }
    }
    return Int(bound) <= limit ? Int(bound) : nil
  }

  /// The edge of a node with a byte, and its number.
  @inline(__always)
  private func edge(
    _ byte: UInt8, from node: UInt32, among have: UInt32
  ) -> (edge: LexiconAutomaton.Edge, number: UInt32)? {
    let letter = SearchGraph.letter(byte)
    guard have & letter != 0 else { return nil }
    var number = SearchGraph.place(of: letter, among: have, from: node)
    while true {
      let edge = graph.edge(number)
      if edge.byte == byte { return (edge, number) }
      if edge.byte > byte || edge.isLast { return nil }
      number &+= 1
    }
  }
}
