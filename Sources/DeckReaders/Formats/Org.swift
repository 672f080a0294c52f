internal import DeckModel
internal import DeckSource

extension Reader {
  /// Notes in outlines of Emacs, as its packages `anki-editor` and `org-drill` have them.
  static let org = Reader(
    "org", "Org outlines of Emacs with notes of anki-editor or items of org-drill", fileExtensions: ["org"],
    comments: .hashLines,
    resemblance: { source in
      let head = source.bytes[0..<min(source.bytes.count, 1 << 16)]
      if head.firstIndex(of: ":ANKI_NOTE_TYPE:") != nil { return 85 }
      return head.firstIndex(of: ":drill:") != nil && head.firstIndex(of: "* ") != nil ? 70 : 0
    },
    read: { source, _ in
      let outline = OrgOutline(source)
      return ReadResult(deck: outline.deck(), findings: outline.findings)
    })
}
