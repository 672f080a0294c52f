import Testing

@testable import DeckXML

/// The tree of a page on one line: names, attributes, texts with `=` before those that stand in the page as they are.
private func tree(_ page: String) -> String {
  let document = HTMLDocument(page)
  let bytes = Array(page.utf8)
  var output = ""
  var ends: [Int] = []
  for (index, node) in document.nodes.enumerated() {
    while let end = ends.last, end <= index {
      output += ")"
      ends.removeLast()
    }
    if node.isText {
      #expect(node.end == index + 1)
      if node.isVerbatim { #expect(Array(bytes[node.range]) == Array(node.text.utf8)) }
      output += "\(node.isVerbatim ? "=" : "")'\(node.text)'"
    } else {
      output += node.name + node.attributes.map { "[\($0.name)=\($0.value)]" }.joined() + "("
      ends.append(node.end)
    }
  }
  return output + String(repeating: ")", count: ends.count)
}

private func ranges(_ page: String, _ name: String) -> [String] {
  let bytes = Array(page.utf8)
  return HTMLDocument(page).nodes.filter { $0.name == name }
    .map { String(decoding: bytes[$0.range], as: UTF8.self) }
}

@Suite struct HTMLDocumentTests {
  @Test func readsElementsAndTexts() {
    #expect(
      tree("<html><body><p class=\"a &amp; b\" hidden>x <b>y</b> &lt;z</p></body></html>")
        == "html(body(p[class=a & b][hidden=](='x 'b(='y')=' ''<'='z')))")
  }

  @Test func nestsLists() {
    #expect(
      tree("<ul><li>a<ul><li>b</li></ul></li><li>c<ol><li>d</ol></ul>")
        == "ul(li(='a'ul(li(='b')))li(='c'ol(li(='d'))))")
  }

  @Test func readsElementsThatHTML4HasNot() {
    #expect(
      tree("<main><section><article>a</article></section><mark>b</mark><figure><img src=x></figure></main>")
        == "main(section(article(='a'))mark(='b')figure(img[src=x]()))")
  }

  @Test func knowsWhereElementsStand() {
    let page = "<div><p>a<p class=x>bc</p></div><div>d</div>"
    #expect(ranges(page, "p") == ["<p>a", "<p class=x>bc</p>"])
    #expect(ranges(page, "div") == ["<div><p>a<p class=x>bc</p></div>", "<div>d</div>"])
    #expect(ranges("<li>a<li>b<br>c", "li") == ["<li>a", "<li>b<br>c"])
  }

  @Test func readsLongTextsAsOne() {
    let text = String(repeating: "Fünf süße Äpfel. ", count: 500)
    #expect(tree("<p>\(text)</p>") == "p(='\(text)')")
    #expect(tree("<script>\(text)</script>") == "script(='\(text)')")
  }

  @Test func readsScriptsAsText() {
    #expect(tree("<script>if (a < b) { \"<p>\" }</script><p>x") == "script(='if (a < b) { \"<p>\" }')p(='x')")
  }

  @Test func keepsWhiteSpace() {
    #expect(tree("<p> a  b\n\t</p>\n<p>  </p>") == "p(=' a  b\n\t')='\n'p(='  ')")
  }

  @Test func ignoresDeclaredEncodings() {
    #expect(tree("<meta charset=\"iso-8859-1\"><p>é</p>") == "meta[charset=iso-8859-1]()p(='é')")
    #expect(
      tree("<meta http-equiv=Content-Type content=\"text/html; charset=latin1\"><p>é</p>").hasSuffix(
        "p(='é')"))
  }

  @Test func refusesDepthAndCrowdedTags() {
    let deep = HTMLDocument(
      String(repeating: "<b>", count: 100_000) + String(repeating: "</i>", count: 100_000))
    #expect(deep.problem == "elements are nested deeper than 512")
    #expect(deep.nodes.count <= 512)
    let attributes = (0..<100_000).map { " a\($0)" }.joined()
    #expect(HTMLDocument("<p\(attributes)>x").problem == "a tag has more than 2000 attributes")
  }

  @Test func everyTruncationIsRead() {
    let page = "<!DOCTYPE html><ul class='a'><li>ä &amp; <b>b</b><!-- c --><script>d</script></ul>&#128512;"
    let bytes = Array(page.utf8)
    for count in 0...bytes.count {
      let document = unsafe bytes[..<count].withUnsafeBufferPointer { unsafe HTMLDocument($0) }
      for node in document.nodes {
        #expect(node.range.lowerBound >= 0 && node.range.upperBound <= count)
        #expect(node.end <= document.nodes.count)
      }
    }
  }
}
