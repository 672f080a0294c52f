/// How the letters of a word are written.
public enum CaseShape: UInt8, Sendable, CaseIterable {
  /// `word`
  case lower
  /// `Word`, and a single capital
  case capitalized
  /// `WORD`
  case upper
  /// Capitals and a small `s`: `CPUs`
  case pluralUpper
  /// Two capitals, then small letters: `REduces`
  case doubleCapital
  /// Four capitals or more, then small letters: `INTENTbecause`
  case capitalRun
  /// Any other mixture: `camelCase`, `SageMaker`, `mRNA`
  case mixed

  /// Whether the word begins with a capital.
  public var startsCapital: Bool {
    switch self {
    case .capitalized, .upper, .pluralUpper, .doubleCapital, .capitalRun: true
    case .lower, .mixed: false
    }
  }
}
