internal import DeckModel
internal import DeckSource

/// Blocks that are no running text.
extension MarkdownFields {
  // MARK: Code

  /// Writes code between fences, or as HTML when a line end of it isn't one of Markdown.
  func writeCode(_ node: Node, _ index: Int, _ indentation: Int, _ writer: inout ByteWriter) {
    let text = batch.text(of: node)
    let language = Int(node.end) > index + 1 ? batch.text(of: nodes[index + 1]) : text[0..<0]
    guard !text.contains(0x0D) else {
      writer.append("<pre><code class=\"language-")
      writer.append(referencing: language)
      writer.append("\">")
      writer.append(referencing: text)
      return writer.append("</code></pre>")
    }
    let fence = max(text.longestRun(of: UInt8(ascii: "`")) + 1, 3)
    writer.append(repeating: UInt8(ascii: "`"), count: fence)
    // Fences of this language hold formulas.
    if language.equals("math") { writer.append("&#109;ath") } else { writeLanguage(language, &writer) }
    writeLines(text, indentation, &writer)
    newLine(indentation, &writer)
    writer.append(repeating: UInt8(ascii: "`"), count: fence)
  }

  private func writeLanguage(_ language: ByteView, _ writer: inout ByteWriter) {
    guard let first = language.first, let last = language.last else { return }
    // Only white space, which would be cut off: no reference stands for a control character.
    let isLeading = first.isSpaceOrBreak
    let isTrailing = language.count > 1 && last.isSpaceOrBreak
    if isLeading { writer.append(reference: first) }
    writer.append(referencing: language[(isLeading ? 1 : 0)..<language.count - (isTrailing ? 1 : 0)])
    if isTrailing { writer.append(reference: last) }
  }

  private func writeLines(_ text: ByteView, _ indentation: Int, _ writer: inout ByteWriter) {
    guard !text.isEmpty else { return }
    for line in text.lines {
      if line.isEmpty { writer.append("\n") } else { newLine(indentation, &writer) }
      writer.append(line)
    }
  }

  // MARK: Formulas

  /// Writes a formula between `$$` when it is one line that has none of its own.
  func writeMathBlock(_ node: Node, _ indentation: Int, _ writer: inout ByteWriter) {
    let text = batch.text(of: node)
    if text.isPlainFormula {
      writer.append("$$")
      writer.append(text)
      writer.append("$$")
    } else if text.contains(0x0D) {
      writer.append("<pre><code data-math=\"\">")
      writer.append(referencing: text)
      writer.append("</code></pre>")
    } else {
      let fence = max(text.longestRun(of: UInt8(ascii: "`")) + 1, 3)
      writer.append(repeating: UInt8(ascii: "`"), count: fence)
      writer.append("math")
      writeLines(text, indentation, &writer)
      newLine(indentation, &writer)
      writer.append(repeating: UInt8(ascii: "`"), count: fence)
    }
  }

  // MARK: Tables

  /// Begins a table. One without column names gets a row of empty ones: Markdown has no table without.
  mutating func beginTable(_ node: Node, _ index: Int, _ open: Open, _ writer: inout ByteWriter) -> Open? {
    guard Int(node.end) > index + 1 else {
      writer.append("<table></table>")
      return nil
    }
    let row = index + 1
    if !nodes[row].flags.contains(.header) {
      writer.append("|")
      for _ in 0..<max(cellCount(row), 1) { writer.append("  |") }
      writeDivider(of: row, open.indentation, &writer)
      newLine(open.indentation, &writer)
    } else if cellCount(row) == 0 {
      losses.insert("rows of column names without names")
    }
    return open
  }

  /// Writes the line that stands below the names of columns.
  func writeDivider(of row: Int, _ indentation: Int, _ writer: inout ByteWriter) {
    newLine(indentation, &writer)
    writer.append("|")
    for _ in 0..<max(cellCount(row), 1) { writer.append(" --- |") }
  }

  private func cellCount(_ row: Int) -> Int {
    var count = 0
    var index = row + 1
    while index < Int(nodes[row].end) {
      count += 1
      index = Int(nodes[index].end)
    }
    return count
  }

  /// Whether the row is the first of its table.
  func isFirstRow(_ row: Int) -> Bool { nodes[row - 1].kind == .table }

  /// Whether the row is the first of its table and names columns by nothing.
  func isEmptyHeader(_ row: Int) -> Bool {
    guard nodes[row].flags.contains(.header), isFirstRow(row) else { return false }
    return (row + 1..<Int(nodes[row].end)).allSatisfy {
      nodes[$0].kind == .tableCell || nodes[$0].kind == .text && nodes[$0].text.isEmpty
    }
  }
}

extension ByteView {
  /// The length of the longest run of `byte`.
  func longestRun(of byte: UInt8) -> Int {
    var longest = 0
    var run = 0
    for next in self {
      run = next == byte ? run + 1 : 0
      longest = Swift.max(longest, run)
    }
    return longest
  }

  /// Whether a formula can stand between dollars: one line without dollars, with no space at an edge.
  var isPlainFormula: Bool {
    guard let first, let last, first > 0x20, last > 0x20, last != UInt8(ascii: "\\") else { return false }
    return !contains(UInt8(ascii: "$")) && !contains(0x0A) && !contains(0x0D)
  }
}
