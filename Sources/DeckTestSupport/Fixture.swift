public import Foundation

/// The files under `Fixtures`, and comparing with those that hold expected output.
public enum Fixture {
  /// The folder of all fixtures.
  public static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  /// Whether expected output is written instead of compared: `UPDATE_FIXTURES=1 swift test`.
  public static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] == "1"

  /// The bytes of the fixture at `path` below `Fixtures`.
  public static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(path)))
  }

  /// The names of the files in the folder `path` below `Fixtures` that end in `suffix`, in order.
  public static func names(in path: String, suffix: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(path).path)
      .filter { $0.hasSuffix(suffix) }.sorted()
  }

  /// What differs between `output` and the fixture at `path`, or nil; writes the fixture when updating.
  public static func difference(_ output: String, from path: String) throws -> String? {
    let file = folder.appendingPathComponent(path)
    if isUpdating {
      try Data(output.utf8).write(to: file)
      return nil
    }
    let expected = (try? String(decoding: Data(contentsOf: file), as: UTF8.self)) ?? ""
    guard expected != output else { return nil }
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = output.split(separator: "\n", omittingEmptySubsequences: false)
    let line =
      zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
    let was = line < old.count ? String(old[line]) : "(end)"
    let became = line < new.count ? String(new[line]) : "(end)"
    return "\(path):\(line + 1): expected \(was.debugDescription), got \(became.debugDescription)"
  }
}
