public import DeckLexicon

/// One word of prose, as the tokenizer found it: 24 bytes.
@frozen
public struct WordToken: Sendable {
  /// What stands around a word, and what kind of word it is.
  @frozen
  public struct Flags: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt32
    /// Flags of known bits.
    @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// A sentence, a line, a quotation or a parenthesis begins here: a capital tells nothing.
    @inlinable public static var startsSentence: Flags { Flags(rawValue: 1 << 0) }
    /// The first word of a line of the paragraph.
    @inlinable public static var startsLine: Flags { Flags(rawValue: 1 << 1) }
    /// A hyphen joins the word to the one before it.
    @inlinable public static var hyphenBefore: Flags { Flags(rawValue: 1 << 2) }
    /// A hyphen follows at once.
    @inlinable public static var hyphenAfter: Flags { Flags(rawValue: 1 << 3) }
    /// An ending `'s` or `'` was cut off.
    @inlinable public static var possessive: Flags { Flags(rawValue: 1 << 4) }
    /// One of `. ! ? ; : ( ) [ ]` or a dash stands between this word and the one before it.
    @inlinable public static var breakBefore: Flags { Flags(rawValue: 1 << 5) }
    /// A comma stands between this word and the one before it.
    @inlinable public static var commaBefore: Flags { Flags(rawValue: 1 << 6) }
    /// Something that is no prose (code, a formula, digits, an address) stands between this word and the one
    /// before it, or the start of the paragraph.
    @inlinable public static var gapBefore: Flags { Flags(rawValue: 1 << 7) }
    /// Nothing but white space stands between this word and the one before it.
    @inlinable public static var adjacent: Flags { Flags(rawValue: 1 << 8) }
    /// The word isn't to be judged: an acronym, an identifier, a single letter, a numeral, a part of a word.
    @inlinable public static var unchecked: Flags { Flags(rawValue: 1 << 9) }
    /// The word has letters that aren't Latin.
    @inlinable public static var foreignScript: Flags { Flags(rawValue: 1 << 10) }
    /// The word as written has bytes that aren't ASCII, or an apostrophe.
    @inlinable public static var unusualBytes: Flags { Flags(rawValue: 1 << 11) }
    /// A quotation mark stands directly before the word.
    @inlinable public static var quoteBefore: Flags { Flags(rawValue: 1 << 12) }
    /// A slash stands between this word and the one before it.
    @inlinable public static var slashBefore: Flags { Flags(rawValue: 1 << 13) }
    /// The word has an inner apostrophe.
    @inlinable public static var apostrophe: Flags { Flags(rawValue: 1 << 14) }
    /// The capitals look like a slip of the shift key, and no acronym nearby begins with them. Set when a vocabulary
    /// takes the word up.
    @inlinable public static var oddCapitals: Flags { Flags(rawValue: 1 << 15) }
    /// The lexicon passes the word.
    @inlinable public static var valid: Flags { Flags(rawValue: 1 << 16) }
    /// The word is usually written with capitals of its own.
    @inlinable public static var hasForm: Flags { Flags(rawValue: 1 << 17) }
    /// The lexicon passes the word, or has it as a term or a name.
    @inlinable public static var known: Flags { Flags(rawValue: 1 << 18) }
    /// The word exists only with a capital.
    @inlinable public static var capitalOnly: Flags { Flags(rawValue: 1 << 19) }

    /// The bits above: the number of the word among those that patterns of usage name, or 0.
    static func usage(number: UInt16) -> Flags { Flags(rawValue: UInt32(number) << 20) }
    /// The largest such number.
    static let maximumUsageNumber = (1 << 12) - 1
  }

  /// The first byte in the paragraph's text.
  public var start: UInt32
  /// The entry of the word in the lexicon, or `noID`.
  @usableFromInline var rawID: UInt32
  /// The lexicon's hash of the folded word, without a possessive ending.
  public var hash: UInt64
  /// The bytes in the text, a possessive ending included.
  public var count: UInt16
  /// The bytes of the possessive ending.
  public var endingCount: UInt8
  /// How the letters are written.
  public var shape: CaseShape
  /// What stands around the word, and what kind of word it is.
  public var flags: Flags

  /// The number of the word, without a possessive ending, among those that patterns of usage name, or 0.
  @inline(__always)
  var usageNumber: UInt16 { UInt16(truncatingIfNeeded: flags.rawValue >> 20) }

  @usableFromInline static var noID: UInt32 { .max }
  /// Stands for the entry of a word that is yet to be looked up.
  static var pendingID: UInt32 { .max - 1 }

  /// A token.
  @inlinable
  public init(
    start: Int, count: Int, endingCount: Int = 0, id: WordID?, hash: UInt64, shape: CaseShape, flags: Flags
  ) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.count = UInt16(truncatingIfNeeded: count)
    self.endingCount = UInt8(truncatingIfNeeded: endingCount)
    rawID = id?.rawValue ?? Self.noID
    self.hash = hash
    self.shape = shape
    self.flags = flags
  }

  /// The entry of the word, or of the word without its possessive ending, in the lexicon.
  @inlinable public var id: WordID? { rawID == Self.noID ? nil : WordID(rawValue: rawID) }

  /// The bytes in the paragraph's text.
  @inlinable public var range: Range<Int> { Int(start)..<Int(start) + Int(count) }

  /// The bytes in the paragraph's text without a possessive ending.
  @inlinable public var stemRange: Range<Int> { Int(start)..<Int(start) + Int(count) - Int(endingCount) }
}
