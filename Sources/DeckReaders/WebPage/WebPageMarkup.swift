/// Texts as markup of HTML, to be read like the rest of a page.
enum WebPageMarkup {
  /// A text that stands for itself.
  static func escape(_ text: String) -> String {
    var output = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      default: output.unicodeScalars.append(character)
      }
    }
    return output
  }

  /// A plain text as paragraphs: blank lines part them, other line ends are breaks.
  static func paragraphs(_ text: String) -> String {
    var output = "<p>"
    var isBehindText = false
    var blankCount = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      guard !line.allSatisfy(\.isWhitespace) else {
        blankCount += 1
        continue
      }
      if isBehindText { output += blankCount > 0 ? "</p><p>" : "<br>" }
      output += escape(String(line))
      isBehindText = true
      blankCount = 0
    }
    return output + "</p>"
  }

  /// A text that may be markup or plain, as data of pages has them.
  static func either(_ text: String) -> String { isMarkup(text) ? text : paragraphs(text) }

  /// Whether a text has tags that texts of cards have.
  static func isMarkup(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return false }
    let marks = [
      "<p>", "<p ", "<br", "<ul", "<ol", "<li", "<b>", "<i>", "<strong", "<em>", "<div", "<span", "<img",
      "<table", "<a ",
      "<pre", "<code", "<sub>", "<sup>", "<h1", "<h2", "<h3", "<h4", "</",
    ]
    let lower = text.lowercased()
    return marks.contains { lower.contains($0) }
  }
}
