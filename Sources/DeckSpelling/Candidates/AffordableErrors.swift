/// The letters that may be replaced or dropped for a given cost at most, as sets of `SearchGraph.letter`.
///
/// A set is found for a letter when it is first asked for, for all costs at once, and kept.
@safe
struct AffordableErrors: ~Copyable {
  /// Costs from here on afford every letter.
  private static let levels = 128

  private let model: ErrorModel
  /// 26 written letters after others, 26 at the start of a word, and 27 letters before a dropped one.
  private let sets: UnsafeMutablePointer<UInt32>
  private var known: (UInt64, UInt64) = (0, 0)

  init(model: ErrorModel) {
    self.model = model
    unsafe sets = .allocate(capacity: 79 * Self.levels)
  }

  deinit { unsafe sets.deallocate() }

  /// The letters that may be meant where `written` stands, for one of `costs`.
  @inline(__always)
  mutating func replaceable(by written: UInt8, isFirst: Bool, _ costs: Range<Int>) -> UInt32 {
    let letter = Int(written &- UInt8(ascii: "a"))
    guard letter < 26 else {
      return costs ~= Int(model.replacing(0, by: written, isFirst: isFirst)) ? .max : 0
    }
    let row = letter + (isFirst ? 26 : 0)
    if known.0 >> UInt64(row) & 1 == 0 {
      fill(row) { [model] in Int(model.replacing($0, by: written, isFirst: isFirst)) }
      known.0 |= 1 << UInt64(row)
    }
    return set(row, costs)
  }

  /// The letters that may have been dropped after `previous`, 0 at the start of the word, for one of `costs`.
  @inline(__always)
  mutating func droppable(after previous: UInt8, _ costs: Range<Int>) -> UInt32 {
    let letter = previous == 0 ? 26 : Int(previous &- UInt8(ascii: "a"))
    guard letter <= 26 else {
      return costs ~= Int(model.dropping(UInt8(ascii: "a"), after: previous)) ? .max : 0
    }
    if known.1 >> UInt64(letter) & 1 == 0 {
      fill(52 + letter) { [model] in Int(model.dropping($0, after: previous)) }
      known.1 |= 1 << UInt64(letter)
    }
    return set(52 + letter, costs)
  }

  /// The letters of a row whose cost is one of `costs`.
  @inline(__always)
  private func set(_ row: Int, _ costs: Range<Int>) -> UInt32 {
    let row = unsafe sets + row * Self.levels
    guard costs.upperBound > 0 else { return 0 }
    let set = unsafe row[min(costs.upperBound - 1, Self.levels - 1)]
    return costs.lowerBound == 0 ? set : unsafe set & ~row[min(costs.lowerBound - 1, Self.levels - 1)]
  }

  private func fill(_ row: Int, _ cost: (UInt8) -> Int) {
    let sets = unsafe sets + row * Self.levels
    unsafe sets.initialize(repeating: 0, count: Self.levels)
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
      unsafe sets[min(cost(letter), Self.levels - 1)] |= SearchGraph.letter(letter)
    }
    // Digits, signs and other alphabets cost the same wherever they stand.
    unsafe sets[min(cost(0xC3), Self.levels - 1)] |= SearchGraph.low | SearchGraph.high
    for level in 1..<Self.levels { unsafe sets[level] |= sets[level - 1] }
  }
}
