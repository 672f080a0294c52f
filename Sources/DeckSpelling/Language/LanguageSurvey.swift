/// How many words of what standing the fields of a deck have, field by field: what tells the language of a column
/// of words without sentences. Sums of batches don't depend on how the deck was divided.
public struct LanguageSurvey: Sendable, Equatable {
  /// The words of one field over all cards; acronyms, numerals and the like aren't counted.
  public struct Counts: Sendable, Equatable {
    /// Words in English text.
    public var english = 0
    /// Words in text of another language.
    public var foreign = 0
    /// Words of the lexicon in text without function words.
    public var unclearKnown = 0
    /// Other words in such text.
    public var unclearUnknown = 0

    /// No words.
    public init() {}
  }

  /// The counts of the fields by their places in cards; those behind the last of `maximumFieldCount` are counted
  /// with it.
  public private(set) var fields: [Counts] = []
  static let maximumFieldCount = 64

  /// A survey of no words.
  public init() {}

  /// The counts of a field.
  public func counts(ofField field: Int) -> Counts {
    let place = min(field, Self.maximumFieldCount - 1)
    return place < fields.count ? fields[place] : Counts()
  }

  mutating func add(_ counts: Counts, toField field: Int) {
    let place = min(field, Self.maximumFieldCount - 1)
    while fields.count <= place { fields.append(Counts()) }
    fields[place].english += counts.english
    fields[place].foreign += counts.foreign
    fields[place].unclearKnown += counts.unclearKnown
    fields[place].unclearUnknown += counts.unclearUnknown
  }

  mutating func add(_ other: LanguageSurvey) {
    for (field, counts) in other.fields.enumerated() { add(counts, toField: field) }
  }
}
