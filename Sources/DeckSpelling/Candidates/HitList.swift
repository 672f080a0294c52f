internal import DeckSource

/// The words that a walk met: their bytes one after another, and where each begins. Kept between searches, so
/// that a walk allocates nothing.
@safe
struct HitList: ~Copyable {
  /// A word that was met.
  struct Hit {
    let start: UInt32
    let count: UInt8
    /// The errors by which it was met, or of a `SoundWalk` their cost in sixteenths.
    let distance: UInt8
  }

  private(set) var hits: [Hit] = []
  private var bytes = ByteWriter(capacity: 1 << 13)

  /// Forgets all words.
  mutating func removeAll() {
    hits.removeAll(keepingCapacity: true)
    bytes.removeAll()
  }

  @inline(__always)
  mutating func append(_ word: ByteView, distance: Int) {
    hits.append(Hit(start: UInt32(bytes.count), count: UInt8(word.count), distance: UInt8(distance)))
    bytes.append(word)
  }

  /// The word of a hit: valid until the list changes.
  func word(_ hit: Hit) -> ByteView { bytes.view[Int(hit.start)..<Int(hit.start) + Int(hit.count)] }
}
