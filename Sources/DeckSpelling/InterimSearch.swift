internal import DeckLexicon
internal import DeckSource
internal import Glibc

struct InterimCandidate {
  var id: WordID?
  var text: String
  var distance: Int
  var cost: Double
  var isSplit = false
  var splitScore = 0.0
}

final class InterimSearch {
  let lexicon: Lexicon
  private var walk: EditWalk
  private var hits = HitList()
  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    guard let graph = SearchGraph(lexicon.automaton) else { preconditionFailure("no memory") }
    walk = EditWalk(graph: graph)
  }

  func candidates(of word: ByteView) -> [InterimCandidate] {
    hits.removeAll()
    let tier: EditWalk.Tier =
      word.count <= 4 ? .one : word.count <= 9 ? .two : .threeLate(half: word.count / 2)
    walk.words(near: word, tier: tier, into: &hits)
    var result: [InterimCandidate] = []
    let letters = Array(word)
    for hit in hits.hits {
      let view = hits.word(hit)
      guard let id = lexicon.find(view), !view.equals(word) else { continue }
      let flags = lexicon.flags(id)
      let zipf = Double(lexicon.zipf(id))
      if flags.contains(.valid) {
        if zipf < 1, view.count <= 8 { continue }
      } else if flags.contains(.term) {
        if view.count < 4 { continue }
      } else if flags.contains(.name) {
        if zipf < 2 { continue }
      } else {
        continue
      }
      if view.contains(UInt8(ascii: "'")) && view.hasSuffix("'s") { continue }
      let cost = Self.cost(letters, Array(view))
      if cost <= 11 {
        result.append(InterimCandidate(id: id, text: view.string, distance: Int(hit.distance), cost: cost))
      }
    }
    result += splits(of: word)
    return result
  }

  private func splits(of word: ByteView) -> [InterimCandidate] {
    var best: InterimCandidate?
    for cut in 1..<max(word.count, 2) where cut < word.count {
      guard let left = lexicon.find(word[0..<cut]), let right = lexicon.find(word[cut..<word.count]) else {
        continue
      }
      guard lexicon.flags(left).contains(.valid), lexicon.flags(right).contains(.valid) else { continue }
      let (a, c) = (Double(lexicon.zipf(left)), Double(lexicon.zipf(right)))
      if cut == 1, word[0] != UInt8(ascii: "a"), word[0] != UInt8(ascii: "i") { continue }
      if word.count - cut == 1 { continue }
      if min(a, c) < 3 || (cut <= 2 && a < 5.3) || (word.count - cut <= 2 && c < 5.3) { continue }
      var pair = a - 9 + c - 9 - 1.3
      if let bigram = lexicon.bigram(left, right) { pair = max(pair, a - 9 + Double(bigram)) }
      let score = -2.4 + pair
      if best.map({ $0.splitScore < score }) ?? true {
        best = InterimCandidate(
          id: nil, text: word[0..<cut].string + " " + word[cut..<word.count].string, distance: 0, cost: 2.9,
          isSplit: true, splitScore: score)
      }
    }
    return best.map { [$0] } ?? []
  }

  private static let rows: [UInt8: (Double, Double)] = {
    var result: [UInt8: (Double, Double)] = [:]
    for (r, row) in ["qwertyuiop", "asdfghjkl", "zxcvbnm"].enumerated() {
      for (c, byte) in row.utf8.enumerated() { result[byte] = (Double(r), Double(c) + [0, 0.25, 0.75][r]) }
    }
    return result
  }()
  private static func near(_ a: UInt8, _ b: UInt8) -> Bool {
    guard let x = rows[a], let y = rows[b] else { return false }
    return abs(x.0 - y.0) <= 1 && abs(x.1 - y.1) <= 1.1
  }
  private static func vowel(_ a: UInt8) -> Bool { "aeiouy".utf8.contains(a) }

  static func cost(_ w: [UInt8], _ c: [UInt8]) -> Double {
    let (n, m) = (c.count, w.count)
    var d = [[Double]](repeating: [Double](repeating: 99, count: m + 1), count: n + 1)
    d[0][0] = 0
    for i in 0...n {
      for j in 0...m {
        if i > 0, j > 0 {
          if c[i - 1] == w[j - 1] {
            d[i][j] = min(d[i][j], d[i - 1][j - 1])
          } else {
            var p = 0.0008
            if near(c[i - 1], w[j - 1]) { p *= 2.5 }
            if vowel(c[i - 1]), vowel(w[j - 1]) { p *= 8 }
            d[i][j] = min(d[i][j], d[i - 1][j - 1] - log10(p) + (i == 1 ? 0.5 : 0))
          }
          if i > 1, j > 1, c[i - 1] == w[j - 2], c[i - 2] == w[j - 1], c[i - 1] != c[i - 2] {
            d[i][j] = min(d[i][j], d[i - 2][j - 2] - log10(0.012))
          }
        }
        if i > 0 {
          let double = i < n && c[i] == c[i - 1]
          d[i][j] = min(d[i][j], d[i - 1][j] - log10(double ? 0.04 : 0.02) + (i == 1 ? 0.6 : 0))
        }
        if j > 0 {
          let double = i < n && c[i] == w[j - 1]
          d[i][j] = min(d[i][j], d[i][j - 1] - log10(double ? 0.006 : 0.0008) + (i == 0 ? 1.3 : 0))
        }
      }
    }
    return d[n][m]
  }
}
