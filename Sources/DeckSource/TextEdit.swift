/// One replacement of source bytes.
public struct TextEdit: Hashable, Sendable {
  /// What is replaced; empty for an insertion.
  public var span: Span
  /// What stands there afterwards.
  public var replacement: String

  /// A replacement of `span` by `replacement`.
  public init(_ span: Span, _ replacement: String) {
    self.span = span
    self.replacement = replacement
  }
}
