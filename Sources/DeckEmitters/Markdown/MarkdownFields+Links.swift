internal import DeckModel
internal import DeckSource

/// Links and images.
extension MarkdownFields {
  /// Begins a link, or writes all of one whose text is its target.
  mutating func beginLink(
    _ node: Node, _ index: Int, _ open: Open, _ top: Open, _ writer: inout ByteWriter
  ) -> Open? {
    defer { isLineStart = false }
    let target = batch.text(of: node)
    let isOwnText =
      Int(node.end) == index + 2 && nodes[index + 1].kind == .text
      && batch.text(of: nodes[index + 1]).equals(target)
    if isOwnText && linkDepth == 0 && target.isAutolink {
      if isBare(target, node, top, writer.view.last) {
        writer.append(target)
      } else {
        writer.append("<")
        writer.append(target)
        writer.append(">")
      }
      return nil
    }
    linkDepth += 1
    writer.append("[")
    return open
  }

  func closeLink(_ node: Node, _ writer: inout ByteWriter) {
    writer.append("](")
    writeTarget(batch.text(of: node), &writer)
    writer.append(")")
  }

  mutating func writeImage(_ node: Node, _ index: Int, asTag: Bool, _ writer: inout ByteWriter) {
    let source = batch.text(of: node)
    if asTag {
      writer.append("<img src=\"")
      writer.append(referencing: source)
      writer.append("\" alt=\"")
      for text in index + 1..<Int(node.end) where nodes[text].kind == .text {
        writer.append(referencing: batch.text(of: nodes[text]))
      }
      writer.append("\">")
    } else {
      linkDepth += 1
      isLineStart = false
      writer.append("![")
      for text in index + 1..<Int(node.end) where nodes[text].kind == .text {
        write(batch.text(of: nodes[text]), end: .text, atEdge: true, &writer)
      }
      writer.append("](")
      writeTarget(source, &writer)
      writer.append(")")
      linkDepth -= 1
    }
    isLineStart = false
  }

  private func writeTarget(_ target: ByteView, _ writer: inout ByteWriter) {
    // An ampersand means something only with a semicolon behind it.
    let hasReference = target.contains(UInt8(ascii: ";"))
    let isPlain =
      !target.isEmpty
      && target.allSatisfy {
        switch $0 {
        case 0...0x20, 0x7F, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
          UInt8(ascii: "\\"), UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "`"), UInt8(ascii: "*"):
          false
        case UInt8(ascii: "&"): !hasReference
        default: true
        }
      }
    guard !isPlain else { return writer.append(target) }
    writer.append("<")
    for byte in target {
      switch byte {
      case 0x0A, 0x0D, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "|"),
        UInt8(ascii: "}"), UInt8(ascii: "`"):
        writer.append(reference: byte)
      case UInt8(ascii: "&"): writer.append(hasReference ? "&amp;" : "&")
      default: writer.append(byte)
      }
    }
    writer.append(">")
  }

  /// Whether a target is seen as a link without any marks.
  private func isBare(_ target: ByteView, _ node: Node, _ top: Open, _ before: UInt8?) -> Bool {
    guard isLineStart || before == 0x20 || before == 0x0A, let last = target.last, clozeDepth == 0,
      last.isWordByte || last == UInt8(ascii: "/")
    else { return false }
    let next = Int(node.end)
    if next >= blockEnd { return true }
    guard next < top.end, nodes[next].kind == .text else { return false }
    return batch.text(of: nodes[next]).first == 0x20
  }
}

extension ByteView {
  /// Whether the bytes are an address that Markdown links by itself.
  fileprivate var isAutolink: Bool {
    guard count > 10, hasPrefix("http://") || hasPrefix("https://") || hasPrefix("ftp://") else {
      return false
    }
    return allSatisfy {
      switch $0 {
      case 0...0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "|"),
        UInt8(ascii: "}"), UInt8(ascii: "`"), UInt8(ascii: "\""):
        false
      default: true
      }
    }
  }
}
