internal import Glibc

/// Runs other programs, and tells what they took and what they printed.
public enum ChildProcess {
  /// Runs the program `arguments[0]`, found along `PATH`, with its output thrown away, and waits for it.
  ///
  /// Exit codes up to `highestStatus` count as success.
  public static func run(_ arguments: [String], highestStatus: Int32 = 0) throws -> Usage {
    let start = ContinuousClock.now
    let process = try spawn(arguments, input: "/dev/null", output: nil)
    var usage = rusage()
    let status = try wait(for: process, arguments, &usage)
    let elapsed = start.duration(to: .now)
    guard status & 0x7F == 0, status >> 8 <= highestStatus else {
      throw ChildFailure(command: arguments.joined(separator: " "), status: status)
    }
    return Usage(
      processor: seconds(usage.ru_utime) + seconds(usage.ru_stime), wall: elapsed / .seconds(1),
      peak: usage.ru_maxrss * 1024)
  }

  /// What the program `arguments[0]`, found along `PATH`, prints, or nil when it isn't installed.
  ///
  /// The exit code is not looked at: checkers use it for what they found.
  public static func output(_ arguments: [String], input: String = "/dev/null") throws -> String? {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { throw SystemError("can't make a pipe", errno) }
    defer { close(ends[0]) }
    let process: pid_t
    do {
      defer { close(ends[1]) }
      process = try spawn(arguments, input: input, output: ends[1])
    } catch let error as SystemError where error.code == ENOENT {
      return nil
    }
    let bytes = try InputFile.read(ends[0], named: arguments[0])
    var usage = rusage()
    let status = try wait(for: process, arguments, &usage)
    return status >> 8 == 127 ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// The program `name` in the folder of this one, as a build leaves it.
  public static func neighbor(_ name: String) -> String {
    let program = CommandLine.arguments[0]
    guard let slash = program.lastIndex(of: "/") else { return name }
    return program[...slash] + name
  }

  /// Lets this process and its children run on the first `count` processors only.
  public static func limitProcessors(to count: Int) throws {
    // Children inherit the set; Swift doesn't see the system's own call for it.
    _ = try run(["taskset", "-c", "-p", "0-\(count - 1)", "\(getpid())"])
  }

  /// Starts a program that reads `input`; what it prints goes to `output`, or nowhere.
  private static func spawn(_ arguments: [String], input: String, output: Int32?) throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    if let output {
      unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    } else {
      unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    }
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let code = unsafe posix_spawnp(&process, arguments[0], &actions, nil, &words, environ)
    guard code == 0 else { throw SystemError("can't run '\(arguments[0])'", code) }
    return process
  }

  /// Waits for the end of a program.
  private static func wait(for process: pid_t, _ arguments: [String], _ usage: inout rusage) throws -> Int32 {
    var status: Int32 = 0
    while unsafe wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw SystemError("can't wait for '\(arguments[0])'", errno) }
    }
    return status
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
