import DeckEmitters
import DeckModel
import DeckSource
import Testing

@Suite struct HTMLTests {
  /// What stands in the back.
  private func back(_ build: (TestDeck) -> Void) -> String {
    let deck = TestDeck()
    deck.card(id: "i") { deck.back { build(deck) } }
    let card = deck.emit("html").cards
    let start = "<div class=\"back\" role=\"definition\" dir=\"auto\">"
    guard let first = card.firstRange(of: start), let last = card.firstRange(of: "</div>\n</article>") else {
      return card
    }
    return String(card[first.upperBound..<last.lowerBound])
  }

  @Test func wholeDeck() {
    let deck = TestDeck()
    deck.card(number: "1", id: "<\"", tags: ["x", "&"], confidence: 5) {
      deck.front { deck.paragraph("f") }
      deck.named("a \"note\"") { deck.paragraph("h") }
    }
    let result = deck.emit("html", title: "a & </style>")
    #expect(result.whole.hasPrefix("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"))
    #expect(result.whole.contains("<title>a &amp; &lt;/style&gt;</title>\n<style>\n"))
    #expect(
      result.whole.hasSuffix(
        """
        <header>
        <h1 dir="auto">a &amp; &lt;/style&gt;</h1>
        </header>
        <main>
        <article data-id="&lt;&quot;" data-number="1" data-confidence="0.005">
        <ul class="tags"><li>x</li><li>&amp;</li></ul>
        <div class="front" role="term" dir="auto"><p>f</p></div>
        <div class="back" role="definition" dir="auto"></div>
        <section class="field" data-name="a &quot;note&quot;" dir="auto"><h2>a "note"</h2><p>h</p></section>
        </article>
        </main>
        </body>
        </html>

        """))
    #expect(result.losses.isEmpty)
  }

  @Test func nothingRunsOrLoads() {
    let attacks = back { deck in
      deck.paragraph("</style></div><script>alert(1)</script><img src=x onerror=alert(1)>")
      deck.add(.codeBlock, "</code></pre><script>") { deck.add(.text, "c\" onclick=\"x") }
    }
    #expect(!attacks.contains("<script") && !attacks.contains("<img") && !attacks.contains(" onclick=\"x"))
    let targets = [
      "javascript:alert(1)", " JaVa\tScript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
    ]
    for target in targets {
      let link = back { deck in deck.add(.paragraph) { deck.add(.link, target) { deck.add(.text, "x") } } }
      #expect(link.hasPrefix("<p><span class=\"link\" data-target=\""), "\(link)")
    }
    for source in [
      "https://example.org/a.png", "//example.org/a.png", "/a.png", "../a.png", "\\\\host\\a.png",
    ] {
      let image = back { deck in deck.add(.imageBlock, source) { deck.add(.text, "alt") } }
      #expect(image == "<figure><span class=\"image\" data-source=\"\(source)\">alt</span></figure>")
    }
  }

  @Test func linksAndImages() {
    for target in ["https://example.org/?a=1", "mailto:a@b", "page.html", "#top"] {
      #expect(
        back { deck in deck.add(.paragraph) { deck.add(.link, target) { deck.add(.text, "x") } } }
          == "<p><a href=\"\(target)\">x</a></p>")
    }
    #expect(
      back { deck in
        deck.add(.paragraph) { deck.add(.link, "a") { deck.add(.link, "b") { deck.add(.text, "x") } } }
      } == "<p><a href=\"a\"><span class=\"link\" data-target=\"b\">x</span></a></p>")
    #expect(back { $0.add(.image, "a.png") } == "<img src=\"a.png\" alt=\"\">")
    #expect(
      back { $0.add(.image, "a &#%.png") }
        == "<img src=\"a%20&amp;%23%25.png\" data-source=\"a &amp;#%.png\" alt=\"\">")
    #expect(
      back { $0.add(.image, "data:image/png;base64,AA") } == "<img src=\"data:image/png;base64,AA\" alt=\"\">"
    )
  }

  @Test func choices() {
    #expect(
      back { deck in
        deck.add(.list, flags: [.ordered, .choice], value: 1) {
          deck.add(.listItem, flags: .choice) { deck.paragraph("a") }
          deck.item("b")
        }
      } == "<ol class=\"choices\"><li data-right><p>a</p></li><li><p>b</p></li></ol>")
  }

  @Test func charactersThatHTMLCannotHold() {
    let deck = TestDeck()
    deck.card(id: "a") { deck.front { deck.paragraph("a\u{0}\u{1F}\rb") } }
    let result = deck.emit("html")
    #expect(result.cards.contains("<p>a\u{FFFD}\u{FFFD}&#13;b</p>"))
    #expect(result.losses == [Loss("characters that HTML cannot hold", card: 0)])
  }
}
