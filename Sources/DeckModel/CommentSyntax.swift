/// How people write in the source of a format what is for no card.
public enum CommentSyntax: Sendable {
  /// Lines that begin with `#`.
  case hashLines
  /// Lines that begin with `//`.
  case slashLines
  /// What stands between `<!--` and `-->`.
  case markup
  /// What stands between `<!--` and `-->`, but not in code.
  case markdown
}
