import DeckModel
import Testing

/// The typed views show everything that the nodes hold.
struct ViewTests {
  @Test func cardShowsItsParts() throws {
    let card = SampleBatch.everyKind()[0]
    #expect(card.index == 5 && card.number == "12" && card.confidence == 0.62 && card.kind == .cloze)
    #expect(card.sourceIdentifier == "id-1" && card.tags == ["one", "two"])
    #expect(card.fields.map(\.name) == ["front", "back", "extra"])
    #expect(card.fields.map(\.role) == [.front, .back, .named])
    #expect(try #require(card.front).nodeIndex < #require(card.back).nodeIndex)
    #expect(card.fields.allSatisfy { !$0.isEmpty && !$0.isFlattened })
  }

  @Test func plainCardIsBasic() throws {
    let sample = SampleBatch()
    sample.add(.card, value: 1000) { sample.field(.front) }
    let card = sample.batch[0]
    #expect(card.kind == .basic && card.number == nil && card.sourceIdentifier == nil && card.tags == [])
    #expect(try #require(card.front).isEmpty)
    #expect(card.back == nil && card.front?.text == "")
  }

  @Test func inlinesShowEveryKind() throws {
    guard case .paragraph(let inlines, _) = try #require(SampleBatch.everyKind()[0].front?.blocks.first)
    else {
      Issue.record("no paragraph")
      return
    }
    #expect(
      inlines.map(Self.describe) == [
        "a ", "em(b)", "strong(c)", "code(d`e)", "break", "link(https://example.com f)", "image(g.png h)",
        "math(i)",
        "cloze(2 hint j)",
      ])
  }

  @Test func blocksShowEveryKind() throws {
    let back = try #require(SampleBatch.everyKind()[0].back)
    #expect(
      back.blocks.map(Self.describe) == [
        "list(3 [item list(* [inner])] [last])", "code(swift let x\nlet y)", "table(# k l | m n)",
        "image(o.png p)", "math(q)",
      ])
  }

  private static func describe(_ block: Block) -> String {
    switch block {
    case .paragraph(let inlines, _): inlines.map(describe).joined()
    case .list(let list, _):
      "list(\(list.start.map(String.init) ?? "*") "
        + list.items.map { "[" + $0.map(describe).joined(separator: " ") + "]" }.joined(separator: " ") + ")"
    case .code(let text, let language, _): "code(\(language ?? "-") \(text))"
    case .table(let rows, _):
      "table("
        + rows.map { row in
          (row.isHeader ? "# " : "") + row.cells.map { $0.map(describe).joined() }.joined(separator: " ")
        }.joined(separator: " | ") + ")"
    case .image(let source, let alternative, _): "image(\(source) \(alternative))"
    case .math(let text, _): "math(\(text))"
    }
  }

  private static func describe(_ inline: Inline) -> String {
    switch inline {
    case .text(let text, _): text
    case .emphasis(let inlines, _): "em(\(inlines.map(describe).joined()))"
    case .strong(let inlines, _): "strong(\(inlines.map(describe).joined()))"
    case .code(let text, _): "code(\(text))"
    case .link(let target, let inlines, _): "link(\(target) \(inlines.map(describe).joined()))"
    case .image(let source, let alternative, _): "image(\(source) \(alternative))"
    case .math(let text, _): "math(\(text))"
    case .cloze(let ordinal, let inlines, let hint, _):
      "cloze(\(ordinal) \(hint ?? "-") \(inlines.map(describe).joined()))"
    case .lineBreak: "break"
    }
  }
}
