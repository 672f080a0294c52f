internal import DeckModel
internal import DeckXML

/// A formula that an element of a page shows.
struct WebPageMath {
  /// TeX without its marks.
  let text: String
  let isBlock: Bool
  let delimiter: MathDelimiter

  /// The formula of an element, or nil when it shows none that TeX is known of.
  init?(_ page: WebPage, _ index: Int, isOurs: Bool) {
    let node = page.nodes[index]
    if isOurs {
      guard page.hasClass(index, "math") else { return nil }
      isBlock = node.name == "div"
      let mark = node["data-delimiter"]
      delimiter = MathDelimiter.allCases.first { "\($0.opening)" == mark } ?? (isBlock ? .bracket : .dollar)
      let shown = page.rawText(index)
      let marks = ("\(delimiter.opening)", "\(delimiter.closing)")
      guard shown.hasPrefix(marks.0), shown.hasSuffix(marks.1), shown.count >= marks.0.count + marks.1.count
      else {
        text = shown
        return
      }
      text = String(shown.dropFirst(marks.0.count).dropLast(marks.1.count))
      return
    }
    if node.name == "script", let type = node["type"], type.hasPrefix("math/tex") {
      text = page.rawText(index)
      isBlock = type.contains("mode=display")
    } else if page.hasClass(index, where: { $0 == "katex" || $0 == "katex-display" }) {
      let annotation = page.below(index).first {
        page.nodes[$0].name == "annotation" && page.nodes[$0]["encoding"] == "application/x-tex"
      }
      guard let annotation else { return nil }
      text = page.rawText(annotation)
      isBlock = page.hasClass(index, "katex-display")
    } else {
      return nil
    }
    delimiter = isBlock ? .bracket : .parenthesis
  }
}
