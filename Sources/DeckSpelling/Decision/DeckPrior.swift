internal import Glibc

/// The share of misspellings among a deck's unknown words, estimated from the deck itself.
///
/// The unknown words of a careful deck are terms; those of a hasty one are slips. Expectation-maximisation over
/// the words' own probabilities finds the share without any labels, and the share shifts every word's log-odds.
public struct DeckPrior: Sendable, Equatable {
  /// How the share is estimated and how far it reaches.
  public struct Settings: Sendable, Equatable {
    /// How many words with the training share are added to those of the deck.
    public var strength: Double
    /// How much of the change in log-odds is passed on to the words.
    public var gain: Double

    /// Settings with these values.
    public init(strength: Double, gain: Double) {
      self.strength = strength
      self.gain = gain
    }
  }

  /// The estimated share, between 0 and 1.
  public let share: Double
  /// What is added to the log-odds of every unknown word of the deck.
  public let shift: Double

  /// The prior of a deck whose unknown words have these log-odds under a decision fitted at `trainingShare`.
  ///
  /// The order of `logits` must not depend on anything but the deck, for sums of floating-point numbers do.
  /// Takes time linear in the number of words.
  public init(logits: [Double], trainingShare: Double, settings: Settings) {
    let start = Decision.logit(of: trainingShare)
    var odds = start
    for _ in 0..<Self.rounds {
      let offset = odds - start
      var sum = settings.strength * trainingShare
      for logit in logits {
        sum += Decision.probability(ofLogit: min(max(logit, -Self.bound), Self.bound) + offset)
      }
      let next = Decision.logit(of: sum / (Double(logits.count) + settings.strength))
      let isSettled = abs(next - odds) < Self.tolerance
      odds = next
      if isSettled { break }
    }
    share = Decision.probability(ofLogit: odds)
    shift = settings.gain * (odds - start)
  }

  /// No word is surer than this when the share is estimated: 1e-4 and 1 - 1e-4.
  private static let bound = 9.21
  private static let tolerance = 1e-6
  private static let rounds = 60
}
