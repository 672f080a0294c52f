internal import DeckSource

/// Tells text of the page by its neighbours: names of users, titles of other sets, words of menus.
enum QuizletChrome {
  typealias Line = (span: Span, kind: QuizletLineKind)

  /// Marks the lines that are the page's, though they don't look so on their own. Complexity: O(lines).
  static func mark(_ lines: inout [Line]) {
    guard lines.contains(where: { $0.kind != .blank && $0.kind != .text }) else { return }
    for index in lines.indices {
      switch lines[index].kind {
      case .picture: markUser(&lines, index)
      case .author:
        if let name = next(lines, index), lines[name].kind == .text { lines[name].kind = .chrome }
      case .blank, .text, .chrome, .menu, .count, .ownCount, .progress, .title, .foot: break
      }
    }
    markMenus(&lines)
  }

  /// Marks a set shown beside this one: title, perhaps 'teacher', number of terms, picture, author, 'preview'.
  private static func markUser(_ lines: inout [Line], _ picture: Int) {
    if let name = next(lines, picture), lines[name].kind == .text, name == picture + 1 {
      lines[name].kind = .chrome
    }
    guard let count = previous(lines, picture), lines[count].kind == .count else { return }
    lines[count].kind = .chrome
    guard var title = previous(lines, count) else { return }
    if lines[title].kind == .menu, title == count - 1 {
      lines[title].kind = .chrome
      guard let above = previous(lines, title) else { return }
      title = above
    }
    // The title stands directly above; a text behind a blank line may be a card's.
    if lines[title].kind == .text, title + 2 >= count { lines[title].kind = .chrome }
  }

  /// Marks words of menus that stand beside text of the page, or many together; others are an author's.
  private static func markMenus(_ lines: inout [Line]) {
    var index = 0
    while index < lines.count {
      guard lines[index].kind != .text, lines[index].kind != .blank else {
        index += 1
        continue
      }
      var end = index
      var menuCount = 0
      var isCertain = false
      while end < lines.count, lines[end].kind != .text {
        switch lines[end].kind {
        case .blank, .text, .count, .progress: break
        case .menu: menuCount += 1
        case .chrome, .ownCount, .picture, .author, .title, .foot: isCertain = true
        }
        end += 1
      }
      let isMenu = isCertain || menuCount >= 5
      for line in index..<end {
        switch lines[line].kind {
        case .menu: lines[line].kind = isMenu ? .chrome : .text
        // `1 / 12` and `12 terms` may be an author's when nothing of the page is near.
        case .progress: if !isMenu && isSurrounded(lines, index, end) { lines[line].kind = .text }
        case .blank, .text, .chrome, .count, .ownCount, .picture, .author, .title, .foot: break
        }
      }
      index = end
    }
  }

  /// Whether author's lines stand directly before and behind the lines from `start` to `end`.
  private static func isSurrounded(_ lines: [Line], _ start: Int, _ end: Int) -> Bool {
    start > 0 && lines[start - 1].kind == .text || end < lines.count && lines[end - 1].kind != .blank
  }

  private static func next(_ lines: [Line], _ index: Int) -> Int? {
    var index = index + 1
    while index < lines.count, lines[index].kind == .blank { index += 1 }
    return index < lines.count ? index : nil
  }

  private static func previous(_ lines: [Line], _ index: Int) -> Int? {
    var index = index - 1
    while index >= 0, lines[index].kind == .blank { index -= 1 }
    return index >= 0 ? index : nil
  }
}
