internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource
internal import DeckText

extension Rule {
  static let activeContent = Rule(
    "active-content", .safety, .error,
    summary: "Finds scripts, event handlers and remote content that a card would bring along.",
    reason:
      "Where card text is shown as HTML, it would run a stranger's program or tell a server who learns.",
    advice: "Remove it, or put it in code when the card is about it.",
    details: """
      Found are raw tags in the text and links of the deck: scripts, frames and plug-ins, attributes such as \
      'onerror', and addresses that begin with 'javascript:'. Pictures, sound and styles from a server only \
      give a warning. Mentions such as 'the <script> tag', code, and plain links are left alone.
      """,
    options: [allowedHosts],
    examples: [
      .wrong("1\nHello\n<script>alert(1)</script>\n", marks: ["<script>"]),
      .wrong("1\nHello\n<img src=\"x\" onerror=\"alert(1)\">\n", marks: ["onerror"]),
      .wrong(
        "1\nHello\n<a href=\"javascript:alert(1)\">x</a> <img src=\"https://example.com/a.png\">\n",
        marks: ["javascript:alert(1)", "https://example.com/a.png"]),
      .right("1\nWhat does the <script> tag do?\nIt holds a program: see https://example.com/script\n"),
      .right("1\nWhich tags enclose a program?\n<script> and </script>, as in `<script>run()</script>`\n"),
    ],
    check: .card(triggers: [.bytes(.lessThan), .richContent], lint))
}

@Sendable
private func lint(_ context: inout CardContext) {
  for field in context.card.fields {
    let nodes = field.batch.nodes[field.nodeIndex + 1..<Int(field.batch.nodes[field.nodeIndex].end)]
    for node in nodes { check(node, field, &context) }
    guard
      nodes.contains(where: {
        ($0.kind == .text || $0.kind == .markup)
          && field.batch.text(of: $0).firstIndex(of: UInt8(ascii: "<")) != nil
      })
    else { continue }
    let text = MarkupText(field)
    let tags = text.tags
    for (index, tag) in tags.enumerated() where !tag.isEnd {
      check(tag, next: index + 1 < tags.count ? tags[index + 1] : nil, text, field, &context)
    }
  }
}

private func check(_ node: Node, _ field: Field, _ context: inout CardContext) {
  switch node.kind {
  case .link:
    let target = field.batch.text(of: node).string
    if isProgram(target) { context.report(.program, at: node.span, in: field) }
  case .image, .imageBlock:
    let source = field.batch.text(of: node).string
    guard isRemote(source), !isAllowed(source, context.choices) else { return }
    context.report(.remote(source), at: node.span, in: field) { $0.severity = .warning }
  case .card, .identifier, .property, .tag, .field, .paragraph, .list, .listItem, .codeBlock, .table,
    .tableRow,
    .tableCell,
    .mathBlock, .text, .markup, .emphasis, .strong, .code, .math, .cloze, .lineBreak:
    return
  }
}

private func check(
  _ tag: RawTag, next: RawTag?, _ text: MarkupText, _ field: Field, _ context: inout CardContext
) {
  if isActive(tag, next: next, text) {
    return context.report(.tag(tag.name), at: text.span(tag.range), in: field)
  }
  for attribute in tag.attributes {
    guard let value = attribute.value, !value.isEmpty else { continue }
    if isHandler(attribute.name) {
      // `onClick={…}` is a program's source, not HTML.
      if text.bytes[value.lowerBound] == UInt8(ascii: "{") { continue }
      context.report(.handler(attribute.name), at: text.span(attribute.nameRange), in: field)
    } else if addresses.contains(attribute.name) {
      let address = text.decoded(value)
      if isProgram(address) {
        context.report(.program, at: text.span(value), in: field)
      } else if loads(tag, attribute.name), isRemote(address), !isAllowed(address, context.choices) {
        context.report(.remote(address), at: text.span(value), in: field) { $0.severity = .warning }
      }
    }
  }
}

private let addresses: Set<String> = [
  "href", "src", "srcset", "action", "formaction", "xlink:href", "data", "poster", "background",
]

/// Whether the tag brings in a program or a page. A script without attributes must hold something: `<script>
/// and </script>` only speaks of the tag.
private func isActive(_ tag: RawTag, next: RawTag?, _ text: MarkupText) -> Bool {
  switch tag.name {
  case "script":
    if tag["src"]?.value != nil { return true }
    guard let next, next.isEnd, next.name == "script" else { return false }
    let inner = text.string(tag.range.upperBound..<next.range.lowerBound)
    return inner.contains { "(=;.".contains($0) } && !inner.allSatisfy { ". …".contains($0) }
  case "iframe", "frame", "embed": return tag["src"]?.value != nil || tag["srcdoc"]?.value != nil
  case "object", "applet": return tag["data"]?.value != nil || tag["code"]?.value != nil
  case "meta": return tag["http-equiv"]?.value != nil
  case "base": return tag["href"]?.value != nil
  default: return false
  }
}

private func isHandler(_ name: String) -> Bool {
  name.count > 4 && name.hasPrefix("on") && name.utf8.allSatisfy { $0 &- 0x61 < 26 }
}

/// Whether a browser loads the address by itself.
private func loads(_ tag: RawTag, _ attribute: String) -> Bool {
  switch attribute {
  case "src", "srcset", "poster", "background": true
  case "href": tag.name == "link"
  case "xlink:href": tag.name == "image" || tag.name == "use"
  default: false
  }
}

/// Whether the address is a program: browsers skip white space and control characters in the scheme.
private func isProgram(_ address: String) -> Bool {
  var scheme = ""
  for scalar in address.unicodeScalars where scalar.value > 0x20 {
    scheme.unicodeScalars.append(scalar)
    if scheme.utf8.count > 16 { break }
  }
  scheme = scheme.lowercased()
  return ["javascript:", "vbscript:", "data:text/html"].contains { scheme.hasPrefix($0) }
}

private let allowedHosts = RuleOption.texts(
  "allowed-hosts", "Servers from which pictures, sound and styles may be loaded.",
  example: "upload.wikimedia.org")

/// Whether an address leads to a server that the user allows.
private func isAllowed(_ address: String, _ choices: RuleChoices) -> Bool {
  let parts = address.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
  guard let host = parts.first(where: { !$0.hasSuffix(":") }), !host.contains("@") else { return false }
  let name = host.split(separator: ":", maxSplits: 1).first ?? host
  return choices.holds(String(name.prefix { $0 != "?" && $0 != "#" }), allowedHosts)
}

private func isRemote(_ address: String) -> Bool {
  let folded = address.prefix(8).lowercased()
  return folded.hasPrefix("http://") || folded.hasPrefix("https://") || folded.hasPrefix("//")
    || folded.hasPrefix("ftp://")
}

extension String {
  fileprivate static func tag(_ name: String) -> String { "'<\(name)>' would run or load a program" }
  fileprivate static func handler(_ name: String) -> String { "'\(name)' would run a program" }
  fileprivate static let program = "the link would run a program"
  fileprivate static func remote(_ address: String) -> String {
    "'\(address.prefix(80))' would be loaded from a server"
  }
}
