/// Where an `EditWalk` is in a word after some steps in the automaton: the states of a nondeterministic automaton
/// for the optimal string alignment distance (insertion, deletion, substitution, and the exchange of two
/// neighbours), as bits.
///
/// Bit i of `errors.one` is set when the path so far fits the first i letters of the word with one error, and so
/// on; bit i of `swaps.one` when the path has read the second of two exchanged letters at i and still owes the
/// first.
struct EditState {
  /// A set of places for each number of errors.
  struct Places {
    var none: UInt64 = 0
    var one: UInt64 = 0
    var two: UInt64 = 0

    @inline(__always) var all: UInt64 { none | one | two }

    /// The fewest errors with which a place was reached that one of the sets has.
    @inline(__always)
    func distance(at place: UInt64) -> Int { none & place != 0 ? 0 : one & place != 0 ? 1 : 2 }
  }

  var errors: Places
  var swaps = Places()
  /// Whether an error may still be made afterwards.
  var isOpen = true
  /// The places reached with all errors spent.
  var spent: UInt64 = 0
  /// Those where half of an exchange is owed with all errors spent.
  var owed: UInt64 = 0

  /// The state before the first letter; `limits` are the places that may be reached at all.
  init(start limits: Places) {
    errors = Places(none: 1, one: 2 & limits.one)
    errors.two = errors.one << 1 & limits.two
  }

  /// The state after a step along a byte that stands `here` in the word. About fifteen operations.
  @inline(__always)
  init(_ state: EditState, at here: UInt64, _ limits: Places, maximum: Int) {
    let before = state.errors
    let swapped = state.swaps
    errors = Places(none: (before.none & here) << 1)
    errors.one = Self.reached(before.one, before.none, errors.none, swapped.one, here) & limits.one
    swaps.one = before.none & here >> 1
    guard maximum > 1 else {
      (isOpen, spent, owed) = (errors.none != 0, errors.one, swaps.one)
      return
    }
    errors.two = Self.reached(before.two, before.one, errors.one, swapped.two, here) & limits.two
    swaps.two = before.one & here >> 1
    (isOpen, spent, owed) = (errors.none | errors.one | swaps.one != 0, errors.two, swaps.two)
  }

  /// The places reached with so many errors: by a letter that fits; by one more error, which adds a letter,
  /// replaces one, or drops one; and by the second half of an exchange.
  @inline(__always)
  private static func reached(
    _ same: UInt64, _ fewer: UInt64, _ nextFewer: UInt64, _ swapped: UInt64, _ here: UInt64
  ) -> UInt64 {
    (same & here) << 1 | fewer | fewer << 1 | nextFewer << 1 | (swapped & here) << 2
  }

  /// The places whose letters make a difference to the next step.
  @inline(__always) var near: UInt64 {
    errors.all | (errors.none | errors.one) << 1 | swaps.one | swaps.two
  }
}
