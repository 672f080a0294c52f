public import DeckDiagnostics
public import DeckSource

/// What a check found, over all its inputs: what reports render.
public struct CheckResult: Sendable {
  /// Everything found, file by file in the order of the inputs, and in source order within a file.
  public var diagnostics: [Diagnostic]
  /// The number of inputs that were read.
  public var fileCount: Int
  /// The number of cards in them.
  public var cardCount: Int
  /// How many findings were repaired, when fixes were applied.
  public var fixedCount: Int
  /// The inputs one by one, those without findings too, in order.
  public var files: [CheckedFile] = []
  /// The version of the program, such as `1.2.3`; empty when nobody says it.
  public var toolVersion = ""
  /// What is known of the rule of that name.
  public var describeRule: @Sendable (String) -> RuleDescription? = { _ in nil }

  /// A result.
  public init(diagnostics: [Diagnostic] = [], fileCount: Int = 0, cardCount: Int = 0, fixedCount: Int = 0) {
    self.diagnostics = diagnostics
    self.fileCount = fileCount
    self.cardCount = cardCount
    self.fixedCount = fixedCount
  }

  /// Adds what was found in one more input of `cards` cards.
  public mutating func add(_ found: [Diagnostic], of source: SourceFile, cards: Int) {
    diagnostics += found
    files.append(CheckedFile(name: source.name, cardCount: cards))
    fileCount += 1
    cardCount += cards
  }

  /// How many diagnostics are of `severity`.
  public func count(_ severity: Severity) -> Int { diagnostics.count { $0.severity == severity } }

  /// How many diagnostics have a fix that can be applied, at least so trusted.
  public func fixableCount(_ applicability: FixIt.Applicability = .unsafe) -> Int {
    diagnostics.count { ($0.finding.fixIt?.applicability ?? .display) >= applicability }
  }
}

/// How text for people is decorated.
public struct ReportStyle: Sendable {
  /// Whether to use ANSI colours.
  public var usesColor: Bool

  /// A style.
  public init(usesColor: Bool = false) { self.usesColor = usesColor }
}

/// One way to write diagnostics down.
public struct Report: Sendable {
  /// The name, as `--output-format` takes it.
  public let name: String
  /// What it is for, in one line.
  public let summary: String
  /// Renders a result.
  public let render: @Sendable (CheckResult, ReportStyle, inout ByteWriter) -> Void

  /// Whether it wants to know the ids of cards.
  public var namesCards: Bool { ["gitlab", "junit", "sarif"].contains(name) }

  init(
    _ name: String, _ summary: String,
    render: @escaping @Sendable (CheckResult, ReportStyle, inout ByteWriter) -> Void
  ) {
    self.name = name
    self.summary = summary
    self.render = render
  }

  /// Every report, in name order.
  public static let all: [Report] = [
    .checkstyle, .concise, .full, .github, .gitlab, .json, .jsonl, .junit, .sarif,
  ]

  /// The report of that name.
  public static func named(_ name: String) -> Report? { all.first { $0.name == name } }
}
