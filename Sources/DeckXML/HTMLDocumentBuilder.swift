internal import CLibXML2

/// Builds the flat tree of a page from what libxml2's HTML parser reports.
@safe
final class HTMLDocumentBuilder {
  /// More attributes in one tag are taken for an attack: the library looks for repeated ones one by one.
  private static let maximumAttributeCount = 2000

  private let bytes: UnsafeBufferPointer<UInt8>
  private var parser: htmlParserCtxtPtr?
  private(set) var nodes: [HTMLDocument.Node] = []
  private(set) var problem: String?
  /// The open elements.
  private var open: [Int] = []
  /// Where the last event ended, as far as it is known.
  private var cursor = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe self.bytes = bytes
  }

  deinit { unsafe htmlFreeParserCtxt(parser) }

  /// Reads the whole page.
  func build() {
    XMLLibrary.start()
    guard unsafe !bytes.isEmpty, unsafe bytes.count < Int(Int32.max) else {
      if unsafe !bytes.isEmpty { problem = "the page is larger than 2 GB" }
      return
    }
    guard unsafe HTMLTagScan.largestAttributeCount(bytes) <= Self.maximumAttributeCount else {
      problem = "a tag has more than \(Self.maximumAttributeCount) attributes"
      return
    }
    let base = unsafe UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
    unsafe parser = htmlCreateMemoryParserCtxt(base, Int32(bytes.count))
    guard let parser = unsafe parser else {
      problem = "out of memory"
      return
    }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOIMPLIED.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    unsafe _ = htmlCtxtUseOptions(parser, Int32(options))
    unsafe _ = xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8)
    unsafe parser.pointee.sax.pointee = Self.handler()
    unsafe parser.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    unsafe _ = htmlParseDocument(parser)
    while let index = open.popLast() { close(index, unsafe bytes.count) }
  }

  // MARK: What the callbacks do

  private var offset: Int { unsafe min(max(cursor, Int(xmlByteConsumed(parser))), bytes.count) }

  fileprivate func begin(_ name: String, _ attributes: [XMLAttribute]) {
    guard open.count < HTMLDocument.maximumDepth else {
      problem = "elements are nested deeper than \(HTMLDocument.maximumDepth)"
      unsafe xmlStopParser(parser)
      return
    }
    let offset = offset
    let start = tagStart(name, before: offset)
    nodes.append(
      HTMLDocument.Node(
        name: name.lowercased(), attributes: attributes, text: "", parent: open.last ?? -1, end: 0,
        range: start..<offset, isVerbatim: false))
    open.append(nodes.count - 1)
    cursor = offset
  }

  /// Where the start tag begins that is read up to `end`.
  private func tagStart(_ name: String, before end: Int) -> Int {
    var index = cursor
    while index < end {
      if unsafe bytes[index] == UInt8(ascii: "<") {
        let follows = index + 1..<min(index + 1 + name.utf8.count, end)
        if unsafe bytes[follows].elementsEqual(name.utf8, by: { $0 | 0x20 == $1 | 0x20 }) { return index }
      }
      index += 1
    }
    return cursor
  }

  fileprivate func end(_ name: String) {
    // Void elements are ended as they begin; an end that was left out comes with the next tag half read.
    guard let index = open.popLast() else { return }
    let offset = offset
    let isWritten = unsafe offset > 0 && bytes[offset - 1] == UInt8(ascii: ">")
    if isWritten { cursor = offset }
    close(index, cursor)
  }

  private func close(_ index: Int, _ offset: Int) {
    nodes[index].end = nodes.count
    nodes[index].range = nodes[index].range.lowerBound..<max(offset, nodes[index].range.lowerBound)
  }

  fileprivate func add(_ text: UnsafeBufferPointer<UInt8>) {
    let offset = offset
    let start = unsafe start(of: text, before: offset)
    let range = (start ?? cursor)..<(start.map { $0 + text.count } ?? max(offset, cursor))
    let string = unsafe String(decoding: text, as: UTF8.self)
    cursor = range.upperBound
    // Long texts come in pieces.
    if let last = nodes.indices.last, nodes[last].isText, nodes[last].isVerbatim,
      start == nodes[last].range.upperBound
    {
      nodes[last].text += string
      nodes[last].range = nodes[last].range.lowerBound..<range.upperBound
      return
    }
    nodes.append(
      HTMLDocument.Node(
        name: "", attributes: [], text: string, parent: open.last ?? -1, end: nodes.count + 1, range: range,
        isVerbatim: start != nil))
  }

  /// Where the page says `text` as it is: just behind the last event, or just before `offset`, which may be a character
  /// short when a long text comes in pieces.
  private func start(of text: UnsafeBufferPointer<UInt8>, before offset: Int) -> Int? {
    let last = offset - text.count
    let slack = text.count < 1000 ? 0 : 4
    for start in [cursor] + Array(last...last + slack) where start >= cursor {
      guard unsafe start + text.count <= min(offset + slack, bytes.count) else { continue }
      if unsafe bytes[start..<start + text.count].elementsEqual(text) { return start }
    }
    return nil
  }

  private static func handler() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.startElement = { context, name, attributes in
      guard let builder = unsafe HTMLDocumentBuilder.from(context) else { return }
      let list = unsafe HTMLDocumentBuilder.attributes(attributes)
      unsafe builder.begin(XMLLibrary.string(name) ?? "", list)
    }
    unsafe handler.endElement = { context, name in
      unsafe HTMLDocumentBuilder.from(context)?.end(XMLLibrary.string(name) ?? "")
    }
    unsafe handler.characters = { context, text, count in
      unsafe HTMLDocumentBuilder.from(context)?.add(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    unsafe handler.ignorableWhitespace = handler.characters
    unsafe handler.cdataBlock = handler.characters
    return unsafe handler
  }

  /// Names and values in turn, up to a null pointer; an attribute without a value has a null pointer for it.
  private static func attributes(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> [XMLAttribute] {
    guard let list = unsafe list else { return [] }
    var attributes: [XMLAttribute] = []
    var index = 0
    while let name = unsafe XMLLibrary.string(list[index]) {
      let value = unsafe XMLLibrary.string(list[index + 1]) ?? ""
      attributes.append(XMLAttribute(name: name.lowercased(), namespace: nil, value: value))
      index += 2
    }
    return attributes
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> HTMLDocumentBuilder? {
    unsafe context.map { unsafe Unmanaged<HTMLDocumentBuilder>.fromOpaque($0).takeUnretainedValue() }
  }
}
