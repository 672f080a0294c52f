public import DeckSource

/// Explains unknown words by their parts: a known base with an affix, or the Greek and Latin forms that the
/// words of the sciences are made of.
///
/// Every answer is a strength from 0 to 1, evidence for a word and never a pass. `known` tells the frequency of
/// a word that stands by itself, log10 in a billion words, or 0 for none.
public struct Morphology {
  /// How often a base must occur for a prefix and for a suffix to count, log10 in a billion words.
  private static let prefixBase = 2.0
  private static let suffixBase = 2.5
  /// The same for prefixes of one or two letters, which much begins with by chance.
  private static let shortPrefixBase = 3.0
  private static let shortestBase = 4

  private var stem: [UInt8] = []

  /// A morphology; it keeps a buffer, so one instance should serve many words.
  public init() {}

  /// How well `word`, folded, is a known base with one prefix or one suffix, or is
  /// made of Greek and Latin forms.
  public mutating func affix(
    of word: ByteView, isPlural: (ByteView) -> Bool = { _ in false }, known: (ByteView) -> Double
  ) -> Double {
    var best = 0.0
    guard let first = word.first, let last = word.last else { return 0 }
    if CombiningForms.explain(word) || hasPlural(word, isPlural) { return 1 }
    for prefix in AffixTable.prefixes[Self.slot(first)] where word.count >= prefix.count + Self.shortestBase {
      let length = prefix.count
      guard word[0..<length].elementsEqual(prefix) else { continue }
      let (strength, least) = length >= 3 ? (1.0, Self.prefixBase) : (0.7, Self.shortPrefixBase)
      if strength > best, known(word[length..<word.count]) >= least { best = strength }
    }
    for suffix in AffixTable.suffixes[Self.slot(last)]
    where word.count >= suffix.letters.count + Self.shortestBase {
      let length = word.count - suffix.letters.count
      guard suffix.strength > best, word[length..<word.count].elementsEqual(suffix.letters) else { continue }
      if hasBase(word[0..<length], suffix, known) { best = suffix.strength }
    }
    return best
  }

  /// Whether `word`, folded, is a longer one without its end, as people shorten terms: `hyperparams`, `uniq`. Slips
  /// seldom lose two letters there.
  static func isClipped(_ word: String, of whole: String) -> Bool {
    let stem = word.hasSuffix("s") && whole.hasSuffix("s") ? word.dropLast() : word[...]
    return stem.utf8.count >= 3 && whole.utf8.count >= word.utf8.count + 2 && whole.hasPrefix(stem)
  }

  /// Whether the word's plural is known: `misclassification` for `misclassifications`.
  private mutating func hasPlural(_ word: ByteView, _ isPlural: (ByteView) -> Bool) -> Bool {
    guard word.count >= Self.shortestBase, !Self.takesLongPlural(word) else { return false }
    stem.removeAll(keepingCapacity: true)
    stem.append(contentsOf: word)
    stem.append(UInt8(ascii: "s"))
    return unsafe stem.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return false }
      return unsafe isPlural(ByteView(base: base, count: buffer.count))
    }
  }

  /// Whether one of the forms that the stem has before the suffix is known.
  private mutating func hasBase(_ rest: ByteView, _ suffix: AffixTable.Suffix, _ known: (ByteView) -> Double)
    -> Bool
  {
    if !(suffix.isPlural && Self.takesLongPlural(rest)), known(rest) >= Self.suffixBase { return true }
    for ending in suffix.endings where isKnown(rest, plus: ending, known) { return true }
    guard suffix.doubles, rest.count > 3, rest[rest.count - 1] == rest[rest.count - 2] else { return false }
    return known(rest[0..<(rest.count - 1)]) >= Self.suffixBase
  }

  private mutating func isKnown(_ rest: ByteView, plus ending: [UInt8], _ known: (ByteView) -> Double) -> Bool
  {
    var kept = rest.count
    if ending.first == UInt8(ascii: "y") {
      guard rest.last == UInt8(ascii: "i") else { return false }
      kept -= 1
    }
    stem.removeAll(keepingCapacity: true)
    stem.append(contentsOf: rest[0..<kept])
    stem.append(contentsOf: ending)
    return unsafe stem.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return false }
      return unsafe known(ByteView(base: base, count: buffer.count)) >= Self.suffixBase
    }
  }

  private static func takesLongPlural(_ stem: ByteView) -> Bool {
    stem.hasSuffix("s") || stem.hasSuffix("x") || stem.hasSuffix("z") || stem.hasSuffix("ch")
      || stem.hasSuffix("sh")
  }

  private static func slot(_ letter: UInt8) -> Int {
    letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z") ? Int(letter - UInt8(ascii: "a")) : 26
  }
}
