internal import Glibc

/// What one run of a program took.
struct Usage {
  /// Seconds of user and system time.
  var processor = 0.0
  /// Seconds from start to end.
  var wall = 0.0
  /// The largest resident set, in bytes. Never less than that of this program when it started the child, for
  /// the two share their memory until the child is another program; so this program must stay small.
  var peak = 0
}

/// Runs programs and tells what they took.
enum ChildProcess {
  /// Runs the program `arguments[0]`, found along `PATH`, with its output thrown away, and waits for it.
  ///
  /// Exit codes up to `highestStatus` count as success.
  static func run(_ arguments: [String], highestStatus: Int32 = 0) throws -> Usage {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let start = ContinuousClock.now
    let code = unsafe posix_spawnp(&process, arguments[0], &actions, nil, &words, environ)
    guard code == 0 else { throw SystemError("can't run '\(arguments[0])'", code) }
    var status: Int32 = 0
    var usage = rusage()
    while unsafe wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw SystemError("can't wait for '\(arguments[0])'", errno) }
    }
    let elapsed = start.duration(to: .now)
    guard status & 0x7F == 0, status >> 8 <= highestStatus else {
      throw ChildFailure(command: arguments.joined(separator: " "), status: status)
    }
    return Usage(
      processor: seconds(usage.ru_utime) + seconds(usage.ru_stime), wall: elapsed / .seconds(1),
      peak: usage.ru_maxrss * 1024)
  }

  /// The program `name` in the folder of this one, as a build leaves it.
  static func neighbor(_ name: String) -> String {
    let program = CommandLine.arguments[0]
    guard let slash = program.lastIndex(of: "/") else { return name }
    return program[...slash] + name
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

  /// Lets this process and its children run on the first `count` processors only.
  static func limitProcessors(to count: Int) throws {
    // Children inherit the set; Swift doesn't see the system's own call for it.
    _ = try run(["taskset", "-c", "-p", "0-\(count - 1)", "\(getpid())"])
  }
}

/// A program that ended badly.
struct ChildFailure: Error, CustomStringConvertible {
  var command: String
  var status: Int32

  var description: String {
    status & 0x7F != 0
      ? "'\(command)' was ended by signal \(status & 0x7F)" : "'\(command)' ended with status \(status >> 8)"
  }
}
