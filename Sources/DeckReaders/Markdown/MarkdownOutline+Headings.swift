internal import DeckModel
internal import DeckSource

/// Cards that are made of headings.
extension MarkdownOutline {
  // MARK: Heading and text

  /// A heading and where the text below it begins and ends.
  private struct Section {
    var line: MarkdownLine
    var heading: (level: Int, text: Range<Int>)
    var bodyStart: Int
    var bodyEnd: Int
    /// Where a line stands that moves what is above it to the front.
    var divider: Range<Int>?

    var hasBody: Bool { bodyEnd > bodyStart }
  }

  mutating func readHeadings(_ lines: MarkdownLines) {
    var lines = lines
    var section: Section?
    var isFirst = true
    while let line = lines.next() {
      guard !line.isBlank else { continue }
      let heading =
        line.isCode || line.text - line.start > 3 ? nil : MarkdownLine.heading(bytes, line.text, line.end)
      if let heading {
        finish(section, isFirst: isFirst, next: heading.level)
        isFirst = isFirst && section == nil
        section = Section(line: line, heading: heading, bodyStart: line.next, bodyEnd: line.next)
      } else if var open = section {
        if !open.hasBody { open.bodyStart = line.start }
        open.bodyEnd = line.end
        if !line.isCode, isFrontDivider(line), open.divider == nil { open.divider = line.start..<line.next }
        section = open
      } else if !line.isDivider(bytes) {
        addStray(line, isProse: true)
      }
    }
    finish(section, isFirst: isFirst, next: nil)
  }

  private func isFrontDivider(_ line: MarkdownLine) -> Bool {
    let text = bytes[line.range]
    return text.equals("%") || text.equals("<!-- md2apkg split -->")
  }

  private mutating func finish(_ section: Section?, isFirst: Bool, next: Int?) {
    guard let section else { return }
    reportStray()
    if isFirst, section.heading.level == 1, let next, next > 1 {
      // The first heading of a text with deeper ones is its title.
      noteTitle(section.line)
      if section.hasBody, self.section.description.isEmpty {
        self.section.description = bytes[trimmed(section.bodyStart..<section.bodyEnd)].string
      }
      return
    }
    guard section.hasBody else { return }
    let name = section.heading.text
    var front = Span(name.lowerBound, name.upperBound)
    var back = trimmedLines(section.bodyStart..<section.bodyEnd)
    if let divider = section.divider {
      front = trimmed(name.lowerBound..<divider.lowerBound)
      back = trimmedLines(min(divider.upperBound, section.bodyEnd)..<section.bodyEnd)
    }
    cards.append(
      MarkdownCard(
        shape: .sides, span: Span(section.line.text, section.bodyEnd), front: front, back: back))
  }

  // MARK: Notes

  /// Notes of `ki` and `apy`: each begins with the heading `Note`.
  mutating func readNotes(_ lines: MarkdownLines) {
    var lines = lines
    var start = -1
    var end = 0
    while let line = lines.next() {
      guard !line.isBlank else { continue }
      let heading = line.isCode ? nil : MarkdownLine.heading(bytes, line.text, line.end)
      if let heading, heading.level == 1, bytes[heading.text].equals("Note") {
        reportStray()
        if start >= 0 { cards.append(MarkdownCard(shape: .note, span: Span(start, end))) }
        start = line.text
      } else if start < 0 {
        addStray(line, isProse: false)
      }
      end = line.end
    }
    if start >= 0 { cards.append(MarkdownCard(shape: .note, span: Span(start, end))) }
  }

  // MARK: Bold questions

  /// Notes that somebody typed from a page: a bold question, with the answer behind a colon or with options below it.
  mutating func readBoldQuestions(_ lines: MarkdownLines) {
    var lines = lines
    var open: (front: Range<Int>, start: Int, back: Int, end: Int, hasOptions: Bool)?
    while let line = lines.next() {
      guard !line.isBlank else { continue }
      let isHeading = !line.isCode && MarkdownLine.heading(bytes, line.text, line.end) != nil
      let isQuestion = !line.isCode && line.isFlush && bytes[line.range].hasPrefix("**")
      if isHeading || isQuestion || line.isDivider(bytes) {
        finish(&open)
        if isHeading { noteTitle(line) }
        if isQuestion, let question = MarkdownBoldQuestion(bytes, line.range) {
          reportStray()
          open = (question.front, line.text, question.back, line.end, !question.hasColon)
          continue
        }
        if isQuestion { addStray(line, isProse: false) }
      } else if open != nil {
        open?.end = line.end
      } else if !isAddress(line) {
        addStray(line, isProse: false)
      }
    }
    finish(&open)
  }

  /// Whether a line is only the address of the page that the notes are from.
  private func isAddress(_ line: MarkdownLine) -> Bool {
    let text = bytes[line.range]
    return (text.hasPrefix("https://") || text.hasPrefix("http://")) && !text.contains(0x20)
  }

  private mutating func finish(
    _ open: inout (front: Range<Int>, start: Int, back: Int, end: Int, hasOptions: Bool)?
  ) {
    guard let card = open else { return }
    open = nil
    let back = card.hasOptions ? trimmedLines(card.back..<card.end) : trimmed(card.back..<card.end)
    cards.append(
      MarkdownCard(
        shape: card.hasOptions ? .options : .sides, span: Span(card.start, card.end),
        front: Span(card.front.lowerBound, card.front.upperBound), back: back))
  }
}

/// A line that begins with bold text: the question, and where what belongs to it goes on.
struct MarkdownBoldQuestion {
  let front: Range<Int>
  let back: Int
  let hasColon: Bool

  init?(_ bytes: ByteView, _ line: Range<Int>) {
    guard let close = bytes[0..<line.upperBound].firstIndex(of: "**", from: line.lowerBound + 2),
      close > line.lowerBound + 2
    else { return nil }
    var end = close
    if bytes[end - 1] == UInt8(ascii: ":") { end -= 1 }
    front = line.lowerBound + 2..<end
    let behind = close + 2
    hasColon = end < close || behind < line.upperBound && bytes[behind] == UInt8(ascii: ":")
    back = hasColon && end == close ? behind + 1 : behind
  }
}
