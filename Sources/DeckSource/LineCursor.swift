internal import CScan

/// Finds the places of offsets that grow, such as those of cards in order, by counting on from the last one.
///
/// Offsets may also fall; that takes a look-up in the index. Offsets that grow take time linear in the bytes
/// between the first and the last, however long the lines are.
public struct LineCursor: Sendable {
  private let index: LineIndex
  private let bytes: ByteView
  private var last: Position?

  /// A cursor over the source of `index`.
  public init(_ index: LineIndex) {
    self.index = index
    bytes = index.source.bytes
  }

  /// The place of `offset`, which is cut to the file.
  public mutating func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    guard var place = last, place.offset <= offset, place.offset >= index.source.byteOrderMarkCount else {
      let place = index.position(of: offset)
      last = place
      return place
    }
    let passed = bytes[place.offset..<offset]
    let lineEnds = unsafe cscan_count(passed.base, passed.count, index.terminator)
    place.offset = offset
    if lineEnds == 0 {
      place.column += passed.scalarCount
    } else {
      var start = passed.count
      while passed[start - 1] != index.terminator { start -= 1 }
      place.line += lineEnds
      place.column = 1 + passed[start..<passed.count].scalarCount
    }
    last = place
    return place
  }
}
