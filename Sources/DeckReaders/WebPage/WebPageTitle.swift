internal import DeckSource
internal import DeckXML

/// What the head of a page says about its deck.
enum WebPageTitle {
  /// The title: the first heading, else what the window is called.
  static func title(_ page: WebPage) -> (text: String, span: Span?) {
    for name in ["h1", "title"] {
      for index in page.nodes.indices where page.nodes[index].name == name {
        let text = name == "title" ? collapsed(page.rawText(index)) : page.text(index)
        if !text.isEmpty { return (withoutCount(text), page.span(index)) }
      }
    }
    return ("", nil)
  }

  private static func collapsed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func withoutCount(_ text: String) -> String {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "("), count(text[open...]) != nil else {
      return text
    }
    return collapsed(String(text[..<open]))
  }

  /// The number in `(62 cards)`, in whatever language; nil when the text is no such thing.
  private static func count(_ text: Substring) -> Int? {
    let words = text.split { $0.isWhitespace || $0 == "(" || $0 == ")" }
    guard text.hasPrefix("("), text.hasSuffix(")"), let first = words.first, words.count <= 2 else {
      return nil
    }
    let digits = first.filter { $0 != "," && $0 != "." }
    return digits.utf8.allSatisfy { $0 &- 0x30 < 10 } ? Int(digits) : nil
  }

  /// The number of cards that a text among `range` says, as `(62 cards)`.
  static func count(_ page: WebPage, in range: Range<Int>) -> (count: Int, span: Span)? {
    for index in range
    where page.nodes[index].isText && page.nodes[index].text.utf8.contains(UInt8(ascii: "(")) {
      let text = collapsed(page.nodes[index].text)
      guard let open = text.lastIndex(of: "("), let count = count(text[open...]), text[open...].contains(" ")
      else { continue }
      return (count, page.span(index))
    }
    return nil
  }

  /// The number of cards that a heading ends in, as `Terms in this set (199)`.
  static func headingCount(_ page: WebPage) -> (count: Int, span: Span)? {
    let names = ["h2", "h3", "h4", "h5", "h6"]
    for index in page.nodes.indices
    where names.contains(page.nodes[index].name)
      || page.hasClass(index, where: { $0.hasPrefix("SetPageTerms-count") })
    {
      let text = page.text(index)
      if text.hasSuffix(")"), let open = text.lastIndex(of: "("), let count = count(text[open...]) {
        return (count, page.span(index))
      }
    }
    return nil
  }

  /// What a `meta` element of that name or property says.
  static func meta(_ name: String, _ page: WebPage) -> String? {
    page.nodes.first { $0.name == "meta" && ($0["name"] ?? $0["property"])?.lowercased() == name }?["content"]
  }
}
