internal import DeckDiagnostics
internal import DeckModel
internal import DeckXML

/// What stood in the cards of a page and has no place in a deck: programs, and what is heard or seen elsewhere.
enum WebPageLeftOut {
  /// A finding for each kind of thing that was left out of a card. Complexity: O(nodes).
  static func findings(_ page: WebPage, _ cards: [WebPageCard]) -> [ReaderFinding] {
    var findings: [ReaderFinding] = []
    for (index, card) in cards.enumerated() {
      var known: Set<String> = []
      for content in [card.front, card.back] + card.named.map(\.content) {
        guard case .elements(let elements) = content else { continue }
        for element in elements {
          for node in element..<page.nodes[element].end {
            guard let (rule, what) = leftOut(page.nodes[node]), known.insert(what).inserted else { continue }
            let place = CardPlace(index: index, number: card.number.isEmpty ? nil : card.number)
            var finding = Finding("\(what) is left out", span: page.span(node), card: place)
            finding.severity = .info
            findings.append(ReaderFinding(rule, finding))
          }
        }
      }
    }
    return findings
  }

  /// The rule that an element is a matter of, and what it is; nil when nothing of it is left out.
  private static func leftOut(_ node: HTMLDocument.Node) -> (rule: String, what: String)? {
    switch node.name {
    case "": return nil
    case "script": return node["type"]?.hasPrefix("math/") == true ? nil : ("active-content", "a script")
    case "iframe", "object", "embed", "applet", "frame": return ("active-content", "a frame")
    case "audio", "video", "source": return ("lossy-output", "a sound or film")
    case "svg", "canvas": return ("lossy-output", "a drawing")
    default:
      let handler = node.attributes.first {
        $0.name.hasPrefix("on") && $0.name.utf8.count > 4 && !$0.value.isEmpty
      }
      return handler.map { ("active-content", "the handler '\($0.name)'") }
    }
  }
}
