/// Text of decks in Markdown that hosts of code show: none of it may be taken for Markdown, HTML, links or mentions.
enum MarkdownText {
  /// Text that stands in a `<pre>` block.
  static func preformatted(_ text: String) -> String {
    var output = ""
    for scalar in printable(text.replacing("\t", with: "    ")).unicodeScalars {
      switch scalar {
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "&": output += "&amp;"
      // Hosts notify people and link issues that are named in text.
      case "@": output += "&#64;"
      case "#": output += "&#35;"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  /// Text that stands anywhere else: nothing in it may be taken for Markdown or HTML.
  static func inert(_ text: String) -> String {
    var output = ""
    for scalar in printable(text).unicodeScalars {
      let isSign = scalar.isASCII && !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
      output += isSign && scalar != " " && scalar != "," ? "&#\(scalar.value);" : String(scalar)
    }
    return output
  }

  /// Text as code, in more ticks than it has in a row.
  static func code(_ text: String) -> String {
    let text = printable(text)
    let ticks = String(repeating: "`", count: 1 + (text.split { $0 != "`" }.map(\.count).max() ?? 0))
    return ticks.count == 1 ? "`\(text)`" : "\(ticks) \(text) \(ticks)"
  }

  /// Text as code anywhere, also in tables. Hosts link mentions and issues in rendered text, whatever it was escaped
  /// like, but not in code.
  static func element(_ text: String) -> String {
    var output = "<code>"
    var before: (Unicode.Scalar, Unicode.Scalar) = (" ", " ")
    for scalar in printable(text).unicodeScalars {
      let isAfterW = scalar == "." && isW(before.0) && isW(before.1)
      if acts(scalar) || isAfterW {
        output += "&#\(scalar.value);"
      } else {
        output.unicodeScalars.append(scalar)
      }
      before = (before.1, scalar)
    }
    return output + "</code>"
  }

  private static func isW(_ scalar: Unicode.Scalar) -> Bool { scalar == "w" || scalar == "W" }

  /// Whether a sign begins markup inside a line, on any host; of addresses their colon.
  private static func acts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "&", "<", ">", "*", "_", "`", "~", "[", "]", "{", "}", "\\", "|", "@", "#", "$", ":", "!", "^", "%":
      true
    default: false
    }
  }
}
