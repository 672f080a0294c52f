/// The errors that an `EditWalk` allows, and where.
struct EditTier {
  /// 1 or 2.
  let maximum: Int
  /// The places of the word that may be reached with one error.
  let ones: UInt64
  /// The places that may be reached with two.
  let twos: UInt64

  /// One error, anywhere.
  static let one = EditTier(maximum: 1, ones: .max, twos: 0)
  /// Two errors, anywhere.
  static let two = EditTier(maximum: 2, ones: .max, twos: .max)

  /// Two errors, of which at most one in the first `half` letters: about a third of the work of `two`, because a
  /// lexicon branches most at its root.
  static func twoLate(half: Int) -> EditTier {
    EditTier(maximum: 2, ones: .max, twos: .max << UInt64(half))
  }

  /// Two errors, both in the first `half` letters: what `twoLate` leaves out.
  static func twoEarly(half: Int) -> EditTier {
    EditTier(maximum: 2, ones: ~(.max << UInt64(half)), twos: .max)
  }
}
