internal import DeckSource
internal import DeckSyntax

extension Reader {
  /// The text of a Brainscape page, as it was copied or scraped, in every layout seen.
  static let brainscape = Reader(
    "brainscape", "text copied or scraped from a Brainscape page",
    fileExtensions: ["brainscape.txt", "brainscape"],
    resemblance: { source in
      // Any text may be page text; the marks of the site make it likely.
      let head = source.bytes[0..<min(source.bytes.count, 1 << 14)]
      if head.firstIndex(of: "How well did you know this?") != nil { return 90 }
      if head.firstIndex(of: "\nQ\n") != nil || head.firstIndex(of: "\nQ\r\n") != nil { return 60 }
      return head.firstIndex(of: " Flashcards\n") != nil ? 50 : 1
    },
    read: { source, options in
      let tree = PageParser.parse(source, tasks: options.tasks)
      return ReadResult(deck: PageLowering.lower(tree, format: "brainscape"), findings: tree.findings)
    },
    dump: { source in
      let tree = PageParser.parse(source)
      return TreeDump.tree(tree, PageLowering.lower(tree, format: "brainscape"))
    })
}
