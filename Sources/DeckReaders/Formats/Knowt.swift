internal import DeckSource

extension Reader {
  /// The text of a Knowt page or note, as it was copied.
  static let knowt = Reader(
    "knowt", "text copied from a Knowt page or note", fileExtensions: ["knowt.txt", "knowt"],
    resemblance: { source in
      let head = source.bytes[0..<min(source.bytes.count, 1 << 14)]
      let hasGroup =
        head.firstIndex(of: "\nNew cards\n") != nil || head.firstIndex(of: "\nNew cards\r\n") != nil
      if hasGroup || head.firstIndex(of: "Name | Mastery") != nil { return 88 }
      if head.firstIndex(of: "No study sessions yet.") != nil { return 85 }
      return head.firstIndex(of: "Front:") != nil && head.firstIndex(of: "Back:") != nil
        && KnowtNote.cards(SiteLines(SourceFile(name: "", bytes: Array(head)))) != nil ? 72 : 0
    },
    read: { source, _ in KnowtParser.parse(source).result },
    dump: { KnowtParser.parse($0).dump })
}
