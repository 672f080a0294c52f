/// Decides what two similar cards are to each other.
public struct PairJudge: Sendable {
  private let comparer: SideComparer

  /// A judge for cards whose words weigh so much.
  public init(weights: WordWeights) { comparer = SideComparer(weights: weights) }

  /// The features of a pair as text, for fitting.
  @_spi(Fitting)
  public func features(_ one: CardText, _ two: CardText, _ oneSetting: CardSetting, _ twoSetting: CardSetting)
    -> [String]
  {
    let pair = compare(one, two)
    let features = PairFeatures(pair, oneSetting, twoSetting)
    let isExact = pair.front.isEqual && pair.back.isEqual
    return ["\(isExact ? 1 : 0)", Self.words(pair.front), Self.words(pair.back)] + features.values.map { "\($0)" }
  }

  private static func words(_ side: SideComparison) -> String {
    let one = side.oneWords.map(\.text).joined(separator: " ")
    let two = side.twoWords.map(\.text).joined(separator: " ")
    return "\(one) | \(two)"
  }

  private func compare(_ one: CardText, _ two: CardText) -> PairComparison {
    PairComparison(
      front: comparer.compare(one.front, two.front), back: comparer.compare(one.back, two.back),
      card: comparer.compare(one.front.tokens + one.back.tokens, two.front.tokens + two.back.tokens),
      one: one, two: two)
  }
}
