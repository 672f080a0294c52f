/// A Markdown table whose columns are as wide as what stands in them.
public struct ResultTable {
  private var rows: [[String]]

  /// A table with these headings and no rows.
  public init(_ columns: [String]) { rows = [columns] }

  /// Adds a row, with a cell for each column.
  public mutating func append(_ row: [String]) { rows.append(row) }

  /// The table; the first column is left-aligned, the others right-aligned.
  public var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    var lines = rows.map { row in
      "| " + row.indices.map { pad(row[$0], to: widths[$0], left: $0 == 0) }.joined(separator: " | ") + " |"
    }
    let rule = widths.indices.map {
      String(repeating: "-", count: max(widths[$0] - 1, 2)) + ($0 == 0 ? "-" : ":")
    }
    lines.insert("| " + rule.joined(separator: " | ") + " |", at: 1)
    return lines.joined(separator: "\n")
  }

  private func pad(_ text: String, to width: Int, left: Bool) -> String {
    let space = String(repeating: " ", count: max(width - text.count, 0))
    return left ? text + space : space + text
  }

  /// `value` with `digits` decimals, without help of the locale.
  public static func decimal(_ value: Double, _ digits: Int) -> String {
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int((value * Double(scale)).rounded())
    let fraction = String(scaled % scale)
    return digits == 0
      ? "\(scaled)" : "\(scaled / scale)." + String(repeating: "0", count: digits - fraction.count) + fraction
  }
}
