internal import DeckModel
internal import DeckSource

/// Cards among the headings of an Org outline.
extension OrgOutline {
  func isNote(_ heading: OrgHeading) -> Bool { heading["ANKI_NOTE_TYPE"] != nil }
  func isItem(_ heading: OrgHeading) -> Bool { heading.tags.contains("drill") }

  // MARK: Cards

  /// What headings hand down to those below them.
  private struct Inherited {
    var level: Int
    var deck: String?
    var tags: [String]
    var isRaw: Bool
    var isComment: Bool
  }

  mutating func addCards() {
    var above = [
      Inherited(level: 0, deck: fileDeck, tags: fileTags, isRaw: fileIsRaw, isComment: false)
    ]
    for index in headings.indices {
      let heading = headings[index]
      while above.count > 1, above[above.count - 1].level >= heading.level { above.removeLast() }
      var own = above[above.count - 1]
      own.level = heading.level
      own.isComment = own.isComment || heading.isComment
      if let deck = heading["ANKI_DECK"] { own.deck = bytes[deck].string }
      if let format = heading["ANKI_FORMAT"] { own.isRaw = bytes[format].equals("nil") }
      own.tags += heading.tags.filter { !own.tags.contains($0) }
      // Tags of many headings in each other would be too many.
      if own.tags.count > 100 { own.tags.removeSubrange(100...) }
      above.append(own)
      guard !isUsed[index], !own.isComment else {
        if own.isComment { isUsed[index] = true }
        continue
      }
      if isNote(heading) {
        addNote(index, own)
      } else if isItem(heading) {
        addItem(index, own)
      }
    }
  }

  private mutating func add(_ index: Int, _ end: Int, _ own: Inherited, from first: Int) {
    let heading = headings[index]
    var tags = own.tags
    if let words = heading["ANKI_TAGS"] {
      tags += bytes[words].string.split(separator: " ").map(String.init).filter { !tags.contains($0) }
    }
    tags.removeAll { ["drill", "export", "noexport"].contains($0) }
    if heading.hasSchedule { scheduleCount += 1 }
    let parts = [index] + ownHeadings(index, end)
    for part in parts { isUsed[part] = true }
    let last = parts.map { max(headings[$0].body.upperBound, headings[$0].title.upperBound) }.max() ?? 0
    cards.append(
      OrgCard(
        span: Span(heading.start, max(last, heading.start)), parts: first..<self.parts.count,
        identifier: heading["ANKI_NOTE_ID"] ?? heading["ID"], deck: own.deck, tags: tags))
  }

  /// The headings right below one that are no cards, and where each ends.
  private func children(_ index: Int, _ end: Int) -> [(index: Int, end: Int)] {
    var children: [(index: Int, end: Int)] = []
    var child = index + 1
    while child < end {
      let next = scopeEnds[child]
      if !isItem(headings[child]) && !isNote(headings[child]) { children.append((child, next)) }
      child = next
    }
    return children
  }

  /// Adds what stands below a heading, that with the headings in it, to a field.
  private mutating func addSubtree(
    _ child: (index: Int, end: Int), _ role: FieldRole, name: [UInt8] = [], isRaw: Bool = false,
    withTitle: Bool = false
  ) {
    let top = headings[child.index]
    parts.append(
      OrgPart(role: role, name: name, text: top.body, heading: withTitle ? top.title : nil, isRaw: isRaw))
    for inner in ownHeadings(child.index, child.end) {
      parts.append(
        OrgPart(
          role: role, name: name, text: headings[inner].body, heading: headings[inner].title, isRaw: isRaw))
    }
  }

  private func line(_ heading: OrgHeading, _ role: FieldRole, name: [UInt8] = []) -> OrgPart {
    OrgPart(role: role, name: name, text: heading.title, isLine: true)
  }

  // MARK: Notes of anki-editor

