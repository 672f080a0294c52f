internal import CScan
internal import DeckSource

extension EmitterOutput {
  /// Quotes the cell that was written from `start` on when it holds the delimiter, a quote or a line end, or
  /// has a space at an edge. `isQuoted` tells that an opening quote was written in advance, which is cheaper
  /// than inserting one.
  @inline(__always)
  mutating func finishCell(from start: Int, delimiter: UInt8, isQuoted: Bool) {
    let first = isQuoted ? start + 1 : start
    let cell = writer.view[first..<writer.count]
    guard let last = cell.last else {
      writer.truncate(to: start)
      return
    }
    let (quote, space) = (UInt8(ascii: "\""), UInt8(ascii: " "))
    if cell.holdsAny(delimiter, quote, 0x0A, 0x0D) || cell[0] == space || last == space {
      if cell.firstIndex(of: quote) != nil { doubleQuotes(from: first) }
      if !isQuoted { writer.insert(quote, at: start) }
      writer.append(quote)
    } else if isQuoted {
      writer.remove(at: start)
    }
  }

  @inline(never)
  private mutating func doubleQuotes(from start: Int) {
    scratch.removeAll()
    scratch.append(writer.view[start..<writer.count])
    writer.truncate(to: start)
    let cell = scratch.view
    var copied = 0
    while let quote = cell[copied..<cell.count].firstIndex(of: UInt8(ascii: "\"")) {
      writer.append(cell[copied..<copied + quote + 1])
      writer.append(UInt8(ascii: "\""))
      copied += quote + 1
    }
    writer.append(cell[copied..<cell.count])
  }
}

extension ByteView {
  /// Whether any byte is one of the four given.
  @inline(__always)
  func holdsAny(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> Bool {
    unsafe cscan_has_any(base, count, a, b, c, d)
  }
}
