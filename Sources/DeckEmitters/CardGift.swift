internal import DeckModel
internal import DeckSource

/// Writes the cards of one batch as questions of GIFT.
struct CardGift {
  private let batch: CardBatch
  private let nodes: NodeList
  private let firstIndex: Int
  private var html: CardHTML
  /// The category of the cards before, when cards have some of their own; nil at the beginning.
  private var category: String?
  /// Whether the question was written as HTML, which its answers are then taken for if nothing else is said.
  private var isHTML = false

  /// How a card is answered.
  private enum Answer {
    case choice(list: Int)
    case truth(StaticString)
    case number(ByteView)
    case short([Range<Int>])
    case essay
  }

  init(_ batch: CardBatch, _ output: borrowing EmitterOutput) {
    self.batch = batch
    nodes = batch.nodes
    firstIndex = batch.firstIndex + output.indexOffset
    html = CardHTML(batch, output)
  }

  /// Writes the line that says where the questions behind it belong.
  static func writeCategory(_ name: String, _ writer: inout ByteWriter) {
    writer.append("$CATEGORY: ")
    for part in name.replacing("/", with: "//").replacing("::", with: "/").split(whereSeparator: \.isNewline)
    {
      writer.append(String(part))
    }
    writer.append("\n\n")
  }

  /// Writes the card at `position`.
  mutating func write(_ position: Int, _ output: inout EmitterOutput) {
    let parts = CardParts(nodes, card: Int(batch.cardNodes[position]))
    html.isLossy = false
    if output.deck.extent.hasDecks { writeCategory(parts, &output) }
    writeComment(parts, position, &output)
    let answer = answer(parts)
    let named = parts.namedFields(nodes)
    let title = named.first { batch.text(of: nodes[$0]).equals("title") && isPlain($0) }
    let feedback = named.first { batch.text(of: nodes[$0]).equals("general feedback") }
    isHTML = false
    if let title {
      output.writer.append("::")
      writePlain(title + 1, Int(nodes[title].end), &output)
      output.writer.append("::")
    }
    writeFront(parts, answer, &output)
    output.writer.append(" {")
    let isEssay = writeAnswer(answer, parts, &output)
    if let feedback, !isEssay {
      // A blank line would end the question.
      output.writer.append(output.writer.view.last == 0x0A ? "####" : "\n####")
      writeText(of: feedback, from: feedback + 1, to: Int(nodes[feedback].end), &output)
      output.writer.append("\n")
    }
    output.writer.append("}\n\n")
    noteLosses(parts, answer, output: &output, position: firstIndex + position) { field in
      field != title && (field != feedback || isEssay)
    }
  }

  private mutating func writeCategory(_ parts: CardParts, _ output: inout EmitterOutput) {
    let name = parts.deck >= 0 ? batch.text(of: nodes[parts.deck]).string : output.deck.title
    guard name != category else { return }
    category = name
    Self.writeCategory(name, &output.writer)
  }

  private func writeComment(_ parts: CardParts, _ position: Int, _ output: inout EmitterOutput) {
    output.writer.append("// [id:")
    if parts.identifier >= 0 {
      output.writer.append(giftToken: batch.text(of: nodes[parts.identifier]))
    } else {
      output.appendIdentity(batch, position)
    }
    output.writer.append("]")
    if !nodes[parts.card].text.isEmpty {
      output.writer.append(" [number:")
      output.writer.append(giftToken: batch.text(of: nodes[parts.card]))
      output.writer.append("]")
    }
    for tag in parts.tags {
      output.writer.append(" [tag:")
      output.writer.append(giftToken: batch.text(of: nodes[tag]))
      output.writer.append("]")
    }
    output.writer.append("\n")
  }

  private func noteLosses(
    _ parts: CardParts, _ answer: Answer, output: inout EmitterOutput, position: Int, isLost: (Int) -> Bool
  ) {
    if html.isLossy { output.losses.append(Loss("characters that HTML cannot hold", card: position)) }
    if parts.noteType >= 0 { output.losses.append(Loss("the note types of cards", card: position)) }
    if parts.namedFields(nodes).contains(where: isLost) {
      output.losses.append(Loss("fields beyond front and back", card: position))
    }
    if case .choice(let list) = answer {
      if nodes[list].flags.contains(.ordered) {
        output.losses.append(Loss("the numbers of options", card: position))
      }
      if !isAnsweredByItems(list, parts) {
        output.losses.append(Loss("backs of choices other than what is right", card: position))
      }
    }
  }

  // MARK: Answers

  private func answer(_ parts: CardParts) -> Answer {
    if let list = choiceList(parts) { return .choice(list: list) }
    guard parts.back >= 0 else { return .short([]) }
    let (start, end) = (parts.back + 1, Int(nodes[parts.back].end))
    guard start < end else { return .short([]) }
    if nodes[start].kind == .paragraph && Int(nodes[start].end) == end && isShort(start, end) {
      let text = batch.text(of: nodes[start + 1])
      if end == start + 2 && text.equals("True") { return .truth("TRUE") }
      if end == start + 2 && text.equals("False") { return .truth("FALSE") }
      if end == start + 2 && isNumber(text) { return .number(text) }
      return .short([start..<end])
    }
    let list = nodes[start]
    guard list.kind == .list, list.flags.isDisjoint(with: [.ordered, .choice]), Int(list.end) == end else {
      return .essay
    }
    let items = children(of: start).map { $0 + 1..<Int(nodes[$0].end) }
    let areShort =
      items.count > 1
      && items.allSatisfy { item in
        !item.isEmpty && Int(nodes[item.lowerBound].end) == item.upperBound
          && isShort(item.lowerBound, item.upperBound)
      }
    return areShort ? .short(items) : .essay
  }

