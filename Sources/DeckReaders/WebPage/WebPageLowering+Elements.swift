internal import DeckModel
internal import DeckSource
internal import DeckXML

/// What elements of a page become.
extension WebPageLowering {
  /// Begins an element and tells what its end ends; nil when all of it is done, or left out.
  mutating func enter(_ index: Int, _ builder: inout CardBatchBuilder) -> Ending? {
    let node = page.nodes[index]
    switch node.name {
    case "br":
      addBreak(index, &builder)
      return nil
    case "img":
      addImage(index, .image, &builder)
      return nil
    case "hr":
      endBlock(&builder)
      return nil
    case "b", "strong": return beginFormat(.strong, index, &builder)
    case "i", "em": return beginFormat(.emphasis, index, &builder)
    case "a": return beginLink(index, &builder)
    case "mark" where isOurs: return beginCloze(index, &builder)
    case "code", "kbd", "samp", "tt":
      addCode(index, &builder)
      return nil
    case "pre": return addCodeBlock(index, &builder)
    case "ul", "ol", "menu", "dir": return beginList(index, &builder)
    case "li": return beginItem(index, &builder)
    case "table", "tr", "td", "th": return beginTable(index, &builder)
    case "tbody", "thead", "tfoot", "html", "body": return .nothing
    case "figure" where isOurs:
      if let image = page.below(index).first(where: {
        page.nodes[$0].name == "img" || page.hasClass($0, "image")
      }) {
        addImage(image, .imageBlock, &builder)
      }
      return nil
    default:
      if addMath(index, &builder) { return nil }
      if isOurs && node.name == "span" { return enterSpan(index, &builder) }
      if WebPage.isUnshown(node.name) || node["hidden"] != nil && !isOurs { return nil }
      return Self.isInline(node.name) ? .nothing : beginBlock(index, &builder)
    }
  }

  private static func isInline(_ name: String) -> Bool {
    switch name {
    case "span", "font", "u", "s", "sub", "sup", "small", "big", "mark", "abbr", "cite", "q", "label",
      "strike", "del",
      "ins", "bdi", "bdo", "dfn", "time", "var", "wbr", "ruby", "rt", "rp", "acronym", "data", "picture",
      "nobr":
      true
    default: false
    }
  }

  private mutating func beginBlock(_ index: Int, _ builder: inout CardBatchBuilder) -> Ending {
    endBlock(&builder)
    // An empty paragraph of ours is one.
    if isOurs && page.nodes[index].name == "p" {
      openPlace(index, &builder)
      if place == .blocks { paragraph = builder.open(.paragraph, span: page.span(index)) }
    }
    return .block
  }

  // MARK: Inlines

  private mutating func addBreak(_ index: Int, _ builder: inout CardBatchBuilder) {
    if isOurs {
      openLine(index, &builder)
      builder.leaf(.lineBreak, span: page.span(index))
      lastText = nil
    } else if hasContent {
      pendingBreaks += 1
      pendingSpace = false
    }
  }

  mutating func beginFormat(
    _ kind: NodeKind, _ index: Int, value: UInt16 = 0, text: String = "", _ builder: inout CardBatchBuilder
  ) -> Ending {
    var format = Format(kind: kind, value: value, span: page.span(index))
    if !text.isEmpty {
      format.text = builder.decode(text.utf8)
      format.flags.insert(.decoded)
    }
    formats.append(format)
    if isOurs { openLine(index, &builder) }
    return .format
  }

  private mutating func beginLink(_ index: Int, _ builder: inout CardBatchBuilder) -> Ending? {
    if isOurs && page.hasClass(index, "image") {
      addImage(index, .image, &builder)
      return nil
    }
    let target = page.nodes[index]["href"] ?? ""
    let isScript = target.lowercased().hasPrefix("javascript:")
    if !isOurs && (target.isEmpty || target.hasPrefix("#") || isScript) { return .nothing }
    return beginFormat(.link, index, text: target, &builder)
  }

  private mutating func beginCloze(_ index: Int, _ builder: inout CardBatchBuilder) -> Ending {
    let ordinal = page.nodes[index]["data-ordinal"].flatMap { UInt16($0) } ?? 1
    return beginFormat(.cloze, index, value: ordinal, text: page.nodes[index]["data-hint"] ?? "", &builder)
  }

  private mutating func addImage(_ index: Int, _ kind: NodeKind, _ builder: inout CardBatchBuilder) {
    let node = page.nodes[index]
    let source = node["data-source"] ?? node["src"] ?? node["data-src"] ?? ""
    let alternative = node.name == "img" ? node["alt"] ?? "" : page.rawText(index)
    guard isOurs || !source.isEmpty else { return }
    if kind == .image {
      openLine(index, &builder)
    } else {
      openPlace(index, &builder)
      closeParagraph(&builder)
    }
    let span = page.span(index)
    let image = builder.open(kind, flags: .decoded, span: span, text: builder.decode(source.utf8))
    if !alternative.isEmpty {
      builder.leaf(.text, flags: .decoded, span: span, text: builder.decode(alternative.utf8))
    }
    builder.close(image)
    lastText = nil
  }

