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
    let front = comparer.compare(one.front, two.front)
    let back = comparer.compare(one.back, two.back)
    let card = comparer.compare(one.front.tokens + one.back.tokens, two.front.tokens + two.back.tokens)
    let crossFront = comparer.compare(one.front, two.back)
    let crossBack = comparer.compare(one.back, two.front)
    let features = PairFeatures(front: front, back: back, card: card, oneSetting, twoSetting)
    let exact = front.isEqual && back.isEqual ? 1 : 0
    return [
      "\(exact)", "\(front.contrasts.rawValue)", "\(back.contrasts.rawValue)", "\(crossFront.containment)",
      "\(crossBack.containment)",
      "\(max(oneSetting.frontCount, twoSetting.frontCount))",
      "\(front.oneCount)", "\(front.twoCount)", "\(back.oneCount)", "\(back.twoCount)", "\(front.shared)",
      "\(back.shared)", "\(card.shared)", "\(card.onlyOne)", "\(card.onlyTwo)", "\(front.onlyOne)", "\(front.onlyTwo)",
      "\(back.onlyOne)", "\(back.onlyTwo)", "\(front.alike)", "\(back.alike)",
      front.oneWords.map(\.text).joined(separator: " ") + " | " + front.twoWords.map(\.text).joined(separator: " "),
      back.oneWords.map(\.text).joined(separator: " ") + " | " + back.twoWords.map(\.text).joined(separator: " "),
    ] + features.values.map { "\($0)" }
  }
}
