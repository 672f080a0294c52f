internal import CLibYAML
internal import DeckSource

/// One document of YAML 1.1 as libyaml reads it. Nodes are named by their numbers, from 1.
///
/// Aliases are the numbers of nodes that stand elsewhere, so a document takes no more room than its text allows.
@safe
final class YAMLDocument {
  /// What a node is.
  enum Kind {
    /// A text; plain ones stand without quotes.
    case scalar(String, isPlain: Bool)
    case sequence([Int])
    case mapping([(key: Int, value: Int)])
  }

  private let document: UnsafeMutablePointer<yaml_document_t>

  /// What to call the file.
  let name: String

  /// Reads a text, which must hold one document at most.
  init(_ text: ByteView, name: String) throws(ConfigurationError) {
    self.name = name
    unsafe document = .allocate(capacity: 1)
    unsafe document.initialize(to: yaml_document_t())
    try unsafe Self.withParser(text) { parser throws(ConfigurationError) in try unsafe Self.checkDepth(parser)
    }
    let document = unsafe document
    try unsafe Self.withParser(text) { parser throws(ConfigurationError) in
      guard unsafe yaml_parser_load(parser, document) != 0 else { throw unsafe Self.error(parser) }
    }
  }

  /// Calls `body` with a parser of a text.
  private static func withParser(
    _ text: ByteView,
    _ body: (UnsafeMutablePointer<yaml_parser_t>) throws(ConfigurationError) -> Void
  ) throws(ConfigurationError) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { unsafe parser.deallocate() }
    guard unsafe yaml_parser_initialize(parser) != 0 else {
      throw ConfigurationError(line: 1, column: 1, message: "there is no memory to read it")
    }
    defer { unsafe yaml_parser_delete(parser) }
    unsafe yaml_parser_set_input_string(parser, text.base, text.count)
    try unsafe body(parser)
  }

  /// Goes through the events of a text and stops where it is nested too deeply, for which the parser would take
  /// time in the square of the depth, or where a second document begins.
  private static func checkDepth(
    _ parser: UnsafeMutablePointer<yaml_parser_t>
  ) throws(ConfigurationError) {
    var depth = 0
    var documentCount = 0
    while true {
      var event = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(parser, &event) != 0 else { throw unsafe Self.error(parser) }
      defer { unsafe yaml_event_delete(&event) }
      let place = unsafe (line: Int(event.start_mark.line) + 1, column: Int(event.start_mark.column) + 1)
      switch unsafe event.type {
      case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT: depth += 1
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: depth -= 1
      case YAML_DOCUMENT_START_EVENT: documentCount += 1
      case YAML_STREAM_END_EVENT: return
      default: break
      }
      if depth > maximumDepth {
        throw ConfigurationError(
          line: place.line, column: place.column, message: "nested more than \(maximumDepth) levels deep")
      }
      if documentCount > 1 {
        throw ConfigurationError(
          line: place.line, column: place.column, message: "the file must hold one document, not several")
      }
    }
  }

  private static let maximumDepth = 64

  deinit {
    unsafe yaml_document_delete(document)
    unsafe document.deallocate()
  }

  /// The node that holds everything; nil when there is none.
  var root: Int? { unsafe yaml_document_get_root_node(document) == nil ? nil : 1 }

  /// What a node is.
  func kind(_ index: Int) -> Kind {
    guard let node = unsafe yaml_document_get_node(document, Int32(truncatingIfNeeded: index)) else {
      return .scalar("", isPlain: true)
    }
    switch unsafe node.pointee.type {
    case YAML_SEQUENCE_NODE:
      let items = unsafe node.pointee.data.sequence.items
      let count = unsafe items.top - items.start
      return .sequence((0..<count).map { unsafe Int(items.start[$0]) })
    case YAML_MAPPING_NODE:
      let pairs = unsafe node.pointee.data.mapping.pairs
      let count = unsafe pairs.top - pairs.start
      return .mapping((0..<count).map { unsafe (Int(pairs.start[$0].key), Int(pairs.start[$0].value)) })
    default:
      let scalar = unsafe node.pointee.data.scalar
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return .scalar(
        unsafe String(decoding: bytes, as: UTF8.self), isPlain: unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE
      )
    }
  }

  /// Where a node begins: line and column, from 1.
  func place(_ index: Int) -> (line: Int, column: Int) {
    guard let node = unsafe yaml_document_get_node(document, Int32(truncatingIfNeeded: index)) else {
      return (1, 1)
    }
    let mark = unsafe node.pointee.start_mark
    return (Int(mark.line) + 1, Int(mark.column) + 1)
  }

  private static func error(_ parser: UnsafeMutablePointer<yaml_parser_t>) -> ConfigurationError {
    let mark = unsafe parser.pointee.problem_mark
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "it can't be read"
    return ConfigurationError(
      line: Int(mark.line) + 1, column: Int(mark.column) + 1, message: "not valid YAML: \(problem)")
  }
}
