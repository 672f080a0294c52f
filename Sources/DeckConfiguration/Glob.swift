/// A pattern of paths, as in a `.gitignore`: `*` and `?` stand for characters of a name, `[a-z]` for one of several,
/// `**` for any folders. Without a slash it is about the name of a file or folder wherever that is.
public struct Glob: Hashable, Sendable {
  /// The pattern as it was written.
  public let pattern: String
  private let parts: [[Piece]]

  /// One part of a name.
  fileprivate enum Piece: Hashable, Sendable {
    case character(Character)
    case any
    case run
    case oneOf([ClosedRange<Character>], isNegated: Bool)
  }

  /// What is wrong with a pattern, as a phrase.
  public struct Malformed: Error, Hashable {
    /// The phrase.
    public let message: String
  }

  /// Reads a pattern.
  public init(_ pattern: String) throws(Malformed) {
    self.pattern = pattern
    var names = pattern.split(separator: "/", omittingEmptySubsequences: true)
    if names.first == "." { names.removeFirst() }
    guard !names.isEmpty else { throw Malformed(message: "it names nothing") }
    guard !names.contains("..") else {
      throw Malformed(message: "it leads out of the folder of the configuration")
    }
    // A name alone is looked for everywhere; a slash at the end means all that is below.
    var prefix = pattern.dropLast().contains("/") ? [] : ["**"]
    if pattern.hasSuffix("/") { names.append("**") }
    prefix += names.map(String.init)
    var parts: [[Piece]] = []
    for name in prefix { parts.append(name == "**" ? [] : try Self.pieces(name)) }
    self.parts = parts
  }

  /// Whether the pattern names a path that is relative to the folder that patterns begin at; a pattern that names a
  /// folder names all that is below. Complexity: O(names of the pattern · names of the path · their lengths).
  public func matches(_ path: String) -> Bool {
    let names = path.split(separator: "/").map(Array.init)
    // `reached[k]`: the first parts match the first k names.
    var reached = [Bool](repeating: false, count: names.count + 1)
    reached[0] = true
    for part in parts {
      var next = [Bool](repeating: false, count: names.count + 1)
      for count in reached.indices where reached[count] {
        if part.isEmpty {
          for end in count...names.count { next[end] = true }
          break
        }
        if count < names.count, Self.matches(names[count], part) { next[count + 1] = true }
      }
      reached = next
    }
    // Whatever lies below a named folder is named too.
    return reached.dropFirst().contains(true)
  }

  /// Whether the pattern names one path and no other.
  public var isPath: Bool {
    parts.allSatisfy { part in
      !part.isEmpty
        && part.allSatisfy { if case .character = $0 { true } else { false } }
    }
  }

  private static func pieces(_ name: String) throws(Malformed) -> [Piece] {
    var pieces: [Piece] = []
    var rest = Array(name)[...]
    while let character = rest.popFirst() {
      switch character {
      case "*": if pieces.last != .run { pieces.append(.run) }
      case "?": pieces.append(.any)
      case "[": pieces.append(try choice(&rest))
      case "\\":
        guard let escaped = rest.popFirst() else { throw Malformed(message: "nothing comes behind its '\\'") }
        pieces.append(.character(escaped))
      default: pieces.append(.character(character))
      }
    }
    return pieces
  }

  /// What stands behind a `[`.
  private static func choice(_ rest: inout ArraySlice<Character>) throws(Malformed) -> Piece {
    let isNegated = rest.first == "!" || rest.first == "^"
    if isNegated { rest.removeFirst() }
    var ranges: [ClosedRange<Character>] = []
    while let first = rest.popFirst() {
      if first == "]", !ranges.isEmpty { return .oneOf(ranges, isNegated: isNegated) }
      guard rest.first == "-", let last = rest.dropFirst().first, last != "]" else {
        ranges.append(first...first)
        continue
      }
      guard first <= last else { throw Malformed(message: "'\(first)-\(last)' goes backwards") }
      ranges.append(first...last)
      rest = rest.dropFirst(2)
    }
    throw Malformed(message: "a '[' is never closed")
  }

  /// Matches one name, going back to the last `*` when it fails.
  private static func matches(_ name: [Character], _ pieces: [Piece]) -> Bool {
    var (index, piece) = (0, 0)
    var retry: (index: Int, piece: Int)?
    while index < name.count {
      if piece < pieces.count, pieces[piece] == .run {
        retry = (index, piece)
        piece += 1
      } else if piece < pieces.count, pieces[piece].matches(name[index]) {
        (index, piece) = (index + 1, piece + 1)
      } else if let last = retry {
        retry = (last.index + 1, last.piece)
        (index, piece) = (last.index + 1, last.piece + 1)
      } else {
        return false
      }
    }
    return pieces[piece...].allSatisfy { $0 == .run }
  }
}

extension Glob.Piece {
  /// Whether the piece stands for a character; that a run stands for several is seen to elsewhere.
  fileprivate func matches(_ character: Character) -> Bool {
    switch self {
    case .character(let own): own == character
    case .any: true
    case .run: false
    case .oneOf(let ranges, let isNegated): ranges.contains { $0.contains(character) } != isNegated
    }
  }
}
