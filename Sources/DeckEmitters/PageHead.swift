internal import DeckModel
internal import DeckSource

/// What stands before the cards of a printable page.
enum PageHead {
  /// Writes it, up to the beginning of the cards.
  static func write(_ deck: EmittedDeck, _ writer: inout ByteWriter) {
    // The policy keeps a browser from running or loading anything, whatever a card says.
    writer.append(
      """
      <!DOCTYPE html>
      <html>
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file: data:; \
      style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <meta name="referrer" content="no-referrer">
      <meta name="generator" content="deckc">
      <title>
      """)
    text(deck.title.isEmpty ? "Flashcards" : deck.title, &writer)
    writer.append("</title>\n<style>\n")
    writer.append(style)
    writer.append("\n</style>\n</head>\n<body>\n")
    if !deck.title.isEmpty || !deck.description.isEmpty {
      writer.append("<header>\n")
      if !deck.title.isEmpty {
        writer.append("<h1 dir=\"auto\">")
        text(deck.title, &writer)
        writer.append("</h1>\n")
      }
      if !deck.description.isEmpty {
        writer.append("<p class=\"description\" dir=\"auto\">")
        text(deck.description, &writer)
        writer.append("</p>\n")
      }
      writer.append("</header>\n")
    }
    writer.append("<main>\n")
  }

  private static func text(_ text: String, _ writer: inout ByteWriter) {
    ByteView.withCopy(of: text.utf8) { _ = writer.append(xmlText: $0) }
  }

  private static let style: StaticString = """
    :root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--line:#8a8a8a;--soft:#f2f2ef;--mark:#ffe9a8}
    @media screen and (prefers-color-scheme:dark){:root{--ink:#e8e8e6;--paper:#161616;--line:#777;--soft:#242424;\
    --mark:#5a4a12}}
    @page{margin:12mm}
    *{box-sizing:border-box}
    body{margin:0 auto;max-width:64rem;padding:1rem;background:var(--paper);color:var(--ink);\
    font:1rem/1.45 system-ui,sans-serif}
    h1{font-size:1.5rem;margin:0 0 .5rem}
    .description{white-space:pre-wrap}
    article{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);margin-top:-1px;\
    border:1px dashed var(--line);break-inside:avoid}
    article[data-number]::before{content:attr(data-number);grid-column:1/-1;padding:.25rem 1rem 0;font-size:.8rem;\
    color:var(--line)}
    .tags,.field{grid-column:1/-1}
    .tags{display:flex;flex-wrap:wrap;gap:.4rem;margin:0;padding:.25rem 1rem 0;list-style:none;font-size:.8rem}
    .tags li{padding:0 .5em;border:1px solid var(--line);border-radius:1em}
    .front,.back,.field{padding:.75rem 1rem;white-space:pre-wrap;overflow-wrap:anywhere}
    .back{border-left:1px dashed var(--line)}
    .field{border-top:1px dashed var(--line)}
    .field h2{margin:0;font-size:.8rem}
    p,ul,ol,pre,table,figure,div.math{margin:0 0 .5rem}
    :is(.front,.back,.field,li)>:last-child{margin-bottom:0}
    ul.choices,ol.choices{list-style-type:upper-alpha}
    table{border-collapse:collapse}
    th,td{padding:.2em .5em;border:1px solid var(--line);text-align:start}
    img{max-width:100%;max-height:20rem}
    mark{background:var(--mark);color:inherit}
    code,.math{font-family:ui-monospace,monospace;font-size:.95em}
    pre{padding:.5em;background:var(--soft);white-space:pre-wrap}
    span.image::before{content:"[" attr(data-source) "] "}
    @media screen and (max-width:40rem){article{grid-template-columns:minmax(0,1fr)}
    .back{border-left:0;border-top:1px dashed var(--line)}}
    @media print{body{max-width:none;padding:0;font-size:11pt}a{color:inherit}}
    """
}
