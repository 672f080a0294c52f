import Testing

@testable import DeckXML

/// All events of a document, written short, and its problems.
private func read(_ text: String) -> (events: [String], problems: [XMLProblem]) {
  unsafe Array(text.utf8).withUnsafeBufferPointer { buffer in
    let reader = unsafe XMLStreamReader(buffer)
    var events: [String] = []
    while let event = reader.next() {
      switch event.kind {
      case .start(let element):
        let attributes = element.attributes.map { " \($0.name)=\($0.value)" }.joined()
        let namespace = element.namespace.map { "{\($0)}" } ?? ""
        events.append("<\(namespace)\(element.name)\(attributes)> \(event.line)")
      case .text(let text): events.append("'\(text)'")
      case .end: events.append("/")
      }
    }
    return (events, reader.problems)
  }
}

@Suite struct XMLStreamReaderTests {
  @Test func givesElementsTextAndLines() {
    let result = read(
      "<?xml version=\"1.0\"?>\n<a xmlns=\"urn:x\" b=\"1 &amp; 2\">\n <c/>x&lt;y<![CDATA[<z>]]>&#13;</a>\n")
    #expect(result.events == ["<{urn:x}a b=1 & 2> 2", "'\n '", "<{urn:x}c> 3", "/", "'x<y<z>\r'", "/"])
    #expect(result.problems == [])
  }

  @Test func offsetsPointBehindTags() {
    let text = "<a>é<b x='1'/></a>"
    let offsets = unsafe Array(text.utf8).withUnsafeBufferPointer { buffer in
      let reader = unsafe XMLStreamReader(buffer)
      var offsets: [Int] = []
      while let event = reader.next() { if case .text = event.kind {} else { offsets.append(event.offset) } }
      return offsets
    }
    #expect(offsets == [2, 13, 15, 19])
  }

  @Test(arguments: ["", " ", "<a>", "<a></b>", "<a>&nbsp;</a>", "x", "<a/><b/>", "<a b=1/>"])
  func reportsWhatIsNotWellFormed(text: String) {
    #expect(!read(text).problems.isEmpty)
  }

  @Test func refusesEntities() {
    let text = "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"
    let result = read(text)
    #expect(result.events == [])
    #expect(result.problems.first?.message == "the entity 'x' is declared, and declarations are not read")
    #expect(!read("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>").problems.isEmpty)
  }

  @Test func readsDeepNesting() {
    let depth = 100_000
    let text = String(repeating: "<a>", count: depth) + "x" + String(repeating: "</a>", count: depth)
    let result = read(text)
    #expect(result.events.count == 2 * depth + 1)
    #expect(result.problems == [])
  }

  @Test func readsLongText() {
    let text = String(repeating: "é", count: 200_000)
    #expect(read("<a>\(text)</a>").events[1] == "'\(text)'")
  }

  @Test func everyTruncationEnds() {
    let text = Array("<?xml version=\"1.0\"?><!-- c --><a b=\"é\"><c/>t&amp;<![CDATA[d]]></a>".utf8)
    for count in 0..<text.count {
      let problems = read(String(decoding: text[..<count], as: UTF8.self)).problems
      #expect(!problems.isEmpty, "\(count) bytes")
    }
  }
}

@Suite struct XMLValidatorTests {
  private let relaxNG = Array(
    """
    <element name='a' xmlns='http://relaxng.org/ns/structure/1.0'><oneOrMore><element name='b'><text/></element>
    </oneOrMore></element>
    """.utf8)
  private let xmlSchema = Array(
    """
    <xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='a'><xs:complexType>
    <xs:sequence><xs:element name='b' type='xs:string' maxOccurs='unbounded'/></xs:sequence>
    </xs:complexType></xs:element></xs:schema>
    """.utf8)

  @Test(arguments: [XMLValidator.Language.relaxNG, .xmlSchema])
  func tellsValidFromInvalid(language: XMLValidator.Language) {
    let validator = XMLValidator(language, schema: language == .relaxNG ? relaxNG : xmlSchema)
    #expect(validator.schemaProblems == [])
    #expect(validator.validate(Array("<a><b>x</b></a>".utf8)) == [])
    let problems = validator.validate(Array("<a>\n<c/></a>".utf8))
    #expect(problems.contains { $0.line == 2 })
    #expect(!validator.validate([]).isEmpty)
    #expect(!validator.validate(Array("<a><b></a>".utf8)).isEmpty)
  }

  @Test(arguments: [XMLValidator.Language.relaxNG, .xmlSchema])
  func aBrokenSchemaAcceptsNothing(language: XMLValidator.Language) {
    for schema in ["", "<a", "<a/>"] {
      let validator = XMLValidator(language, schema: Array(schema.utf8))
      #expect(!validator.schemaProblems.isEmpty)
      #expect(!validator.validate(Array("<a><b>x</b></a>".utf8)).isEmpty)
    }
    #expect(!XMLValidator(language, schemaPath: "no-such-file").schemaProblems.isEmpty)
    let validator = XMLValidator(language, schema: language == .relaxNG ? relaxNG : xmlSchema)
    #expect(!validator.validate(path: "no-such-file").isEmpty)
  }
}
