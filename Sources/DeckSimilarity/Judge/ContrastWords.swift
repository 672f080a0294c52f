/// Words of which one excludes the other: where two cards differ in them, they say different things.
enum ContrastWords {
  /// The classes that a word belongs to; two different words of one class contrast.
  static func classes(of word: String) -> [Int] { byWord[word] ?? [] }

  /// Whether two different words exclude each other.
  static func contrast(_ one: String, _ two: String) -> Bool {
    guard one != two else { return false }
    let first = classes(of: one)
    if !first.isEmpty {
      let second = classes(of: two)
      if first.contains(where: { second.contains($0) }) { return true }
    }
    return isPrefixed(one, of: two) || isPrefixed(two, of: one) || differByPrefix(one, two)
  }

  /// Whether a word narrows what is asked, so that a question with it isn't the one without: `negative infinity`.
  static func narrows(_ word: String) -> Bool {
    !CommonWords.contains(word) && !weak.contains(word) && !classes(of: word).isEmpty
  }

  /// Members of classes that are also used without any contrast.
  private static let weak: Set<String> = [
    "he", "she", "it", "they", "we", "you", "i", "him", "her", "them", "us", "me", "his", "its", "their", "our",
    "your", "my", "mine", "all", "some", "any", "every", "each", "both", "also", "only", "one", "more", "most", "much",
    "many", "often", "usually", "sometimes", "always", "time", "base", "basic", "life", "there", "here", "come", "go",
    "find", "get", "put", "set", "list", "question", "answer", "true", "use", "man", "b", "c", "d", "t", "g", "k", "l",
    "m", "s", "v", "w", "j", "f", "a", "an", "are", "was", "were", "is", "muy", "mas", "bien", "mi", "tu", "el", "si",
    "no", "صحيح", "صح", "اسم", "جمع",
  ]

  /// Whether a word turns a sentence into its opposite.
  static func isNegation(_ word: String) -> Bool { negations.contains(word) }

  /// Whether `long` is `short` behind a prefix that changes its sense, such as `un` or `hyper`.
  private static func isPrefixed(_ long: String, of short: String) -> Bool {
    guard short.utf8.count >= 3, long.utf8.count > short.utf8.count, long.hasSuffix(short) else { return false }
    return prefixes.contains(String(long.dropLast(short.count)))
  }

  /// Whether two words are the same behind different prefixes, such as `hyper` and `hypo`.
  private static func differByPrefix(_ one: String, _ two: String) -> Bool {
    for prefix in prefixes where one.hasPrefix(prefix) {
      let rest = one.dropFirst(prefix.count)
      guard rest.utf8.count >= 3, two.hasSuffix(rest) else { continue }
      if prefixes.contains(String(two.dropLast(rest.count))) { return true }
    }
    return false
  }

  private static let prefixes: Set<String> = [
    "un", "in", "im", "ir", "il", "non", "dis", "anti", "contra", "counter", "de", "mis", "hyper", "hypo",
    "over", "under", "pre", "post", "ante", "inter", "intra", "extra", "macro", "micro", "endo", "exo", "ecto",
    "infra", "ultra", "supra", "sub", "super", "homo", "hetero", "mono", "bi", "di", "tri", "tetra", "poly",
    "multi", "uni", "a", "an", "ab", "ad", "e", "ex", "im", "em", "pro", "re", "syn", "para", "peri", "epi", "semi",
    "iso", "auto", "allo", "eu", "dys", "tachy", "brady", "kilo", "mega", "giga", "tera", "milli", "nano", "pico",
    "centi", "deci", "per", "trans", "cis", "out", "up", "down", "in", "on", "off", "des", "en", "be", "ver", "er",
    "ge", "ent", "zer", "ein", "aus", "auf", "an", "zu", "ab", "vor", "nach", "bei", "mit", "um", "unter", "wider",
  ]

  private static let negations: Set<String> = [
    "not", "no", "never", "none", "neither", "nor", "without", "cannot", "cant", "dont", "doesnt", "didnt", "isnt",
    "arent", "wasnt", "werent", "wont", "wouldnt", "shouldnt", "couldnt", "hasnt", "havent", "hadnt", "except",
    "incorrect", "false", "wrong", "falso", "falsa", "خطا", "nunca", "jamas", "sin", "ni", "tampoco", "nicht", "kein", "keine", "keinen", "nie", "ohne",
    "pas", "jamais", "sans", "aucun", "aucune", "non", "mai", "senza", "nao", "sem", "لا", "ليس", "ليست", "لم", "لن",
    "غير", "بدون", "не", "нет", "без", "никогда", "不", "没", "無", "无", "非",
  ]

  private static let byWord: [String: [Int]] = {
    var byWord: [String: [Int]] = [:]
    for (index, line) in classLines.split(separator: "\n").enumerated() {
      for word in line.split(separator: " ") { byWord[String(word), default: []].append(index) }
    }
    return byWord
  }()
}
