import DeckTestSupport

/// How the lines of a page become bytes.
enum PageEncoding: CaseIterable {
  case lineFeeds, returns, bothEnds, mixedEnds, byteOrderMark, littleEndian, bigEndian, trailingSpaces

  func encode(_ lines: [String], random: inout SplitMix64) -> [UInt8] {
    var text = ""
    let endsInNewline = random.chance(80)
    for (index, line) in lines.enumerated() {
      text += line
      if self == .trailingSpaces && random.chance(10) { text += random.pick([" ", "\t", "  ", "\u{A0}"]) }
      guard index + 1 < lines.count || endsInNewline else { break }
      switch self {
      case .returns: text += "\r"
      case .bothEnds: text += "\r\n"
      // One line feed at least: without any, carriage returns are the line ends.
      case .mixedEnds: text += index > 0 && random.chance(50) ? "\r\n" : "\n"
      case .lineFeeds, .byteOrderMark, .littleEndian, .bigEndian, .trailingSpaces: text += "\n"
      }
    }
    switch self {
    case .byteOrderMark: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .littleEndian: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .bigEndian: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .lineFeeds, .returns, .bothEnds, .mixedEnds, .trailingSpaces: return Array(text.utf8)
    }
  }
}
