internal import Glibc

/// Something that the system refused.
public struct SystemError: Error, CustomStringConvertible {
  /// What was tried, and why it failed.
  public let description: String
  /// The system's code, as in `errno`.
  public let code: Int32

  /// What was tried, and the system's code of why it failed.
  public init(_ message: String, _ code: Int32) {
    self.code = code
    description = unsafe "\(message): \(String(cString: strerror(code)))"
  }
}

/// A program that ended badly.
public struct ChildFailure: Error, CustomStringConvertible {
  /// The command, its words joined.
  public var command: String
  /// What `wait` says of its end.
  public var status: Int32

  /// The command, and how it ended.
  public var description: String {
    status & 0x7F != 0
      ? "'\(command)' was ended by signal \(status & 0x7F)" : "'\(command)' ended with status \(status >> 8)"
  }
}
