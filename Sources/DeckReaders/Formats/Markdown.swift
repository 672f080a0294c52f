internal import DeckModel
internal import DeckSource

extension Reader {
  /// Markdown, in the dialect that `convert --to markdown` writes and those of others.
  static let markdown = Reader(
    "markdown", "Markdown: Q: and A:, front :: back, ? between lines, notes of ki, or headings and text",
    fileExtensions: ["md", "markdown"], comments: .markdown,
    resemblance: { source in
      let head = source.bytes[0..<min(source.bytes.count, 1 << 14)]
      let start = source.byteOrderMarkCount
      let matter = MarkdownFrontMatter(head, from: start)
      return MarkdownSurvey(head, from: matter.end, marksCards: matter.marksCards).resemblance
    },
    read: { source, _ in
      let outline = MarkdownOutline(source)
      return ReadResult(deck: outline.deck(), findings: outline.findings)
    })
}
