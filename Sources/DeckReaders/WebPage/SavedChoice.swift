internal import DeckModel
internal import DeckSource
internal import DeckXML

/// Questions of saved pages that offer options line by line, with the answer behind: `A. bolt`, `B. sky`, and `A`.
struct SavedChoice {
  private let page: WebPage

  init(_ page: WebPage) { self.page = page }

  /// The card with its options as a list to choose from, if it has any.
  func choice(_ card: WebPageCard) -> WebPageCard {
    guard let front = lines(card.front), let back = lines(card.back), !back.isEmpty else { return card }
    let (stem, options) = Self.split(front)
    guard options.count >= 2, !stem.isEmpty, let right = Self.right(back, options), !right.isEmpty else {
      return card
    }
    var choice = card
    let items = options.enumerated().map { index, option in
      "<li\(right.contains(index) ? " data-right" : "")>\(WebPageMarkup.escape(option.text))</li>"
    }
    choice.front = .markup(
      "<p>\(stem.map(WebPageMarkup.escape).joined(separator: "<br>"))</p>"
        + "<ul class=\"choices\">\(items.joined())</ul>", span(card.front, card))
    let answers = right.map { "<li>\(WebPageMarkup.escape(options[$0].text))</li>" }
    choice.back = .markup("<ul>\(answers.joined())</ul>", span(card.back, card))
    if answers.count == 1 {
      choice.back = .markup(WebPageMarkup.escape(options[right[0]].text), span(card.back, card))
    }
    return choice
  }

  private func span(_ content: WebPageCard.Content, _ card: WebPageCard) -> Span {
    switch content {
    case .elements(let elements):
      guard let first = elements.first, let last = elements.last else { return card.span }
      return Span(start: page.span(first).start, end: max(page.span(first).end, page.span(last).end))
    case .markup(_, let span): return span
    case .nothing: return card.span
    }
  }

  // MARK: Options

  private struct Option {
    var marker: OptionMarker
    var text: String
  }

  /// The lines before the options, and the options: the lines at the end whose marks count up from the first.
  private static func split(_ lines: [String]) -> (stem: [String], options: [Option]) {
    var options: [Option] = []
    for line in lines.reversed() {
      guard let option = option(line), options.last.map({ $0.marker.series == option.marker.series }) ?? true,
        options.last.map({ $0.marker.index == option.marker.index + 1 }) ?? true
      else { break }
      options.append(option)
    }
    guard let first = options.last, first.marker.index == 0 else { return (lines, []) }
    return (Array(lines.dropLast(options.count)), options.reversed())
  }

  private static func option(_ line: String) -> Option? {
    ByteView.withCopy(of: line.utf8) { bytes in
      OptionMarker(bytes).map { Option(marker: $0, text: bytes[$0.count..<bytes.count].string) }
    }
  }

  /// The options that an answer names, by their letters, or by what they say.
  private static func right(_ lines: [String], _ options: [Option]) -> [Int]? {
    if lines.count == 1, let symbols = ByteView.withCopy(of: lines[0].utf8, { OptionAnswer.symbols($0) }) {
      let indices = symbols.map(\.index)
      return indices.allSatisfy { $0 < options.count } ? indices : nil
    }
    var right: [Int] = []
    for line in lines {
      let said = option(line)
      let found = options.firstIndex { option in
        if let said, said.marker.index == option.marker.index { return areAlike(said.text, option.text) }
        return areAlike(line, option.text)
      }
      guard let found else { return nil }
      right.append(found)
    }
    return right
  }

  private static func areAlike(_ one: String, _ two: String) -> Bool {
    ByteView.withCopy(of: one.utf8) { one in
      ByteView.withCopy(of: two.utf8) { OptionAnswer.areAlike(one, $0) }
    }
  }

  // MARK: Lines

  /// The lines of a content that is nothing but text; nil when it is more.
  private func lines(_ content: WebPageCard.Content) -> [String]? {
    switch content {
    case .nothing: return []
    case .markup(let text, let span): return WebPage(part: text, of: page.source, at: span).plainLines
    case .elements(let elements):
      var lines: [String] = []
      for element in elements {
        guard let more = page.plainLines(element..<page.nodes[element].end) else { return nil }
        lines += more
      }
      return lines
    }
  }
}

extension WebPage {
  fileprivate var plainLines: [String]? { plainLines(0..<nodes.count) }

  /// The lines that some nodes show, without blank ones; nil when they show more than text.
  fileprivate func plainLines(_ range: Range<Int>) -> [String]? {
    var text = ""
    var blockEnd = 0
    for index in range {
      if index == blockEnd { text += "\n" }
      switch nodes[index].name {
      case "": text += nodes[index].text
      case "br": text += "\n"
      case "p", "div":
        text += "\n"
        blockEnd = nodes[index].end
      case "span", "a": break
      default: return nil
      }
    }
    return text.split(whereSeparator: \.isNewline)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
  }
}
