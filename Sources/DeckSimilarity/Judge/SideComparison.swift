/// How one side of a card differs from a side of another: what they share, and what stands in one alone.
struct SideComparison {
  /// The weight of the tokens that both have.
  var shared = 0
  /// The weight of tokens that are forms or misspellings of each other.
  var alike = 0
  /// The weight of the tokens that only the one or the other has.
  var onlyOne = 0
  var onlyTwo = 0
  /// The number of tokens on each side.
  var oneCount = 0
  var twoCount = 0
  /// The number of tokens that both have.
  var sharedCount = 0
  /// What proves that the two say different things.
  var contrasts: Contrasts = []
  /// The tokens that only the one or the other has, in order.
  var oneWords: [CardToken] = []
  var twoWords: [CardToken] = []
  /// The tokens that are forms or misspellings of each other, pair by pair.
  var oneForms: [CardToken] = []
  var twoForms: [CardToken] = []
  /// The weight of those of them that tell much.
  var sharedTelling = 0
  /// The weight of the words, common ones left out, that both have at other places.
  var movedWeight = 0
  /// The number of words that both have with other accents.
  var accentedCount = 0
  /// Whether the tokens are the same in the same order.
  var isEqual = false

  /// The weighted Jaccard similarity, forms of each other counted as equal.
  var similarity: Double {
    let all = shared + alike + onlyOne + onlyTwo
    return all == 0 ? 1 : Double(shared + alike) / Double(all)
  }

  /// How much of the lighter one's weight the other one has.
  var containment: Double {
    let lighter = shared + alike + min(onlyOne, onlyTwo)
    return lighter == 0 ? 1 : Double(shared + alike) / Double(lighter)
  }
}

/// Differences that no likeness makes up for.
struct Contrasts: OptionSet, Hashable {
  let rawValue: UInt16

  /// Another number in the same place.
  static let number = Contrasts(rawValue: 1 << 0)
  /// A number that only one has.
  static let extraNumber = Contrasts(rawValue: 1 << 1)
  /// Opposites, units or other words that exclude each other.
  static let opposite = Contrasts(rawValue: 1 << 2)
  /// A negation that only one has.
  static let negation = Contrasts(rawValue: 1 << 3)
  /// Another sign, such as an operator.
  static let sign = Contrasts(rawValue: 1 << 4)
  /// Other code or formulas.
  static let verbatim = Contrasts(rawValue: 1 << 5)
  /// Another picture or recording.
  static let media = Contrasts(rawValue: 1 << 6)
  /// Another single letter, or a digit in a word.
  static let letter = Contrasts(rawValue: 1 << 7)
  /// A short word that differs by an accent.
  static let accent = Contrasts(rawValue: 1 << 8)
  /// A word such as `negative` that only one has.
  static let narrowing = Contrasts(rawValue: 1 << 10)
  /// Telling words at other places: `from A to B` and `from B to A`.
  static let order = Contrasts(rawValue: 1 << 9)
}

/// Compares sides of cards.
struct SideComparer {
  let weights: WordWeights

  /// What a token weighs.
  func weight(_ token: CardToken) -> Int {
    switch token.kind {
    case .word: token.isCommon ? min(2, Int(weights[token.hash])) : Int(weights[token.hash])
    case .compact: 8
    case .number, .media: 16
    case .sign, .verbatim: 6
    }
  }

  /// Compares two sides. Complexity: O(tokens of the one · tokens of the other) at most 2¹⁸, O(tokens) beyond.
  func compare(_ one: CardSide, _ two: CardSide) -> SideComparison {
    compare(one.tokens, two.tokens)
  }

  func compare(_ one: [CardToken], _ two: [CardToken]) -> SideComparison {
    var result = SideComparison()
    result.oneCount = one.count
    result.twoCount = two.count
    let hunks = TokenDiff.hunks(one.map(\.hash), two.map(\.hash))
    var left: [CardToken] = []
    var right: [CardToken] = []
    var place = 0
    for hunk in hunks {
      for token in one[place..<hunk.one.lowerBound] { addShared(token, to: &result) }
      place = hunk.one.upperBound
      result.contrasts.formUnion(Self.contrasts(one[hunk.one], two[hunk.two]))
      left += one[hunk.one]
      right += two[hunk.two]
    }
    for token in one[place...] { addShared(token, to: &result) }
    compareAccents(one, two, hunks, &result)
    result.isEqual = hunks.isEmpty && !result.contrasts.contains(.accent)
    if !left.isEmpty && !right.isEmpty { matchMoved(&left, &right, &result) }
    result.onlyOne = left.reduce(0) { $0 + weight($1) }
    result.onlyTwo = right.reduce(0) { $0 + weight($1) }
    result.contrasts.formUnion(Self.wholeContrasts(left, right))
    if result.movedWeight > 0 && left.isEmpty && right.isEmpty { result.contrasts.insert(.order) }
    result.oneWords = left
    result.twoWords = right
    return result
  }

