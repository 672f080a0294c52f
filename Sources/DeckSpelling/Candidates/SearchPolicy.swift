/// How far a candidate search goes. The same policy gives the same candidates everywhere.
///
/// The walks go from cheap to dear; `EditSearch` tells which. Scores are those of `Candidate.score`, costs -log10.
public struct SearchPolicy: Sendable, Equatable {
  /// A word within one error ends the search when it has this score.
  public var enough: Float = -5.5
  /// It also does when it has this score and costs `cheapCost` at most.
  public var enoughIfCheap: Float = -10
  /// See `enoughIfCheap`.
  public var cheapCost: Float = 3
  /// A word within one error of this score at most counts as none.
  public var unlikely: Float = -10.5
  /// Beside a dearer one, words that sound alike are searched up to this cost.
  public var nearbyAlikeCost: Float = 3.5
  /// They may be dearer than the word within one error by this much.
  public var nearbySlack: Float = 1
  /// Without a word within one error, words that sound alike are searched up to this cost.
  public var alikeCost: Float = 7
  /// A candidate of this score spares the search for words within two errors.
  public var enoughWithoutTwo: Float = -11
  /// So does one of this score within one error, if the unknown word has more than `longCount` bytes: that is
  /// seldom by chance.
  public var enoughIfLong: Float = -11
  /// See `enoughIfLong`.
  public var longCount = 5
  /// A candidate of this score spares the walk that finds least, for words of which both errors lie in the first
  /// half.
  public var enoughWithoutLast: Float = -.infinity
  /// A candidate of this score spares the search for splits with an error and for more than two words.
  public var enoughWithoutSplits: Float = -9
  /// A split of this score, without a word within one error, is taken for one: words that sound alike are searched
  /// as little as beside that.
  public var enoughSplit: Float = -9
  /// Dear candidates that would have to be more common than this, in log10 per billion words, to be the best so
  /// far aren't searched.
  public var commonFrequency: Float = 5
  /// Candidates dearer than this are left out.
  public var maximumCost: Float = 9
  /// How many words of the lexicon are returned at most.
  public var limit = 8
  /// Whether the list of known misspellings is asked.
  public var usesList = true
  /// Whether all walks are made, whatever was found.
  public var isComplete = false
  /// How many places the walk for words that sound alike may look at beside a word within one error.
  public var nearbyPlaces = 20
  /// How many it may look at without one.
  public var alikePlaces = 300
  /// How much dearer than when all letters fit a beginning may look in that walk: errors come late.
  public var detour: Float = 2.625

  /// What checking uses.
  public init() {}

  /// What checking uses.
  public static let standard = SearchPolicy()

  /// What checking uses for words that may be of another language: few of them are worth a look at all.
  public static let nearest: SearchPolicy = {
    var policy = SearchPolicy()
    policy.alikePlaces = 30
    policy.enoughWithoutTwo = -.infinity
    policy.enoughIfLong = -.infinity
    return policy
  }()

  /// What checking uses for words that are more likely names.
  public static let brief: SearchPolicy = {
    var policy = SearchPolicy()
    policy.alikePlaces = 60
    return policy
  }()

  /// All words within one error (to four letters) or two, and beyond those the ones that sound alike.
  public static let complete: SearchPolicy = {
    var policy = SearchPolicy()
    policy.isComplete = true
    policy.limit = 64
    return policy
  }()
}
