/// Regular English inflection of words that no dictionary knows.
enum Inflection {
  /// The plural, the past and the -ing form of a word, with every spelling that is usual for its letters; the word
  /// itself isn't among them.
  static func forms(of word: String) -> [String] {
    guard let last = word.last, last.isLetter, last.isASCII, word.count > 1 else { return [] }
    // Endings stay small behind capitals: `JWTs`, `OKed`.
    return plurals(word, last) + verbForms(word, last)
  }

  private static func plurals(_ word: String, _ last: Character) -> [String] {
    let small = word.lowercased()
    switch last {
    case "s", "x", "z": return [word + "es"]
    case "y" where !endsInVowelAndLetter(small): return [word.dropLast() + "ies"]
    case "o": return [word + "s", word + "es"]
    case "h" where small.hasSuffix("ch") || small.hasSuffix("sh"): return [word + "es"]
    default: return [word + "s"]
    }
  }

  private static func verbForms(_ word: String, _ last: Character) -> [String] {
    let small = word.lowercased()
    switch last {
    case "e":
      let stem = String(word.dropLast())
      return [word + "d", stem + "ing"] + (small.hasSuffix("ee") ? [word + "ing"] : [])
    case "y" where !endsInVowelAndLetter(small): return [word.dropLast() + "ied", word + "ing"]
    case "a", "i", "o", "u", "y", "w", "x", "h": return [word + "ed", word + "ing"]
    default:
      let plain = [word + "ed", word + "ing"]
      // `grep`, `commit`: a single vowel before a single consonant may double it.
      return endsInVowelAndLetter(small) ? plain + ["\(word)\(last)ed", "\(word)\(last)ing"] : plain
    }
  }

  /// Whether the last but one letter is a vowel and the one before it is none.
  private static func endsInVowelAndLetter(_ word: String) -> Bool {
    let letters = word.suffix(3)
    guard let vowel = letters.dropLast().last, "aeiou".contains(vowel) else { return false }
    return letters.count < 3 || !"aeiou".contains(letters[letters.startIndex])
  }
}
