/// One step through an XML document.
public struct XMLEvent: Hashable, Sendable {
  /// What was met.
  public enum Kind: Hashable, Sendable {
    /// An element begins. An element without content begins and ends.
    case start(XMLElement)
    /// Character data, with references resolved; never empty, and never two in a row.
    case text(String)
    /// The innermost element ends.
    case end
  }

  /// What was met.
  public var kind: Kind
  /// The line at which it ends, from 1.
  public var line: Int
  /// About where it ends, in bytes of the document as it was given: at the `>` of a start tag, behind the `>`
  /// of an end tag. Meaningful only for documents in UTF-8.
  public var offset: Int
}

/// The name and the attributes of an element.
public struct XMLElement: Hashable, Sendable {
  /// The name without its prefix.
  public var name: String
  /// The namespace, or nil for none.
  public var namespace: String?
  /// The attributes in document order.
  public var attributes: [XMLAttribute]

  /// The value of the attribute `name` in no namespace.
  public subscript(name: String) -> String? {
    attributes.first { $0.name == name && $0.namespace == nil }?.value
  }
}

/// One attribute of an element.
public struct XMLAttribute: Hashable, Sendable {
  /// The name without its prefix.
  public var name: String
  /// The namespace, or nil for none.
  public var namespace: String?
  /// The value, with references resolved.
  public var value: String
}

/// Something wrong in an XML document or a schema.
public struct XMLProblem: Hashable, Sendable {
  /// The line, from 1; 0 when it is not known.
  public var line: Int
  /// What is wrong, as one phrase without a full stop.
  public var message: String

  /// A problem from its parts.
  public init(line: Int, message: String) {
    self.line = line
    self.message = message
  }
}
