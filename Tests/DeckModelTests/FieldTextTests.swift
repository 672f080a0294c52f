import DeckModel
import DeckSource
import Testing

/// Fields as plain Markdown.
struct FieldTextTests {
  @Test func everyKind() throws {
    let card = SampleBatch.everyKind()[0]
    #expect(
      try #require(card.front).text
        == "a *b***c**``d`e``\n[f](https://example.com)![h](g.png)\\[i\\]{{c2::j::hint}}")
    #expect(
      try #require(card.back).text == """
        3. item
          - inner
        4. last

        ```swift
        let x
        let y
        ```

        | k | l |
        | --- | --- |
        | m | n |

        ![p](o.png)

        $$q$$
        """)
    #expect(card.fields[2].text == "r")
  }

  @Test func blocksStandApart() {
    #expect(
      SampleBatch.text {
        $0.paragraph("a"); $0.paragraph("b")
      } == "a\n\nb")
    let item = SampleBatch.text { sample in
      sample.add(.list) {
        sample.add(.listItem) {
          sample.paragraph("a")
          sample.paragraph("b")
          sample.add(.codeBlock, "x\ny")
        }
      }
    }
    #expect(item == "- a\n\n  b\n\n  ```\n  x\n  y\n  ```")
  }

  @Test func codeKeepsItsFences() {
    #expect(SampleBatch.text { $0.add(.codeBlock, "```") } == "~~~~\n```\n~~~~")
    #expect(SampleBatch.text { sample in sample.add(.paragraph) { sample.add(.code, "x") } } == "`x`")
  }

  @Test func bareLinksStayBare() {
    let text = SampleBatch.text { sample in
      sample.add(.paragraph) {
        sample.add(.link, "https://example.com", flags: .bare) { sample.add(.text, "https://example.com") }
      }
    }
    #expect(text == "https://example.com")
  }

  /// No depth overflows a stack, and indentation ends somewhere, so that text stays linear.
  @Test func anyDepthIsRendered() {
    let depth = 20_000
    let source = SourceFile(name: "deck.txt", text: "x")
    var builder = CardBatchBuilder(source: source, firstIndex: 0, cardCount: 1, nodeCount: 4 * depth)
    var open = [builder.open(.card, span: Span(0, 1))]
    open.append(builder.open(.field, value: FieldRole.back.rawValue, span: Span(0, 1)))
    for _ in 0..<depth {
      open.append(builder.open(.list, span: Span(0, 1)))
      open.append(builder.open(.listItem, span: Span(0, 1)))
      let paragraph = builder.open(.paragraph, span: Span(0, 1))
      builder.text(Span(0, 1))
      builder.close(paragraph)
    }
    for node in open.reversed() { builder.close(node) }
    let text = builder.finish()[0].back?.text ?? ""
    #expect(text.utf8.count { $0 == UInt8(ascii: "x") } == depth)
    #expect(text.utf8.count < depth * 210)
  }
}
