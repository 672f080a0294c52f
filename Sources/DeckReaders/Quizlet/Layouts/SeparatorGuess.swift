internal import DeckSource

/// What parts term and definition, and what parts cards, in a text that Quizlet exported: told by the whole of it.
struct SeparatorGuess {
  /// The bytes between term and definition.
  var field: [UInt8]
  /// The bytes between cards; nil for the ends of lines.
  var row: [UInt8]?
  /// Whether the separator is so unlikely in text that lines without it go on with the definition above.
  var isStrong: Bool

  private struct Candidate {
    var bytes: [UInt8]
    var weight: Double
    var isStrong: Bool

    init(_ text: String, _ weight: Double, isStrong: Bool = false) {
      bytes = Array(text.utf8)
      self.weight = weight
      self.isStrong = isStrong
    }
  }

  private static let candidates = [
    Candidate("\t", 1, isStrong: true), Candidate("---", 0.99, isStrong: true), Candidate("|", 0.96),
    Candidate(" – ", 0.95), Candidate(" — ", 0.95), Candidate(" - ", 0.95), Candidate(";", 0.94),
    Candidate(" = ", 0.93), Candidate("=", 0.92), Candidate(" : ", 0.9), Candidate(": ", 0.85),
    Candidate(",", 0.8),
  ]

  /// The share of lines that must have the separator.
  private static let minimumShare = 0.8

  /// The guess for `lines`, of which a sample is enough.
  init?(_ lines: [ByteView]) {
    var best: (candidate: Candidate, share: Double, score: Double)?
    var candidates = Self.candidates
    if let token = SeparatorToken.common(to: lines) {
      var candidate = Candidate("", 0.97, isStrong: true)
      candidate.bytes = token
      candidates.append(candidate)
    }
    for candidate in candidates {
      let share = Self.share(of: candidate.bytes, in: lines, mayRepeat: candidate.isStrong)
      let score = share * candidate.weight
      if share > 0, best.map({ score > $0.score }) ?? true { best = (candidate, share, score) }
    }
    guard let best, lines.count >= 2 else { return nil }
    guard best.share >= (best.candidate.isStrong ? 0.3 : Self.minimumShare) else { return nil }
    self.init(field: best.candidate.bytes, row: nil, isStrong: best.candidate.isStrong)
  }

  init(field: [UInt8], row: [UInt8]?, isStrong: Bool) {
    self.field = field
    self.row = row
    self.isStrong = isStrong
  }

  /// The guess for a text whose cards don't end with lines; `field` parts their sides if it is known.
  static func rows(in text: ByteView, field: [UInt8]? = nil) -> SeparatorGuess? {
    let fields =
      field.map { [$0] } ?? [Array("\t".utf8), Array("---".utf8), Array(" - ".utf8), Array(",".utf8)]
    for field in fields {
      var segments: [ByteView] = []
      var start = 0
      // The parts between two separators hold a definition and the next term.
      while segments.count < 400, let place = text.firstIndex(ofBytes: field, from: start) {
        if start > 0 { segments.append(text[start..<place]) }
        start = place + field.count
      }
      guard segments.count >= 2 else { continue }
      let semicolon = [UInt8(ascii: ";")]
      if share(of: semicolon, in: segments, mayRepeat: false) >= 0.9 {
        return SeparatorGuess(field: field, row: semicolon, isStrong: true)
      }
      if let token = SeparatorToken.common(to: segments),
        share(of: token, in: segments, mayRepeat: false) >= 0.9
      {
        return SeparatorGuess(field: field, row: token, isStrong: true)
      }
    }
    return nil
  }

  /// The share of lines that `separator` divides into two.
  static func share(of separator: [UInt8], in lines: [ByteView], mayRepeat: Bool) -> Double {
    let divided = lines.count { line in
      guard let place = line.firstIndex(ofBytes: separator, from: 0), place > 0 else { return false }
      let behind = place + separator.count
      return behind < line.count && (mayRepeat || line.firstIndex(ofBytes: separator, from: behind) == nil)
    }
    return Double(divided) / Double(max(1, lines.count))
  }
}

extension ByteView {
  /// The first place of `text` at or behind `start`, or nil.
  func firstIndex(ofBytes text: [UInt8], from start: Int) -> Int? {
    guard let first = text.first else { return nil }
    var from = start
    while from + text.count <= count {
      guard let found = self[from..<count - text.count + 1].firstIndex(of: first) else { return nil }
      let place = from + found
      if self[place..<place + text.count].elementsEqual(text) { return place }
      from = place + 1
    }
    return nil
  }
}
