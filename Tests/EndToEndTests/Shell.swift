import Foundation

/// Runs commands in a folder of their own, with the `deckc` that was built beside the tests in front of the path.
struct Shell {
  /// The folder; it is deleted when the test asks for it.
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("deckc-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func delete() { try? FileManager.default.removeItem(at: folder) }

  /// Where the products of the build are.
  static let products: URL = {
    let program = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
    return program
  }()

  /// Children inherit what a thread blocks, and tests run on threads that block nearly everything: shells would never learn that
  /// their own children ended, and signals would not end them.
  private static func unblockSignals() {
    var none = sigset_t()
    unsafe sigemptyset(&none)
    _ = unsafe pthread_sigmask(SIG_SETMASK, &none, nil)
  }

  /// The exit status of `command`, and its standard output and standard error in one text, in the order written.
  func run(_ command: String) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = Self.products.path + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    environment["NO_COLOR"] = nil
    process.environment = environment
    let output = folder.appendingPathComponent(".output")
    _ = FileManager.default.createFile(atPath: output.path, contents: nil)
    let handle = try FileHandle(forUpdating: output)
    process.standardOutput = handle
    process.standardError = handle
    process.standardInput = FileHandle.nullDevice
    Self.unblockSignals()
    try process.run()
    process.waitUntilExit()
    try handle.close()
    return (process.terminationStatus, String(decoding: try Data(contentsOf: output), as: UTF8.self))
  }
}
