/// How far a candidate search goes. The same policy gives the same candidates everywhere.
///
/// The walks go from cheap to dear; `EditSearch` tells which. Scores are those of `Candidate.score`, costs -log10.
public struct SearchPolicy: Sendable, Equatable {
  /// A word within one error ends the search when it has this score.
  public var enough: Float = -6.5
  /// Or when it has this score and costs this much at most.
  public var enoughIfCheap: Float = -9
  public var cheapCost: Float = 2.2
  /// Beside a dearer one, words that sound alike are searched, up to this cost, and not much dearer than it.
  public var nearbyAlikeCost: Float = 3.5
  public var nearbySlack: Float = 0.5
  /// Without a word within one error, words that sound alike are searched up to this cost.
  public var alikeCost: Float = 4
  /// A candidate of this score spares the search for words within two errors; if it is within one error of a
  /// word of more than `longCount` bytes, which is seldom by chance, the second one does.
  public var enoughWithoutTwo: Float = -8.5
  public var enoughIfLong: Float = -11
  public var longCount = 5
  /// A candidate of this score spares the walks that find least: for words of which both errors lie in the first
  /// half, and for words that sound alike at any cost.
  public var enoughWithoutLast: Float = -9
  public var lastAlikeCost: Float = 7
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
  /// How many places the walks for words that sound alike may look at: beside a word within one error, without
  /// one, and at last.
  public var nearbyPlaces = 400
  public var alikePlaces = 1000
  public var lastPlaces = 3000

  public init() {}

  /// What checking uses.
  public static let standard = SearchPolicy()

  /// All words within one error (to four letters) or two, and beyond those the ones that sound alike.
  public static let complete: SearchPolicy = {
    var policy = SearchPolicy()
    policy.isComplete = true
    policy.limit = 64
    return policy
  }()
}
