internal import DeckModel
internal import DeckSource
internal import DeckXML

/// What a page says about its cards in the vocabulary of schema.org, which sites write for search engines: a `Quiz` of
/// `Question`s with accepted answers.
enum StructuredData {
  /// The deck of the data in a page, or nil when there are no questions with answers in it.
  static func deck(_ page: WebPage) -> WebPageDeck? {
    var deck = WebPageDeck()
    for index in page.nodes.indices where page.nodes[index].name == "script" {
      guard page.nodes[index]["type"]?.lowercased().hasPrefix("application/ld+json") == true,
        let data = JSONTree(text: page.rawText(index))
      else { continue }
      add(data, page, script: index, to: &deck)
    }
    guard !deck.cards.isEmpty else { return nil }
    if deck.title.isEmpty { (deck.title, deck.titleSpan) = WebPageTitle.title(page) }
    return deck
  }

  private static func add(_ data: JSONTree, _ page: WebPage, script: Int, to deck: inout WebPageDeck) {
    // Objects still to be looked at, the next one last.
    var rest = [data]
    while let value = rest.popLast() {
      switch value {
      case .array(let elements): rest += elements.reversed()
      case .object(let members, let span):
        // Answers to the questions that visitors ask about a site are no cards.
        if isA("FAQPage", value) || isA("QAPage", value) { continue }
        if deck.title.isEmpty && isA("Quiz", value), let name = value["name"].text { deck.title = name }
        if let card = card(value, place(span, page, script)) {
          deck.cards.append(card)
        } else {
          rest += members.reversed().map(\.value)
        }
      case .string, .number, .bool, .null: break
      }
    }
  }

  /// The place of an object of a script.
  private static func place(_ span: Span, _ page: WebPage, _ script: Int) -> Span {
    guard page.nodes[script].end == script + 2, let text = page.verbatim(script + 1) else {
      return page.span(script)
    }
    return Span(start: text.start + span.start, end: text.start + span.end)
  }

  private static func isA(_ type: String, _ value: JSONTree) -> Bool {
    value["@type"].oneOrMore.contains { $0.text?.split(separator: "/").last.map(String.init) == type }
  }

  private static func card(_ value: JSONTree, _ span: Span) -> WebPageCard? {
    guard isA("Question", value) || isA("FlashCard", value) || isA("Flashcard", value),
      let question = value["text"].text ?? value["name"].text
    else { return nil }
    let right = value["acceptedAnswer"].oneOrMore.filter { $0["text"].text != nil || $0["name"].text != nil }
    guard !right.isEmpty else { return nil }
    let others = value["suggestedAnswer"].oneOrMore.filter {
      $0["text"].text != nil || $0["name"].text != nil
    }
    var card = WebPageCard(span: span)
    var front = WebPageMarkup.either(question)
    if !others.isEmpty { front += options(right, others) }
    card.front = .markup(front, span)
    let answers = right.map { WebPageMarkup.either(text($0)) }
    card.back = .markup(
      answers.count == 1 ? answers[0] : "<ul>" + answers.map { "<li>\($0)</li>" }.joined() + "</ul>", span)
    let hints = right.compactMap { $0["answerExplanation"]["text"].text ?? $0["comment"]["text"].text }
    if !hints.isEmpty {
      let markup = hints.map(WebPageMarkup.either).joined()
      card.named.append(.init(name: "explanation", content: .markup(markup, span)))
    }
    return card
  }

  private static func text(_ answer: JSONTree) -> String { answer["text"].text ?? answer["name"].text ?? "" }

  /// What a question offers to choose from, in the order that the answers tell.
  private static func options(_ right: [JSONTree], _ others: [JSONTree]) -> String {
    var all = right.map { (answer: $0, isRight: true) } + others.map { (answer: $0, isRight: false) }
    let positions = all.map { $0.answer["position"].text.flatMap { Int($0) } }
    if !positions.contains(nil) {
      all = zip(positions.map { $0 ?? 0 }, all).sorted { $0.0 < $1.0 }.map(\.1)
    }
    let items = all.map {
      "<li\($0.isRight ? " data-right" : "")>\(WebPageMarkup.either(text($0.answer)))</li>"
    }
    return "<ul class=\"choices\">\(items.joined())</ul>"
  }
}
