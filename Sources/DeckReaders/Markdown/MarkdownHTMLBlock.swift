internal import DeckSource

/// A line of HTML that stands for a block which Markdown has no marks for.
enum MarkdownHTMLBlock {
  /// `<!-- -->`, which keeps two lists apart, or a comment for this program.
  case nothing
  /// A paragraph without text.
  case paragraph
  /// A table without rows.
  case table
  case code(text: [UInt8], language: [UInt8])
  case formula([UInt8])

  /// Whether a line is a comment that tells this program which findings to leave out.
  static func isOwnComment(_ line: ByteView) -> Bool {
    line.hasPrefix("<!-- deckc:") && line.hasSuffix("-->")
  }

  /// The block that a line is.
  init?(_ line: ByteView) {
    if line.equals("<!-- -->") || Self.isOwnComment(line) {
      self = .nothing
    } else if line.equals("<p></p>") {
      self = .paragraph
    } else if line.equals("<table></table>") {
      self = .table
    } else {
      guard line.hasPrefix("<pre><code"), line.hasSuffix("</code></pre>"),
        let open = line.firstIndex(of: UInt8(ascii: ">"), from: 5)
      else { return nil }
      let start = "<pre><code".utf8.count
      let end = line.count - "</code></pre>".utf8.count
      guard open < end else { return nil }
      let text = MarkdownText.decode(line[open + 1..<end], escapes: false)
      let attribute = line[start..<open]
      let (language, formula): (StaticString, StaticString) = (" class=\"language-", " data-math=\"\"")
      if attribute.equals(formula) {
        self = .formula(text)
      } else if attribute.isEmpty {
        self = .code(text: text, language: [])
      } else if attribute.hasPrefix(language), attribute.hasSuffix("\"") {
        let name = attribute[language.utf8CodeUnitCount..<attribute.count - 1]
        self = .code(text: text, language: MarkdownText.decode(name, escapes: false))
      } else {
        return nil
      }
    }
  }
}

extension ByteView {
  /// The first place of `byte` at or behind `start`.
  fileprivate func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    self[start..<count].firstIndex(of: byte).map { start + $0 }
  }
}
