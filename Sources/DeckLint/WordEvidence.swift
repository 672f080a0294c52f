internal import DeckSource

/// What the words of a text tell of its language, for rules that hold in some languages only. Short texts
/// often tell nothing.
enum WordEvidence {
  /// Words that are frequent in English prose and in few other languages.
  static let english = WordSet([
    "about", "after", "all", "an", "and", "any", "are", "as", "at", "be", "because", "been", "between", "by",
    "can", "does", "each", "for", "from", "has", "have", "how", "if", "into", "is", "it", "its", "more",
    "most",
    "not", "of", "only", "or", "other", "that", "the", "their", "there", "these", "they", "this", "those",
    "to",
    "used", "using", "was", "we", "were", "what", "when", "where", "which", "who", "why", "will", "with",
    "you",
    "your",
  ])

  /// Words that are frequent in French prose and in few other languages.
  static let french = WordSet([
    "au", "aux", "avec", "bonjour", "c'est", "cette", "chez", "combien", "comment", "dans", "depuis", "des",
    "dois", "donc", "du", "elle", "elles", "est", "et", "fait", "il", "ils", "je", "la", "le", "les", "leur",
    "lui", "mais", "merci", "mon", "nous", "on", "ont", "ou", "où", "par", "pas", "peut", "plus", "pour",
    "pourquoi", "qu'est", "quand", "que", "quel", "quelle", "quelles", "quels", "qui", "quoi", "sa", "sans",
    "ses", "son", "sont", "sur", "très", "tu", "un", "une", "vous", "vrai", "ça", "été", "être", "à",
  ])

  /// Words that are frequent in German, Spanish, Portuguese or Italian prose, and not in French.
  static let otherWestern = WordSet([
    "und", "der", "das", "ist", "nicht", "ein", "eine", "einen", "wie", "was", "wer", "wo", "warum", "welche",
    "sind", "mit", "für", "el", "los", "las", "una", "está", "qué", "cómo", "dónde", "cuál", "con", "para",
    "por",
    "y", "il", "gli", "che", "di", "della", "è", "sono", "perché", "como", "onde", "não", "você", "uma", "um",
    "em", "do", "da",
  ])

  /// How many words of `text` are in `words`, up to `limit`; ASCII letters are compared without case.
  ///
  /// Complexity: O(bytes).
  static func count(_ words: WordSet, in text: ByteView, limit: Int = .max) -> Int {
    var found = 0
    var word = PackedWord()
    func end() {
      if words.contains(word) { found += 1 }
      word = PackedWord()
    }
    var index = 0
    while index <= text.count {
      let byte = index < text.count ? text[index] : 0x20
      if byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x80 {
        // Typographic marks end words, but for the apostrophe.
        if text[index + 2] == 0x99 { word.append(UInt8(ascii: "'")) } else { end() }
        index += 3
        continue
      }
      if byte >= 0x80 || byte == UInt8(ascii: "'") || (byte | 0x20) &- UInt8(ascii: "a") < 26 {
        word.append(byte < 0x80 && byte != UInt8(ascii: "'") ? byte | 0x20 : byte)
      } else {
        end()
        if found >= limit { break }
      }
      index += 1
    }
    return min(found, limit)
  }

  /// Whether `text` is in a language that sets no space before `:`, `;`, `!` and `?`, as far as its words tell;
  /// French does.
  static func setsNoSpaces(_ text: ByteView) -> Bool {
    let french = count(french, in: text)
    let other = max(count(english, in: text), count(otherWestern, in: text))
    return other > french
  }

  /// Whether `text` reads like a line of a program: it holds an operator or a bracket that prose doesn't.
  static func isCode(_ text: ByteView) -> Bool {
    let marks: [StaticString] = [
      "==", "!=", "&&", "||", "->", "=>", "::", "+=", "();", ") {", "</", "/>", "++", " = ", ":=", "[i]",
      "<<", ">>", "lambda ", "def ", "SELECT ", "return ",
    ]
    if let last = text.trimmed.last, last == UInt8(ascii: ";") || last == UInt8(ascii: "{") { return true }
    return marks.contains { text.firstIndex(of: $0) != nil }
  }
}
