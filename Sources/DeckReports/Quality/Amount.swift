/// Numbers as people read them.
enum Amount {
  /// A whole number with its thousands parted: `12,345`.
  static func text(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var output = number < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { output += "," }
      output.append(digit)
    }
    return output
  }

  /// A number with so many digits behind the point, rounded half away from zero; zeros at the end are left out.
  static func text(_ number: Double, digits: Int = 0) -> String {
    guard number.isFinite, number.magnitude < 1e15 else { return "0" }
    var factor = 1
    for _ in 0..<digits { factor *= 10 }
    let scaled = Int((number.magnitude * Double(factor)).rounded())
    var output = number < 0 && scaled > 0 ? "-" : ""
    output += String(scaled / factor)
    var rest = scaled % factor
    guard rest > 0 else { return output }
    output += "."
    var place = factor / 10
    while rest > 0 {
      output += String(rest / place)
      rest %= place
      place /= 10
    }
    return output
  }

  /// A score from 0 to 100 as a whole number; only what is whole is 100.
  static func score(_ score: Double) -> Int { score >= 100 ? 100 : min(99, Int(score.rounded())) }

  /// A share as a percentage: `12 %`; what isn't nothing is never `0 %`.
  static func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0, part > 0 else { return "0 %" }
    let share = Double(part) / Double(whole) * 100
    return share < 1 ? "<1 %" : "\(Int(min(share, part < whole ? 99 : 100).rounded())) %"
  }

  /// A place in a row: `1st`, `12th`, `1,203rd`.
  static func ordinal(_ number: Int) -> String {
    let ending =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return text(number) + ending
  }

  /// `1 card`, `3 cards`.
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(text(number)) \(number == 1 ? one : many ?? one + "s")"
  }
}
