internal import DeckSource

/// What may be meant at each place of the word that is searched: the sounds that it may be written for, and the
/// least that an error costs there.
@safe
struct SoundOptions: ~Copyable {
  /// A sound that a place of the word may be written for.
  struct Option {
    /// The set of its first letter that is meant.
    let first: UInt32
    /// See `SoundWalk.rank`.
    let rank: UInt16
    let sound: UInt16
  }

  private let model: ErrorModel
  private let options: UnsafeMutablePointer<Option>
  private let starts: UnsafeMutablePointer<Int>
  private let least: UnsafeMutablePointer<UInt16>
  /// By letter, the cheapest way to write it for another or to add it; 26 for other bytes.
  private let leastWritten: UnsafeMutablePointer<UInt16>
  /// By letter before, 26 at the start of a word, the cheapest letter to drop that isn't the same again.
  private let leastDropped: UnsafeMutablePointer<UInt16>

  private let leastDroppedAnywhere: UInt16

  init(model: ErrorModel) {
    self.model = model
    unsafe options = .allocate(capacity: (EditWalk.maximumCount + 1) * model.sounds.sounds.count)
    unsafe starts = .allocate(capacity: EditWalk.maximumCount + 2)
    unsafe least = .allocate(capacity: EditWalk.maximumCount + 2)
    unsafe leastWritten = .allocate(capacity: 27)
    unsafe leastDropped = .allocate(capacity: 27)
    unsafe leastWritten.initialize(repeating: 0, count: 27)
    unsafe leastDropped.initialize(repeating: 0, count: 27)
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    leastDroppedAnywhere =
      letters.flatMap { letter in letters.map { model.dropping($0, after: letter) } }.min() ?? 0
    for (place, letter) in letters.enumerated() {
      let others = letters.filter { $0 != letter }
      let replaced = others.map { model.replacing($0, by: letter, isFirst: false) }.min() ?? 0
      let added = letters.map { model.adding(letter, after: $0) }.min() ?? 0
      unsafe leastWritten[place] = min(replaced, added, model.adding(letter, after: 0))
      unsafe leastDropped[place] = others.map { model.dropping($0, after: letter) }.min() ?? 0
    }
    unsafe leastDropped[26] = letters.map { model.dropping($0, after: 0) }.min() ?? 0
  }

  deinit {
    unsafe options.deallocate()
    unsafe starts.deallocate()
    unsafe least.deallocate()
    unsafe leastWritten.deallocate()
    unsafe leastDropped.deallocate()
  }

  /// Looks at a word of at most `EditWalk.maximumCount` bytes.
  func prepare(_ word: ByteView) {
    let table = model.sounds
    var count = 0
    for place in 0...word.count {
      unsafe starts[place] = count
      var cheapest = place < word.count ? unsafe leastWritten[Self.letter(word[place])] : ErrorModel.far
      if place + 1 < word.count { cheapest = min(cheapest, model.exchanging(word[place + 1], word[place])) }
      for order in place < word.count ? table.starting(written: word[place]) : table.silent {
        let index = table.byFirstWritten[order]
        let sound = table.sounds[Int(index)]
        let end = place + Int(sound.writtenCount)
        guard end <= word.count, !sound.isFirst || place == 0, !sound.isLast || end == word.count,
          sound.writtenCount <= 1 || word[place..<end].equals(table.written(sound)),
          let first = table.meant(sound).first
        else { continue }
        unsafe options[count] = Option(
          first: SearchGraph.letter(first), rank: UInt16(sound.rank), sound: index)
        cheapest = min(cheapest, sound.cost)
        count += 1
      }
      unsafe least[place] = cheapest
    }
    unsafe starts[word.count + 1] = count
    unsafe least[word.count + 1] = 0
  }

  /// The numbers of the sounds that a place may be written for, those of low rank first.
  @inline(__always)
  func options(at place: Int) -> Range<Int> { unsafe starts[place]..<starts[place + 1] }

  /// A sound by its number.
  subscript(number: Int) -> Option {
    @inline(__always) get { unsafe options[number] }
  }

  /// The least that an error costs at a place, whatever is around.
  @inline(__always)
  func floor(at place: Int) -> UInt16 { unsafe min(least[place], leastDroppedAnywhere) }

  /// The least that an error costs at a place, after `previous` and before one of `letters`.
  @inline(__always)
  func leastCost(at place: Int, after previous: UInt8, before letters: UInt32) -> UInt16 {
    let written = unsafe least[place]
    let dropped = unsafe leastDropped[previous == 0 ? 26 : Self.letter(previous)]
    let least = min(written, dropped)
    guard previous != 0, letters & SearchGraph.letter(previous) != 0 else { return least }
    return min(least, model.dropping(previous, after: previous))
  }

  @inline(__always)
  private static func letter(_ byte: UInt8) -> Int { min(Int(byte &- UInt8(ascii: "a")), 26) }
}
