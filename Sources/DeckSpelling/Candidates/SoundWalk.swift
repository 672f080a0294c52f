internal import DeckLexicon
internal import DeckSource

/// A walk over the automaton that meets the words that are cheapest to misspell as another, in the order of their
/// costs under the error model: words that sound alike are met however many letters differ.
///
/// The walk is a search for shortest paths whose places are pairs of a node and of a place in the word. Costs are
/// small integers, so that a stack for each cost is the queue. The memory is kept from search to search, and the
/// number of places is bounded: what lies beyond is too dear to be likely.
@safe
struct SoundWalk: ~Copyable {
  /// How many places a walk may open: bounds its time to about a tenth of a millisecond.
  private static let placeCount = 6000
  private static let seenCount = 1 << 14
  /// Words dearer than this aren't met, in sixteenths of a power of ten.
  private static let limit = 112
  /// Nor words that are so much dearer than the cheapest that was met.
  private static let slack = 28
  /// No single error is cheaper.
  private static let leastCost = 12
  private static let none: Int32 = -1

  private struct Place {
    let node: UInt32
    let parent: Int32
    var next: Int32
    /// The letters between the parent and here, the first in the lowest byte.
    let letters: UInt64
    let letterCount: UInt8
    /// How many letters of the word are read.
    let index: UInt8
    let isFinal: Bool
    /// The last step dropped or added a letter: the other one would undo it.
    let dropped: Bool
    let added: Bool
    /// The last letter that is meant, 0 at the start.
    let previous: UInt8
    let cost: UInt16
    let pathCount: UInt8
  }

  private let graph: SearchGraph
  private let model: ErrorModel
  private let places: UnsafeMutablePointer<Place>
  private let heads: UnsafeMutablePointer<Int32>
  private let seen: UnsafeMutablePointer<UInt64>
  private let path: UnsafeMutablePointer<UInt8>
  private var count = 0
  private var generation: UInt64 = 0
  private var errors: AffordableErrors
  private var sounds: [UInt16] = []
  private var soundStarts: [Int] = []

  init(graph: SearchGraph, model: ErrorModel) {
    self.graph = graph
    self.model = model
    errors = AffordableErrors(model: model)
    unsafe places = .allocate(capacity: Self.placeCount)
    unsafe heads = .allocate(capacity: Self.limit + 1)
    unsafe seen = .allocate(capacity: Self.seenCount)
    unsafe seen.initialize(repeating: 0, count: Self.seenCount)
    unsafe path = .allocate(capacity: 256)
  }

  deinit {
    unsafe places.deallocate()
    unsafe heads.deallocate()
    unsafe seen.deallocate()
    unsafe path.deallocate()
  }

  /// Meets the words that are cheapest to write as `word`, itself left out, until `maximum` were met or the next
  /// would be dearer than `maximumCost`. A word may be met more than once.
  mutating func words(
    near word: ByteView, maximum: Int, maximumCost: Float, maximumPlaces: Int, into hits: inout HitList
  ) {
    guard word.count <= EditWalk.maximumCount, !word.isEmpty else { return }
    prepare(word)
    open(
      Place(
        node: LexiconAutomaton.root, parent: Self.none, next: Self.none, letters: 0, letterCount: 0, index: 0,
        isFinal: false, dropped: false, added: false, previous: 0, cost: 0, pathCount: 0))
    var found = 0
    var seenCount = 0
    var limit = Int(min(maximumCost * Float(ErrorModel.unit), Float(Self.limit)))
    var cost = 0
    while cost <= limit {
      let index = unsafe heads[cost]
      guard index != Self.none else {
        cost += 1
        continue
      }
      let place = unsafe places[Int(index)]
      unsafe heads[cost] = place.next
      guard isNew(place) else { continue }
      seenCount += 1
      guard seenCount <= maximumPlaces else { return }
      if place.isFinal, Int(place.index) == word.count, cost > 0 {
        appendPath(of: index, to: &hits)
        if found == 0 { limit = min(limit, cost + Self.slack) }
        found += 1
        if found == maximum { return }
      }
      if place.node != LexiconAutomaton.none { expand(place, index, word, limit) }
      if place.index < word.count { add(place, index, word, limit) }
    }
  }

