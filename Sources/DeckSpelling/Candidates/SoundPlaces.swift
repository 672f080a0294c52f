internal import DeckLexicon
internal import DeckSource

/// The places that a `SoundWalk` has reached, in the order in which they are to be looked at.
///
/// Keys are small integers, so that a stack for each key is the queue. The memory is kept from walk to walk.
@safe
struct SoundPlaces: ~Copyable {
  /// A node of the automaton and a place in the word.
  struct Place {
    var node: UInt32
    /// Where it was reached from, or `none`.
    var parent: Int32
    /// The next place of the same key.
    var next: Int32 = SoundPlaces.none
    /// The letters that leave the node.
    var have: UInt32
    var cost: UInt16
    /// How many letters of the word are read.
    var index: UInt8
    /// The last letter that is meant, 0 at the start.
    var previous: UInt8
    /// The number of letters between the parent and here.
    var letterCount: UInt8 = 0
    var pathCount: UInt8
    /// Errors that cost less were made from here already.
    var tried: UInt8 = 0
    var flags: Flags = []
    /// Those letters, the first in the lowest byte.
    var letters: UInt64 = 0
  }

  /// What a step led to.
  struct Flags: OptionSet {
    let rawValue: UInt8
    /// A word ends here.
    static let isFinal = Flags(rawValue: 1)
    /// The last step dropped a letter: adding one would undo it.
    static let dropped = Flags(rawValue: 2)
    /// The last step added a letter: dropping one would undo it.
    static let added = Flags(rawValue: 4)
  }

  static let none: Int32 = -1
  /// How many places a walk may reach.
  private static let maximumCount = 8000
  private static let maximumPath = 240
  /// More than twice as many as a walk may look at.
  private static let seenCount = 1 << 14

  private let places: UnsafeMutablePointer<Place>
  private let heads: UnsafeMutablePointer<Int32>
  private let headCount: Int
  private let seen: UnsafeMutablePointer<UInt64>
  private let path: UnsafeMutablePointer<UInt8>
  private var count = 0
  private var generation: UInt64 = 0
  private var seenMask = 0
  /// No key below this one has places.
  private(set) var key = 0

  /// Places with keys below `keyCount`.
  init(keyCount: Int) {
    headCount = keyCount
    unsafe places = .allocate(capacity: Self.maximumCount)
    unsafe heads = .allocate(capacity: keyCount)
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

  /// Forgets all places, before a walk that looks at so many at most.
  mutating func removeAll(forAtMost maximum: Int) {
    // A small table stays near the processor; at most a quarter of it is taken.
    seenMask = min(1 << (Int.bitWidth - (4 * maximum).leadingZeroBitCount), Self.seenCount) - 1

    unsafe heads.update(repeating: Self.none, count: headCount)
    count = 0
    key = 0
    generation = (generation + 1) & 0xFF_FFFF
  }

  /// Adds a place, unless there are too many.
  @inline(__always)
  mutating func append(_ place: Place, key: Int) {
    guard count < Self.maximumCount, place.pathCount < Self.maximumPath else { return }
    unsafe places[count] = place
    unsafe places[count].next = heads[key]
    unsafe heads[key] = Int32(truncatingIfNeeded: count)
    self.key = min(self.key, key)
    count += 1
  }

  /// Puts the place that was taken last back, to make errors from `tried` on.
  @inline(__always)
  mutating func putBack(_ index: Int32, tried: Int, key: Int) {
    unsafe places[Int(index)].tried = UInt8(truncatingIfNeeded: tried)
    unsafe places[Int(index)].next = heads[key]
    unsafe heads[key] = index
  }

  /// Takes the place of the lowest key, if that is `last` at most.
  @inline(__always)
  mutating func next(through last: Int) -> (index: Int32, place: Place)? {
    while key <= last {
      let index = unsafe heads[key]
      if index != Self.none {
        let place = unsafe places[Int(index)]
        unsafe heads[key] = place.next
        return (index, place)
      }
      key += 1
    }
    return nil
  }

  /// Whether the pair of node and place of the word is met for the first time: then it is met at its cheapest.
  @inline(__always)
  func isNew(_ place: Place) -> Bool {
    let isFinal: UInt64 = place.flags.contains(.isFinal) ? 1 : 0
    let key = UInt64(place.node) << 8 | UInt64(place.index) << 1 | isFinal
    let mark = key << 24 | generation
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & seenMask
    while true {
      let other = unsafe seen[slot]
      if other == mark { return false }
      if other & 0xFF_FFFF != generation {
        unsafe seen[slot] = mark
        return true
      }
      slot = (slot + 1) & seenMask
    }
  }

  /// Adds the word that leads to a place to `hits`.
  func appendPath(of index: Int32, to hits: inout HitList) {
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
