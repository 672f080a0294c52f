/// What the words of a stretch of text say about its language.
struct LanguageEvidence {
  /// Function words of English that no other language has, or none in so many texts.
  var english = 0
  /// Function words of English that other languages have too: `in`, `me`.
  private var shared = 0
  /// Other words that the lexicon knows.
  var known = 0
  /// Words that it doesn't know.
  var unknown = 0
  /// Words with letters that English doesn't have.
  var letters = 0
  /// Function words of each language that English doesn't have.
  private var distinctive = InlineArray<32, UInt16>(repeating: 0)
  /// Function words of each language that are common words of English too: `die`, `war`.
  private var ambiguous = InlineArray<32, UInt16>(repeating: 0)
  /// Words of each language among those that were counted for English.
  private var strong = InlineArray<32, UInt16>(repeating: 0)
  /// All languages with a count.
  private var languages: UInt32 = 0

  /// Counts a function word of the languages of `mask`.
  mutating func add(_ mask: UInt32, isEnglishWord: Bool) {
    var rest = mask & ~(FunctionTable.english | FunctionTable.traits)
    let isStrong = mask & FunctionTable.strong != 0
    if mask & FunctionTable.english != 0 { if rest == 0 || isStrong { english += 1 } else { shared += 1 } }
    languages |= rest
    while rest != 0 {
      let language = rest.trailingZeroBitCount
      if isEnglishWord { ambiguous[language] &+= 1 } else { distinctive[language] &+= 1 }
      if isStrong { strong[language] &+= 1 }
      rest &= rest - 1
    }
  }

  /// Adds what another stretch says.
  mutating func add(_ other: borrowing LanguageEvidence) {
    english += other.english
    shared += other.shared
    known += other.known
    unknown += other.unknown
    letters += other.letters
    languages |= other.languages
    var rest = other.languages
    while rest != 0 {
      let language = rest.trailingZeroBitCount
      distinctive[language] &+= other.distinctive[language]
      ambiguous[language] &+= other.ambiguous[language]
      strong[language] &+= other.strong[language]
      rest &= rest - 1
    }
  }

  /// What follows from the evidence. The weights were chosen on manual pages in nineteen languages.
  func standing(inForeignText isInForeignText: Bool = false) -> LanguageStanding {
    var best = 0
    var support = 0
    var english = english
    var rest = languages
    while rest != 0 {
      let language = rest.trailingZeroBitCount
      rest &= rest - 1
      let own = Int(distinctive[language])
      guard own > 0 else { continue }
      let score = 4 * own + 2 * Int(ambiguous[language])
      if score > best {
        (best, support) = (score, own)
        english = self.english - Int(strong[language])
      }
    }
    let foreign = best + 2 * letters + unknown
    let native = 4 * english + 2 * shared + known
    // One word that looks foreign may be a name: `Sjögren`, `von`.
    let isSupported = support + letters > 1 || support == 1 && unknown > 0 && english == 0
    if foreign > native && isSupported { return .foreign }
    guard native >= foreign else { return .unclear }
    // Words that other languages have too prove nothing; many known words among few others do.
    let isKnown = best == 0 && letters == 0 && known >= 3 && known >= 3 * unknown
    return english > 0 || isKnown && !isInForeignText ? .english : .unclear
  }
}

/// Whether a stretch of text is English.
public enum LanguageStanding: UInt8, Sendable {
  /// It has words that only English sentences have.
  case english
  /// It has too few words to tell: a heading, a term.
  case unclear
  /// It is in another language.
  case foreign
}
