internal import DeckDiagnostics

/// The only part of the reports that knows colours.
struct Paint {
  enum Color: String {
    case plain = "0"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
    case cyan = "36"
  }

  /// Whether to paint at all.
  let isOn: Bool

  static func color(of severity: Severity) -> Color {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .info: .cyan
    }
  }

  func callAsFunction(_ text: String, _ color: Color, bold: Bool = false) -> String {
    guard isOn, !text.isEmpty else { return text }
    return "\u{1B}[\(bold ? "1;" : "")\(color.rawValue)m\(text)\u{1B}[0m"
  }
}