  @inline(__always)
  private func addShared(_ token: CardToken, to result: inout SideComparison) {
    let weight = weight(token)
    result.shared += weight
    result.sharedCount += 1
    if weight >= Self.telling { result.sharedTelling += weight }
  }

  /// Words that weigh this much and more tell what a card is about.
  private static let telling = 8

  /// Finds words that differ by accents alone: in short words and short texts they are other words.
  private func compareAccents(
    _ one: [CardToken], _ two: [CardToken], _ hunks: [TokenDiff.Hunk], _ result: inout SideComparison
  ) {
    var (i, j, next) = (0, 0, 0)
    while i < one.count && j < two.count {
      if next < hunks.count && hunks[next].one.lowerBound == i && hunks[next].two.lowerBound == j {
        i = hunks[next].one.upperBound
        j = hunks[next].two.upperBound
        next += 1
        continue
      }
      if one[i].marked != two[j].marked {
        result.accentedCount += 1
        if one.count <= 3 || one[i].count <= 3 { result.contrasts.insert(.accent) }
      }
      i += 1
      j += 1
    }
  }

  /// Takes out of both what stands in both at other places, and forms of the same word.
  private func matchMoved(
    _ left: inout [CardToken], _ right: inout [CardToken], _ result: inout SideComparison
  ) {
    var counts: [UInt64: Int] = [:]
    for token in right { counts[token.hash, default: 0] += 1 }
    var moved: [UInt64: Int] = [:]
    left.removeAll { token in
      guard let count = counts[token.hash], count > 0 else { return false }
      counts[token.hash] = count - 1
      moved[token.hash, default: 0] += 1
      addShared(token, to: &result)
      if !token.isCommon { result.movedWeight += weight(token) }
      return true
    }
    if !moved.isEmpty {
      right.removeAll { token in
        guard let count = moved[token.hash], count > 0 else { return false }
        moved[token.hash] = count - 1
        return true
      }
    }
    guard !left.isEmpty, !right.isEmpty, left.count * right.count <= 10_000 else { return }
    var forms = right.map(WordForms.init)
    left.removeAll { token in
      let form = WordForms(token)
      guard form.mayHaveForms, let place = forms.firstIndex(where: { form.isAlike($0) }) else { return false }
      result.alike += (weight(token) + weight(right[place])) / 2
      result.oneForms.append(token)
      result.twoForms.append(right[place])
      right.remove(at: place)
      forms.remove(at: place)
      return true
    }
  }

  // MARK: Contrasts

  /// What contrasts in one replacement.
  private static func contrasts(_ one: ArraySlice<CardToken>, _ two: ArraySlice<CardToken>) -> Contrasts {
    var found: Contrasts = []
    guard one.count * two.count <= 16 else { return found }
    for first in one {
      for second in two where first.kind == .word && second.kind == .word {
        if ContrastWords.contrast(first, second) { found.insert(.opposite) }
        if WordForms.differInDigits(first.text, second.text) { found.insert(.letter) }
        let isLetter = first.count == 1 && !first.isCommon || second.count == 1 && !second.isCommon
        if isLetter && one.count == two.count {
          found.insert(.letter)
        }
      }
    }
    return found
  }

  /// What contrasts in all that only one of the two has.
  private static func wholeContrasts(_ one: [CardToken], _ two: [CardToken]) -> Contrasts {
    var found: Contrasts = []
    var kinds: (one: [Int], two: [Int]) = (Array(repeating: 0, count: 6), Array(repeating: 0, count: 6))
    for token in one { kinds.one[Int(token.kind.rawValue)] += 1 }
    for token in two { kinds.two[Int(token.kind.rawValue)] += 1 }
    func count(_ kind: CardToken.Kind) -> Int {
      kinds.one[Int(kind.rawValue)] + kinds.two[Int(kind.rawValue)]
    }
    let number = Int(CardToken.Kind.number.rawValue)
    if kinds.one[number] > 0 && kinds.two[number] > 0 { found.insert(.number) }
    if count(.number) > 0 { found.insert(.extraNumber) }
    if count(.sign) > 0 { found.insert(.sign) }
    if count(.verbatim) > 0 { found.insert(.verbatim) }
    if count(.media) > 0 { found.insert(.media) }
    let negations = (
      one.count { ContrastWords.isNegation($0.text) }, two.count { ContrastWords.isNegation($0.text) }
    )
    if negations.0 != negations.1 { found.insert(.negation) }
    if (one + two).contains(where: { $0.kind == .word && ContrastWords.narrows($0) }) {
      found.insert(.narrowing)
    }
    return found
  }
}
