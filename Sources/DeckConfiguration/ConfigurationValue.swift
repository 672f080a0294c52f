internal import DeckLint
internal import DeckSource

/// A value in a configuration file and its place.
struct ConfigurationValue {
  private let document: YAMLDocument
  private let index: Int

  /// The value of a whole file, or nil when there is none.
  static func parse(
    _ text: ByteView, name: String = Configuration.fileName
  ) throws(ConfigurationError) -> ConfigurationValue? {
    let document = try YAMLDocument(text, name: name)
    return document.root.map { ConfigurationValue(document: document, index: $0) }
  }

  /// The text of a scalar as it is written, whatever type YAML would give it; nil for anything else.
  var text: String? {
    if case .scalar(let text, _) = document.kind(index) { text } else { nil }
  }

  /// The line that the value begins in, from 1.
  var line: Int { document.place(index).line }

  /// The file and the line, as people are told.
  var origin: String { "\(document.name):\(line)" }

  /// An error at this place.
  func error(_ message: String) -> ConfigurationError {
    let place = document.place(index)
    return ConfigurationError(line: place.line, column: place.column, message: message)
  }

  /// The settings of a file, in order; none is set twice.
  func settings() throws(ConfigurationError) -> [(name: ConfigurationValue, value: ConfigurationValue)] {
    try settings { "the file must hold settings, such as 'language: en', not \($0)" }
  }

  /// What a setting holds that has settings of its own, in order; `example` is one of them.
  func settings(
    of name: String, example: String
  ) throws(ConfigurationError) -> [(name: ConfigurationValue, value: ConfigurationValue)] {
    try settings { "'\(name)' must hold settings of its own, such as '\(name): {\(example)}', not \($0)" }
  }

  private func settings(
    orElse complaint: (String) -> String
  ) throws(ConfigurationError) -> [(name: ConfigurationValue, value: ConfigurationValue)] {
    if isNull { return [] }
    guard case .mapping(let pairs) = document.kind(index) else { throw error(complaint(kind)) }
    var names: Set<String> = []
    var settings: [(name: ConfigurationValue, value: ConfigurationValue)] = []
    for pair in pairs {
      let name = ConfigurationValue(document: document, index: pair.key)
      guard name.text != nil else {
        throw name.error("the name of a setting must be a text, not \(name.kind)")
      }
      guard names.insert(name.text ?? "").inserted else {
        throw name.error("'\(name.text ?? "")' is set twice")
      }
      settings.append((name, ConfigurationValue(document: document, index: pair.value)))
    }
    return settings
  }

  /// The items of a setting that takes a list; a setting without a value is an empty list.
  func items(of name: String, example: String) throws(ConfigurationError) -> [ConfigurationValue] {
    if isNull { return [] }
    guard case .sequence(let items) = document.kind(index) else {
      throw error("'\(name)' must be a list, such as '\(name): [\(example)]', not \(kind)")
    }
    return items.map { ConfigurationValue(document: document, index: $0) }
  }

  /// The items of a file that is a list.
  func listItems() throws(ConfigurationError) -> [ConfigurationValue] {
    if isNull { return [] }
    guard case .sequence(let items) = document.kind(index) else {
      throw error("the file must hold a list, not \(kind)")
    }
    return items.map { ConfigurationValue(document: document, index: $0) }
  }

  /// The number of a setting that takes one within `range`.
  func number(_ name: String, in range: ClosedRange<Int>) throws(ConfigurationError) -> Int {
    guard let text, let number = Int(text) else {
      throw error("'\(name)' must be a number from \(range.lowerBound) to \(range.upperBound), not \(kind)")
    }
    guard range.contains(number) else {
      throw error("'\(name)' must be from \(range.lowerBound) to \(range.upperBound), not \(number)")
    }
    return number
  }

  /// The text of a setting that takes one of `choices`.
  func choice(_ name: String, of choices: [String]) throws(ConfigurationError) -> String {
    guard !isNull, let text else {
      throw error("'\(name)' must be one of \(choices.joined(separator: ", ")), not \(kind)")
    }
    guard choices.contains(text) else {
      let hint = closest(to: text, in: choices).map { " (did you mean '\($0)'?)" } ?? ""
      throw error("'\(name)' must be one of \(choices.joined(separator: ", ")), not '\(text)'\(hint)")
    }
    return text
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
    var texts: [String] = []
    for value in try items(of: name, example: example) {
      guard !value.isNull, let text = value.text else {
        throw value.error("every item of '\(name)' must be a text, not \(value.kind)")
      }
      texts.append(text)
    }
    return texts
  }

  /// Whether nothing stands there, or what YAML writes for it; a quoted text is never nothing.
  private var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = document.kind(index) else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  private var kind: String {
    switch document.kind(index) {
    case .scalar: isNull ? "nothing" : "a text"
    case .mapping: "settings of its own"
    case .sequence: "a list"
    }
  }
}
