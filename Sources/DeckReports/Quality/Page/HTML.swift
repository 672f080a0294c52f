/// HTML that is put together from literals of this program and from text that is escaped when it is put in: text can't
/// become markup by mistake.
struct HTML: ExpressibleByStringInterpolation {
  /// The markup.
  private(set) var markup: String

  /// No markup.
  init() { markup = "" }

  init(stringLiteral value: StaticString) { markup = "\(value)" }

  init(stringInterpolation: Interpolation) { markup = stringInterpolation.markup }

  /// Markup that this program made in another way: styles and scripts.
  init(trusted markup: String) { self.markup = markup }

  static func += (a: inout HTML, b: HTML) { a.markup += b.markup }

  /// Parts one behind the other.
  static func join(_ parts: some Sequence<HTML>) -> HTML {
    var whole = HTML()
    for part in parts { whole += part }
    return whole
  }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var markup = ""

    init(literalCapacity: Int, interpolationCount: Int) { markup.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: StaticString) { markup += "\(literal)" }

    /// Text, escaped.
    mutating func appendInterpolation(_ text: String) { HTMLText.append(text, to: &markup) }

    mutating func appendInterpolation(_ html: HTML) { markup += html.markup }

    /// A number for people: thousands are parted.
    mutating func appendInterpolation(_ number: Int) { markup += Amount.text(number) }

    /// A number for machines.
    mutating func appendInterpolation(raw number: Int) { markup += String(number) }

    /// A length in a drawing, to a tenth.
    mutating func appendInterpolation(_ length: Double) { markup += Amount.text(length, digits: 1) }
  }
}

/// The text of HTML elements and attributes.
enum HTMLText {
  /// Appends `text` so that it stands for itself: markup is escaped, and characters that steer the display are shown by
  /// their numbers.
  static func append(_ text: String, to output: inout String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "'": output += "&#39;"
      case "`": output += "&#96;"
      case "\n", "\t": output.unicodeScalars.append(scalar)
      default:
        if steers(scalar) {
          output += "\u{27E8}U+"
          let digits = String(scalar.value, radix: 16, uppercase: true)
          output += String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "\u{27E9}"
        } else {
          output.unicodeScalars.append(scalar)
        }
      }
    }
  }

  /// Whether a character is a control, turns the direction of text that isn't its own, or isn't for interchange. Joiners stay,
  /// which writing in Persian, Hindi and emoji needs.
  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE0FFF, 0xFDD0...0xFDEF:
      true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
