import DeckDiagnostics
import DeckDriver
import DeckEmitters
import DeckLint
import DeckModel
import DeckReaders
import DeckSource
import Testing

/// The number of tasks changes nothing that comes out.
struct TaskTests {
  private static let source = GeneratedDeck.page(20_000)
  private static let taskCounts = [1, 2, 7]

  /// The deck, its batches made once: making them anew every time is most of the work.
  private static let deck: Deck = {
    let deck = Reader.detect(source).read(source).deck
    return Deck(
      source: source, format: deck.format, title: deck.title, batches: Array(deck.batches),
      escape: deck.escape)
  }()

  @Test(arguments: Emitter.all.map(\.name))
  func convertsAlike(_ format: String) async throws {
    let emitter = try #require(Emitter.named(format))
    let deck = Self.deck
    #expect(deck.count == 20_000 && deck.batchCount > 1)
    var outputs: [[UInt8]] = []
    var losses: [[Loss]] = []
    for tasks in Self.taskCounts {
      var output: [UInt8] = []
      let lost = try await Converter(emitter, tasks: tasks).convert([deck]) { bytes throws(DriverError) in
        unsafe output.append(contentsOf: UnsafeBufferPointer(start: bytes.base, count: bytes.count))
      }
      outputs.append(output)
      losses.append(lost)
    }
    let isSame = outputs.allSatisfy { $0 == outputs[0] } && losses.allSatisfy { $0 == losses[0] }
    #expect(!outputs[0].isEmpty && isSame)
  }

  @Test func checksAlike() async throws {
    let linter = Linter(try RuleSelection(select: ["all"], extendSelect: [], ignore: []))
    var findings: [[ReaderFinding]] = []
    for tasks in Self.taskCounts {
      let outcome = await Checker(linter, reading: ReaderOptions(tasks: tasks)).check(Self.source)
      findings.append(outcome.diagnostics.map { ReaderFinding($0.rule, $0.finding) })
    }
    let count = findings[0].count
    #expect(count > 200)
    let isSame = findings.allSatisfy { $0 == findings[0] }
    #expect(isSame)
  }

  @Test func fixesAlike() async throws {
    let linter = Linter(.standard)
    let source = GeneratedDeck.page(600, seed: 2)
    var outputs: [[UInt8]] = []
    for tasks in Self.taskCounts {
      let outcome = await Checker(linter, reading: ReaderOptions(tasks: tasks)).fix(source, .unsafe)
      outputs.append(Array(outcome.source.bytes))
      #expect(outcome.fixedCount > 0)
      let again = await Checker(linter, reading: ReaderOptions(tasks: tasks)).fix(outcome.source, .unsafe)
      #expect(again.fixedCount == 0 && again.source.bytes.elementsEqual(outcome.source.bytes))
    }
    #expect(outputs.allSatisfy { $0 == outputs[0] })
  }

  /// A consumer that fails ends the work, and its error comes out.
  @Test(arguments: taskCounts)
  func errorsComeOut(_ tasks: Int) async throws {
    let emitter = try #require(Emitter.named("csv"))
    let deck = Self.deck
    await #expect(throws: DriverError.outputClosed) {
      _ = try await Converter(emitter, tasks: tasks).convert([deck]) { _ throws(DriverError) in
        throw .outputClosed
      }
    }
  }
}
