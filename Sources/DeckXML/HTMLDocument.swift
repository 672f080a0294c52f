/// A page of HTML as a flat tree: elements and texts in document order.
public struct HTMLDocument: Sendable {
  /// One element or one run of text.
  public struct Node: Sendable {
    /// The name of an element in small letters; empty for text.
    public var name: String
    /// The attributes of an element in order, names in small letters, values with references resolved.
    public var attributes: [XMLAttribute]
    /// What a run of text says, with references resolved.
    public var text: String
    /// The index of the element that it stands in, or -1.
    public var parent: Int
    /// The index behind the last node below it.
    public var end: Int
    /// The bytes of the page, about: those of an element reach from its start tag behind its end tag.
    public var range: Range<Int>
    /// Whether the bytes of the page at `range` are the text as it is.
    public var isVerbatim: Bool

    /// Whether it is a run of text.
    public var isText: Bool { name.isEmpty }

    /// The value of an attribute, or nil.
    public subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  /// The deepest nesting that is read, as browsers have it.
  public static let maximumDepth = 512

  /// The nodes. The first child of the one at `i` is at `i + 1`, the next sibling of any at its `end`.
  public internal(set) var nodes: [Node] = []
  /// Why the page was not read to its end, as a phrase; nil when it was.
  public internal(set) var problem: String?

  /// The page in `bytes`, which are UTF-8 without zero bytes.
  ///
  /// Nothing is loaded and nothing runs. Elements that are never ended, or ended in the wrong order, are mended as
  /// libxml2 mends them. Complexity: O(bytes · `maximumDepth`), O(bytes) for pages that people write.
  @unsafe
  public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let builder = unsafe HTMLDocumentBuilder(bytes)
    builder.build()
    nodes = builder.nodes
    problem = builder.problem
  }

  /// A part of a page as text.
  public init(_ text: String) {
    let bytes = text.utf8.filter { $0 != 0 }
    self = unsafe bytes.withUnsafeBufferPointer { unsafe HTMLDocument($0) }
  }
}
