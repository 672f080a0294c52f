import DeckDiagnostics
import DeckDriver
import DeckLint
import DeckModel
import DeckQuality
import DeckReaders
import DeckSource
import Testing

/// Figures of decks that were counted by hand.
struct QualityFigureTests {
  private func quality(_ text: String, format: String = "markdown") async throws -> DeckQuality {
    let reader: Reader = try #require(Reader.named(format))
    let selection = try RuleSelection(select: [], extendSelect: ["learning"], ignore: [])
    let checker = Checker(Linter(selection), reader: reader, reading: ReaderOptions(tasks: 1)).measuring
    return DeckQuality(await checker.check(SourceFile(name: "deck.md", bytes: Array(text.utf8))))
  }

  @Test func cardsAreCounted() async throws {
    let quality = try await quality(
      """
      Q: What is the capital of Peru?
      A: Lima. It has 10,000,000 people!

      Q: Name the rivers
      A:
      - Nile
        - White Nile
        - Blue Nile
      - Amazon
      - Rhine

      Q: What does `ls -l` print, and $x^2$?
      A: A list of files. See [the manual](https://example.com).

      """)
    let figures = quality.figures
    #expect(figures.cardCount == 3 && figures.fieldCount == 6)
    // Code, formulas and addresses aren't words.
    #expect(figures.frontWords.counts == [0, 0, 0, 1, 1, 0, 1])
    #expect(figures.backWords.sum == 5 + 7 + 7)
    #expect(figures.wordCount == figures.frontWords.sum + figures.backWords.sum)
    #expect(figures.listItems.total == 1 && figures.listItems.maximum == 3)
    #expect(figures.listDepths.maximum == 2)
    #expect(figures.count(of: .code) == 1 && figures.count(of: .math) == 1)
    #expect(figures.count(of: .link) == 1 && figures.count(of: .list) == 1)
    #expect(figures.count(of: .image) == 0 && figures.count(of: .cloze) == 0)
    #expect(figures.sentenceCount == 2 + 5 + 2)
    #expect(figures.things == [5 / 7.5, 3, 7 / 7.5])
    #expect(figures.heaviest.loads.isEmpty && figures.readingGrade == nil)
  }

  @Test func wordsOfWritingWithoutSpacesAreCharacters() async throws {
    let quality = try await quality("front,back\n你好吗？,我很好。谢谢！\nさくら,cherry blossom\n", format: "csv")
    #expect(quality.figures.frontWords.counts == [0, 0, 0, 2])
    #expect(quality.figures.backWords.counts == [0, 0, 1, 0, 0, 1])
    #expect(quality.figures.sentenceCount == 3)
  }

  @Test func distributionsTellTheirShape() {
    var distribution = Distribution()
    for value in [1, 1, 2, 3, 5, 8, 13, 21, 34, 100_000] { distribution.add(value) }
    #expect(distribution.total == 10 && distribution.maximum == Distribution.limit)
    #expect(
      distribution.quantile(0.5) == 5 && distribution.quantile(0.9) == 34 && distribution.quantile(0) == 1)
    #expect(distribution.count(above: 8) == 4)
    #expect(distribution.bars(6).reduce(0) { $0 + $1.count } == 10)
    var sum = distribution
    sum.add(distribution)
    #expect(sum.total == 20 && sum.sum == 2 * distribution.sum && sum.mean == distribution.mean)
    #expect(Distribution().bars(5).isEmpty && Distribution().quantile(0.5) == 0)
  }

  @Test func heavyCardsAreFoundAndSplit() async throws {
    let items = (1...12).map { "- item \($0)" }.joined(separator: "\n")
    let words = Array(repeating: "long", count: 61).joined(separator: " ")
    let quality = try await quality("Q: one\nA:\n\(items)\n\nQ: two\nA: \(words)\n\nQ: three\nA: short\n")
    #expect(quality.figures.heaviest.loads.map(\.card) == [1, 0])
    #expect(quality.figures.heaviest.loads.map(\.partCount) == [3, 3])
    let gain = try #require(SplitGain(quality.figures.heaviest.loads))
    #expect(gain.cardCount == 2 && gain.partCount == 6)
    // 0.9^12 and 0.9^3 before; 0.9^4 and 0.9 after.
    #expect(abs(gain.recalledBefore - (0.282_429_5 + 0.729) / 2) < 1e-6)
    #expect(abs(gain.recalledAfter - (0.656_1 + 0.9) / 2) < 1e-6)
    let cost = try #require(quality.recallCost)
    #expect(cost.listCount == 1 && cost.longListCount == 1 && abs(cost.recalledWhole - 0.282_429_5) < 1e-6)
    // 0.9^8 for twelve items, 0.9^4.13 for 61 words.
    #expect(abs(quality.score.learnability - (0.430_467 + 0.647_352 + 1) / 3 * 100) < 0.01)
  }

  @Test func clustersAndWorstCardsAreFound() async throws {
    let quality = try await quality(
      "front,back\nLongest river,The Nile\nDeepest lake,\nLongest river,The Nile\nHighest peak,Mount Evrest\n"
        + "Longest river,The Nile\nLargest desert,Antarctica\n", format: "csv")
    #expect(quality.clusters == [[0, 2, 4]])
    #expect(quality.worstCards(3) == [1, 2, 4])
    #expect(quality.worstCards(9).count <= 4)
    let findings = quality.findings(ofCards: [1, 2])
    #expect(findings[1]?.map(\.rule) == ["missing-answer"] && findings[2]?.map(\.rule) == ["duplicate-card"])
  }

  @Test func comparisonsPairFindings() async throws {
    let before =
      "front,back\nLongest river,teh Nile\nDeepest lake,Baikal\nOld card,It is gone\nA peak,the the top\n"
    let after = "front,back\nNew card,teh answer\nDeepest lake,\nLongest river,The Nile\nA peak,the the top\n"
    var (old, new) = (QualityResult(), QualityResult())
    old.add(try await quality(before, format: "csv"))
    new.add(try await quality(after, format: "csv"))
    let comparison = QualityComparison(from: old, to: new)
    #expect(comparison.addedCount == 1 && comparison.removedCount == 1 && comparison.editedCount == 2)
    #expect(comparison.newFindings.map(\.rule).contains("missing-answer"))
    #expect(!comparison.newFindings.map(\.rule).contains("repeated-word"))
    #expect(!comparison.fixedFindings.map(\.rule).contains("repeated-word"))
    #expect(comparison.newScore.overall < comparison.oldScore.overall)
    let same = QualityComparison(from: old, to: old)
    #expect(same.rules.isEmpty && same.fixedFindings.isEmpty && same.newFindings.isEmpty)
    #expect(QualityComparison(from: QualityResult(), to: new).addedCount == 4)
    #expect(QualityComparison(from: old, to: QualityResult()).removedCount == 4)
  }
}
