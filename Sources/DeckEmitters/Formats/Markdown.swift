internal import DeckModel
internal import DeckSource

extension Emitter {
  /// Markdown in one dialect, which reads back as the same cards; `MARKDOWN.md` describes it.
  static let markdown = Emitter(
    "markdown", "Markdown for people and version control: Q: and A:, with ids and tags in comments",
    fileExtensions: ["md", "markdown"],
    holdings: [.descriptions, .properties, .markup, .choices, .numbers, .confidence],
    begin: { deck, writer in CardMarkdown.writeFrontMatter(deck, &writer) },
    emit: { batch, output in
      var cards = CardMarkdown(batch, output)
      for position in 0..<batch.count { cards.write(position, &output) }
    })
}
