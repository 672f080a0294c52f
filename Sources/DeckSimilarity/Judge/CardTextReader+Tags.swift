/// Raw tags in text that is no markup to its reader.
extension CardTextReader {
  /// Where a raw tag that begins at `place` ends, or nil.
  func endOfTag(_ place: Int) -> Int? {
    guard place + 2 < scalars.count else { return nil }
    let next = scalars[place + 1] == 0x2F ? scalars[place + 2] : scalars[place + 1]
    guard next >= 0x61 && next <= 0x7A else { return nil }
    let limit = min(scalars.count, place + Self.maximumTagCount)
    guard let end = scalars[place..<limit].firstIndex(of: 0x3E) else { return nil }
    return scalars[place + 1..<end].contains(0x3C) ? nil : end + 1
  }

  private static let maximumTagCount = 512

  /// Tags say nothing, but for the source of an image or a recording, and the end of a line.
  mutating func addTag(_ tag: Range<Int>) {
    let text = Self.string(scalars[tag])
    guard text.hasPrefix("<img") || text.hasPrefix("<audio") || text.hasPrefix("<source") else {
      if text.hasPrefix("<br") || text.hasPrefix("<li") || text.hasPrefix("<p") || text.hasPrefix("<div") {
        breakItem()
      }
      return
    }
    add(.media, text)
  }
}
