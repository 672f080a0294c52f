internal import DeckModel
internal import DeckSource

extension Reader {
  /// Any plain text as one card, so that it can be checked though it is no deck. No source resembles it: it must be
  /// asked for.
  static let text = Reader(
    "text", "any plain text as one card, each line a paragraph; never guessed, only by --from",
    resemblance: { _ in 0 },
    read: { source, _ in
      var builder = CardBatchBuilder(
        source: source, firstIndex: 0, cardCount: 1, nodeCount: source.bytes.count / 32)
      let span = Span(source.byteOrderMarkCount, source.bytes.count)
      if source.bytes[span].contains(where: { $0 > 0x20 }) {
        var inlines = InlineLowering(source)
        let card = builder.open(.card, value: 1000, span: span)
        let front = builder.open(.field, value: FieldRole.front.rawValue, span: span)
        var lines: [WrittenLine] = []
        TextNotation.plain.lines(source.bytes, span, into: &lines)
        for line in lines where !line.isBlank {
          let span = Span(line.text, line.end)
          let paragraph = builder.open(.paragraph, span: span)
          inlines.add(verbatim: span, into: &builder)
          builder.close(paragraph)
        }
        builder.close(front)
        builder.close(
          builder.open(.field, value: FieldRole.back.rawValue, span: Span(start: span.end, end: span.end)))
        builder.close(card)
      }
      return ReadResult(
        deck: Deck(
          source: source, format: "text", title: "", batches: [builder.finish()], escape: .plain))
    })
}