  private mutating func addCode(_ index: Int, _ builder: inout CardBatchBuilder) {
    let code = page.rawText(index)
    if code.isEmpty && !isOurs { return }
    openLine(index, &builder)
    builder.leaf(.code, flags: .decoded, span: page.span(index), text: builder.decode(code.utf8))
    lastText = nil
  }

  private mutating func addCodeBlock(_ index: Int, _ builder: inout CardBatchBuilder) -> Ending? {
    openPlace(index, &builder)
    guard place == .blocks else { return .block }
    closeParagraph(&builder)
    var code = page.rawText(index)
    if !isOurs && code.hasPrefix("\n") { code.removeFirst() }
    if !isOurs && code.hasSuffix("\n") { code.removeLast() }
    let span = page.span(index)
    let block = builder.open(.codeBlock, flags: .decoded, span: span, text: builder.decode(code.utf8))
    let inner = page.below(index).first { page.nodes[$0].name == "code" }
    let prefix = "language-"
    if let classes = inner.flatMap({ page.nodes[$0]["class"] }), classes.hasPrefix(prefix) {
      let language = classes.dropFirst(prefix.count)
      builder.leaf(.text, flags: .decoded, span: span, text: builder.decode(language.utf8))
    }
    builder.close(block)
    return nil
  }

  /// Adds what shows a formula, if the element does: an element of ours, or of KaTeX or MathJax.
  private mutating func addMath(_ index: Int, _ builder: inout CardBatchBuilder) -> Bool {
    guard let formula = WebPageMath(page, index, isOurs: isOurs) else { return false }
    let span = page.span(index)
    if formula.isBlock { openPlace(index, &builder) }
    if formula.isBlock && place == .blocks {
      closeParagraph(&builder)
      builder.leaf(.mathBlock, flags: .decoded, span: span, text: builder.decode(formula.text.utf8))
    } else {
      openLine(index, &builder)
      builder.leaf(
        .math, flags: .decoded, value: formula.delimiter.rawValue, span: span,
        text: builder.decode(formula.text.utf8))
    }
    lastText = nil
    return true
  }

  /// What our own emitter writes as text, for it leads nowhere safe: images, links and markup.
  private mutating func enterSpan(_ index: Int, _ builder: inout CardBatchBuilder) -> Ending? {
    if page.hasClass(index, "image") {
      addImage(index, .image, &builder)
      return nil
    }
    if page.hasClass(index, "markup"), let markup = page.nodes[index]["data-markup"], !markup.isEmpty {
      openLine(index, &builder)
      let text = builder.decode(markup.utf8)
      let divides: UInt16 = page.hasClass(index, "divides") ? 1 : 0
      builder.leaf(.markup, flags: .decoded, value: divides, span: page.span(index), text: text)
      return nil
    }
    guard page.hasClass(index, "link") else { return .nothing }
    return beginFormat(.link, index, text: page.nodes[index]["data-target"] ?? "", &builder)
  }

  // MARK: Lists and tables

  private mutating func beginList(_ index: Int, _ builder: inout CardBatchBuilder) -> Ending {
    let node = page.nodes[index]
    openPlace(index, &builder)
    guard place == .blocks else {
      endBlock(&builder)
      return .block
    }
    var flags: Node.Flags = node.name == "ol" ? .ordered : []
    if page.hasClass(index, "choices") { flags.insert(.choice) }
    let start = node.name == "ol" ? node["start"].flatMap { UInt16($0) } ?? 1 : 0
    openContext(.list, .list, index, flags: flags, value: start, &builder)
    return .context
  }

  private mutating func beginItem(_ index: Int, _ builder: inout CardBatchBuilder) -> Ending {
    closeImplied(&builder)
    guard place == .list else {
      endBlock(&builder)
      return .block
    }
    let isRight = page.nodes[index]["data-right"] != nil
    openContext(.blocks, .listItem, index, flags: isRight ? .choice : [], &builder)
    return .context
  }

  private mutating func beginTable(_ index: Int, _ builder: inout CardBatchBuilder) -> Ending {
    let name = page.nodes[index].name
    if name == "table" { openPlace(index, &builder) } else { closeImplied(&builder) }
    switch (name, place) {
    case ("table", .blocks): openContext(.table, .table, index, &builder)
    case ("tr", .table):
      let cells = page.children(of: index)
      let isHeader = !cells.isEmpty && cells.allSatisfy { page.nodes[$0].name == "th" }
      openContext(.row, .tableRow, index, flags: isHeader ? .header : [], &builder)
    case ("td", .row), ("th", .row): openContext(.cell, .tableCell, index, &builder)
    default:
      endBlock(&builder)
      return .block
    }
    return .context
  }
}
