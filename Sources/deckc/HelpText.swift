internal import ArgumentParser

/// What the help of a command says, in parts.
struct HelpText {
  /// An argument, option or flag.
  struct Item {
    var label: String
    var text: String
  }

  /// What the command does.
  private(set) var abstract = ""
  /// Examples and the like, line by line.
  private(set) var discussion: [String] = []
  /// How it is called, without `USAGE:`.
  private(set) var usage = ""
  /// Arguments first.
  private(set) var items: [Item] = []

  /// The column at which help begins to explain.
  private static let column = 26

  /// The help of `command`, a subcommand of the program or the program itself.
  init(_ command: any ParsableCommand.Type) {
    // So wide that no line is broken.
    let lines = DeckcCommand.helpMessage(for: command, columns: 10_000)
      .split(separator: "\n", omittingEmptySubsequences: false)
    var heading = ""
    for (number, line) in lines.enumerated() {
      if let colon = line.firstIndex(of: ":"), !line.hasPrefix(" "),
        line[..<colon].allSatisfy({ $0.isUppercase })
      {
        heading = String(line[..<colon])
        let rest = String(line[colon...].dropFirst(2))
        if heading == "OVERVIEW" { abstract = rest } else if heading == "USAGE" { usage = rest }
      } else if heading == "OVERVIEW" {
        discussion.append(String(line))
      } else if heading == "ARGUMENTS" || heading == "OPTIONS" {
        add(line, next: number + 1 < lines.count ? lines[number + 1] : "")
      }
    }
    while discussion.last?.isEmpty == true { discussion.removeLast() }
    while discussion.first?.isEmpty == true { discussion.removeFirst() }
  }

  private mutating func add(_ line: Substring, next: Substring) {
    let indentation = line.prefix { $0 == " " }.count
    if indentation >= Self.column, !items.isEmpty {
      let text = items[items.count - 1].text
      items[items.count - 1].text += (text.isEmpty ? "" : " ") + line.dropFirst(indentation)
    } else if indentation == 2 {
      let isAlone =
        line.count <= Self.column || next.prefix(Self.column).allSatisfy { $0 == " " } && !next.isEmpty
      let label = isAlone ? line.dropFirst(2) : line.prefix(Self.column).dropFirst(2)
      items.append(
        Item(
          label: String(label.reversed().drop { $0 == " " }.reversed()),
          text: isAlone ? "" : String(line.dropFirst(Self.column))))
    }
  }
}
