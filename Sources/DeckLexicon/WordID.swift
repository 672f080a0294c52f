/// The number of a word of the lexicon: dense, in 0..<`Lexicon.count`.
///
/// Numbers change when the lexicon is built anew, so nothing may store them beyond a run.
@frozen
public struct WordID: Hashable, Sendable, Comparable {
  /// The number itself, an index into arrays of `Lexicon.count` elements.
  public let rawValue: UInt32

  /// The word of that number, which must be below `Lexicon.count`.
  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The order of numbers, which means nothing but is always the same.
  @inlinable
  public static func < (left: WordID, right: WordID) -> Bool { left.rawValue < right.rawValue }
}
