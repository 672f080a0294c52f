/// How a formula in a line was written; the value of nodes of kind `math`.
public enum MathDelimiter: UInt16, Sendable, CaseIterable {
  /// `$…$`
  case dollar
  /// `\(…\)`
  case parenthesis
  /// `$$…$$`
  case doubleDollar
  /// `\[…\]`
  case bracket

  /// What stands before the formula.
  public var opening: StaticString {
    switch self {
    case .dollar: "$"
    case .parenthesis: "\\("
    case .doubleDollar: "$$"
    case .bracket: "\\["
    }
  }

  /// What stands behind the formula.
  public var closing: StaticString {
    switch self {
    case .dollar: "$"
    case .parenthesis: "\\)"
    case .doubleDollar: "$$"
    case .bracket: "\\]"
    }
  }
}
