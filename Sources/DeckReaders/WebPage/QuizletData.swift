internal import DeckModel
internal import DeckSource
internal import DeckXML

/// The data of a set that pages of Quizlet bring along for their scripts: as JSON in JSON today, as an assignment to
/// `window.Quizlet` in older pages.
enum QuizletData {
  /// The deck of the data in a page, or nil when there is none.
  static func deck(_ page: WebPage) -> WebPageDeck? {
    for index in page.nodes.indices where page.nodes[index].name == "script" {
      let script = page.rawText(index)
      let data: JSONTree?
      if page.nodes[index]["id"] == "__NEXT_DATA__" {
        let properties = JSONTree(text: script)?["props"]["pageProps"]
        let state = properties?["dehydratedReduxStateKey"]
        data = state?.text.flatMap { JSONTree(text: $0) } ?? state
      } else {
        data = assignment(script)
      }
      if let data, let deck = deck(data, page.span(index)) { return deck }
    }
    return nil
  }

  /// What a script assigns to `window.Quizlet["setPageData"]`, or to the like that learning modes have.
  private static func assignment(_ script: String) -> JSONTree? {
    ByteView.withCopy(of: script.utf8) { bytes in
      for name in ["\"setPageData\"]" as StaticString, "\"assistantModeData\"]", "\"studyModesCommon\"]"] {
        guard let mark = bytes.firstIndex(of: name),
          let start = bytes[mark..<bytes.count].firstIndex(of: "{"),
          let value = JSONTree(bytes, from: mark + start)
        else { continue }
        return value
      }
      return nil
    }
  }

  private static func deck(_ data: JSONTree, _ span: Span) -> WebPageDeck? {
    var deck = WebPageDeck()
    let items = [
      data["studyModesCommon"]["studiableData"], data["studiableData"], data["studiableDocumentData"],
    ]
    .lazy.map { $0["studiableItems"].elements }.first { !$0.isEmpty }
    deck.cards = (items ?? []).compactMap { card(item: $0, span) }
    if deck.cards.isEmpty {
      let set = data["setPage"]
      let terms =
        [set["termIdToTermsMap"], data["termIdToTermsMap"]].first { !$0.elements.isEmpty } ?? data["terms"]
      deck.cards = sorted(terms.elements).compactMap { card(term: $0, span) }
    }
    guard !deck.cards.isEmpty else { return nil }
    let set = [data["setPage"]["set"], data["set"]].first { $0["title"].text != nil } ?? .null
    deck.title = set["title"].text ?? ""
    if !deck.title.isEmpty { deck.titleSpan = span }
    deck.description = set["description"].text ?? ""
    if let count = set["numTerms"].text.flatMap({ Int($0) }) { deck.declaredCount = (count, span) }
    return deck
  }

  /// Terms in their order in the set, where they tell it.
  private static func sorted(_ terms: [JSONTree]) -> [JSONTree] {
    let ranked = terms.enumerated().map { (rank: $1["rank"].text.flatMap { Int($0) } ?? $0, term: $1) }
    return ranked.sorted { $0.rank < $1.rank }.map(\.term)
  }

  private static func card(item: JSONTree, _ span: Span) -> WebPageCard? {
    if case .bool(true) = item["isDeleted"] { return nil }
    let sides = item["cardSides"].elements
    guard !sides.isEmpty else { return nil }
    func markup(_ label: String, _ position: Int) -> WebPageCard.Content {
      let side =
        sides.first { $0["label"].text == label } ?? (position < sides.count ? sides[position] : .null)
      return .markup(side["media"].elements.map(media).joined(), span)
    }
    var card = WebPageCard(span: span)
    card.identifier = item["id"].text ?? ""
    card.front = markup("word", 0)
    card.back = markup("definition", 1)
    return card
  }

  private static func card(term: JSONTree, _ span: Span) -> WebPageCard? {
    guard let word = term["word"].text, let definition = term["definition"].text else { return nil }
    var card = WebPageCard(span: span)
    card.identifier = term["id"].text ?? ""
    card.front = .markup(paragraph(word), span)
    card.back = .markup(paragraph(definition) + image(term["_imageUrl"]), span)
    return card
  }

  // MARK: Texts

  private static func media(_ media: JSONTree) -> String {
    switch media["type"].text {
    case "2": return image(media["url"].text == nil ? media["imageUrl"] : media["url"])
    // Sounds, and diagrams without text, are nothing to read.
    case "1", nil:
      let rich = richText(media["richText"])
      return rich.isEmpty ? paragraph(media["plainText"].text ?? "") : rich
    default: return paragraph(media["plainText"].text ?? "")
    }
  }

  private static func image(_ address: JSONTree) -> String {
    guard let address = address.text, !address.isEmpty else { return "" }
    return "<p><img src=\"\(WebPageMarkup.escape(address))\"></p>"
  }

  private static func paragraph(_ text: String) -> String {
    text.isEmpty ? "" : WebPageMarkup.paragraphs(text)
  }

  /// A document of paragraphs of runs with marks.
  private static func richText(_ document: JSONTree) -> String {
    guard document["type"].text == "doc" else { return "" }
    return document["content"].elements.map { paragraph in
      let runs = paragraph["content"].elements.map { run in
        if run["type"].text == "hardBreak" { return "<br>" }
        var markup = WebPageMarkup.escape(run["text"].text ?? "")
        for mark in run["marks"].elements {
          switch mark["type"].text {
          case "b": markup = "<b>\(markup)</b>"
          case "i": markup = "<i>\(markup)</i>"
          default: break
          }
        }
        return markup
      }
      return "<p>\(runs.joined())</p>"
    }.joined()
  }
}
