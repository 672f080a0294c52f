internal import DeckSource
internal import Glibc

/// Runs git and reads what it prints.
enum GitCommand {
  /// How it went.
  enum Outcome {
    /// It ended with status 0 and printed this.
    case success(ByteStorage)
    /// It ended otherwise; the first line of what it said.
    case failure(String)
    /// It could not be run; the reason is the system's.
    case missing(String)
  }

  /// Runs `git` with `arguments` in `folder`.
  static func run(_ arguments: [String], in folder: String) -> Outcome {
    // What it says is looked at, and shown among our own messages.
    _ = unsafe setenv("LC_ALL", "C", 1)
    let quiet = attempt(arguments, in: folder, output: STDOUT_FILENO, other: STDERR_FILENO)
    // What it says of its failure is asked for only when there is one, so that it never mixes with results.
    guard case .failure = quiet else { return quiet }
    return attempt(arguments, in: folder, output: STDERR_FILENO, other: STDOUT_FILENO)
  }

  /// Runs it with one of its streams read, and the other thrown away.
  private static func attempt(
    _ arguments: [String], in folder: String, output: Int32, other: Int32
  ) -> Outcome {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { return .missing(FileSystem.lastError()) }
    // The child gets its stream by another number, and must not hold these.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var process: pid_t = 0
    let code = spawn(["git", "-C", folder] + arguments, &process, output: (output, ends[1]), other: other)
    close(ends[1])
    defer { close(ends[0]) }
    guard code == 0 else { return .missing(FileSystem.message(code)) }
    let printed = try? FileSystem.readAll(ends[0], name: "git", expected: 0)
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 && errno == EINTR {}
    guard let printed else { return .failure("its output can't be read") }
    if status == 0 { return .success(printed) }
    return withExtendedLifetime(printed) {
      .failure(printed.view.lines.first.map(\.string) ?? "git ended with status \(status >> 8)")
    }
  }

  private static func spawn(
    _ words: [String], _ process: inout pid_t, output: (stream: Int32, end: Int32), other: Int32
  ) -> Int32 {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, other, "/dev/null", O_WRONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output.end, output.stream)
    var texts = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe texts.forEach { unsafe free($0) } }
    return unsafe posix_spawnp(&process, words[0], &actions, nil, &texts, environ)
  }
}
