internal import DeckSource

/// Tells which byte divides the fields of a file, from its beginning.
struct DelimiterGuess {
  /// The delimiter; a comma when nothing speaks for another.
  private(set) var delimiter = UInt8(ascii: ",")
  /// The number of rows looked at.
  private(set) var rowCount = 0
  /// The number of rows with at least two fields.
  private(set) var dividedCount = 0
  /// The number of rows with as many fields as most.
  private(set) var regularCount = 0
  /// The columns as the rows looked at show them.
  private(set) var columns: DelimitedColumns?
  /// The fields of the rows looked at.
  private(set) var rows: [[DelimitedField]] = []
  /// Whether anything was wrong with a row.
  private(set) var hasProblems = false
  /// Where the first row begins: behind a byte order mark and a line `sep=;`.
  private(set) var start: Int

  private static let maximumRowCount = 60
  private static let sampleCount = 1 << 14

  /// The best guess among `candidates`, or what `separator` says. Complexity: O(1).
  init(_ source: SourceFile, candidates: [UInt8], separator: String? = nil) {
    let said = separator.map { Array(SeparatorName.text(of: $0).utf8) }
    let candidates = said.map { $0.count == 1 ? $0 : candidates } ?? candidates
    start = source.byteOrderMarkCount
    let bytes = source.bytes
    let head = bytes[start..<min(start + 16, bytes.count)]
    let known = candidates + [UInt8(ascii: ":"), UInt8(ascii: "^"), UInt8(ascii: "~")]
    if head.hasPrefix("sep="), head.count > 5, known.contains(head[4]), head[5] == 0x0A || head[5] == 0x0D {
      delimiter = head[4]
      start += head.count > 6 && head[5] == 0x0D && head[6] == 0x0A ? 7 : 6
      count(bytes)
      return
    }
    var best: DelimiterGuess?
    for candidate in candidates {
      var guess = self
      guess.delimiter = candidate
      guess.count(bytes)
      if best.map({ guess.isBetter(than: $0) }) ?? true { best = guess }
    }
    if let best { self = best }
  }

  /// More rows that are divided; then more that are alike. A header counts more than either.
  private func isBetter(than other: DelimiterGuess) -> Bool {
    let (mine, its) = (columns?.hasKnownNames == true, other.columns?.hasKnownNames == true)
    if mine != its { return mine }
    // Wrong delimiters make fewer or more rows of the same bytes: shares are compared, not numbers.
    let divided = (dividedCount * max(other.rowCount, 1), other.dividedCount * max(rowCount, 1))
    if divided.0 != divided.1 { return divided.0 > divided.1 }
    return regularCount * max(other.rowCount, 1) > other.regularCount * max(rowCount, 1)
  }

  private mutating func count(_ bytes: ByteView) {
    let end = min(bytes.count, start + Self.sampleCount)
    var parser = DelimitedParser(bytes, delimiter: delimiter, from: start, to: end)
    var counts: [Int: Int] = [:]
    while rowCount < Self.maximumRowCount, let row = parser.next() {
      // The last row of a sample may be cut off, and a quote of it left open.
      let isCut = Int(row.end) == end || parser.problems.contains { $0.kind == .unclosedQuote }
      if isCut && end < bytes.count && rowCount > 0 { break }
      if parser.isBlank { continue }
      rows.append(parser.fields)
      rowCount += 1
      if parser.fields.count >= 2 { dividedCount += 1 }
      counts[parser.fields.count, default: 0] += 1
      hasProblems = hasProblems || !parser.problems.isEmpty
    }
    regularCount = counts.values.max() ?? 0
    if !rows.isEmpty { columns = DelimitedColumns(bytes, rows) }
  }

  /// How much the text looks like a delimited file, from 0 to 100.
  var resemblance: Int {
    guard let columns, rowCount > 0 else { return 0 }
    if columns.hasKnownNames { return 85 }
    // Prose has a comma here and there; a table has as many in every row.
    guard rowCount >= 3, dividedCount == rowCount, regularCount == rowCount, !hasProblems else { return 0 }
    return 30
  }
}
