internal import DeckSource
internal import DeckSyntax

/// What the columns of a delimited file hold.
struct DelimitedColumns {
  enum Role: Equatable {
    case front, back, number, identifier, tags, deck, noteType
    /// A field of its own: its name as it stands in the header, or none.
    case named(DelimitedName?)
  }

  /// The columns in order.
  private(set) var roles: [Role] = []
  /// Whether a first row names them.
  private(set) var hasHeader = false

  /// What column `index` holds; columns that the header does not name are fields of their own.
  subscript(index: Int) -> Role { index < roles.count ? roles[index] : .named(nil) }

  /// The columns of a file whose first row has `fields`.
  init(_ bytes: ByteView, _ fields: [DelimitedField]) {
    let names = fields.map { bytes.trimmed($0.span) }
    let meanings = names.map { FieldName.meaning(bytes[$0]) }
    hasHeader = Self.isHeader(bytes, names, meanings)
    guard hasHeader else {
      roles = [.front, .back]
      return
    }
    roles = zip(names, fields).map { name, field in
      name.isEmpty ? .named(nil) : .named(DelimitedName(span: name, isQuoted: field.isQuoted))
    }
    for (index, meaning) in meanings.enumerated() {
      switch meaning {
      case .number: assign(.number, index)
      case .identifier: assign(.identifier, index)
      case .tags: assign(.tags, index)
      case .deck: assign(.deck, index)
      case .noteType: assign(.noteType, index)
      case .front, .back, .derived, .other: break
      }
    }
    let front = Self.best(meanings) { if case .front(let rank) = $0 { rank } else { nil } }
    let back = Self.best(meanings) { if case .back(let rank) = $0 { rank } else { nil } }
    if let front { roles[front] = .front }
    if let back { roles[back] = .back }
    // A column whose name says nothing takes the place that is left.
    if front == nil, let index = firstNamed { roles[index] = .front }
    if back == nil, let index = firstNamed { roles[index] = .back }
  }

  private var firstNamed: Int? {
    roles.firstIndex { if case .named = $0 { true } else { false } }
  }

  private mutating func assign(_ role: Role, _ index: Int) {
    if !roles.contains(role) { roles[index] = role }
  }

  private static func best(_ meanings: [FieldName.Meaning], _ rank: (FieldName.Meaning) -> Int?) -> Int? {
    meanings.indices.filter { rank(meanings[$0]) != nil }
      .min { (rank(meanings[$0]) ?? 0, $0) < (rank(meanings[$1]) ?? 0, $1) }
  }

  /// Whether the first row names columns: a front and a back, or two other columns known by name, or one name
  /// that continues another behind a colon, as in `capital, capital:de`.
  private static func isHeader(_ bytes: ByteView, _ names: [Span], _ meanings: [FieldName.Meaning]) -> Bool {
    guard names.count >= 2 else { return false }
    var known: Set<Int> = []
    for meaning in meanings {
      switch meaning {
      case .front: known.insert(0)
      case .back: known.insert(1)
      case .identifier: known.insert(2)
      case .number: known.insert(3)
      case .tags: known.insert(4)
      case .deck, .noteType, .derived, .other: break
      }
    }
    if known.isSuperset(of: [0, 1]) || known.count >= 2 && names.count >= 3 { return true }
    // Tags alone, in a wide table.
    if known.contains(4) && names.count >= 4 { return true }
    let texts = Set(names.map { bytes[$0].string })
    return names.contains { name in
      let text = bytes[name].string
      guard let colon = text.firstIndex(of: ":") else { return false }
      return texts.contains(String(text[..<colon]))
    }
  }
}

/// The name of a column as it stands in the header.
struct DelimitedName: Equatable {
  var span: Span
  /// Whether quotes in it are doubled.
  var isQuoted: Bool
}
