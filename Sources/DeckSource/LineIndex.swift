internal import CScan

/// A place as people count: lines from 1, columns from 1 in Unicode scalars, offsets from 0 in bytes.
public struct Position: Hashable, Sendable {
  /// The line, from 1.
  public var line: Int
  /// The column in Unicode scalars, from 1.
  public var column: Int
  /// The offset in UTF-8 bytes, from 0.
  public var offset: Int

  /// A place from its parts.
  public init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }
}

/// The only place where offsets become lines and columns.
///
/// It keeps the number of line ends and the column before every 4 KiB, so it takes a five-hundredth of the file.
/// Making it is O(bytes) at the speed of memory; a look-up reads at most 4 KiB, however long the lines are.
public struct LineIndex: Sendable {
  private static let stride = 4096
  let source: SourceFile
  private let before: [UInt32]
  /// How many scalars of its line begin before each block.
  private let columns: [UInt32]
  let terminator: UInt8

  /// An index over `source`.
  public init(_ source: SourceFile) {
    self.source = source
    let bytes = source.bytes
    let terminator = Self.terminator(of: bytes)
    self.terminator = terminator
    var before: [UInt32] = [0]
    var columns: [UInt32] = [0]
    before.reserveCapacity(bytes.count / Self.stride + 2)
    columns.reserveCapacity(bytes.count / Self.stride + 2)
    var total: UInt32 = 0
    var column: UInt32 = 0
    // The first scalar that isn't counted in `column`.
    var next = source.byteOrderMarkCount
    var start = 0
    while start < bytes.count {
      let end = min(start + Self.stride, bytes.count)
      let lineEnds = unsafe UInt32(cscan_count(bytes.base + start, end - start, terminator))
      if lineEnds > 0 {
        next = end
        while bytes[next - 1] != terminator { next -= 1 }
        column = 0
      }
      while next < end {
        next += bytes.scalarLength(at: next)
        column += 1
      }
      total += lineEnds
      before.append(total)
      columns.append(column)
      start = end
      // Places are looked up in few of the pages that this went through.
      if start & (1 << 25 - 1) == 0 { source.forgetPages(upTo: start) }
    }
    self.before = before
    self.columns = columns
  }

  /// The byte that ends lines: a line feed, or a carriage return in a file that has no line feed.
  public static func terminator(of bytes: ByteView) -> UInt8 {
    bytes.firstIndex(of: 0x0A) == nil && bytes.firstIndex(of: 0x0D) != nil ? 0x0D : 0x0A
  }

  /// The number of lines; an empty file has one.
  public var lineCount: Int { Int(before.last ?? 0) + 1 }

  /// The place of `offset`, which is cut to the file.
  public func position(of offset: Int) -> Position {
    let bytes = source.bytes
    let offset = min(max(offset, 0), bytes.count)
    let block = offset / Self.stride
    let blockStart = block * Self.stride
    let line =
      unsafe Int(before[block]) + cscan_count(bytes.base + blockStart, offset - blockStart, terminator)
    var start = offset
    while start > blockStart && bytes[start - 1] != terminator { start -= 1 }
    var column = 1
    if start == blockStart {
      column += Int(columns[block])
      start = firstScalar(behind: blockStart)
    }
    if start < offset { column += bytes[start..<offset].scalarCount }
    return Position(line: line + 1, column: column, offset: offset)
  }

  /// The first place from the start of a block on at which a scalar begins. A byte order mark is no column.
  private func firstScalar(behind blockStart: Int) -> Int {
    guard blockStart > 0 else { return source.byteOrderMarkCount }
    for start in max(blockStart - 3, 0)..<blockStart {
      let end = start + source.bytes.scalarLength(at: start)
      if end > blockStart { return end }
    }
    return blockStart
  }

  /// The offset at which line `number` (from 1) begins, or nil behind the last.
  ///
  /// Complexity: O(log lines) and at most 4 KiB.
  public func start(ofLine number: Int) -> Int? {
    guard number > 1 else { return number == 1 ? 0 : nil }
    let wanted = number - 1
    guard wanted <= Int(before.last ?? 0) else { return nil }
    var low = 0
    var high = before.count - 1
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(before[middle]) < wanted { low = middle } else { high = middle }
    }
    var seen = Int(before[low])
    var offset = low * Self.stride
    while offset < source.bytes.count {
      if source.bytes[offset] == terminator {
        seen += 1
        if seen == wanted { return offset + 1 }
      }
      offset += 1
    }
    return nil
  }

  /// The span of line `number` without its end.
  public func span(ofLine number: Int) -> Span? {
    guard let start = start(ofLine: number) else { return nil }
    let rest = source.bytes[start..<source.bytes.count]
    var end = start + (rest.firstIndex(of: terminator) ?? rest.count)
    if end > start && source.bytes[end - 1] == 0x0D { end -= 1 }
    return Span(start, end)
  }
}

extension ByteView {
  /// The number of Unicode scalars; a byte that isn't UTF-8 counts as one.
  public var scalarCount: Int {
    var count = 0
    var index = 0
    while index < self.count {
      index += scalarLength(at: index)
      count += 1
    }
    return count
  }

  /// The number of bytes of the scalar at `index`; a byte that isn't UTF-8 counts as one.
  @inline(__always)
  func scalarLength(at index: Int) -> Int {
    unsafe Swift.max(1, cscan_scalar_length(base + index, count - index))
  }
}
