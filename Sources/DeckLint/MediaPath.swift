internal import DeckModel
internal import DeckSource
internal import DeckText

/// A media file as a field names it: of an image, a raw tag such as `<img src>`, or `[sound:…]`.
struct MediaPath {
  /// The name, a path, or an address.
  var path: String
  /// Where it stands.
  var span: Span

  /// Whether `path` names a place on a server or holds the data itself.
  static func isAddress(_ path: String) -> Bool {
    if path.hasPrefix("//") || path.prefix(5).lowercased() == "data:" { return true }
    guard let colon = path.firstIndex(of: ":"), path[colon...].hasPrefix("://") else { return false }
    let scheme = path[..<colon]
    return scheme.count > 1 && scheme.lowercased() != "file"
      && scheme.allSatisfy { $0.isLetter && $0.isASCII }
  }
}

extension Field {
  /// The media files that the field names: those of images, then those in its text. Complexity: O(nodes + text).
  var mediaPaths: [MediaPath] {
    var paths: [MediaPath] = []
    var mayHoldTags = false
    for node in batch.nodes[nodeIndex + 1..<Int(batch.nodes[nodeIndex].end)] {
      let text = batch.text(of: node)
      if node.kind == .image || node.kind == .imageBlock {
        let span = node.flags.contains(.decoded) ? node.span : node.text
        paths.append(MediaPath(path: text.string, span: span))
      } else if node.kind == .text || node.kind == .markup {
        mayHoldTags =
          mayHoldTags || text.firstIndex(of: UInt8(ascii: "<")) != nil
          || text.firstIndex(of: "[sound:") != nil
      }
    }
    return mayHoldTags ? paths + MarkupText(self).mediaPaths : paths
  }
}

extension MarkupText {
  fileprivate var mediaPaths: [MediaPath] {
    var found: [(path: String, range: Range<Int>)] = []
    for tag in tags where !tag.isEnd && ["img", "audio", "video", "source", "object"].contains(tag.name) {
      guard let value = (tag["src"] ?? tag["data"])?.value, !value.isEmpty else { continue }
      found.append((decoded(value), value))
    }
    found += ByteView.withCopy(of: bytes) { Self.sounds($0) }.map { (decoded($0), $0) }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    return found.map { MediaPath(path: $0.path, span: span($0.range)) }
  }

  /// The names in `[sound:name]`.
  private static func sounds(_ bytes: ByteView) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var from = 0
    while let start = bytes.firstIndex(of: "[sound:", from: from) {
      from = start + 7
      guard let length = bytes[from..<bytes.count].firstIndex(of: UInt8(ascii: "]")) else { break }
      if length > 0, bytes[from..<from + length].firstIndex(of: 0x0A) == nil {
        ranges.append(from..<from + length)
      }
      from += length
    }
    return ranges
  }
}