  /// Finds the sounds that each place of the word may be written for.
  private mutating func prepare(_ word: ByteView) {
    for cost in 0...Self.limit { unsafe heads[cost] = Self.none }
    count = 0
    generation += 1
    sounds.removeAll(keepingCapacity: true)
    soundStarts.removeAll(keepingCapacity: true)
    let table = model.sounds
    for place in 0..<word.count {
      soundStarts.append(sounds.count)
      for order in table.starting(written: word[place]) {
        let index = table.byFirstWritten[order]
        let sound = table.sounds[Int(index)]
        let end = place + Int(sound.writtenCount)
        guard end <= word.count, !sound.isFirst || place == 0, !sound.isLast || end == word.count,
          word[place..<end].equals(table.written(sound))
        else { continue }
        sounds.append(index)
      }
    }
    soundStarts.append(sounds.count)
    sounds.append(contentsOf: table.byFirstWritten[table.silent])
    soundStarts.append(sounds.count)
  }

  /// Whether the pair of node and place of the word is met for the first time: then it is met at its cheapest.
  private func isNew(_ place: Place) -> Bool {
    let key = UInt64(place.node) << 8 | UInt64(place.index) << 1 | (place.isFinal ? 1 : 0)
    let mark = key << 24 | generation & 0xFF_FFFF
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 50)
    for _ in 0..<4 {
      let other = unsafe seen[slot]
      if other == mark { return false }
      if other & 0xFF_FFFF != generation & 0xFF_FFFF {
        unsafe seen[slot] = mark
        return true
      }
      slot = (slot + 1) & (Self.seenCount - 1)
    }
    return true
  }

  /// Steps that read on in the automaton: a letter as it is, replaced, dropped or exchanged, and sounds.
  private mutating func expand(_ place: Place, _ index: Int32, _ word: ByteView, _ limit: Int) {
    let at = Int(place.index)
    let here: UInt8 = at < word.count ? word[at] : 0
    let following: UInt8 = at + 1 < word.count ? word[at + 1] : 0
    let cost = Int(place.cost)
    let budget = limit - cost
    let mayErr = budget >= Self.leastCost
    var replaceable: UInt32 = 0
    var droppable: UInt32 = 0
    if mayErr {
      if here != 0 { replaceable = errors.replaceable(by: here, isFirst: place.pathCount == 0, budget) }
      if !place.added { droppable = errors.droppable(after: place.previous, budget) }
    }
    let hereLetter = here != 0 ? SearchGraph.letter(here) : 0
    let exchangeable = following != 0 && mayErr ? SearchGraph.letter(following) : 0
    let wanted = hereLetter | replaceable | droppable | exchangeable
    var number = place.node
    while true {
      let edge = graph.automaton.edge(number)
      let letter = SearchGraph.letter(edge.byte)
      if letter & wanted != 0 {
        if edge.byte == here {
          step(place, index, edge, number, by: 1, at + 1, cost, word, limit)
        } else {
          if letter & replaceable != 0 {
            let replaced = cost + Int(model.replacing(edge.byte, by: here, isFirst: place.pathCount == 0))
            step(place, index, edge, number, by: 1, at + 1, replaced, word, limit)
          }
          if edge.byte == following, mayErr {
            let exchanged = cost + Int(model.exchanging(edge.byte, here))
            if exchanged <= limit { exchange(place, index, edge, here, at + 2, exchanged) }
          }
        }
        if letter & droppable != 0 {
          let dropped = cost + Int(model.dropping(edge.byte, after: place.previous))
          step(place, index, edge, number, by: 0, at, dropped, word, limit)
        }
      }
      if edge.isLast { break }
      number += 1
    }
    guard mayErr else { return }
    for order in soundStarts[at]..<soundStarts[at + 1] {
      let sound = model.sounds.sounds[Int(sounds[order])]
      let total = cost + Int(sound.cost)
      if total <= limit { follow(sound, place, index, at + Int(sound.writtenCount), total) }
    }
  }

  @inline(__always)
  private mutating func step(
    _ place: Place, _ index: Int32, _ edge: LexiconAutomaton.Edge, _ number: UInt32, by read: Int,
    _ next: Int,
    _ cost: Int, _ word: ByteView, _ limit: Int
  ) {
    if cost + Self.leastCost > limit, !(edge.isFinal && next == word.count) {
      // Only the word's own letters may follow.
      guard next < word.count,
        graph.ahead(of: number, from: place.node).letters & SearchGraph.letter(word[next]) != 0
      else { return }
    }
    open(
      Place(
        node: edge.target, parent: index, next: Self.none, letters: UInt64(edge.byte), letterCount: 1,
        index: UInt8(next), isFinal: edge.isFinal, dropped: read == 0, added: false, previous: edge.byte,
        cost: UInt16(cost), pathCount: place.pathCount + 1))
  }

  /// Two letters that were written the other way round.
  private mutating func exchange(
    _ place: Place, _ index: Int32, _ first: LexiconAutomaton.Edge, _ second: UInt8, _ next: Int, _ cost: Int
  ) {
    guard let edge = edge(second, from: first.target) else { return }
    open(
      Place(
        node: edge.target, parent: index, next: Self.none,
        letters: UInt64(first.byte) | UInt64(second) << 8, letterCount: 2, index: UInt8(next),
        isFinal: edge.isFinal, dropped: false, added: false, previous: second, cost: UInt16(cost),
        pathCount: place.pathCount + 2))
  }

  /// A group of letters that was written as another.
  private mutating func follow(
    _ sound: SoundTable.Sound, _ place: Place, _ index: Int32, _ next: Int, _ cost: Int
  ) {
    var node = place.node
    var isFinal = place.isFinal
    var letters: UInt64 = 0
    let meant = model.sounds.meant(sound)
    guard meant.count <= 8, Int(place.pathCount) + meant.count < 250 else { return }
    for (shift, byte) in meant.enumerated() {
      guard let edge = edge(byte, from: node) else { return }
      node = edge.target
      isFinal = edge.isFinal
      letters |= UInt64(byte) << UInt64(8 * shift)
    }
    guard isFinal || !sound.isLast else { return }
    open(
      Place(
        node: node, parent: index, next: Self.none, letters: letters, letterCount: UInt8(meant.count),
        index: UInt8(next), isFinal: isFinal, dropped: false, added: false,
        previous: meant.last ?? place.previous, cost: UInt16(cost),
        pathCount: place.pathCount + UInt8(meant.count)))
  }

  /// A letter that was added.
  private mutating func add(_ place: Place, _ index: Int32, _ word: ByteView, _ limit: Int) {
    guard !place.dropped, Int(place.cost) + Self.leastCost <= limit else { return }
    let cost = Int(place.cost) + Int(model.adding(word[Int(place.index)], after: place.previous))
    guard cost <= limit else { return }
    open(
      Place(
        node: place.node, parent: index, next: Self.none, letters: 0, letterCount: 0, index: place.index + 1,
        isFinal: place.isFinal, dropped: false, added: true, previous: place.previous, cost: UInt16(cost),
        pathCount: place.pathCount))
  }

  @inline(__always)
  private func edge(_ byte: UInt8, from node: UInt32) -> LexiconAutomaton.Edge? {
    guard node != LexiconAutomaton.none else { return nil }
    var number = node
    while true {
      let edge = graph.automaton.edge(number)
      if edge.byte == byte { return edge }
      if edge.isLast || edge.byte > byte { return nil }
      number += 1
    }
  }

  @inline(__always)
  private mutating func open(_ place: Place) {
    guard count < Self.placeCount, place.pathCount < 250, Int(place.cost) <= Self.limit else { return }
    var place = place
    place.next = unsafe heads[Int(place.cost)]
    unsafe heads[Int(place.cost)] = Int32(count)
    unsafe places[count] = place
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
    unsafe hits.append(ByteView(base: path, count: length), distance: 0)
  }
}
