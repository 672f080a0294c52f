/// How far a candidate search goes. The same policy gives the same candidates everywhere.
public struct SearchPolicy: Sendable, Equatable {
  /// The search stops when its best candidate so far has this score (see `Candidate.score`): what would come
  /// later has more errors and is rarely better.
  public var enough: Float
  /// The last and dearest walks, for words of which both errors lie in the first half and for words that sound
  /// alike, are left out when the best candidate has this score.
  public var enoughForLast: Float
  /// Candidates dearer than this are left out.
  public var maximumCost: Float
  /// How many candidates are returned at most.
  public var limit: Int
  /// Whether all words within the distances are searched, whatever was found.
  public var isComplete: Bool

  public init(
    enough: Float = -7, enoughForLast: Float = -8.5, maximumCost: Float = 9, limit: Int = 8,
    isComplete: Bool = false
  ) {
    self.enough = enough
    self.enoughForLast = enoughForLast
    self.maximumCost = maximumCost
    self.limit = limit
    self.isComplete = isComplete
  }

  /// What checking uses.
  public static let standard = SearchPolicy()
  /// All words within one edit (to four letters) or two, and beyond those the ones that sound alike.
  public static let complete = SearchPolicy(limit: 64, isComplete: true)
}
