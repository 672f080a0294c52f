/// Numbers of words, as a bit for each value of their last six bits: what isn't in it is surely none of them.
struct WordFilter: BitwiseCopyable, Sendable {
  private var bits: UInt64

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

  /// Whether a word with that number may be among them; 0 is the number of a word without one.
  @inline(__always)
  func mayHold(_ number: UInt16) -> Bool {
    bits == .max || number != 0 && bits >> UInt64(number & 63) & 1 != 0
  }
}
