public import DeckText

/// What is known of a card before any rule looks at it: which bytes occur in its prose, and how its fields are
/// shaped. A rule runs on a card only when the card has one of the rule's triggers, which is what makes a
/// clean card cost next to nothing.
public struct CardTraits: OptionSet, Sendable {
  /// One bit a trait: the lower 32 are those of `ByteClass`.
  public let rawValue: UInt64

  /// The traits whose bits are set.
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The front holds nothing.
  public static let emptyFront = CardTraits(rawValue: 1 << 32)
  /// The back holds nothing.
  public static let emptyBack = CardTraits(rawValue: 1 << 33)
  /// The items of a list were joined on one line.
  public static let flattenedList = CardTraits(rawValue: 1 << 34)
  /// The text of the back has at most 64 bytes.
  public static let shortBack = CardTraits(rawValue: 1 << 35)
  /// Front and back are equal after folding, or the back begins with the front.
  public static let repeatedFront = CardTraits(rawValue: 1 << 36)
  /// A field begins with `=`, `+`, `-`, `@`, a tab or a carriage return.
  public static let formulaStart = CardTraits(rawValue: 1 << 37)
  /// The back may break off: see `ByteView.endsOddly`.
  public static let oddEnd = CardTraits(rawValue: 1 << 38)
  /// Two equal words stand side by side.
  public static let repeatedWord = CardTraits(rawValue: 1 << 39)
  /// A field has more opening than closing brackets of a kind, or fewer.
  public static let unbalancedBracket = CardTraits(rawValue: 1 << 42)
  /// A text ends as sentences of web pages do: in `?`, `!`, `)`, `s`, `p` or `k` behind a word of such pages.
  public static let furnitureEnd = CardTraits(rawValue: 1 << 41)
  /// The card holds an image or a link, or text that isn't prose.
  public static let richContent = CardTraits(rawValue: 1 << 40)
  /// The front ends in a question mark.
  public static let frontAsks = CardTraits(rawValue: 1 << 43)
  /// The back ends in a question mark.
  public static let backAsks = CardTraits(rawValue: 1 << 44)
  /// What every card has: for rules that are off by default and look at all cards.
  public static let anything = CardTraits(rawValue: 1 << 45)
  /// The source of the card holds two dollar signs or asterisks in a row, a dollar sign before a backslash, or a backtick.
  public static let loneMark = CardTraits(rawValue: 1 << 46)

  /// Traits for the bytes of `classes`.
  public static func bytes(_ classes: ByteClass) -> CardTraits {
    CardTraits(rawValue: UInt64(classes.rawValue))
  }
}
