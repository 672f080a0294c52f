internal import DeckSource
internal import DeckSyntax

/// What the columns of a delimited file hold.
struct DelimitedColumns {
  enum Role: Equatable {
    case front, back, number, identifier, tags, deck, noteType
    /// A field of its own: its name as it stands in the header, or none.
    case named(DelimitedName?)
    /// A field of its own that the user names.
    case called(String)
    /// A column that the user leaves out.
    case skipped
  }

  /// The columns in order.
  private(set) var roles: [Role] = []
  /// Whether a first row names them.
  private(set) var hasHeader = false
  /// Whether that is certain: two names at least are known.
  private(set) var hasKnownNames = false
  /// The names that the first row gives.
  private(set) var names: [String] = []

  /// What column `index` holds; columns that the header does not name are fields of their own.
  subscript(index: Int) -> Role { index < roles.count ? roles[index] : .named(nil) }

  /// The columns of a file that begins with `rows`.
  init(_ bytes: ByteView, _ rows: [[DelimitedField]], _ choice: ColumnChoice? = nil) {
    let fields = rows.first ?? []
    let spans = fields.map { bytes.trimmed($0.span) }
    let meanings = spans.map { ColumnName.meaning(bytes[$0]) }
    hasKnownNames = Self.areKnown(bytes, spans, meanings)
    let below = Self.contents(bytes, rows.dropFirst())
    hasHeader = hasKnownNames || Self.isUnlikeRows(bytes, spans, below)
    if hasHeader {
      names = spans.map { ColumnName.text(of: bytes[$0]) }
      nameRoles(zip(spans, fields).map { DelimitedName(span: $0, isQuoted: $1.isQuoted) }, meanings)
      fill(below)
    } else {
      let contents = Self.contents(bytes, rows[...])
      roles = [Role](repeating: .named(nil), count: max(2, contents.count))
      fill(contents)
      markCounters(contents)
    }
    if let choice { apply(choice) }
  }

  // MARK: Names

  private mutating func nameRoles(_ names: [DelimitedName], _ meanings: [ColumnName.Meaning]) {
    roles = names.map { .named($0.span.isEmpty ? nil : $0) }
    for (index, meaning) in meanings.enumerated() {
      switch meaning {
      case .number: assign(.number, index)
      case .identifier: assign(.identifier, index)
      case .tags: assign(.tags, index)
      case .deck: assign(.deck, index)
      case .noteType: assign(.noteType, index)
      case .front, .back, .derived, .language, .other: break
      }
    }
    let front = Self.best(meanings) { if case .front(let rank) = $0 { rank } else { nil } }
    let back = Self.best(meanings) { if case .back(let rank) = $0 { rank } else { nil } }
    if let front { roles[front] = .front }
    if let back { roles[back] = .back }
    // `Spanish, English`: what no other name has taken.
    for (index, meaning) in meanings.enumerated() where meaning == .language {
      if !roles.contains(.front) { roles[index] = .front } else { assign(.back, index) }
    }
  }

  private mutating func assign(_ role: Role, _ index: Int) {
    if !roles.contains(role), case .named = roles[index] { roles[index] = role }
  }

  private static func best(_ meanings: [ColumnName.Meaning], _ rank: (ColumnName.Meaning) -> Int?) -> Int? {
    meanings.indices.filter { rank(meanings[$0]) != nil }
      .min { (rank(meanings[$0]) ?? 0, $0) < (rank(meanings[$1]) ?? 0, $1) }
  }

  /// Whether the first row names columns: a front and a back, or two other columns known by name, or one name
  /// that continues another behind a colon, as in `capital, capital:de`.
  private static func areKnown(_ bytes: ByteView, _ names: [Span], _ meanings: [ColumnName.Meaning]) -> Bool {
    guard names.count >= 2 else { return false }
    var known: Set<Int> = []
    for meaning in meanings {
      switch meaning {
      case .front: known.insert(0)
      case .back: known.insert(1)
      case .identifier: known.insert(2)
      case .number: known.insert(3)
      case .tags: known.insert(4)
      case .language: known.insert(known.contains(5) ? 6 : 5)
      case .deck, .noteType, .derived, .other: break
      }
    }
    if known.isSuperset(of: [0, 1]) || known.isSuperset(of: [5, 6]) { return true }
    if known.count >= 2 && names.count >= 3 { return true }
    // Tags alone, in a wide table.
    if known.contains(4) && names.count >= 4 { return true }
    let texts = Set(names.map { bytes[$0].string })
    return names.contains { name in
      let text = bytes[name].string
      guard let colon = text.firstIndex(of: ":") else { return false }
      return texts.contains(String(text[..<colon]))
    }
  }

