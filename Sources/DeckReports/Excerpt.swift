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
    marked = Cells.prefix(marked, Self.width)
    let room = max(20, Self.width - Cells.count(marked))
    let ahead = min(Cells.count(before), max(room / 2, room - Cells.count(after)))
    if Cells.count(before) > ahead { before = "…" + Cells.suffix(before, ahead - 1) }
    after = Cells.prefix(after, room - Cells.count(before))
    return (before + marked + after, Cells.count(before), Cells.count(marked))
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
}
