internal import DeckSource

/// What a line of a Quizlet page is, told by its own text.
enum QuizletLineKind: UInt8 {
  /// Nothing, or only white space.
  case blank
  /// A text of an author, as far as can be told.
  case text
  /// Text of the page that can't be an author's.
  case chrome
  /// A word of the page's menus, which may be an author's when it stands alone.
  case menu
  /// How many terms a set has: `12 terms`.
  case count
  /// How many terms this set has: `Terms in this set (12)`.
  case ownCount
  /// How far a learner is: `1 / 12`.
  case progress
  /// What stands for the picture of a user, whose name follows.
  case picture
  /// What stands before the name of an author: `Created by`.
  case author
  /// The title of the set, with the name of the site.
  case title
  /// The heading of the last part of a page, which shows other sets.
  case foot
}

/// A line with text of an author, and what stands before it.
struct QuizletItem {
  /// The text, without white space at its edges.
  var span: Span
  /// The number of blank lines since the last such line; 255 for more.
  var blanks: UInt8
  /// Whether text of the page stands in between.
  var isBehindChrome: Bool

  /// Whether something parts the line from the one before it that parts cards.
  var beginsRecord: Bool { blanks >= 2 || isBehindChrome }
  /// Whether the line follows the one before it directly.
  var isTight: Bool { blanks == 0 && !isBehindChrome }
}
