/// How separators are written on a command line.
public enum SeparatorName {
  private static let names = [
    "tab": "\t", "comma": ",", "semicolon": ";", "colon": ":", "pipe": "|", "bar": "|", "space": " ",
    "newline": "\n", "blank-line": "\n\n",
  ]

  /// The text that a separator stands for: a name, or a text in which `\t` and `\n` are a tab and the end of a line.
  public static func text(of separator: String) -> String {
    if let text = names[separator.lowercased()] { return text }
    var text = ""
    var isEscaped = false
    for character in separator {
      switch (isEscaped, character) {
      case (false, "\\"):
        isEscaped = true
        continue
      case (true, "t"): text.append("\t")
      case (true, "n"): text.append("\n")
      case (true, "\\"), (false, _): text.append(character)
      case (true, _): text += "\\\(character)"
      }
      isEscaped = false
    }
    return isEscaped ? text + "\\" : text
  }
}
