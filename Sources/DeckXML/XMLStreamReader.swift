internal import CLibXML2

/// Reads an XML document in memory, one event after the other.
///
/// Nothing outside the document is ever loaded, and a document that declares entities is refused, so no
/// document can reach the network or grow while it is read. Nesting may be as deep as memory allows. What is
/// wrong becomes a value in `problems`; nothing is printed.
///
/// Complexity: O(bytes) for the whole document; about one chunk of events is in memory at a time.
@safe
public final class XMLStreamReader {
  /// Bytes that the parser is given at a time.
  private static let chunkCount = 1 << 14
  /// More problems than this are not kept.
  static let maximumProblemCount = 100

  private let bytes: UnsafeBufferPointer<UInt8>
  private var parser: xmlParserCtxtPtr?
  private var position = 0
  private var isFinished = false
  private var events: [XMLEvent] = []
  private var nextEvent = 0
  private var text: [UInt8] = []
  private var textPlace = (line: 0, offset: 0)
  /// What is wrong with the document, in order. The reader ends at the first breach of well-formedness.
  public private(set) var problems: [XMLProblem] = []

  /// A reader of `bytes`, which must stay valid as long as the reader is used. `ignoresDeclaredEncoding` is
  /// for text that was brought to UTF-8 after it was written.
  @unsafe
  public init(_ bytes: UnsafeBufferPointer<UInt8>, ignoresDeclaredEncoding: Bool = false) {
    unsafe self.bytes = bytes
    XMLLibrary.start()
    var handler = unsafe Self.handler()
    // The library copies the handler.
    unsafe parser = xmlCreatePushParserCtxt(&handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue
      | (ignoresDeclaredEncoding ? XML_PARSE_IGNORE_ENC.rawValue : 0)
    unsafe _ = xmlCtxtUseOptions(parser, Int32(options))
    if unsafe parser == nil {
      isFinished = true
      problems = [XMLProblem(line: 0, message: "out of memory")]
    }
  }

  deinit { unsafe xmlFreeParserCtxt(parser) }

  /// The next event, or nil at the end of the document or of what is well-formed in it.
  public func next() -> XMLEvent? {
    while nextEvent == events.count {
      guard !isFinished else { return nil }
      events.removeAll(keepingCapacity: true)
      nextEvent = 0
      parseChunk()
    }
    nextEvent += 1
    return events[nextEvent - 1]
  }

  private func parseChunk() {
    let count = unsafe min(Self.chunkCount, bytes.count - position)
    let isLast = unsafe position + count == bytes.count
    let start = unsafe bytes.baseAddress.map { unsafe UnsafeRawPointer($0 + position) }
    let chunk = unsafe start?.assumingMemoryBound(to: CChar.self)
    let status = unsafe xmlParseChunk(parser, chunk, Int32(count), isLast ? 1 : 0)
    position += count
    let isWellFormed = unsafe parser?.pointee.wellFormed == 1
    if isLast || (status != 0 && !isWellFormed) {
      isFinished = true
      flushText()
    }
  }

  // MARK: What the callbacks do

  private var line: Int { unsafe Int(parser?.pointee.input?.pointee.line ?? 0) }
  private var offset: Int { unsafe Int(xmlByteConsumed(parser)) }

  fileprivate func add(_ kind: XMLEvent.Kind) {
    flushText()
    events.append(XMLEvent(kind: kind, line: line, offset: offset))
  }

  fileprivate func addText(_ more: UnsafeBufferPointer<UInt8>) {
    unsafe text.append(contentsOf: more)
    textPlace = (line, offset)
  }

  private func flushText() {
    guard !text.isEmpty else { return }
    let kind = XMLEvent.Kind.text(String(decoding: text, as: UTF8.self))
    events.append(XMLEvent(kind: kind, line: textPlace.line, offset: textPlace.offset))
    text.removeAll(keepingCapacity: true)
  }

  fileprivate func add(_ problem: XMLProblem) {
    if problems.count < Self.maximumProblemCount { problems.append(problem) }
  }

  fileprivate func refuseEntity(_ name: String) {
    add(XMLProblem(line: line, message: "the entity '\(name)' is declared, and declarations are not read"))
    unsafe xmlStopParser(parser)
    isFinished = true
  }

  private static func handler() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = XMLLibrary.sax2
    unsafe handler.startElementNs = { context, name, _, namespace, _, _, count, _, attributes in
      guard let reader = unsafe XMLStreamReader.from(context) else { return }
      let list = unsafe XMLLibrary.attributes(attributes, count: Int(count))
      let element = unsafe XMLElement(
        name: XMLLibrary.string(name) ?? "", namespace: XMLLibrary.string(namespace), attributes: list)
      reader.add(.start(element))
    }
    unsafe handler.endElementNs = { context, _, _, _ in unsafe XMLStreamReader.from(context)?.add(.end) }
    unsafe handler.characters = { context, text, count in
      unsafe XMLStreamReader.from(context)?.addText(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    unsafe handler.ignorableWhitespace = handler.characters
    unsafe handler.cdataBlock = handler.characters
    unsafe handler.entityDecl = { context, name, _, _, _, _ in
      unsafe XMLStreamReader.from(context)?.refuseEntity(XMLLibrary.string(name) ?? "")
    }
    unsafe handler.serror = { context, error in
      guard let reader = unsafe XMLStreamReader.from(context),
        let problem = unsafe XMLLibrary.problem(error)
      else { return }
      reader.add(problem)
    }
    return unsafe handler
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> XMLStreamReader? {
    unsafe context.map { unsafe Unmanaged<XMLStreamReader>.fromOpaque($0).takeUnretainedValue() }
  }
}
