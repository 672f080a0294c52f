internal import DeckSource

/// A word that is searched, ready for questions about the letters at its places.
@safe
struct WordLetters: ~Copyable {
  /// By byte: the places of the word where it stands.
  let places: UnsafeMutablePointer<UInt64>
  /// By place, and the set of the next five places relative to it: the letters that stand there.
  private let wanted: UnsafeMutablePointer<UInt32>

  init() {
    unsafe places = .allocate(capacity: 256)
    unsafe places.initialize(repeating: 0, count: 256)
    unsafe wanted = .allocate(capacity: (EditWalk.maximumCount + 30) * 32)
    unsafe wanted.initialize(repeating: 0, count: (EditWalk.maximumCount + 30) * 32)
  }

  deinit {
    unsafe places.deallocate()
    unsafe wanted.deallocate()
  }

  /// Looks at a word of at most `EditWalk.maximumCount` bytes, which is to be forgotten before the next.
  func learn(_ word: ByteView) {
    let count = word.count
    for place in 0..<count { unsafe places[Int(word[place])] |= 1 << UInt64(place) }
    for place in 0...count + 5 {
      let row = unsafe wanted + place * 32
      unsafe row[0] = 0
      for set in 1..<32 {
        let next = place + set.trailingZeroBitCount
        let letter = next < count ? SearchGraph.letter(word[next]) : 0
        unsafe row[set] = row[set & (set - 1)] | letter
      }
    }
  }

  /// Forgets the word.
  func forget(_ word: ByteView) {
    for byte in word { unsafe places[Int(byte)] = 0 }
  }

  /// The letters that the word has at a set of places, which lie close together.
  @inline(__always)
  func letters(at set: UInt64) -> UInt32 {
    let first = set.trailingZeroBitCount & 63
    let near = set >> UInt64(first)
    let letters = unsafe wanted[first * 32 + Int(near & 31)]
    if near < 32 { return letters }
    return unsafe letters | wanted[(first + 5) * 32 + Int(near >> 5 & 31)]
  }
}
