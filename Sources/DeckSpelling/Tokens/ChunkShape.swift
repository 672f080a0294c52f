internal import DeckSource

/// Tells stretches without white space that are no prose: paths, addresses, calls, names of programs.
enum ChunkShape {
  /// Whether `chunk`, in which bytes of `kinds` occur, is no prose.
  static func isNoProse(_ chunk: ByteView, _ kinds: ByteKind) -> Bool {
    if kinds.contains(.hyphen), isOption(chunk) { return true }
    guard !kinds.isDisjoint(with: [.sign, .slash, .stop, .divider]) else { return false }
    let core = core(of: chunk)
    if kinds.contains(.sign), hasProgramSign(core) { return true }
    if kinds.contains(.slash), isPath(core) { return true }
    if kinds.contains(.divider), core.firstIndex(of: "::") != nil || hasCall(core) { return true }
    return kinds.contains(.stop) && (isDotted(core) || isHiddenName(chunk))
  }

  /// Whether a bracket behind a word holds an ending of it: `word(s)`.
  static func isEnding(_ rest: ByteView) -> Bool {
    // A bracket at the end of a chunk belongs to what follows.
    if rest.count == 1 { return true }
    // Endings are short, and a chunk may be long.
    guard let close = rest[0..<min(rest.count, 6)].firstIndex(of: UInt8(ascii: ")")) else { return false }
    let ending = rest[1..<close]
    return ending.equals("s") || ending.equals("es") || ending.equals("ies") || ending.equals("d")
      || ending.equals("ed") || ending.equals("n") || ending.equals("r") || ending.equals("er")
      || ending.equals("al") || ending.equals("ing") || ending.equals("ly")
  }

  /// The chunk without the marks at its edges.
  private static func core(of chunk: ByteView) -> ByteView {
    var start = 0
    var end = chunk.count
    while start < end, isMark(chunk[start]) { start += 1 }
    while end > start, isMark(chunk[end - 1]) { end -= 1 }
    return chunk[start..<end]
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"):
      true
    default: false
    }
  }

  /// `--option`
  private static func isOption(_ chunk: ByteView) -> Bool {
    chunk.count > 3 && chunk.hasPrefix("--") && isWord(chunk[2])
  }

  /// `snake_case`, `C:\`, `name@host`
  private static func hasProgramSign(_ core: ByteView) -> Bool {
    for index in core.indices {
      switch core[index] {
      case UInt8(ascii: "_"), UInt8(ascii: "\\"): return true
      case UInt8(ascii: "@"):
        if index > 0, index + 1 < core.count, isWord(core[index - 1]), isWord(core[index + 1]) { return true }
      default: break
      }
    }
    return false
  }

  /// `/usr`, `~/x`, `../x`, `a/b/c`, `https://…`
  private static func isPath(_ core: ByteView) -> Bool {
    if core.firstIndex(of: "://") != nil { return true }
    var slashCount = 0
    for (index, byte) in core.enumerated() where byte == UInt8(ascii: "/") {
      let isFollowed = index + 1 < core.count && isWord(core[index + 1])
      if isFollowed, index == 0 || index == 1 && core[0] == UInt8(ascii: "~") { return true }
      // A word between two slashes.
      if slashCount > 0, isWord(core[index - 1]) { return true }
      slashCount = isFollowed ? 1 : 0
    }
    return false
  }

  /// `call()` and `x.call(y`
  private static func hasCall(_ core: ByteView) -> Bool {
    guard var open = core.firstIndex(of: UInt8(ascii: "(")) else { return false }
    if open > 0, open + 1 < core.count, isWord(core[open - 1]), core[open + 1] == UInt8(ascii: ")") {
      return true
    }
    let hasName = open > 0 && isWord(core[open - 1])
    while open > 0, isWord(core[open - 1]) { open -= 1 }
    return hasName && open > 1 && core[open - 1] == UInt8(ascii: ".") && isWord(core[open - 2])
  }

  /// `file.txt`, `www.example.com`; not `end.Next`, where only a space is missing.
  private static func isDotted(_ core: ByteView) -> Bool {
    var isDotted = false
    for (index, byte) in core.enumerated() where byte == UInt8(ascii: ".") {
      guard index > 0, index + 1 < core.count, isSmall(core[index - 1]) else { continue }
      if core[index + 1] &- 0x41 < 26, index > 2, isSmall(core[index - 2]), isSmall(core[index - 3]) {
        return false
      }
      var end = index + 1
      while end < core.count, isSmall(core[end]) { end += 1 }
      if end > index + 2, end == core.count || !isWord(core[end]) { isDotted = true }
    }
    return isDotted
  }

  /// `.gitignore`
  private static func isHiddenName(_ chunk: ByteView) -> Bool {
    chunk.count > 3 && chunk[0] == UInt8(ascii: ".") && isSmall(chunk[1])
  }

  private static func isSmall(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  private static func isWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}
