internal import ArgumentParser
internal import DeckDiagnostics
internal import DeckEmitters
internal import DeckLint
internal import DeckReaders

/// How lists are written.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json
}

struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the rules.")

  @Option(help: "How to write the list.")
  var outputFormat: ListFormat = .table

  func run() throws {
    switch outputFormat {
    case .table:
      let rows = Rule.all.map { rule in
        let fixes = rule.fixes.map(\.rawValue).joined(separator: ", ")
        let severity = rule.severity?.rawValue ?? "off"
        return [rule.name, rule.category.rawValue, severity, fixes.isEmpty ? "-" : fixes, rule.summary]
      }
      try Terminal.write(Table.render(["RULE", "CATEGORY", "SEVERITY", "FIX", "WHAT IT FINDS"], rows))
    case .json:
      let rules = Rule.all.map { rule in
        JSONText.object([
          ("name", JSONText.string(rule.name)), ("category", JSONText.string(rule.category.rawValue)),
          ("severity", rule.severity.map { JSONText.string($0.rawValue) } ?? "null"),
          ("fixes", "[\(rule.fixes.map { JSONText.string($0.rawValue) }.joined(separator: ","))]"),
          ("summary", JSONText.string(rule.summary)), ("reason", JSONText.string(rule.reason)),
          ("advice", JSONText.string(rule.advice)),
        ])
      }
      try Terminal.write("[\n\(rules.joined(separator: ",\n"))\n]\n")
    }
  }
}

struct Formats: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the formats that can be read and written.")

  @Option(help: "How to write the list.")
  var outputFormat: ListFormat = .table

  private struct Format {
    var name: String
    var summary: String
    var fileExtensions: [String] = []
    var isRead = false
    var isWritten = false
  }

  func run() throws {
    var formats: [String: Format] = [:]
    for emitter in Emitter.all {
      formats[emitter.name] = Format(
        name: emitter.name, summary: emitter.summary, fileExtensions: emitter.fileExtensions, isWritten: true)
    }
    for reader in Reader.all {
      var format = formats[reader.name] ?? Format(name: reader.name, summary: reader.summary)
      format.isRead = true
      format.fileExtensions += reader.fileExtensions.filter { !format.fileExtensions.contains($0) }
      formats[reader.name] = format
    }
    let ordered = formats.values.sorted { $0.name < $1.name }
    switch outputFormat {
    case .table:
      let rows = ordered.map { format in
        let names = format.fileExtensions.map { ".\($0)" }.joined(separator: " ")
        return [
          format.name, format.isRead ? "yes" : "-", format.isWritten ? "yes" : "-", names, format.summary,
        ]
      }
      try Terminal.write(Table.render(["FORMAT", "READ", "WRITE", "NAMES", "WHAT IT IS"], rows))
    case .json:
      let objects = ordered.map { format in
        JSONText.object([
          ("name", JSONText.string(format.name)), ("read", "\(format.isRead)"),
          ("write", "\(format.isWritten)"),
          ("extensions", "[\(format.fileExtensions.map(JSONText.string).joined(separator: ","))]"),
          ("summary", JSONText.string(format.summary)),
        ])
      }
      try Terminal.write("[\n\(objects.joined(separator: ",\n"))\n]\n")
    }
  }
}

/// Text in columns.
enum Table {
  static func render(_ head: [String], _ rows: [[String]]) -> String {
    let all = [head] + rows
    let widths = head.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    return all.map { row in
      let cells = row.indices.map { column in
        column == row.count - 1
          ? row[column] : row[column] + String(repeating: " ", count: widths[column] - row[column].count + 2)
      }
      return cells.joined() + "\n"
    }.joined()
  }
}

/// The little JSON that lists need.
enum JSONText {
  static func string(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": output += "\\\(scalar)"
      case "\n": output += "\\n"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }

  static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\(string($0.0)):\($0.1)" }.joined(separator: ",") + "}"
  }
}
