/// Words of which one excludes the other: where two cards differ in them, they say different things.
enum ContrastWords {
  /// Whether two different words exclude each other.
  static func contrast(_ one: CardToken, _ two: CardToken) -> Bool {
    guard one.hash != two.hash else { return false }
    if !one.classes.isEmpty && one.classes.contains(where: { two.classes.contains($0) }) { return true }
    return differByPrefix(Array(one.text.utf8), Array(two.text.utf8))
  }

  /// Whether a word narrows what is asked, so that a question with it isn't the one without: `negative infinity`.
  static func narrows(_ word: CardToken) -> Bool {
    !word.classes.isEmpty && !word.isCommon && !weak.contains(word.text)
  }

  /// Members of classes that are also used without any contrast.
  private static let weak: Set<String> = [
    "he", "she", "it", "they", "we", "you", "i", "him", "her", "them", "us", "me", "his", "its", "their",
    "our",
    "your", "my", "mine", "all", "some", "any", "every", "each", "both", "also", "only", "one", "more",
    "most", "much",
    "many", "often", "usually", "sometimes", "always", "time", "base", "basic", "life", "there", "here",
    "come", "go",
    "find", "get", "put", "set", "list", "question", "answer", "true", "use", "man", "b", "c", "d", "t", "g",
    "k", "l",
    "m", "s", "v", "w", "j", "f", "a", "an", "are", "was", "were", "is", "muy", "mas", "bien", "mi", "tu",
    "el", "si",
    "no", "صحيح", "صح", "اسم", "جمع",
  ]

  /// Whether a word turns a sentence into its opposite.
  static func isNegation(_ word: String) -> Bool { negations.contains(word) }

  /// Whether two words are the same behind different prefixes of which one may be missing: `hyper` and `hypo`, or `un`.
  private static func differByPrefix(_ one: [UInt8], _ two: [UInt8]) -> Bool {
    var common = 0
    while common < min(one.count, two.count) && one[one.count - 1 - common] == two[two.count - 1 - common] {
      common += 1
    }
    // Prefixes may end alike, so shorter rests are tried too.
    while common >= 3 {
      let (first, second) = (one.count - common, two.count - common)
      if first <= 8 && second <= 8 && isPrefix(one[..<first]) && isPrefix(two[..<second]) { return true }
      common -= 1
    }
    return false
  }

  private static func isPrefix(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.isEmpty || prefixes.contains(String(decoding: bytes, as: UTF8.self))
  }

  private static let prefixes: Set<String> = [
    "un", "in", "im", "ir", "il", "non", "dis", "anti", "contra", "counter", "de", "mis", "hyper", "hypo",
    "over", "under", "pre", "post", "ante", "inter", "intra", "extra", "macro", "micro", "endo", "exo",
    "ecto",
    "infra", "ultra", "supra", "sub", "super", "homo", "hetero", "mono", "bi", "di", "tri", "tetra", "poly",
    "multi", "uni", "a", "an", "ab", "ad", "e", "ex", "im", "em", "pro", "re", "syn", "para", "peri", "epi",
    "semi",
    "iso", "auto", "allo", "eu", "dys", "tachy", "brady", "kilo", "mega", "giga", "tera", "milli", "nano",
    "pico",
    "centi", "deci", "per", "trans", "cis", "out", "up", "down", "in", "on", "off", "des", "en", "be", "ver",
    "er",
    "ge", "ent", "zer", "ein", "aus", "auf", "an", "zu", "ab", "vor", "nach", "bei", "mit", "um", "unter",
    "wider",
  ]

  private static let negations: Set<String> = [
    "not", "no", "never", "none", "neither", "nor", "without", "cannot", "cant", "dont", "doesnt", "didnt",
    "isnt",
    "arent", "wasnt", "werent", "wont", "wouldnt", "shouldnt", "couldnt", "hasnt", "havent", "hadnt",
    "except",
    "incorrect", "false", "wrong", "falso", "falsa", "خطا", "nunca", "jamas", "sin", "ni", "tampoco", "nicht",
    "kein", "keine", "keinen", "nie", "ohne",
    "pas", "jamais", "sans", "aucun", "aucune", "non", "mai", "senza", "nao", "sem", "لا", "ليس", "ليست",
    "لم", "لن",
    "غير", "بدون", "не", "нет", "без", "никогда", "不", "没", "無", "无", "非",
  ]
}
