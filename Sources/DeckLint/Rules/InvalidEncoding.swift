internal import CScan
internal import DeckDiagnostics
internal import DeckModel
internal import DeckSource

extension Rule {
  static let invalidEncoding = Rule(
    "invalid-encoding", .parsing, .error, fixes: [.unsafe],
    summary: "Finds bytes that aren't UTF-8.",
    reason:
      "Such bytes can't be shown; Anki refuses the whole file, and every output has U+FFFD in their place.",
    advice: "Save the file as UTF-8 again from the program that it comes from.",
    details: """
      All bad bytes of a file are one finding, at the first of them. When every one of them is a letter or a mark in
      Windows-1252, the encoding that old exports have most often, the fix reads them as such; it is unsafe because
      another encoding may have been meant. UTF-16 is no problem: it is recognised and read.
      """,
    examples: [.right("1\nCafé\nA place for coffee\n")],
    check: .deck { survey, findings in
      let source = survey.deck.source
      // What was never text is reported as such by its reader.
      guard source.binaryKind == nil else { return }
      let places = invalidPlaces(source)
      guard let first = places.first else { return }
      let count = places.count
      let what = count == 1 ? "a byte isn't UTF-8" : "\(count) bytes aren't UTF-8"
      let characters = places.map { windows1252[source.bytes[Int($0.start)]] }
      let isWindows = source.encoding == .utf8 && characters.allSatisfy { $0 != nil }
      var finding = Finding(isWindows ? "\(what); they look like Windows-1252" : what, span: first)
      if isWindows {
        finding.fixIt = FixIt(
          .unsafe, "read them as Windows-1252",
          edits: zip(places, characters).compactMap { place, character in
            character.map { TextEdit(place, String($0)) }
          })
      }
      findings.append(finding)
    })
}

/// Every byte that belongs to no scalar; in UTF-16, the replacement characters that stand for half pairs.
private func invalidPlaces(_ source: SourceFile) -> [Span] {
  var places: [Span] = []
  let bytes = source.bytes
  if source.encoding != .utf8 {
    var index = 0
    while let found = bytes.firstIndex(of: "\u{FFFD}", from: index) {
      places.append(Span(found, found + 3))
      index = found + 3
    }
    return places
  }
  guard var index = source.firstInvalidOffset else { return [] }
  while index < bytes.count {
    places.append(Span(index, index + 1))
    index += 1
    let rest = bytes[index..<bytes.count]
    index += unsafe cscan_utf8_prefix(rest.base, rest.count)
  }
  return places
}

/// What bytes from 0x80 mean in Windows-1252 where they are letters, quotes, dashes or signs.
private let windows1252: [UInt8: Unicode.Scalar] = {
  var table: [UInt8: Unicode.Scalar] = [
    0x80: "€", 0x82: "‚", 0x83: "ƒ", 0x84: "„", 0x85: "…", 0x86: "†", 0x87: "‡", 0x89: "‰", 0x8A: "Š",
    0x8B: "‹",
    0x8C: "Œ", 0x8E: "Ž", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—",
    0x99: "™",
    0x9A: "š", 0x9B: "›", 0x9C: "œ", 0x9E: "ž", 0x9F: "Ÿ",
  ]
  for byte in UInt8(0xA0)...0xFF { table[byte] = Unicode.Scalar(byte) }
  return table
}()
