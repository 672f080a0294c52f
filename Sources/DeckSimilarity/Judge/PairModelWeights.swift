extension PairModel {
  static let weights: [Double] = PairFeatures.priors.map(\.weight)
}
