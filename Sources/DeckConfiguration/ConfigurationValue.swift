internal import Yams

/// A value in a configuration file and its place.
struct ConfigurationValue {
  private let node: Node

  /// The value of a whole file, or nil when there is none.
  static func parse(_ text: String) throws(ConfigurationError) -> ConfigurationValue? {
    do {
      return try Yams.compose(yaml: text).map(ConfigurationValue.init)
    } catch {
      throw ConfigurationError(yaml: error)
    }
  }

  /// The text of a scalar as it is written, whatever type YAML would give it; nil for anything else.
  var text: String? { node.scalar?.string }

  /// An error at this place.
  func error(_ message: String) -> ConfigurationError {
    ConfigurationError(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, message: message)
  }

  /// The settings of a file, in order.
  func settings() throws(ConfigurationError) -> [(name: ConfigurationValue, value: ConfigurationValue)] {
    if isNull { return [] }
    guard let mapping = node.mapping else {
      throw error("the file must hold settings, such as 'language: en', not \(kind)")
    }
    return mapping.map { (ConfigurationValue(node: $0.key), ConfigurationValue(node: $0.value)) }
  }

  /// The text of a setting that takes one.
  func string(_ name: String, example: String) throws(ConfigurationError) -> String {
    guard !isNull, let text else {
      throw error("'\(name)' must be a text, such as '\(name): \(example)', not \(kind)")
    }
    return text
  }

  /// The texts of a setting that takes a list; a setting without a value is an empty list.
  func strings(_ name: String, example: String) throws(ConfigurationError) -> [String] {
    if isNull { return [] }
    guard let sequence = node.sequence else {
      throw error("'\(name)' must be a list, such as '\(name): [\(example)]', not \(kind)")
    }
    var texts: [String] = []
    for item in sequence {
      let value = ConfigurationValue(node: item)
      guard !value.isNull, let text = value.text else {
        throw value.error("every item of '\(name)' must be a text, not \(value.kind)")
      }
      texts.append(text)
    }
    return texts
  }

  /// Whether nothing stands there: a quoted text is never nothing, nor is a word.
  private var isNull: Bool {
    guard let scalar = node.scalar, scalar.style == .plain else { return false }
    return scalar.string.isEmpty
  }

  private var kind: String {
    switch node {
    case .scalar: isNull ? "nothing" : "a text"
    case .mapping: "settings of its own"
    case .sequence: "a list"
    case .alias: "a reference"
    }
  }
}

extension ConfigurationError {
  /// What the YAML parser could not read.
  fileprivate init(yaml error: any Error) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(line: mark.line, column: mark.column, message: "not valid YAML: \(problem)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      self.init(
        line: context.mark.line, column: context.mark.column,
        message: "'\(duplicates.first ?? "")' is set twice")
    case .reader(let problem, _, _, _):
      self.init(line: 1, column: 1, message: "not valid YAML: \(problem)")
    default:
      self.init(line: 1, column: 1, message: "not valid YAML")
    }
  }
}
