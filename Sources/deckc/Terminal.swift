internal import ArgumentParser
internal import CSystem
internal import DeckDriver
internal import DeckSource
internal import Glibc

/// How the program ends when it ends early.
struct ExitStatus: Error {
  let code: Int32

  /// Something at or above `--fail-on` remains.
  static let found = ExitStatus(code: 1)
  /// What was asked could not be done.
  static let failed = ExitStatus(code: 2)

  func exit() -> Never { Glibc.exit(code) }
}

/// What must be set before anything is read.
enum CommandLineSetup {
  static func run() {
    Progress.begin()
    csystem_explain_bus_errors()
    csystem_keep_freed_memory()
    // A reader that closes the pipe early, such as `head`, is no failure worth a signal.
    _ = signal(SIGPIPE, SIG_IGN)
    // A file that grows beyond what the user may write is an error with a message.
    _ = signal(SIGXFSZ, SIG_IGN)
  }
}

/// Standard output and standard error.
enum Terminal {
  static let isOutputTerminal = isatty(STDOUT_FILENO) == 1
  static let isErrorTerminal = isatty(STDERR_FILENO) == 1
  static let isInputTerminal = isatty(STDIN_FILENO) == 1

  /// Writes results.
  static func write(_ bytes: ByteView) throws {
    do throws(DriverError) {
      try OutputFile().write(bytes)
    } catch {
      throw fail(error)
    }
  }

  static func write(_ text: String) throws {
    try ByteView.withCopy(of: text.utf8) { try write($0) }
  }

  /// Writes a note for people.
  static func note(_ text: String) {
    ByteView.withCopy(of: (text + "\n").utf8) { writeError($0) }
  }

  /// Writes on standard error. When even that fails, nobody can be told.
  static func writeError(_ bytes: ByteView) {
    Progress.clear()
    _ = unsafe Glibc.write(STDERR_FILENO, bytes.base, bytes.count)
  }

  /// Says what could not be done, and returns how the program should end when it can't go on. A reader that
  /// closed our output has seen enough, which is no failure.
  @discardableResult
  static func fail(_ error: DriverError) -> ExitStatus {
    if error == .outputClosed { return ExitStatus(code: 0) }
    note("deckc: error: \(error)")
    return .failed
  }

  /// Ends the program for an error of the argument parser: help and version succeed, wrong usage is status 2.
  static func exit<Command: ParsableArguments>(for error: any Error, _ command: Command.Type) -> Never {
    let code = command.exitCode(for: error)
    let message = command.fullMessage(for: error)
    if code == .success {
      let text = message.isEmpty ? "" : message + "\n"
      do { try write(text) } catch { Glibc.exit(2) }
      Glibc.exit(0)
    }
    note(message)
    Glibc.exit(2)
  }

  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }
}
