/// Text in the cells of a terminal: East Asian wide characters and emoji take two, combining marks none.
enum Cells {
  /// How many cells a terminal gives to `text`.
  static func count(_ text: String) -> Int { text.reduce(0) { $0 + count($1) } }

  /// The beginning of `text` in at most `width` cells, with `…` where it is cut.
  static func prefix(_ text: String, _ width: Int) -> String {
    guard count(text) > width else { return text }
    var output = ""
    var used = 0
    for character in text {
      used += count(character)
      if used > width - 1 { break }
      output.append(character)
    }
    return output + "…"
  }

  /// The end of `text` in at most `width` cells.
  static func suffix(_ text: String, _ width: Int) -> String {
    var output: [Character] = []
    var used = 0
    for character in text.reversed() {
      used += count(character)
      if used > width { break }
      output.append(character)
    }
    return String(output.reversed())
  }

  /// `text` cut or filled up to `width` cells, at its left when it is aligned to the right.
  static func pad(_ text: String, _ width: Int, right: Bool = false) -> String {
    let text = prefix(text, width)
    let spaces = String(repeating: " ", count: max(0, width - count(text)))
    return right ? spaces + text : text + spaces
  }

  /// A bar of at most `width` cells that shows `share`, from 0 to 1, in eighths of a cell; what is more than nothing is
  /// seen.
  static func bar(_ share: Double, _ width: Int) -> String {
    guard share > 0, share.isFinite else { return "" }
    let eighths = max(1, Int((min(share, 1) * Double(width * 8)).rounded()))
    let rest = eighths % 8 == 0 ? "" : String(eighthBlocks[eighths % 8])
    return String(repeating: "█", count: eighths / 8) + rest
  }

  private static let eighthBlocks: [Character] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  private static func count(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0..<0x300: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default: return scalar.properties.generalCategory == .nonspacingMark ? 0 : 1
    }
  }
}
