internal import ArgumentParser

/// The manual page of the program, in the macros of man(7): made of what `--help` says, the same on every machine.
enum ManualPage {
  static func render() -> String {
    let program = HelpText(DeckcCommand.self)
    var page = ".TH DECKC 1 \"\" \"\(DeckcVersion.text)\" \"User Commands\"\n.SH NAME\ndeckc \\- "
    page +=
      escape(phrase(program.abstract))
      + "\n.SH SYNOPSIS\n.B deckc\n.I command\n[\\fIoptions\\fR] [\\fIinput\\fR ...]\n"
    page += ".SH DESCRIPTION\n\(escape(program.abstract))\n"
    page += discussion(program.discussion, heading: ".SH")
    page += ".SH COMMANDS\n"
    for command in DeckcCommand.configuration.subcommands { page += section(command) }
    page += """
      .SH ENVIRONMENT
      .TP
      .B NO_COLOR
      Unless it is empty, reports have no colours.
      .SH FILES
      .TP
      .B .deckc.yml
      The settings of the decks in its folder and below.

      """
    return page
  }

  private static func section(_ command: any ParsableCommand.Type) -> String {
    let help = HelpText(command)
    var text = ".SS \"deckc \(command._commandName)\"\n\(escape(help.abstract))\n"
    text += ".PP\n.B \(escape(help.usage))\n"
    // Every command has these two.
    for item in help.items where item.label != "--version" && item.label != "-h, --help" {
      text += ".TP\n.B \(escape(item.label))\n\(escape(item.text))\n"
    }
    return text + discussion(help.discussion, heading: ".PP\n.B")
  }

  /// Headings in capitals, and what is indented below them as it is.
  private static func discussion(_ lines: [String], heading: String) -> String {
    var text = ""
    var isOpen = false
    for line in lines where !line.isEmpty {
      if line.hasPrefix(" ") {
        text += isOpen ? "" : ".PP\n.nf\n"
        isOpen = true
        text += escape(line) + "\n"
      } else {
        text += isOpen ? ".fi\n" : ""
        isOpen = false
        text += line == line.uppercased() ? "\(heading) \(escape(line))\n" : ".PP\n\(escape(line))\n"
      }
    }
    return text + (isOpen ? ".fi\n" : "")
  }

  /// A sentence as the page's first line has it.
  private static func phrase(_ sentence: String) -> String {
    let text = sentence.prefix(1).lowercased() + sentence.dropFirst()
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// `text` as a line of text that says nothing to roff.
  private static func escape(_ text: String) -> String {
    var output = text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" : ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": output += "\\e"
      case "-": output += "\\-"
      case "'": output += "\\(aq"
      case "`": output += "\\(ga"
      case "\u{0}"..<"\u{80}": output.unicodeScalars.append(scalar)
      default: output += "\\[u\(hexadecimal(scalar))]"
      }
    }
    return output
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
