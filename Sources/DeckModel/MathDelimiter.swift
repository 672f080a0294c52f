public import DeckSource

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

extension MathDelimiter {
  /// Whether what stands between the marks `\(` and `\)`, or `\[` and `\]`, can only be a formula: in Markdown these marks
  /// are also brackets that somebody escaped.
  public static func isFormula(_ bytes: ByteView) -> Bool {
    bytes.contains {
      switch $0 {
      case UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "+"),
        UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: ">"):
        true
      default: false
      }
    }
  }
}
