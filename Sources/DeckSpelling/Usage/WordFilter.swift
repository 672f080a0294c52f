/// Numbers of words, as a bit for each value of their last six bits: what isn't in it is surely none of them.
struct WordFilter: BitwiseCopyable, Sendable {
  private var bits: UInt64

  /// What a filter is asked for.
  struct Bit: BitwiseCopyable {
    fileprivate let mask: UInt64
    /// A word of which nothing is known.
    static let any = Bit(mask: .max)

    private init(mask: UInt64) { self.mask = mask }

    /// The bit of a number; 0 is that of words without one, and of no word.
    @inline(__always)
    init(_ number: UInt16) { mask = number == 0 ? 0 : 1 << UInt64(number & 63) }
  }

  /// Lets every word pass, and that there is none.
  static let all = WordFilter(bits: .max)

  private init(bits: UInt64) { self.bits = bits }

  init(_ numbers: some Sequence<UInt16>) {
    bits = numbers.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// The words that an item can match at its end towards the target, or all where it isn't told by words alone;
  /// `edge` gives the word of a phrase at that end.
  init(_ item: UsageItem, _ edge: (FixedList<UInt16>) -> UInt16?) {
    guard !item.isNegated, !item.isAnyWord, !item.hasEdges, item.classes.isEmpty else {
      self = .all
      return
    }
    self.init(item.single + item.phrases.compactMap(edge))
  }

  /// Whether a word with that bit may be among them.
  @inline(__always)
  func mayHold(_ bit: Bit) -> Bool { bits == .max || bits & bit.mask != 0 }
}
