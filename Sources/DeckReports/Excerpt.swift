internal import DeckSource

/// A place to show in an excerpt.
struct ExcerptPlace {
  var span: Span
  /// What stands behind the carets; may be empty.
  var label: String
  var color: Paint.Color
}

/// Source lines with carets under the places of interest.
///
/// Long lines are cut around the place, and a place of several lines is shown by its first. Columns are counted
/// in terminal cells, so that carets stand right under wide characters and combining marks.
struct Excerpt {
  let source: SourceFile
  let index: LineIndex
  let paint: Paint
  /// How wide the line numbers are.
  let gutter: Int

  private static let width = 100

  static func gutterWidth(_ places: [ExcerptPlace], _ index: LineIndex) -> Int {
    let last = places.map { index.position(of: Int($0.span.start)).line }.max() ?? 1
    return String(last).count
  }

  /// Renders `places` in the order of their lines.
  func render(_ places: [ExcerptPlace], into writer: inout ByteWriter) {
    let ordered = places.sorted { $0.span.start < $1.span.start }
    let bar = paint("|", .blue, bold: true)
    let empty = String(repeating: " ", count: gutter)
    if !ordered.isEmpty { writer.append("\(empty) \(bar)\n") }
    var last = 0
    for place in ordered {
      let line = index.position(of: Int(place.span.start)).line
      if last > 0 && line > last + 1 { writer.append("\(paint("...", .blue, bold: true))\n") }
      last = line
      let shown = cut(place, line)
      let number = paint(
        String(repeating: " ", count: gutter - String(line).count) + String(line), .blue, bold: true)
      writer.append("\(number) \(bar) \(shown.text)\n")
      let mark: Character = place.color == .blue ? "-" : "^"
      let carets = String(repeating: mark, count: max(1, shown.width))
      let label = place.label.isEmpty ? "" : " \(place.label)"
      writer.append("\(empty) \(bar) \(String(repeating: " ", count: shown.indentation))")
      writer.append("\(paint(carets + label, place.color, bold: true))\n")
    }
  }

  /// The part of a line that is shown, and where in it the place stands, in cells.
  private func cut(_ place: ExcerptPlace, _ line: Int) -> (text: String, indentation: Int, width: Int) {
    let whole = index.span(ofLine: line) ?? place.span
    let start = max(place.span.start, whole.start)
    let end = min(max(place.span.end, start), max(whole.end, start))
    var before = display(Span(start: min(whole.start, start), end: start), fromEnd: true)
    var marked = display(Span(start: start, end: end))
    var after = display(Span(start: end, end: max(whole.end, end)))
    marked = Self.prefix(marked, Self.width)
    let room = max(20, Self.width - Self.cells(marked))
    let ahead = min(Self.cells(before), max(room / 2, room - Self.cells(after)))
    if Self.cells(before) > ahead { before = "…" + Self.suffix(before, ahead - 1) }
    after = Self.prefix(after, room - Self.cells(before))
    return (before + marked + after, Self.cells(before), Self.cells(marked))
  }

  /// Source text as a terminal can show it: tabs as spaces, control characters as pictures. Of long text only
  /// the beginning, or the end, is decoded: more can't be shown.
  private func display(_ span: Span, fromEnd: Bool = false) -> String {
    let limit = UInt32(8 * Self.width)
    var shown = span
    if span.count > Int(limit) {
      if fromEnd {
        shown.start = span.end - limit
        while shown.start < shown.end, continuesScalar(shown.start) { shown.start += 1 }
      } else {
        shown.end = span.start + limit
        while shown.end > shown.start, continuesScalar(shown.end) { shown.end -= 1 }
      }
    }
    return printable(source.text(shown).replacing("\t", with: "    "))
  }

  private func continuesScalar(_ offset: UInt32) -> Bool { source.bytes[Int(offset)] & 0xC0 == 0x80 }

  private static func prefix(_ text: String, _ width: Int) -> String {
    guard cells(text) > width else { return text }
    var output = ""
    var used = 0
    for character in text {
      used += cells(character)
      if used > width - 1 { break }
      output.append(character)
    }
    return output + "…"
  }

  private static func suffix(_ text: String, _ width: Int) -> String {
    var output: [Character] = []
    var used = 0
    for character in text.reversed() {
      used += cells(character)
      if used > width { break }
      output.append(character)
    }
    return String(output.reversed())
  }

  private static func cells(_ text: String) -> Int { text.reduce(0) { $0 + cells($1) } }

  /// How many cells a terminal gives a character: two for East Asian wide ones and emoji.
  private static func cells(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0..<0x300: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default: return scalar.properties.generalCategory == .nonspacingMark ? 0 : 1
    }
  }
}
