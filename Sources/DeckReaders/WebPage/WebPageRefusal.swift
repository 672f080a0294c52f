internal import DeckXML

/// Why no cards were found in a page, as far as one can tell.
enum WebPageRefusal {
  /// The reason, as a phrase.
  static func reason(_ page: WebPage) -> String {
    let title = WebPageTitle.title(page).text.lowercased()
    let description = WebPageTitle.meta("description", page)?.lowercased() ?? ""
    for mark in ["captcha", "just a moment", "attention required", "are you a robot", "access denied"]
    where title.contains(mark) {
      return "the site asked whether a human is there; save the page when it shows the cards"
    }
    if description.contains("flashcards containing terms like") {
      return "it names some terms without their definitions; save the page when it shows the cards"
    }
    let isShell = page.nodes.contains { $0.name == "script" } && shownCount(page) < 400
    if isShell {
      return "its scripts would show more; save the page from the browser when it shows the cards"
    }
    return
      "it has no cards of Brainscape or Quizlet, no questions for search engines, no list of terms and no table of "
      + "two columns"
  }

  /// The number of bytes that the page shows as text.
  private static func shownCount(_ page: WebPage) -> Int {
    var count = 0
    var index = 0
    while index < page.nodes.count {
      if WebPage.isUnshown(page.nodes[index].name) {
        index = page.nodes[index].end
        continue
      }
      if page.nodes[index].isText { count += page.nodes[index].text.utf8.filter { $0 > 0x20 }.count }
      index += 1
    }
    return count
  }
}