  /// A note: every heading below it is a field, and the fields that have none are its title and its text.
  private mutating func addNote(_ index: Int, _ own: Inherited) {
    let heading = headings[index]
    let end = scopeEnds[index]
    let first = parts.count
    let typeName = heading["ANKI_NOTE_TYPE"].map { bytes[$0].string } ?? ""
    let children = children(index, end)
    // What is said, by the name of its field.
    var said: [(name: String, add: (inout OrgOutline, FieldRole, [UInt8]) -> Void)] = []
    let properties = heading.properties.filter { $0.key.hasPrefix("ANKI_FIELD_") }
      .map { (name: String($0.key.dropFirst(11)), value: $0.value) }
    for child in children {
      let name = bytes[headings[child.index].title].string
      // A property counts more than a heading.
      guard !properties.contains(where: { $0.name == name.uppercased() }) else { continue }
      said.append((name, { $0.addSubtree(child, $1, name: $2, isRaw: own.isRaw) }))
    }
    for (name, value) in properties {
      said.append((name, { $0.parts.append(OrgPart(role: $1, name: $2, text: value)) }))
    }
    var names = AnkiNoteType.named(typeName).fields
    if names.isEmpty { names = said.map(\.name) }
    while names.count < 2 { names.append("") }
    // The text stands for the last field that is missing, the title for the one before.
    var missing = names.indices.filter { name in
      !said.contains { $0.name.lowercased() == names[name].lowercased() }
    }
    let hasText = !heading.body.isEmpty
    let titleField = missing.count > 1 || !hasText ? missing.first : nil
    if let field = titleField {
      missing.removeFirst()
      said.append((names[field], { $0.parts.append($0.line(heading, $1, name: $2)) }))
    }
    if hasText {
      let name = missing.first.map { names[$0] } ?? "Text"
      if missing.isEmpty { names.append(name) }
      said.append(
        (name, { $0.parts.append(OrgPart(role: $1, name: $2, text: heading.body, isRaw: own.isRaw)) }))
    }
    for (place, name) in names.enumerated() {
      guard let match = said.firstIndex(where: { $0.name.lowercased() == name.lowercased() }) else {
        continue
      }
      let found = said.remove(at: match)
      found.add(&self, place == 0 ? .front : place == 1 ? .back : .named, place < 2 ? [] : Array(name.utf8))
    }
    for field in said { field.add(&self, .named, Array(field.name.utf8)) }
    add(index, end, own, from: first)
    if typeName != "Basic", typeName != "Cloze" { cards[cards.count - 1].noteType = typeName }
  }

  // MARK: Items of org-drill

  /// An item: its text asks, and what stands below the headings in it answers.
  private mutating func addItem(_ index: Int, _ own: Inherited) {
    let heading = headings[index]
    let end = scopeEnds[index]
    let first = parts.count
    let type = heading["DRILL_CARD_TYPE"].map { bytes[$0].string } ?? ""
    let children = children(index, end)
    let hasText = !heading.body.isEmpty
    let hasCloze = hasText && children.isEmpty && hasBracketDeletion(heading.body)
    if (type == "twosided" || type == "multisided") && children.count > 1 {
      addSubtree(children[0], .front)
      addSubtree(children[1], .back)
      for child in children.dropFirst(2) {
        addSubtree(child, .named, name: Array(bytes[headings[child.index].title]))
      }
      if hasText { parts.append(OrgPart(role: .named, name: Array("context".utf8), text: heading.body)) }
      addTitle(heading)
    } else if children.isEmpty {
      if hasCloze {
        parts.append(OrgPart(role: .front, text: heading.body))
        addTitle(heading)
      } else {
        parts.append(line(heading, .front))
        if hasText { parts.append(OrgPart(role: .back, text: heading.body)) }
      }
    } else {
      parts.append(hasText ? OrgPart(role: .front, text: heading.body) : line(heading, .front))
      for child in children { addSubtree(child, .back, withTitle: children.count > 1) }
      if hasText { addTitle(heading) }
    }
    add(index, end, own, from: first)
    cards[cards.count - 1].hasBrackets = true
    if type == "twosided" { cards[cards.count - 1].noteType = "Basic (and reversed card)" }
  }

  /// Keeps the title of an item, unless it only says what the item is.
  private mutating func addTitle(_ heading: OrgHeading) {
    let title = bytes[heading.title].string.lowercased()
    guard !title.isEmpty, !["item", "question", "fact", "card", "cloze", "drill", "topic"].contains(title)
    else {
      return
    }
    parts.append(line(heading, .named, name: Array("heading".utf8)))
  }

  private func hasBracketDeletion(_ body: Range<Int>) -> Bool {
    var index = body.lowerBound
    while let found = bytes[index..<body.upperBound].firstIndex(of: UInt8(ascii: "[")) {
      index += found
      if OrgBracket(bytes, index, body.upperBound) != nil { return true }
      while index < body.upperBound, bytes[index] == UInt8(ascii: "[") { index += 1 }
    }
    return false
  }
}
