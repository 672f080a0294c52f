internal import CLibXML2

/// A schema that documents can be checked against.
@safe
public final class XMLValidator {
  /// The language of a schema.
  public enum Language: Sendable {
    /// RELAX NG in its XML form.
    case relaxNG
    /// XML Schema.
    case xmlSchema
  }

  @safe
  private enum Schema {
    case relaxNG(xmlRelaxNGPtr)
    case xmlSchema(xmlSchemaPtr)
    case none
  }

  private var schema: Schema = .none
  /// What is wrong with the schema itself; then no document is valid.
  public private(set) var schemaProblems: [XMLProblem] = []

  /// A validator of the schema in `bytes`.
  public init(_ language: Language, schema bytes: [UInt8]) {
    let problems = ProblemList()
    unsafe bytes.withUnsafeBytes { buffer in
      let base = unsafe buffer.bindMemory(to: CChar.self).baseAddress
      let count = Int32(buffer.count)
      problems.collect {
        switch language {
        case .relaxNG: unsafe load(relaxNG: xmlRelaxNGNewMemParserCtxt(base, count), problems)
        case .xmlSchema: unsafe load(xmlSchema: xmlSchemaNewMemParserCtxt(base, count), problems)
        }
      }
    }
    finish(problems)
  }

  /// A validator of the schema in the file at `path`.
  public init(_ language: Language, schemaPath path: String) {
    let problems = ProblemList()
    problems.collect {
      switch language {
      case .relaxNG: unsafe load(relaxNG: xmlRelaxNGNewParserCtxt(path), problems)
      case .xmlSchema: unsafe load(xmlSchema: xmlSchemaNewParserCtxt(path), problems)
      }
    }
    finish(problems)
  }

  deinit {
    switch schema {
    case .relaxNG(let schema): unsafe xmlRelaxNGFree(schema)
    case .xmlSchema(let schema): unsafe xmlSchemaFree(schema)
    case .none: break
    }
  }

  /// What is wrong with the document in `bytes`: nothing when it is valid.
  ///
  /// Complexity: O(bytes); the document is streamed.
  public func validate(_ bytes: [UInt8]) -> [XMLProblem] {
    unsafe bytes.withUnsafeBytes { buffer in
      let base = unsafe buffer.bindMemory(to: CChar.self).baseAddress
      let count = Int32(buffer.count)
      return unsafe validate { unsafe xmlReaderForMemory(base, count, nil, nil, Self.options) }
    }
  }

  /// What is wrong with the document in the file at `path`: nothing when it is valid.
  public func validate(path: String) -> [XMLProblem] {
    unsafe validate { unsafe xmlReaderForFile(path, nil, Self.options) }
  }

  private static let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue)

  private func validate(_ open: () -> xmlTextReaderPtr?) -> [XMLProblem] {
    let problems = ProblemList()
    var isValid = false
    problems.collect {
      guard let reader = unsafe open() else { return }
      defer { unsafe xmlFreeTextReader(reader) }
      unsafe xmlTextReaderSetStructuredErrorHandler(reader, ProblemList.handler, problems.context)
      switch schema {
      case .relaxNG(let schema): unsafe _ = xmlTextReaderRelaxNGSetSchema(reader, schema)
      case .xmlSchema(let schema): unsafe _ = xmlTextReaderSetSchema(reader, schema)
      case .none: return
      }
      var status: Int32
      repeat { status = unsafe xmlTextReaderRead(reader) } while status == 1
      isValid = unsafe status == 0 && xmlTextReaderIsValid(reader) == 1
    }
    if case .none = schema { return schemaProblems }
    if !isValid && problems.list.isEmpty {
      return [XMLProblem(line: 0, message: "the document is not valid")]
    }
    return problems.list
  }

  private func load(relaxNG parser: xmlRelaxNGParserCtxtPtr?, _ problems: ProblemList) {
    guard let parser = unsafe parser else { return }
    unsafe xmlRelaxNGSetParserStructuredErrors(parser, ProblemList.handler, problems.context)
    if let parsed = unsafe xmlRelaxNGParse(parser) { schema = unsafe .relaxNG(parsed) }
    unsafe xmlRelaxNGFreeParserCtxt(parser)
  }

  private func load(xmlSchema parser: xmlSchemaParserCtxtPtr?, _ problems: ProblemList) {
    guard let parser = unsafe parser else { return }
    unsafe xmlSchemaSetParserStructuredErrors(parser, ProblemList.handler, problems.context)
    if let parsed = unsafe xmlSchemaParse(parser) { schema = unsafe .xmlSchema(parsed) }
    unsafe xmlSchemaFreeParserCtxt(parser)
  }

  private func finish(_ problems: ProblemList) {
    schemaProblems = problems.list
    if case .none = schema, schemaProblems.isEmpty {
      schemaProblems = [XMLProblem(line: 0, message: "the schema can't be read")]
    }
  }
}

/// Collects what the library reports: C callbacks can't capture, so this object is their context.
private final class ProblemList {
  var list: [XMLProblem] = []

  /// The object as a context; it must outlive whatever uses it.
  var context: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

  /// Runs `body`; what the library would print on this thread is collected.
  func collect(_ body: () -> Void) {
    XMLLibrary.start()
    unsafe xmlSetStructuredErrorFunc(context, Self.handler)
    body()
    xmlSetStructuredErrorFunc(nil, nil)
  }

  static let handler: @convention(c) (UnsafeMutableRawPointer?, UnsafeMutablePointer<xmlError>?) -> Void = {
    context, error in
    guard let context = unsafe context, let problem = unsafe XMLLibrary.problem(error) else { return }
    let problems = unsafe Unmanaged<ProblemList>.fromOpaque(context).takeUnretainedValue()
    if problems.list.count < XMLStreamReader.maximumProblemCount { problems.list.append(problem) }
  }
}
