/// A small JSON document, for schemas.
enum JSONTree: Sendable {
  case string(String)
  case number(Int)
  case bool(Bool)
  case array([JSONTree])
  case object([(String, JSONTree)])

  /// A text.
  static let text = JSONTree.object([("type", .string("string"))])
  /// A list of texts, or nothing.
  static let texts = JSONTree.object([
    ("type", .array([.string("array"), .string("null")])), ("items", text),
  ])

  /// One of some texts.
  static func choice(_ choices: [String]) -> JSONTree { .object([("enum", .array(choices.map(string)))]) }

  /// What is defined elsewhere in the schema.
  static func reference(_ name: String) -> JSONTree { .object([("$ref", .string("#/$defs/\(name)"))]) }

  /// The document, indented by two spaces a level. It recurses on the depth of schemas, which we write.
  func rendered(_ indentation: String = "") -> String {
    let inner = indentation + "  "
    switch self {
    case .string(let text): return Self.quoted(text)
    case .number(let number): return String(number)
    case .bool(let isTrue): return String(isTrue)
    case .array(let items):
      guard !items.isEmpty else { return "[]" }
      let lines = items.map { inner + $0.rendered(inner) }
      return "[\n\(lines.joined(separator: ",\n"))\n\(indentation)]"
    case .object(let members):
      guard !members.isEmpty else { return "{}" }
      let lines = members.map { "\(inner)\(Self.quoted($0.0)): \($0.1.rendered(inner))" }
      return "{\n\(lines.joined(separator: ",\n"))\n\(indentation)}"
    }
  }

  /// A text in quotes.
  static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": output += "\\\(scalar)"
      case "\n": output += "\\n"
      case "\t": output += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F || (0x80...0x9F).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }
}
