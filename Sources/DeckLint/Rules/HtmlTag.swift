internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource
internal import DeckText

extension Rule {
  static let htmlTag = Rule(
    "html-tag", .markup, .warning,
    summary: "Finds tags of HTML that were left in the text, such as '<br>' and '<div>'.",
    reason: "The card shows the tag instead of what it stands for.",
    advice: "Delete the tag, or read the file as a format whose fields are HTML (--from anki-text).",
    details: """
      Found are line breaks, tags with attributes, and pairs of tags, in formats whose text is no HTML. Cards that speak \
      of HTML or of tags are left alone, and so is code. One finding stands for all \
      tags of a field, and for the same tag in other fields.
      """,
    examples: [
      .wrong("1\nLongest river<br>of Africa\nThe <b>Nile</b>\n", marks: ["<br>", "<b>"]),
      .wrong("1\nLake\n<div class=\"a\">Baikal\n", marks: ["<div class=\"a\">"]),
      .right("1\nWhich tag of HTML breaks a line?\n<br>\n2\nWhat is x <b and c> d?\nA comparison\n"),
    ],
    check: .card(triggers: .bytes(.lessThan), lint))
}

/// Elements that cards are made of; others are more likely an author's own text in angle brackets.
private let elements: Set<String> = [
  "a", "audio", "b", "blockquote", "br", "center", "code", "div", "em", "font", "h1", "h2", "h3", "h4", "hr",
  "i", "img",
  "li", "ol", "p", "pre", "s", "small", "source", "span", "strong", "sub", "sup", "table", "tbody", "td",
  "th", "tr",
  "tt", "u", "ul", "video",
]

@Sendable
private func lint(_ context: inout CardContext) {
  switch context.escape {
  case .plain, .json, .quotedField, .xml: break
  case .quotedMarkup, .jsonMarkup, .none: return
  }
  let fields = context.card.fields
  for field in fields {
    let text = MarkupText(field)
    let tags = text.tags.filter { elements.contains($0.name) }
    let ended = Set(tags.filter(\.isEnd).map(\.name))
    let found = tags.filter { tag in
      tag.name == "br" || tag.attributes.contains { $0.value != nil }
        || !tag.isEnd && ended.contains(tag.name)
    }
    guard let first = found.first else { continue }
    guard !fields.contains(where: speaksOfTags) else { return }
    context.report(.tags(text.string(first.range), found.count), at: text.span(first.range), in: field) {
      // A file that was exported as HTML has the same tag in every card.
      $0.group = first.name
    }
  }
}

private func speaksOfTags(_ field: Field) -> Bool {
  let text = field.text.lowercased()
  return ["html", "xml", " tag", "element", "css", "markup", "attribute"].contains { text.contains($0) }
}

extension String {
  fileprivate static func tags(_ tag: String, _ count: Int) -> String {
    count == 1 ? "'\(tag)' is a tag of HTML" : "'\(tag)' and \(count - 1) more are tags of HTML"
  }
}
