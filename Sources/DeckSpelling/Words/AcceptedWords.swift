internal import DeckLexicon
public import DeckSource

/// Words that count as right because somebody says so, with their inflections.
///
/// A word in small letters is accepted in any case: `kubectl` allows `Kubectl` and `KUBECTL`. A word with capitals
/// is accepted as it is and in capitals only: `SageMaker` allows `SAGEMAKER`, not `Sagemaker`. Plurals, possessives
/// and the endings -ed and -ing come with it.
public struct AcceptedWords: Sendable {
  /// The ways to write one word.
  private struct Entry: Sendable {
    var allowsAnyCase = false
    var forms: [String] = []
  }

  private var entries: [UInt64: Entry] = [:]
  /// The words as they were given, without repetition: corrections may lead to them.
  public private(set) var words: [String] = []

  /// No words.
  public init() {}

  /// Whether there are none.
  public var isEmpty: Bool { entries.isEmpty }

  /// Adds words; an entry of several words accepts each of them.
  public mutating func add(_ entries: some Sequence<String>) {
    for entry in entries {
      for word in entry.split(whereSeparator: \.isWhitespace) { add(String(word)) }
    }
  }

  /// Adds the words of a list, one a line; what stands behind a `#` at the beginning of a line or behind a space is
  /// a comment.
  public mutating func add(list: ByteView) {
    add(list.lines.map { String(Self.entry(ofLine: $0.string)) })
  }

  /// Whether a word may be written as `surface`; `hash` is the lexicon's hash of the folded word without a
  /// possessive ending.
  public func accepts(_ surface: String, hash: UInt64) -> Bool {
    guard let entry = entries[hash] else { return false }
    if entry.allowsAnyCase { return true }
    let surface = surface.replacing("\u{2019}", with: "'")
    return entry.forms.contains { $0 == surface || $0.uppercased() == surface }
  }

  /// How a word is to be written that is accepted with other capitals only; nil when it isn't accepted at all, or
  /// in any case.
  public func form(hash: UInt64) -> String? {
    guard let entry = entries[hash], !entry.allowsAnyCase else { return nil }
    return entry.forms.first
  }

  /// Whether a folded word is accepted in some form.
  public func hasWord(hash: UInt64) -> Bool { entries[hash] != nil }

  /// What a line of a list accepts: the line without its comment and the spaces around it.
  static func entry(ofLine line: String) -> Substring {
    var end = line.startIndex
    var isBehindSpace = true
    while end < line.endIndex, !(isBehindSpace && line[end] == "#") {
      isBehindSpace = line[end].isWhitespace
      end = line.index(after: end)
    }
    return line[..<end].trimmingSpaces
  }

  private mutating func add(_ entry: String) {
    let word = Self.stem(entry.replacing("\u{2019}", with: "'"))
    guard !word.isEmpty else { return }
    let allowsAnyCase = word == word.lowercased()
    var isNew = true
    for (index, form) in ([word] + Inflection.forms(of: word)).enumerated() {
      let hash = Lexicon.hash(ofWord: WordFolding.folded(form).utf8)
      var known = entries[hash] ?? Entry()
      if index == 0 { isNew = !known.forms.contains(form) }
      if allowsAnyCase { known.allowsAnyCase = true }
      if !known.forms.contains(form) { known.forms.append(form) }
      entries[hash] = known
    }
    if isNew { words.append(word) }
  }

  /// A word without a possessive ending.
  private static func stem(_ word: String) -> String {
    word.hasSuffix("'s") || word.hasSuffix("'S") ? String(word.dropLast(2)) : word
  }
}

extension Substring {
  /// The text without spaces at its ends.
  var trimmingSpaces: Substring {
    var text = self.drop(while: \.isWhitespace)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