  // MARK: Content

  private static func contents(_ bytes: ByteView, _ rows: ArraySlice<[DelimitedField]>) -> [ColumnContent] {
    // The width that most rows have; what stands beyond it was cut in two by mistake.
    let widths = Dictionary(rows.map { ($0.count, 1) }, uniquingKeysWith: +)
    let width = widths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    return (0..<width).map { column in
      ColumnContent(rows.map { $0.count > column ? bytes[bytes.trimmed($0[column].span)] : bytes[0..<0] })
    }
  }

  /// Whether the first row can't be one of those below: it holds short words where they hold something else.
  private static func isUnlikeRows(_ bytes: ByteView, _ names: [Span], _ below: [ColumnContent]) -> Bool {
    let texts = names.map { bytes[$0] }
    guard names.count >= 2, names.count == below.count, Set(texts.map(\.string)).count == names.count,
      texts.allSatisfy({ !$0.isEmpty && $0.count <= 30 && $0.first != UInt8(ascii: "<") })
    else { return false }
    return zip(texts, below).contains { text, content in
      content.isUnlikeNames && !ColumnContent([text, text, text]).isUnlikeNames
    }
  }

  /// Gives the front and the back that no name told to the columns that look most like them, from left to right.
  private mutating func fill(_ contents: [ColumnContent]) {
    let isMissing = (front: !roles.contains(.front), back: !roles.contains(.back))
    let open = roles.indices.filter { if case .named = roles[$0] { true } else { false } }
    let wanted = (isMissing.front ? 1 : 0) + (isMissing.back ? 1 : 0)
    guard wanted > 0 else { return }
    var chosen = open
    if open.count > wanted {
      func rank(_ column: Int) -> Double {
        guard column < contents.count else { return -1 }
        // A column that is empty now and then is as good as a full one.
        let filled = contents[column].filledShare
        return Double(contents[column].kind.rawValue) + (filled < 0.8 ? filled - 1 : 0)
      }
      chosen = Array(open.sorted { (-rank($0), $0) < (-rank($1), $1) }.prefix(wanted)).sorted()
    }
    for column in chosen {
      if !roles.contains(.front) {
        roles[column] = .front
      } else if !roles.contains(.back) {
        roles[column] = .back
      }
    }
  }

  /// Without names, the first column that counts is the number of the cards, one of identifiers their id.
  private mutating func markCounters(_ contents: [ColumnContent]) {
    for (index, content) in contents.enumerated() {
      switch content.kind {
      case .counter: if index == 0 { assign(.number, index) }
      case .identifier: assign(.identifier, index)
      case .empty, .category, .date, .number, .code, .text: break
      }
    }
  }

  // MARK: The user's choice

  /// The column of a choice, or nil when the table has none such.
  func index(of column: ColumnChoice.Column) -> Int? {
    switch column {
    case .position(let index): index < roles.count ? index : nil
    case .name(let name): names.firstIndex { $0.lowercased() == name.lowercased() }
    }
  }

  private mutating func apply(_ choice: ColumnChoice) {
    let before = roles
    if !choice.isPartial { roles = before.map { _ in .skipped } }
    for (part, column) in choice.parts {
      guard let index = index(of: column) else { continue }
      let role: Role =
        switch part {
        case .front: .front
        case .back: .back
        case .tags: .tags
        case .number: .number
        case .identifier: .identifier
        case .field(let name): .called(name)
        case .skipped: .skipped
        }
      // What was found out gives way to what is said.
      if role != .skipped, role != .tags, let other = roles.firstIndex(of: role), other != index {
        roles[other] = names.indices.contains(other) ? .called(names[other]) : .named(nil)
      }
      roles[index] = role
    }
  }
}

/// The name of a column as it stands in the header.
struct DelimitedName: Equatable {
  var span: Span
  /// Whether quotes in it are doubled.
  var isQuoted: Bool
}
