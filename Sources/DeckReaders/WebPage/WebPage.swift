internal import DeckModel
internal import DeckSource
internal import DeckXML

/// A page of HTML with the way back to the places of its source.
struct WebPage {
  let source: SourceFile
  let nodes: [HTMLDocument.Node]
  /// Why the page was not read to its end, as a phrase.
  let problem: String?
  /// Where runs of what was parsed stand in the source, in order, when it isn't the source as it is.
  private var runs: [(page: Int, source: Int)] = []
  /// The place of the whole, for a part of a page that stands in the source in another form.
  private var place: Span?

  /// The page of a source. Complexity: O(bytes).
  init(_ source: SourceFile) {
    self.source = source
    let bytes = source.bytes
    let document: HTMLDocument
    if source.firstInvalidOffset == nil && bytes.firstIndex(of: 0) == nil {
      document = unsafe HTMLDocument(UnsafeBufferPointer(start: bytes.base, count: bytes.count))
    } else {
      let repaired = Self.repair(source)
      runs = repaired.runs
      document = unsafe repaired.bytes.withUnsafeBufferPointer { unsafe HTMLDocument($0) }
    }
    nodes = document.nodes
    problem = document.problem
  }

  /// A part of a page that `place` stands for in some other form.
  init(part: String, of source: SourceFile, at place: Span) {
    self.source = source
    self.place = place
    let document = HTMLDocument(part)
    nodes = document.nodes
    problem = document.problem
  }

  /// The bytes of a source with U+FFFD for what is no UTF-8 and spaces for zero bytes, and where its runs stand.
  private static func repair(_ source: SourceFile) -> (bytes: [UInt8], runs: [(page: Int, source: Int)]) {
    var output: [UInt8] = []
    var runs = [(page: 0, source: 0)]
    var index = 0
    let bytes = source.bytes
    while index < bytes.count {
      let count = Self.scalarCount(bytes, index)
      if count > 0 {
        for offset in index..<index + count { output.append(bytes[offset] == 0 ? 0x20 : bytes[offset]) }
        index += count
      } else {
        output += [0xEF, 0xBF, 0xBD]
        index += 1
        runs.append((output.count, index))
      }
    }
    return (output, runs)
  }

  /// The number of bytes of the character at `index`, or 0 when there is none in UTF-8.
  private static func scalarCount(_ bytes: ByteView, _ index: Int) -> Int {
    if bytes[index] < 0x80 { return 1 }
    var decoder = UTF8()
    var iterator = bytes[index..<min(index + 4, bytes.count)].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return 0 }
    return UTF8.width(scalar)
  }

  /// Whether it is a part of a page, or of another text, that stands there in some other form.
  var isPart: Bool { place != nil }

  // MARK: Places

  /// The place of bytes of the page in the source. Complexity: O(log runs).
  func span(_ range: Range<Int>) -> Span {
    if let place { return place }
    guard !runs.isEmpty else { return Span(range.lowerBound, range.upperBound) }
    let start = offset(range.lowerBound)
    return Span(start, max(start, offset(range.upperBound)))
  }

  /// The place of a node.
  func span(_ index: Int) -> Span { span(nodes[index].range) }

  private func offset(_ position: Int) -> Int {
    var low = 0
    var high = runs.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if runs[middle].page <= position { low = middle } else { high = middle }
    }
    return min(runs[low].source + position - runs[low].page, source.bytes.count)
  }

  /// Where the source says the text of a node as it is, or nil.
  func verbatim(_ index: Int) -> Span? {
    guard place == nil, nodes[index].isVerbatim, source.firstInvalidOffset == nil else { return nil }
    let span = span(index)
    return source.bytes[span].elementsEqual(nodes[index].text.utf8) ? span : nil
  }

  // MARK: Elements

  /// The nodes below an element, whatever their depth.
  func below(_ index: Int) -> Range<Int> { index + 1..<nodes[index].end }

  /// The elements that stand directly in one.
  func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var child = index + 1
    while child < nodes[index].end {
      if !nodes[child].isText { children.append(child) }
      child = nodes[child].end
    }
    return children
  }

  /// Whether an element has a class that `isWanted`.
  func hasClass(_ index: Int, where isWanted: (Substring) -> Bool) -> Bool {
    guard let classes = nodes[index]["class"] else { return false }
    return classes.split(whereSeparator: \.isWhitespace).contains(where: isWanted)
  }

  /// Whether an element has a class.
  func hasClass(_ index: Int, _ name: String) -> Bool { hasClass(index) { $0 == name } }

  /// The first element of `range` with a class.
  func first(_ name: String, in range: Range<Int>) -> Int? { range.first { hasClass($0, name) } }

  /// The elements of `range` that `isWanted`, without those within others of them.
  func outermost(in range: Range<Int>, where isWanted: (Int) -> Bool) -> [Int] {
    var found: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if !nodes[index].isText && isWanted(index) {
        found.append(index)
        index = nodes[index].end
      } else {
        index += 1
      }
    }
    return found
  }

  /// The text below an element, with single spaces for white space.
  func text(_ index: Int) -> String {
    let texts = below(index).filter { nodes[$0].isText && !Self.isUnshown(nodes[nodes[$0].parent].name) }
    return texts.map { nodes[$0].text }.joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The text below an element as it stands.
  func rawText(_ index: Int) -> String {
    below(index).filter { nodes[$0].isText }.map { nodes[$0].text }.joined()
  }

  /// Whether nothing of an element is shown as text.
  static func isUnshown(_ name: String) -> Bool {
    switch name {
    case "script", "style", "head", "title", "meta", "link", "noscript", "template", "svg", "button", "input",
      "select",
      "textarea", "audio", "video", "iframe", "object", "embed", "canvas", "base", "dialog", "map":
      true
    default: false
    }
  }
}
