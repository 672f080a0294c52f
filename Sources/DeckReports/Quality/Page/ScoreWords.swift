internal import DeckQuality

/// What reports call a score.
enum ScoreWords {
  /// The class of a score, for colours.
  static func tone(_ score: Double) -> String {
    switch score {
    case 95...: "good"
    case 80..<95: "fair"
    case 60..<80: "poor"
    default: "bad"
    }
  }

  /// A score in a few words that say what to do next.
  static func verdict(_ score: Double) -> String {
    switch score {
    case 99...: "Ready to study."
    case 95..<99: "Nearly spotless."
    case 80..<95: "A good deck with work left."
    case 60..<80: "Worth an hour of cleaning."
    default: "Clean it before you study it."
    }
  }

  /// What a part of the score asks.
  static func question(_ part: QualityScore.Part) -> String {
    switch part {
    case .correctness: "Is what the cards say right and complete?"
    case .hygiene: "Are they clean: layout, typography, markup?"
    case .learnability: "Does each card ask for one thing?"
    }
  }

  /// The name of a part, for headings.
  static func name(_ part: QualityScore.Part) -> String {
    switch part {
    case .correctness: "Correctness"
    case .hygiene: "Hygiene"
    case .learnability: "Learnability"
    }
  }
}
