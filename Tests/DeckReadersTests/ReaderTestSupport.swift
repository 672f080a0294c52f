import DeckDiagnostics
import DeckModel
import DeckSource
import DeckSyntax
import Testing

@testable import DeckReaders

/// What a reader makes of a text, in a form that is easy to compare.
struct Reading {
  let source: SourceFile
  let result: ReadResult

  init(_ reader: Reader, _ text: String, name: String = "deck") {
    self.init(reader, bytes: Array(text.utf8), name: name)
  }

  init(_ reader: Reader, _ text: String, _ options: ReaderOptions) {
    self.init(reader, bytes: Array(text.utf8), options: options)
  }

  init(
    _ reader: Reader, bytes: [UInt8], name: String = "deck", options: ReaderOptions = ReaderOptions()
  ) {
    source = SourceFile(name: name, bytes: bytes)
    result = reader.read(source, options)
  }

  var cards: [Card] { result.deck.batches.flatMap { Array($0.cards) } }

  /// Front and back of each card, as plain Markdown.
  var texts: [[String]] { cards.map { [$0.front?.text ?? "none", $0.back?.text ?? "none"] } }

  /// The tree of the deck, one line a node.
  var tree: String { TreeDump.deck(result.deck) }

  /// Each finding with the text that it marks.
  var findings: [String] {
    result.findings.map {
      "\($0.rule): \($0.finding.message): \($0.finding.span.map(source.text) ?? "nowhere")"
    }
  }

  /// What every reading must satisfy, whatever was read.
  func checkLaws(_ location: Testing.SourceLocation = #_sourceLocation) {
    let count = source.bytes.count
    var total = 0
    for batch in result.deck.batches {
      #expect(batch.firstIndex == total, sourceLocation: location)
      total += batch.count
      for index in 0..<batch.nodes.count {
        let node = batch.nodes[index]
        let isInside = Int(node.span.end) <= count && node.span.start <= node.span.end
        let isNested = Int(node.end) > index && Int(node.end) <= batch.nodes.count
        let isVerbatim = node.kind != .text || node.flags.contains(.decoded) || node.span == node.text
        if !isInside || !isNested || !isVerbatim {
          Issue.record("node \(index) is out of order: \(node)", sourceLocation: location)
          return
        }
        _ = batch.text(of: node)
      }
      for card in batch.cards {
        #expect(card.front != nil && card.back != nil, sourceLocation: location)
      }
    }
    #expect(result.deck.count == total, sourceLocation: location)
    for finding in result.findings {
      #expect(Int(finding.finding.span?.end ?? 0) <= count, sourceLocation: location)
    }
  }
}
