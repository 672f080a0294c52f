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
