extension WordFlags {
  /// The names of the flags that are set, in the order of their bits.
  public var names: [String] { Self.named.filter { contains($0.flag) }.map(\.name) }

  private static let named: [(flag: WordFlags, name: String)] = [
    (.valid, "valid"), (.common, "common"), (.term, "term"), (.name, "name"), (.capitalOnly, "capital only"),
    (.capitalToo, "capital too"), (.hasForm, "own capitals"), (.noun, "noun"), (.verb, "verb"),
    (.adjective, "adjective"), (.adverb, "adverb"), (.plural, "plural"), (.thirdPerson, "third person"),
    (.past, "past"), (.participle, "participle"), (.gerund, "gerund"), (.base, "base"),
    (.comparative, "comparative"), (.superlative, "superlative"), (.function, "function"),
    (.vowelSound, "vowel sound"), (.consonantSound, "consonant sound"), (.british, "British"),
    (.american, "American"), (.computing, "computing"), (.medicine, "medicine"), (.biology, "biology"),
    (.chemistry, "chemistry"), (.law, "law"), (.geography, "geography"), (.history, "history"),
  ]
}