  /// Whether a paragraph is one line of plain text, which can be typed.
  private func isShort(_ start: Int, _ end: Int) -> Bool {
    guard nodes[start].kind == .paragraph, PlainGift.isPlain(batch, start, end) else { return false }
    return !(start..<end).contains { nodes[$0].kind == .lineBreak }
      && !["T", "TRUE", "F", "FALSE"].contains(batch.text(of: nodes[start + 1]).string)
  }

  /// Whether a text is a number with what it may differ by, as `1822 ± 5`.
  private func isNumber(_ text: ByteView) -> Bool {
    let parts = text.string.split(separator: " ± ", omittingEmptySubsequences: false)
    guard parts.count == 2, let value = Double(parts[0]), let margin = Double(parts[1]) else { return false }
    return value.isFinite && margin.isFinite && margin != 0
  }

  /// The list to choose from that the front ends in.
  private func choiceList(_ parts: CardParts) -> Int? {
    guard parts.front >= 0, let last = children(of: parts.front).last else { return nil }
    let isChoice = nodes[last].kind == .list && nodes[last].flags.contains(.choice)
    return isChoice && children(of: last).count > 1 ? last : nil
  }

  private func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var child = index + 1
    while child < Int(nodes[index].end) {
      children.append(child)
      child = Int(nodes[child].end)
    }
    return children
  }

  /// Whether the back says what the right items of a list say, and no more.
  private func isAnsweredByItems(_ list: Int, _ parts: CardParts) -> Bool {
    func text(_ range: Range<Int>) -> [UInt8] {
      range.flatMap { nodes[$0].kind == .text ? Array(batch.text(of: nodes[$0])) : [] }
    }
    let right = children(of: list).filter { nodes[$0].flags.contains(.choice) }
    let back = parts.back >= 0 ? text(parts.back + 1..<Int(nodes[parts.back].end)) : []
    return back == right.flatMap { text($0..<Int(nodes[$0].end)) }
  }

  // MARK: Texts

  private mutating func writeFront(_ parts: CardParts, _ answer: Answer, _ output: inout EmitterOutput) {
    guard parts.front >= 0 else { return }
    var end = Int(nodes[parts.front].end)
    if case .choice(let list) = answer { end = list }
    writeText(of: parts.front, from: parts.front + 1, to: end, &output)
    isHTML = !PlainGift.isPlain(batch, parts.front + 1, end)
  }

  /// Writes what stands between the braces; returns whether it is an essay.
  private mutating func writeAnswer(
    _ answer: Answer, _ parts: CardParts, _ output: inout EmitterOutput
  ) -> Bool {
    switch answer {
    case .choice(let list): writeOptions(list, &output)
    case .truth(let word): output.writer.append(word)
    case .number(let text):
      output.writer.append("#")
      output.writer.append(text.string.replacing(" ± ", with: ":"))
    case .short(let answers):
      for range in answers {
        output.writer.append(answers.count > 1 ? "\n=" : "=")
        writePlain(range.lowerBound, range.upperBound, &output)
      }
      if answers.count > 1 { output.writer.append("\n") }
      return answers.isEmpty
    case .essay:
      output.writer.append("####")
      writeText(of: parts.back, from: parts.back + 1, to: Int(nodes[parts.back].end), &output)
      return true
    }
    return false
  }

  private mutating func writeOptions(_ list: Int, _ output: inout EmitterOutput) {
    let items = children(of: list)
    let rightCount = items.count { nodes[$0].flags.contains(.choice) }
    for item in items {
      if !nodes[item].flags.contains(.choice) {
        output.writer.append("\n~")
      } else if rightCount == 1 {
        output.writer.append("\n=")
      } else {
        // Moodle knows these shares to five places.
        let share = 10_000_000 / rightCount
        output.writer.append("\n~%")
        output.writer.append(number: share / 100_000)
        if share % 100_000 > 0 {
          output.writer.append(".")
          let digits = String(share % 100_000)
          output.writer.append(repeating: UInt8(ascii: "0"), count: 5 - digits.utf8.count)
          output.writer.append(digits)
        }
        output.writer.append("%")
      }
      writeText(of: item, from: item + 1, to: Int(nodes[item].end), &output)
    }
    output.writer.append("\n")
  }

  private func isPlain(_ field: Int) -> Bool { PlainGift.isPlain(batch, field + 1, Int(nodes[field].end)) }

  /// Writes the blocks from `start` to `end`, as plain text if they are no more.
  private mutating func writeText(of parent: Int, from start: Int, to end: Int, _ output: inout EmitterOutput)
  {
    if PlainGift.isPlain(batch, start, end) { return writePlain(start, end, &output) }
    output.scratch.removeAll()
    html.writeChildren(of: parent, upTo: end, &output.scratch, &output.stack)
    output.writer.append("[html]")
    output.writer.append(gift: output.scratch.view)
  }

  private func writePlain(_ start: Int, _ end: Int, _ output: inout EmitterOutput) {
    if isHTML && start < end { output.writer.append("[moodle]") }
    for index in start..<end {
      switch nodes[index].kind {
      case .paragraph: if index > start { output.writer.append("\\n\\n") }
      case .lineBreak: output.writer.append("\\n")
      default: output.writer.append(gift: batch.text(of: nodes[index]))
      }
    }
  }
}
