import DeckDiagnostics
import DeckModel
import DeckSource
import DeckSyntax
import DeckTestSupport
import Testing

@Suite struct GeneratedPageTests {
  /// Runs of seeds: one test case each, so that they run side by side.
  static let runs = Array(0..<8)
  static let pagesPerRun = 400

  @Test(arguments: runs) func numberedCardsComeBackExactly(run: Int) {
    var failures = 0
    for seed in 0..<Self.pagesPerRun where failures < 3 {
      var generator = PageGenerator(seed: UInt64(run * 1_000_000 + seed))
      generator.numberedPage()
      let encoding = PageEncoding.allCases[seed % PageEncoding.allCases.count]
      var random = SplitMix64(seed: UInt64(seed))
      let page = ParsedPage(encoding.encode(generator.lines, random: &random))
      if let problem = difference(page, generator) ?? PageLaws.violation(page) {
        failures += 1
        Issue.record("run \(run), page \(seed), \(encoding): \(problem)")
      }
    }
  }

  @Test(arguments: runs) func legacyCardsComeBackExactly(run: Int) {
    for seed in 0..<100 {
      var generator = PageGenerator(seed: UInt64(run * 1_000_000 + seed))
      generator.legacyPage()
      let encoding = PageEncoding.allCases[seed % PageEncoding.allCases.count]
      var random = SplitMix64(seed: UInt64(seed))
      let page = ParsedPage(encoding.encode(generator.lines, random: &random))
      let problem = difference(page, generator) ?? PageLaws.violation(page)
      #expect(problem == nil, "run \(run), page \(seed)")
    }
  }

  @Test func strippedCardsArePairedAndSayHowSurely() {
    var paired = 0
    var total = 0
    var stated = 0.0
    for seed in 0..<400 {
      var generator = PageGenerator(seed: UInt64(seed))
      generator.strippedPage()
      var random = SplitMix64(seed: UInt64(seed))
      let page = ParsedPage(PageEncoding.lineFeeds.encode(generator.lines, random: &random))
      #expect(PageLaws.violation(page) == nil)
      let found = Set(page.tree.cards.map { Pair(page.faceText($0.front), page.faceText($0.back)) })
      let expected = generator.cards.map { Pair($0.front[0].text, $0.back[0].text) }
      paired += expected.count { found.contains($0) }
      total += expected.count
      stated += page.tree.cards.reduce(0) { $0 + Double($1.confidence) / 1000 }
      #expect(page.tree.cards.allSatisfy { $0.layout == .stripped && $0.confidence < 1000 })
      #expect(page.tree.findings.map(\.rule) == ["uncertain-pairing"])
    }
    let accuracy = Double(paired) / Double(total)
    #expect(accuracy >= 0.9)
    // What the pages say of themselves is near the truth, and never a promise.
    #expect(
      abs(accuracy - stated / Double(total)) < 0.1, "accuracy \(accuracy), stated \(stated / Double(total))")
  }

  private struct Pair: Hashable {
    var front: String
    var back: String

    init(_ front: String, _ back: String) {
      self.front = front
      self.back = back
    }
  }

  private func difference(_ page: ParsedPage, _ generator: PageGenerator) -> String? {
    let found = page.cards
    for (index, (expected, card)) in zip(generator.cards, found).enumerated() where expected != card {
      return
        "card \(index)\nexpected \(expected)\nfound    \(card)\n\(TreeDump.tokens(page.source).prefix(6000))"
    }
    if found.count != generator.cards.count {
      return
        "\(found.count) cards instead of \(generator.cards.count)\n\(TreeDump.tokens(page.source).suffix(3000))"
    }
    let titles = page.tree.sections.map(\.title).filter { !$0.isEmpty }
    if titles != generator.sections.map(\.title) { return "titles \(titles)" }
    let counts = page.tree.sections.filter { !$0.title.isEmpty }.map { $0.declaredCount?.count }
    if counts != generator.sections.map(\.declared) { return "counts \(counts)" }
    let odd = page.tree.parts.filter { $0.kind == .unrecognized }
    return odd.isEmpty ? nil : "unrecognized text at \(odd[0].span)"
  }
}

extension ParsedPage {
  /// The text of a face without white space at its edges.
  fileprivate func faceText(_ span: Span) -> String { source.text(source.bytes.trimmed(span)) }
}

extension ExpectedBlock {
  fileprivate var text: String {
    switch self {
    case .paragraph(let text): text
    case .list: ""
    }
  }
}
