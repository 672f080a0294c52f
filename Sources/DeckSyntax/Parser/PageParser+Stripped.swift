internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

/// Cards whose markers were lost (layout B8): lines that must be paired by what they look like.
///
/// Every line gets a score for being a front; the best sequence of fronts and backs is found by dynamic
/// programming (Viterbi) over the lines. When the page says how many cards it has, a price per card is sought
/// by bisection so that the best sequence has that many (Lagrangian relaxation). Linear in the lines.
extension PageParser {
  /// The part a line plays.
  private enum Role: Int, CaseIterable {
    case front, frontContinuation, back
  }

  mutating func parseStrippedCards(_ content: [Int]) -> Bool {
    guard content.count >= 2 else { return false }
    let scores = content.indices.map { frontScore(content, $0) }
    let declared = sections.last?.declaredCount?.count
    var starts = pair(content, scores, price: 0)
    if let declared, declared != starts.count, declared > 0, declared <= content.count {
      starts = pair(content, scores, wanted: declared)
    }
    guard !starts.isEmpty else { return false }
    let confidence = confidence(content, starts, declared)
    let firstCard = cards.count
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].front : content.count
      let endLine = end < content.count ? content[end] : content[content.count - 1] + 1
      let back = start.back < content.count && start.back < end ? content[start.back] : endLine
      addUnnumberedCard(.stripped, content[start.front], back: back, end: endLine, confidence: confidence)
    }
    let percent = Int(confidence) / 10
    let first = source.bytes.trimmed(cards[firstCard].front)
    var finding = Finding(
      "\(starts.count) cards without markers were paired by what their lines look like",
      span: firstLine(of: first))
    finding.confidence = Double(percent) / 100
    findings.append(ReaderFinding("uncertain-pairing", finding))
    return true
  }

  private typealias Start = (front: Int, back: Int)

  private func isDash(_ line: Int) -> Bool {
    switch lines.kinds[line] {
    case .dashItem, .bulletItem, .numberedItem: true
    case .blank, .number, .questionMarker, .answerMarker, .ratingPrompt, .ratingLabel, .title, .cardCount,
      .indentedText, .text:
      false
    }
  }

  /// How much a line looks like a front: a question, a heading, the line before or behind a list.
  private func frontScore(_ content: [Int], _ index: Int) -> Double {
    let line = content[index]
    if isDash(line) { return -8 }
    let text = source.bytes[lines.content(line)]
    var score = 0.0
    switch text.last {
    case UInt8(ascii: "?"): score += 4
    case UInt8(ascii: ":"): score += 2
    case UInt8(ascii: "."), UInt8(ascii: "!"): score -= 2
    default: break
    }
    if beginsSmall(text) { score -= 2 }
    if text.count > 140 { score -= 1 }
    if index > 0 && isDash(content[index - 1]) { score += 2.5 }
    if index + 1 < content.count && isDash(content[index + 1]) { score += 1.5 }
    if index == 0 { score += 4 }
    return score
  }

  /// How much a line looks like the second line of a front: a question that begins in the line before.
  private func continuationScore(_ content: [Int], _ index: Int) -> Double {
    if isDash(content[index]) { return -8 }
    let text = source.bytes[lines.content(content[index])]
    guard text.last == UInt8(ascii: "?"), !asks(content[index - 1]) else { return -2.5 }
    return beginsSmall(text) ? 3 : 0.5
  }

  private func asks(_ line: Int) -> Bool { source.bytes[lines.content(line)].last == UInt8(ascii: "?") }

  private func beginsSmall(_ text: ByteView) -> Bool {
    text.first.map { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") } ?? false
  }

  /// The best sequence with as many cards as wanted, or nearly.
  private func pair(_ content: [Int], _ scores: [Double], wanted: Int) -> [Start] {
    var low = -40.0
    var high = 40.0
    var best: [Start] = []
    for _ in 0..<30 {
      let price = (low + high) / 2
      let starts = pair(content, scores, price: price)
      if best.isEmpty || abs(starts.count - wanted) < abs(best.count - wanted) { best = starts }
      if starts.count == wanted { break }
      if starts.count > wanted { low = price } else { high = price }
    }
    return best
  }

  /// The best score of a sequence that ends in each role.
  private struct Best {
    var scores = (front: -Double.infinity, continuation: -Double.infinity, back: -Double.infinity)
    /// The role before each role: two bits each.
    var origins: UInt8 = 0

    subscript(role: Role) -> Double {
      get {
        switch role {
        case .front: scores.front
        case .frontContinuation: scores.continuation
        case .back: scores.back
        }
      }
      set {
        switch role {
        case .front: scores.front = newValue
        case .frontContinuation: scores.continuation = newValue
        case .back: scores.back = newValue
        }
      }
    }

    mutating func offer(_ role: Role, _ score: Double, from origin: Role) {
      guard score > self[role] else { return }
      self[role] = score
      let shift = UInt8(2 * role.rawValue)
      origins = origins & ~(3 << shift) | UInt8(origin.rawValue) << shift
    }

    func origin(of role: Role) -> Role {
      Role(rawValue: Int(origins >> UInt8(2 * role.rawValue) & 3)) ?? .front
    }
  }

  /// The best sequence when every card costs `price`.
  private func pair(_ content: [Int], _ scores: [Double], price: Double) -> [Start] {
    var best = Best()
    best[.front] = scores[0] - price
    var steps = [best]
    steps.reserveCapacity(content.count)
    for index in 1..<content.count {
      let isDash = isDash(content[index])
      let score = scores[index]
      var next = Best()
      for before in Role.allCases {
        let sum = best[before]
        // A card whose back was lost is dear.
        next.offer(.front, sum + score - price - (before == .back ? 0 : 5), from: before)
        if before == .front {
          next.offer(.frontContinuation, sum + continuationScore(content, index), from: before)
        }
        // Of several lines without a mark, the second and later ones are less likely to go on with a back.
        let further = before == .back && !isDash ? 0.7 : 0
        next.offer(.back, sum - max(score, -2) * 0.6 - further, from: before)
      }
      best = next
      steps.append(best)
    }
    // A front at the very end has no back.
    best[.front] -= 5
    best[.frontContinuation] -= 5
    return starts(of: steps, endingIn: Role.allCases.max { best[$0] < best[$1] } ?? .front)
  }

  /// Where the cards of a sequence begin: the roles are found from its end.
  private func starts(of steps: [Best], endingIn last: Role) -> [Start] {
    var starts: [Start] = []
    var role = last
    var back = steps.count
    for index in steps.indices.reversed() {
      switch role {
      case .back: back = index
      case .frontContinuation: break
      case .front:
        starts.append((index, back))
        back = steps.count
      }
      role = steps[index].origin(of: role)
    }
    return starts.reversed()
  }

  /// How sure the pairing is, in thousandths: whether the count is right, and how many fronts or backs show
  /// what they are.
  private func confidence(_ content: [Int], _ starts: [Start], _ declared: Int?) -> UInt16 {
    let marked = starts.count { start in
      let last = source.bytes[lines.content(content[max(start.front, min(start.back, content.count) - 1)])]
        .last
      return last == UInt8(ascii: "?") || last == UInt8(ascii: ":")
        || start.back < content.count && isDash(content[start.back])
    }
    let share = Double(marked) / Double(starts.count)
    let base = declared.map { $0 == starts.count ? 0.6 : 0.3 } ?? 0.4
    return UInt16(1000 * min(0.95, base + 0.35 * share))
  }
}
