public import DeckModel
public import DeckSource

/// Renders trees and tokens for whoever debugs a layout.
public enum TreeDump {
  /// One line a token: its bytes, its kind, its text.
  public static func tokens(_ source: SourceFile) -> String {
    let lines = Lexer.lex(source)
    var output = ""
    for index in 0..<lines.count {
      let span = lines.span(index)
      output += "\(span.start)..<\(span.end) \(lines.kind(index)) \(source.text(span).debugDescription)\n"
    }
    return output
  }

  /// The parts of the page and the cards of its deck, in source order, one line a node.
  public static func tree(_ tree: SyntaxTree, _ deck: Deck) -> String {
    page(tree.parts.map { ($0.kind.rawValue, $0.span) }, deck) { "\(tree.cards[$0].layout)" }
  }

  /// The parts of any page and the cards of its deck, in source order, one line a node; `layout` names that of a card.
  public static func page(
    _ parts: [(name: String, span: Span)], _ deck: Deck, layout: (Int) -> String
  ) -> String {
    var output = ""
    var parts = parts[...]
    func addParts(before offset: UInt32) {
      while let part = parts.first, part.span.start < offset {
        output += line(0, part.name, part.span, deck.source.text(part.span))
        parts.removeFirst()
      }
    }
    for batch in deck.batches {
      for card in batch.cards {
        addParts(before: card.span.start)
        output += Self.card(card, layout: layout(card.index))
      }
    }
    addParts(before: .max)
    return output
  }

  /// The cards of a deck of any format, one line a node.
  public static func deck(_ deck: Deck) -> String {
    deck.batches.map { $0.cards.map { card($0, layout: deck.format) }.joined() }.joined()
  }

  private static func card(_ card: Card, layout: String) -> String {
    let batch = card.batch
    let nodes = batch.nodes
    var output = ""
    var ends: [UInt32] = []
    for index in card.nodeIndex..<Int(nodes[card.nodeIndex].end) {
      while let end = ends.last, index >= end { ends.removeLast() }
      let node = nodes[index]
      var name = "\(node.kind)"
      if node.kind == .card { name += " \(layout)" }
      if node.kind == .field { name = Field(batch: batch, nodeIndex: index).name }
      if node.flags.contains(.ordered) { name += " ordered" }
      if node.flags.contains(.flattened) { name += " flattened" }
      if node.flags.contains(.choice) { name += node.kind == .listItem ? " right" : " choice" }
      if node.kind == .cloze { name += " \(node.value)" }
      let text = node.text.isEmpty || node.kind == .field ? nil : batch.text(of: node).string
      output += line(ends.count, name, node.span, text)
      ends.append(node.end)
    }
    return output
  }

  private static func line(_ depth: Int, _ name: String, _ span: Span, _ text: String?) -> String {
    let indentation = String(repeating: "  ", count: min(depth, 40))
    let shown = text.map { " " + $0.debugDescription } ?? ""
    return "\(indentation)\(name) \(span.start)..<\(span.end)\(shown)\n"
  }
}
