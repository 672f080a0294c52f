internal import DeckSource

/// The memory of a comparison of two words under an error model; kept, so that comparing allocates nothing.
@safe
struct CostTable: ~Copyable {
  private static let width = ErrorModel.maximumCount
  /// How much the lengths of two words may differ.
  private static let maximumDifference = 4
  /// How far the places in the two words may drift apart beyond that.
  private static let freeDrift = 2

  private let cells: UnsafeMutablePointer<UInt16>
  /// By column, the last four letters that are written before it, the last one lowest.
  private let ends: UnsafeMutablePointer<UInt32>
  private var drift = 0

  init() {
    unsafe cells = .allocate(capacity: Self.width * Self.width)
    unsafe ends = .allocate(capacity: Self.width + 1)
  }

  deinit {
    unsafe cells.deallocate()
    unsafe ends.deallocate()
  }

  /// The cheapest way to write `meant` as `written`, in sixteenths; `ErrorModel.far` if there is none.
  ///
  /// Row i, column j: the cost of writing the first i letters that are meant as the first j that are written.
  mutating func cost(of written: ByteView, for meant: ByteView, in model: ErrorModel) -> UInt16 {
    let rows = meant.count
    let columns = written.count
    guard rows < Self.width, columns < Self.width, abs(rows - columns) <= Self.maximumDifference else {
      return ErrorModel.far
    }
    drift = abs(rows - columns) + Self.freeDrift
    unsafe ends[0] = 0
    for column in 0..<columns { unsafe ends[column + 1] = ends[column] << 8 | UInt32(written[column]) }
    var end: UInt32 = 0
    for row in 0...rows {
      if row > 0 { end = end << 8 | UInt32(meant[row - 1]) }
      let first = max(0, row - drift)
      let last = min(columns, row + drift)
      if first > 0 { self[row, first - 1] = ErrorModel.far }
      for column in first...max(first, last) where column <= last {
        self[row, column] = cell(row, column, end, written, meant, model)
      }
      if last < columns { self[row, last + 1] = ErrorModel.far }
    }
    guard rows > 0, columns > 0 else { return self[rows, columns] }
    let best = self[rows, columns]
    let sounds = model.sounds.last(meant: meant[rows - 1], written: written[columns - 1])
    return min(
      best, cheapest(of: sounds, rows, columns, end, written, meant, model),
      cheapest(of: model.sounds.lastAndEmpty, rows, columns, end, written, meant, model))
  }

  /// The optimal string alignment distance of two words of at most 63 bytes: insertions, deletions,
  /// substitutions, and exchanges of neighbours that nothing else changes.
  mutating func distance(_ first: ByteView, _ second: ByteView) -> Int {
    guard first.count < Self.width, second.count < Self.width else { return .max }
    for row in 0...first.count {
      for column in 0...second.count {
        guard row > 0, column > 0 else {
          self[row, column] = UInt16(row + column)
          continue
        }
        let isEqual = first[row - 1] == second[column - 1]
        var best = self[row - 1, column - 1] &+ (isEqual ? 0 : 1)
        best = min(best, self[row - 1, column] &+ 1, self[row, column - 1] &+ 1)
        if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
          best = min(best, self[row - 2, column - 2] &+ 1)
        }
        self[row, column] = best
      }
    }
    return Int(self[first.count, second.count])
  }

  private subscript(row: Int, column: Int) -> UInt16 {
    @inline(__always) get { unsafe cells[row &* Self.width &+ column] }
    @inline(__always) nonmutating set { unsafe cells[row &* Self.width &+ column] = newValue }
  }

  @inline(__always)
  private func cell(
    _ row: Int, _ column: Int, _ end: UInt32, _ written: ByteView, _ meant: ByteView, _ model: ErrorModel
  ) -> UInt16 {
    guard row > 0 || column > 0 else { return 0 }
    let here = row > 0 ? meant[row - 1] : 0
    let there = column > 0 ? written[column - 1] : 0
    let next = row < meant.count ? meant[row] : 0
    var best = ErrorModel.far
    if row > 0, column > 0 {
      let before = self[row - 1, column - 1]
      if here == there {
        best = before
        // Nothing is cheaper than no error so far.
        if best == 0 { return 0 }
      } else {
        best = min(best, before &+ model.replacing(here, by: there, isFirst: row == 1))
        if row > 1, column > 1, here == written[column - 2], meant[row - 2] == there {
          best = min(best, self[row - 2, column - 2] &+ model.exchanging(there, here))
        }
      }
      let sounds = model.sounds.ending(meant: here, written: there)
      best = min(best, cheapest(of: sounds, row, column, end, written, meant, model))
    }
    if row > 0, column >= row - 1 - drift, row - 1 - column <= drift {
      let previous = row == 1 ? 0 : here == next ? here : meant[row - 2]
      best = min(best, self[row - 1, column] &+ model.dropping(here, after: previous))
    }
    if column > 0, column - 1 >= row - drift {
      let previous = there == next && row > 0 ? there : here
      best = min(best, self[row, column - 1] &+ model.adding(there, after: previous))
    }
    return best
  }

  /// The cheapest way to end here with one of these sounds. `end` holds the last letters that are meant.
  @inline(__always)
  private func cheapest(
    of sounds: Range<Int>, _ row: Int, _ column: Int, _ end: UInt32, _ written: ByteView, _ meant: ByteView,
    _ model: ErrorModel
  ) -> UInt16 {
    var best = ErrorModel.far
    let writtenEnd = unsafe ends[column]
    for index in sounds where model.sounds.sounds[index].mayEnd(end, writtenEnd) {
      let sound = model.sounds.sounds[index]
      let startRow = row - Int(sound.meantCount)
      let startColumn = column - Int(sound.writtenCount)
      guard startRow >= 0, startColumn >= 0, abs(startRow - startColumn) <= drift,
        !sound.isFirst || (startRow == 0 && startColumn == 0)
      else { continue }
      if sound.meantCount > 4, !meant[startRow..<row].equals(model.sounds.meant(sound)) { continue }
      if sound.writtenCount > 4, !written[startColumn..<column].equals(model.sounds.written(sound)) {
        continue
      }
      best = min(best, self[startRow, startColumn] &+ sound.cost)
    }
    return best
  }
}
