internal import DeckLexicon

/// Forms verbs; a form that the lexicon doesn't hold as one is none.
struct VerbForms: Sendable {
  let lexicon: Lexicon

  /// What a wrong form should be, or nil when it isn't known.
  func change(_ word: String, _ change: VerbChange) -> String? {
    switch change {
    case .addBe: return "be " + word
    case .third: return form(Self.endings(word, "s"), .thirdPerson)
    case .participle:
      if let irregular = Self.participle(of: word) { return irregular }
      return form(Self.endings(word, "ed"), .participle)
    case .base: return base(word)
    }
  }

  private func base(_ word: String) -> String? {
    if let irregular = Self.irregular.first(where: { $0.participle == word || $0.past == word }) {
      return irregular.base
    }
    return form(Self.stems(word), .base)
  }

  /// The first of `words` that the lexicon has with a flag.
  private func form(_ words: [String], _ flag: WordFlags) -> String? {
    words.first { word in
      lexicon.find(word: word.utf8).map { lexicon.flags($0).contains(flag) } ?? false
    }
  }

  /// The ways to add `s` or `ed` to a verb, the likeliest first.
  private static func endings(_ word: String, _ ending: String) -> [String] {
    let isLongS = ["s", "x", "z", "ch", "sh", "o"].contains { word.hasSuffix($0) }
    var forms: [String] = []
    if word.hasSuffix("y"), let vowel = word.dropLast().last, !"aeiou".contains(vowel) {
      forms.append(word.dropLast() + (ending == "s" ? "ies" : "ied"))
    }
    if ending == "s" { return forms + (isLongS ? [word + "es", word + "s"] : [word + "s"]) }
    if word.hasSuffix("e") { return [word + "d"] }
    if let last = word.last, !"aeiouwxy".contains(last) { forms.append(word + String(last) + "ed") }
    return [word + "ed"] + forms
  }

  /// What may remain of a verb with `s` or `ed`.
  private static func stems(_ word: String) -> [String] {
    for (ending, replacement) in [("ies", "y"), ("ied", "y")] where word.hasSuffix(ending) {
      return [word.dropLast(3) + replacement]
    }
    if word.hasSuffix("ed") {
      let stem = String(word.dropLast(2))
      let isDoubled = stem.utf8.count > 2 && stem.last == stem.dropLast().last
      return [stem + "e", stem] + (isDoubled ? [String(stem.dropLast())] : [])
    }
    if word.hasSuffix("es") { return [String(word.dropLast()), String(word.dropLast(2))] }
    return word.hasSuffix("s") ? [String(word.dropLast())] : []
  }

  /// The participle of an irregular verb, also behind a prefix: `resend`, `overwrite`.
  private static func participle(of word: String) -> String? {
    for verb in irregular where word.hasSuffix(verb.base) {
      let prefix = word.dropLast(verb.base.count)
      if prefixes.contains(String(prefix)) { return prefix + verb.participle }
    }
    return nil
  }

  private static let prefixes: Set<String> = [
    "", "re", "over", "under", "out", "mis", "un", "with", "be", "fore", "pre", "up", "type", "broad",
  ]

  private static let irregular: [(base: String, past: String, participle: String)] = """
    bind bound bound, break broke broken, bring brought brought, build built built, buy bought bought, \
    cast cast cast, catch caught caught, choose chose chosen, come came come, cut cut cut, deal dealt dealt, \
    do did done, draw drew drawn, drive drove driven, eat ate eaten, fall fell fallen, feed fed fed, \
    feel felt felt, fight fought fought, find found found, forget forgot forgotten, freeze froze frozen, \
    get got got, give gave given, grow grew grown, hang hung hung, have had had, hear heard heard, \
    hide hid hidden, hit hit hit, hold held held, keep kept kept, know knew known, lay laid laid, \
    lead led led, leave left left, lend lent lent, let let let, lose lost lost, make made made, \
    mean meant meant, meet met met, pay paid paid, put put put, read read read, run ran run, say said said, \
    see saw seen, seek sought sought, sell sold sold, send sent sent, set set set, shake shook shaken, \
    show showed shown, shut shut shut, speak spoke spoken, spend spent spent, split split split, \
    spread spread spread, stand stood stood, steal stole stolen, stick stuck stuck, strike struck struck, \
    take took taken, teach taught taught, tear tore torn, tell told told, think thought thought, \
    throw threw thrown, thrust thrust thrust, wear wore worn, win won won, write wrote written, \
    arise arose arisen, become became become, begin began begun, go went gone, rise rose risen, \
    set set set, shed shed shed, sing sang sung, sink sank sunk, swim swam swum, understand understood understood
    """.split(separator: ", ").compactMap { verb in
      let forms = verb.split(separator: " ").map(String.init)
      return forms.count == 3 ? (forms[0], forms[1], forms[2]) : nil
    }
}
