internal import DeckSource

/// A value in a configuration file and its place.
struct ConfigurationValue {
  private let document: YAMLDocument
  private let index: Int

  /// The value of a whole file, or nil when there is none.
  static func parse(_ text: ByteView) throws(ConfigurationError) -> ConfigurationValue? {
    let document = try YAMLDocument(text)
    return document.root.map { ConfigurationValue(document: document, index: $0) }
  }

  /// The text of a scalar as it is written, whatever type YAML would give it; nil for anything else.
  var text: String? {
    if case .scalar(let text, _) = document.kind(index) { text } else { nil }
  }

  /// An error at this place.
  func error(_ message: String) -> ConfigurationError {
    let place = document.place(index)
    return ConfigurationError(line: place.line, column: place.column, message: message)
  }

  /// The settings of a file, in order; none is set twice.
  func settings() throws(ConfigurationError) -> [(name: ConfigurationValue, value: ConfigurationValue)] {
    if isNull { return [] }
    guard case .mapping(let pairs) = document.kind(index) else {
      throw error("the file must hold settings, such as 'language: en', not \(kind)")
    }
    var names: Set<String> = []
    var settings: [(name: ConfigurationValue, value: ConfigurationValue)] = []
    for pair in pairs {
      let name = ConfigurationValue(document: document, index: pair.key)
      guard names.insert(name.text ?? "").inserted else {
        throw name.error("'\(name.text ?? "")' is set twice")
      }
      settings.append((name, ConfigurationValue(document: document, index: pair.value)))
    }
    return settings
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
    guard case .sequence(let items) = document.kind(index) else {
      throw error("'\(name)' must be a list, such as '\(name): [\(example)]', not \(kind)")
    }
    var texts: [String] = []
    for item in items {
      let value = ConfigurationValue(document: document, index: item)
      guard !value.isNull, let text = value.text else {
        throw value.error("every item of '\(name)' must be a text, not \(value.kind)")
      }
      texts.append(text)
    }
    return texts
  }

  /// Whether nothing stands there: a quoted text is never nothing, nor is a word.
  private var isNull: Bool {
    if case .scalar("", isPlain: true) = document.kind(index) { true } else { false }
  }

  private var kind: String {
    switch document.kind(index) {
    case .scalar: isNull ? "nothing" : "a text"
    case .mapping: "settings of its own"
    case .sequence: "a list"
    }
  }
}
