public import DeckSource

/// Tells by the names of fields whether they hold another language: `capital:de`, `Pinyin`, `German`.
public struct FieldLanguage {
  /// What was found out before, by the name.
  private var known: [String: Bool] = [:]

  /// A reader of names that knows none yet.
  public init() {}

  /// Whether a field of this name is in another language than English. Names are looked at once.
  public mutating func isForeign(_ name: ByteView) -> Bool {
    guard !name.isEmpty, name.count <= Self.maximumCount else { return false }
    let name = name.string
    if let known = known[name] { return known }
    let isForeign = Self.tellsForeign(name.lowercased())
    known[name] = isForeign
    return isForeign
  }

  private static let maximumCount = 64

  private static func tellsForeign(_ name: String) -> Bool {
    let words = name.split { !$0.isLetter }
    if words.contains("english") || words.contains("meaning") || words.contains("translation") {
      return false
    }
    if words.contains(where: { languages.contains($0) }) { return true }
    // A code stands behind a mark, for most codes are words of English too.
    guard words.count > 1, let code = words.last, codes.contains(code) else { return false }
    let mark = name[..<code.startIndex].last
    return mark == ":" || mark == "(" || mark == "["
      || (mark == "_" || mark == "-") && !ambiguous.contains(code)
  }

  private static let languages = Set(
    """
    arabic bengali bulgarian cantonese catalan chinese croatian czech danish deutsch dutch español estonian \
    farsi finnish francais français french furigana german greek hangul hanzi hebrew hindi hiragana hungarian \
    icelandic indonesian irish italian italiano japanese kana kanji katakana korean latin latvian lithuanian malay \
    mandarin nederlands norwegian persian pinyin polish polski portuguese português romaji romanian russian \
    sanskrit serbian slovak slovene spanish swahili swedish tagalog thai turkish ukrainian urdu vietnamese welsh \
    yiddish zhuyin 日本語 中文 русский 한국어
    """.split(separator: " "))

  private static let codes = Set(
    """
    ar bg ca cs cy da de el eo es et eu fa fi fr ga gl he hi hr hu id is it ja ko la lt lv ms nb nl nn no pl pt ro \
    ru sk sl sr sv sw th tl tr uk ur vi zh tw cn
    """.split(separator: " "))
  /// Codes that names end in for other reasons.
  private static let ambiguous: Set<Substring> = [
    "id", "is", "it", "no", "la", "ms", "ca", "he", "hi", "sl", "tl",
  ]
}
