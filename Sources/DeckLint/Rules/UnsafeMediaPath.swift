internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource
internal import DeckText

extension Rule {
  static let unsafeMediaPath = Rule(
    "unsafe-media-path", .safety, .error,
    summary: "Finds references to media files that leave the deck's folder or that no system can store.",
    reason: "Such a path can read or overwrite files elsewhere, or is lost when the deck goes to Anki.",
    advice: "Name the file alone, without folders, and with plain characters.",
    details: """
      Looked at are images, raw tags such as '<img src>' and '[sound:…]'. Absolute paths, '..' and control \
      characters are errors; names that Windows reserves, characters that Anki takes out of names, and names \
      longer than 120 bytes are warnings; a plain folder is only worth a note, since Anki keeps all media in \
      one. A name with letters in two characters, a letter and its accent, is a warning too: Anki knows them as one \
      character, and finds no file of the other name. Addresses of servers are no paths.
      """,
    examples: [
      .wrong("1\nHello\n[sound:../../secret.mp3]\n", marks: ["../../secret.mp3"]),
      .wrong(
        "1\nHello\n<img src=\"/etc/passwd\"> <img src='C:\\x.png'>\n", marks: ["/etc/passwd", "C:\\x.png"]),
      .wrong("1\nHello\n<img src=nul.png> [sound:what?.mp3]\n", marks: ["nul.png", "what?.mp3"]),
      .wrong("1\nHello\n[sound:cafe\u{301}.mp3]\n", marks: ["cafe\u{301}.mp3"]),
      .wrong("1\nHello\n<img src=\"images/x.png\">\n", marks: ["images/x.png"]),
      .right("1\nHello\n[sound:hello.mp3] <img src=\"über uns 1..2.png\">\n"),
      .right("1\nHello\n<img src=\"https://example.com/a/b.png\"> [sounds: ../x]\n"),
    ],
    check: .card(triggers: [.bytes([.lessThan, .bracket]), .richContent], lint))
}

@Sendable
private func lint(_ context: inout CardContext) {
  for field in context.card.fields {
    for media in field.mediaPaths { report(media.path, media.span, field, &context) }
  }
}

private enum Defect {
  case control, absolute, climbing, reserved, character(Character), ending, long, apart, folder

  var severity: Severity {
    switch self {
    case .control, .absolute, .climbing: .error
    case .reserved, .character, .ending, .long, .apart: .warning
    case .folder: .info
    }
  }
}

private func defect(of path: String) -> Defect? {
  let scalars = path.unicodeScalars
  if MediaPath.isAddress(path) { return nil }
  if scalars.contains(where: { $0.value < 0x20 || 0x7F..<0xA0 ~= $0.value }) { return .control }
  let hasDrive = scalars.dropFirst().first == ":" && (scalars.first?.isASCII ?? false)
  if path.hasPrefix("/") || path.hasPrefix("\\") || path.hasPrefix("~/") || hasDrive
    || path.lowercased().hasPrefix("file:")
  {
    return .absolute
  }
  let parts = path.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
  if parts.contains("..") { return .climbing }
  if parts.contains(where: isReserved) { return .reserved }
  if let odd = path.first(where: { "[]<>:\"?*^|".contains($0) }) { return .character(odd) }
  if let last = parts.last, last.hasSuffix(" ") || last.hasSuffix(".") { return .ending }
  if (parts.last?.utf8.count ?? 0) > 120 { return .long }
  if path.contains(where: ComposedCharacters.isApart) { return .apart }
  return parts.count > 1 ? .folder : nil
}

/// Whether Windows keeps the name for a device, whatever its extension.
private func isReserved(_ name: Substring) -> Bool {
  let stem = name.prefix { $0 != "." }.uppercased()
  if ["CON", "PRN", "AUX", "NUL"].contains(stem) { return true }
  return stem.utf8.count == 4 && (stem.hasPrefix("COM") || stem.hasPrefix("LPT"))
    && (stem.utf8.last ?? 0) &- 0x31 < 9
}

private func report(_ path: String, _ span: Span, _ field: Field, _ context: inout CardContext) {
  guard let defect = defect(of: path) else { return }
  context.report(.unsafe(defect), at: span, in: field) { $0.severity = defect.severity }
}

extension String {
  fileprivate static func unsafe(_ defect: Defect) -> String {
    switch defect {
    case .control: "the media path holds a control character"
    case .absolute: "the media path is absolute"
    case .climbing: "the media path leaves the folder of the deck"
    case .reserved: "the media file has the name of a device"
    case .character(let character): "the name of the media file holds '\(character)'"
    case .ending: "the name of the media file ends in a space or full stop"
    case .long: "the name of the media file is longer than 120 bytes"
    case .apart: "the name of the media file has letters apart from their accents"
    case .folder: "the media file is in a folder, and Anki knows no folders"
    }
  }
}
