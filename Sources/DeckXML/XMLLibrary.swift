internal import CLibXML2

/// What the readers and validators share of the C library.
enum XMLLibrary {
  /// The mark of a handler of the second kind (`XML_SAX2_MAGIC`), which the importer can't read.
  static let sax2: UInt32 = 0xDEED_BEAF

  private static let isStarted: Bool = {
    xmlInitParser()
    // Catalogs are never wanted here, and the library sets them up unguarded: two threads that do it at once can
    // leave a lock behind that keeps the process from ending.
    xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE)
    return true
  }()

  /// Prepares the library once, whichever thread asks first.
  static func start() { _ = isStarted }

  /// The text of a C string, or nil.
  static func string(_ text: UnsafePointer<xmlChar>?) -> String? {
    unsafe text.map { unsafe String(decodingCString: $0, as: UTF8.self) }
  }

  /// The attributes of a start tag: five pointers each, of which the last two bound the value.
  static func attributes(_ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int) -> [XMLAttribute]
  {
    guard let list = unsafe list, count > 0 else { return [] }
    return (0..<count).map { index in
      let parts = unsafe list + 5 * index
      var value = ""
      if let start = unsafe parts[3], let end = unsafe parts[4] {
        value = unsafe String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
        // The library hands every ampersand of a value on as a reference, and nothing else.
        if value.utf8.contains(UInt8(ascii: "&")) { value.replace("&#38;", with: "&") }
      }
      return unsafe XMLAttribute(name: string(parts[0]) ?? "", namespace: string(parts[2]), value: value)
    }
  }

  /// The problem that the library reports, or nil for a mere warning.
  static func problem(_ error: UnsafePointer<xmlError>?) -> XMLProblem? {
    guard let error = unsafe error?.pointee, unsafe error.level.rawValue > XML_ERR_WARNING.rawValue else {
      return nil
    }
    let text = unsafe error.message.map { unsafe String(cString: $0) } ?? "unknown error"
    return unsafe XMLProblem(line: max(0, Int(error.line)), message: phrase(text))
  }

  /// The first line of a message of the library, as a phrase.
  private static func phrase(_ message: String) -> String {
    var line = message.prefix { $0 != "\n" }
    while let last = line.last, last == "." || last == " " { line.removeLast() }
    guard let first = line.first, line.dropFirst().first?.isUppercase != true else { return String(line) }
    return first.lowercased() + line.dropFirst()
  }
}
