internal import DeckModel

/// Words the changes that a matching of two decks tells of.
struct ChangeList {
  /// The changes, in the order of the new deck.
  private(set) var changes: [CardChange] = []
  private var titles = (old: "", new: "")

  /// The changes from `old` to `new`. Complexity: O(cards), and O(bytes) of those that changed.
  init(
    _ old: Deck, _ new: Deck, _ signatures: (old: [CardSignature], new: [CardSignature]),
    _ matching: CardMatching
  ) {
    let kept = matching.keptInOrder
    func isChanged(_ a: Int, _ b: Int) -> Bool {
      let (old, new) = (signatures.old[a], signatures.new[b])
      return old.content != new.content || old.tags != new.tags || old.deck != new.deck
        || old.noteType != new.noteType
    }
    // The removed cards behind each new card; those before all others behind -1.
    var removed: [Int: [Int]] = [:]
    var last = -1
    var oldIndices: [Int] = []
    for index in matching.newIndices.indices {
      let partner = Int(matching.newIndices[index])
      if partner < 0 {
        removed[last, default: []].append(index)
        oldIndices.append(index)
      } else {
        if kept[index] { last = partner }
        if !kept[index] || isChanged(index, partner) { oldIndices.append(index) }
      }
    }
    let newIndices = matching.oldIndices.indices.filter { index in
      let partner = Int(matching.oldIndices[index])
      return partner < 0 || !kept[partner] || isChanged(partner, index)
    }
    var olds: [Int: ComparedCard] = [:]
    for card in ComparedCards.read(old, at: oldIndices, signatures.old) { olds[card.index] = card }
    let news = ComparedCards.read(new, at: newIndices, signatures.new)
    var difference = WordDifference()
    titles = (old.title, new.title)
    addRemoved(removed[-1] ?? [], olds)
    var nextNew = 0
    for index in matching.oldIndices.indices {
      if nextNew < news.count && news[nextNew].index == index {
        let partner = Int(matching.oldIndices[index])
        let isMoved = partner >= 0 && !kept[partner]
        add(olds[partner], news[nextNew], isMoved: isMoved, &difference)
        nextNew += 1
      }
      addRemoved(removed[index] ?? [], olds)
    }
  }

  private mutating func addRemoved(_ indices: [Int], _ cards: [Int: ComparedCard]) {
    for index in indices { changes.append(CardChange(kind: .removed, old: cards[index])) }
  }

  private mutating func add(
    _ old: ComparedCard?, _ new: ComparedCard, isMoved: Bool, _ difference: inout WordDifference
  ) {
    guard let old else { return changes.append(CardChange(kind: .added, new: new)) }
    var change = CardChange(kind: .moved, isMoved: isMoved, old: old, new: new)
    change.fields = Self.edits(old, new, &difference)
    change.fields += propertyEdits(old, new, &difference)
    change.addedTags = Self.tags(of: new, notOf: old)
    change.removedTags = Self.tags(of: old, notOf: new)
    let isEdited = !change.fields.isEmpty || !change.addedTags.isEmpty || !change.removedTags.isEmpty
    if isEdited { change.kind = .edited }
    if isEdited || isMoved { changes.append(change) }
  }

  /// What became of the deck and the note type of a card. Cards that name no deck are in that of the title; of a deck
  /// without one it isn't known where they are.
  private func propertyEdits(
    _ old: ComparedCard, _ new: ComparedCard, _ difference: inout WordDifference
  ) -> [FieldEdit] {
    var edits: [FieldEdit] = []
    let decks = (old.deck ?? titles.old, new.deck ?? titles.new)
    if old.deck ?? new.deck != nil, !decks.0.isEmpty, !decks.1.isEmpty, decks.0 != decks.1 {
      edits.append(FieldEdit(name: "deck", segments: difference.segments(from: decks.0, to: decks.1)))
    }
    if old.noteType != new.noteType {
      let segments = difference.segments(from: old.noteType, to: new.noteType)
      edits.append(FieldEdit(name: "note type", segments: segments))
    }
    return edits
  }

  private static func tags(of card: ComparedCard, notOf other: ComparedCard) -> [String] {
    var seen = Set(other.tags)
    return card.tags.filter { seen.insert($0).inserted }
  }

  /// The fields that differ: those of the old card in their order, then those that only the new one has.
  private static func edits(
    _ old: ComparedCard, _ new: ComparedCard, _ difference: inout WordDifference
  ) -> [FieldEdit] {
    var edits: [FieldEdit] = []
    var rest = new.fields
    for field in old.fields {
      let place = rest.firstIndex { $0.name == field.name && $0.role == field.role }
      let text = place.map { rest.remove(at: $0).text } ?? ""
      if text != field.text {
        edits.append(FieldEdit(name: field.name, segments: difference.segments(from: field.text, to: text)))
      }
    }
    for field in rest where !field.text.isEmpty {
      edits.append(FieldEdit(name: field.name, segments: difference.segments(from: "", to: field.text)))
    }
    return edits
  }
}
