internal import DeckSource

/// Tells lists written with `- ` and `1. ` from other lines.
enum ListShape {
  /// What stands before the text of an item.
  struct Marker {
    /// Its bytes with the spaces behind it; 0 for none.
    var count = 0
    /// The number of a numbered item.
    var number: UInt16?
  }

  /// The marker at the beginning of a line.
  static func marker(_ bytes: ByteView, _ line: WrittenLine) -> Marker {
    guard !line.isBlank else { return Marker() }
    if bytes[line.text] == UInt8(ascii: "-") {
      return Marker(count: markCount(bytes, line, line.text + 1))
    }
    var index = line.text
    var number = 0
    while index < min(line.end, line.text + 5), bytes[index] &- UInt8(ascii: "0") < 10 {
      number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    guard index > line.text, index < line.end, bytes[index] == UInt8(ascii: "."), number <= UInt16.max else {
      return Marker()
    }
    let count = markCount(bytes, line, index + 1)
    return count > 0 ? Marker(count: count, number: UInt16(number)) : Marker()
  }

  /// The bytes up to the text when a mark ends at `end`, or 0: a space follows, or nothing.
  private static func markCount(_ bytes: ByteView, _ line: WrittenLine, _ end: Int) -> Int {
    if end == line.end { return end - line.text }
    return bytes[end] == 0x20 ? end + 1 - line.text : 0
  }

  /// Whether every one of `lines` is an item or goes on with one, and numbers count up.
  ///
  /// A single line is a list only when it begins with a dash and no second dash divides it, and text follows: there `1. ` is more
  /// likely a number of the author's, and ` - ` a dash.
  static func isList(_ bytes: ByteView, _ lines: ArraySlice<WrittenLine>) -> Bool {
    guard let first = lines.first else { return false }
    let firstMarker = marker(bytes, first)
    guard firstMarker.count > 0 else { return false }
    if lines.count == 1 {
      // A dash alone is a dash.
      return firstMarker.number == nil && first.text + firstMarker.count < first.end
        && bytes[min(first.text + 2, first.end)..<first.end].firstIndex(of: " - ") == nil
    }
    var levels: [(indentation: Int, number: UInt16?)] = []
    for line in lines {
      let marker = marker(bytes, line)
      guard marker.count > 0 else {
        if line.indentation < first.indentation + 2 { return false }
        continue
      }
      guard line.indentation >= first.indentation else { return false }
      while let top = levels.last, top.indentation > line.indentation { levels.removeLast() }
      if let top = levels.last, top.indentation == line.indentation {
        if let last = top.number, let number = marker.number, Int(number) != Int(last) + 1 { return false }
        levels[levels.count - 1].number = marker.number
      } else {
        levels.append((line.indentation, marker.number))
      }
    }
    return true
  }
}
