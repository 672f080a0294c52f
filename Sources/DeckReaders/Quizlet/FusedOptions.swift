internal import DeckSource
internal import DeckSyntax

/// Options that stand in one line with their question since the line ends between them were lost (layout Q5):
/// `Which is it?A. oneB. two`.
enum FusedOptions {
  /// Parts the options of cards from their fronts, where the back names one of them: else they may be text.
  static func part(_ draft: inout QuizletDraft, _ bytes: ByteView) {
    draft.rewrite { pieces in
      let fronts = pieces.indices.filter { pieces[$0].kind == .front }
      let backs = pieces.indices.filter { pieces[$0].kind == .back }
      guard fronts.count == 1, backs.count == 1, let front = fronts.first, let back = backs.first,
        !pieces.contains(where: { $0.kind == .option || $0.kind == .rightOption })
      else { return nil }
      guard let (stem, options) = options(in: pieces[front].span, bytes),
        let right = right(bytes[pieces[back].span], options, bytes)
      else { return nil }
      var changed: [QuizletPiece] = []
      for index in pieces.indices {
        var piece = pieces[index]
        if index == front { piece.span = stem }
        if index == back { piece.kind = .answer }
        changed.append(piece)
        guard index == front else { continue }
        for (place, option) in options.enumerated() {
          changed.append(QuizletPiece(span: option, kind: right.contains(place) ? .rightOption : .option))
        }
      }
      return changed
    }
  }

  /// The question, and the texts of two or more options that count up from the first letter; nil when there are none.
  private static func options(in front: Span, _ bytes: ByteView) -> (stem: Span, options: [Span])? {
    let text = bytes[front]
    var marks: [(start: Int, text: Int)] = []
    var series: OptionMarker.Series?
    var index = 0
    while index + 2 < text.count {
      defer { index += 1 }
      guard text[index + 1] == UInt8(ascii: ".") || text[index + 1] == UInt8(ascii: ")"),
        let marker = OptionMarker(text[index..<text.count]), marker.index == marks.count,
        series == nil || series == marker.series, marker.series == .capital || marker.series == .small
      else { continue }
      if index == 0 { return nil }
      series = marker.series
      marks.append((index, index + marker.count))
    }
    guard marks.count >= 2 else { return nil }
    let start = Int(front.start)
    let options = marks.indices.map { place in
      let end = place + 1 < marks.count ? marks[place + 1].start : text.count
      return bytes.trimmed(Span(start + marks[place].text, start + end))
    }
    return (bytes.trimmed(Span(start, start + marks[0].start)), options)
  }

  /// The options that a back names, by letters or by their text; nil when it names none.
  private static func right(_ back: ByteView, _ options: [Span], _ bytes: ByteView) -> [Int]? {
    if let symbols = OptionAnswer.symbols(back) {
      return symbols.allSatisfy { $0.index < options.count } ? symbols.map(\.index) : nil
    }
    let bare = OptionMarker(back).map { back[$0.count..<back.count] } ?? back
    let index = options.firstIndex {
      OptionAnswer.areAlike(bytes[$0], bare) || OptionAnswer.areAlike(bytes[$0], back)
    }
    return index.map { [$0] }
  }
}
