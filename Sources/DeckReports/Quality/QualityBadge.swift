public import DeckQuality
public import DeckSource

/// A small picture of a score, as pages of projects show it.
public enum QualityBadge {
  private static let label = "deck quality"

  /// Renders the badge of a score as SVG.
  public static func render(_ score: QualityScore, into writer: inout ByteWriter) {
    let value = String(Amount.score(score.overall))
    let left = width(label) + 10
    let right = width(value) + 10
    let total = left + right
    writer.append(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(total)" height="20" role="img" \
      aria-label="\(label): \(value) of 100">
      <title>\(label): \(value) of 100</title>
      <linearGradient id="s" x2="0" y2="100%"><stop offset="0" stop-color="#bbb" stop-opacity=".1"/>\
      <stop offset="1" stop-opacity=".1"/></linearGradient>
      <clipPath id="r"><rect width="\(total)" height="20" rx="3" fill="#fff"/></clipPath>
      <g clip-path="url(#r)"><rect width="\(left)" height="20" fill="#4a4a4a"/>\
      <rect x="\(left)" width="\(right)" height="20" fill="\(color(score.overall))"/>\
      <rect width="\(total)" height="20" fill="url(#s)"/></g>
      <g fill="#fff" text-anchor="middle" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">
      \(text(label, middle: Double(left) / 2, length: left - 10))
      \(text(value, middle: Double(left) + Double(right) / 2, length: right - 10))
      </g>
      </svg>

      """)
  }

  /// A text with its shadow.
  private static func text(_ text: String, middle: Double, length: Int) -> String {
    let x = Amount.text(middle, digits: 1)
    return
      "<text x=\"\(x)\" y=\"15\" fill=\"#010101\" fill-opacity=\".3\" textLength=\"\(length)\" aria-hidden=\"true\">"
      + "\(text)</text><text x=\"\(x)\" y=\"14\" textLength=\"\(length)\">\(text)</text>"
  }

  /// Colours on which white letters can be read.
  private static func color(_ score: Double) -> String {
    switch ScoreWords.tone(score) {
    case "good": "#2f7d32"
    case "fair": "#5c7a1d"
    case "poor": "#9a6700"
    default: "#b3261e"
    }
  }

  /// How wide a text is in Verdana of 11 pixels, in pixels: the sum of advance widths in thousandths of an em.
  private static func width(_ text: String) -> Int {
    let sum = text.unicodeScalars.reduce(0) { $0 + (advances[$1] ?? 636) }
    return (sum * 11 + 999) / 1000
  }

  private static let advances: [Unicode.Scalar: Int] = [
    " ": 352, "a": 601, "c": 521, "d": 623, "e": 596, "i": 274, "k": 592, "l": 274, "q": 623, "t": 394,
    "u": 633,
    "y": 592,
  ]
}
