public import DeckSource
internal import Glibc

/// The only code that reads and writes files.
public enum FileSystem {
  /// What a path leads to.
  public enum Kind: Sendable {
    case file, folder, other
  }

  /// What `path` leads to, links followed.
  public static func kind(of path: String) throws(DriverError) -> Kind {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw .cannotRead(path: path, reason: lastError()) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// When the file among `paths` was changed that was changed last, in seconds since 1970; nil when none of them is a
  /// file, nor standard input.
  public static func lastModification(of paths: [String]) -> Int? {
    let times = paths.compactMap { path in
      var status = stat()
      return unsafe stat(path, &status) == 0 ? status.st_mtim.tv_sec : nil
    }
    if let last = times.max() { return last }
    var status = stat()
    let isFile = unsafe fstat(STDIN_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    return isFile ? status.st_mtim.tv_sec : nil
  }

  /// The bytes of a file: mapped when it is large, so that they cost no memory of our own.
  public static func read(_ path: String) throws(DriverError) -> ByteStorage {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotRead(path: path, reason: lastError()) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .cannotRead(path: path, reason: lastError()) }
    let isFile = status.st_mode & S_IFMT == S_IFREG
    let size = Int(status.st_size)
    guard !isFile || size <= SourceFile.maximumCount else { throw .tooLarge(path: path) }
    if isFile && size >= mappingThreshold { return try map(descriptor, size, path) }
    return try readAll(descriptor, name: path, expected: isFile ? size : 0)
  }

  /// The bytes of standard input.
  public static func readStandardInput(name: String) throws(DriverError) -> ByteStorage {
    try readAll(STDIN_FILENO, name: name, expected: 0)
  }

  /// Below this size a copy is cheaper than a mapping, and immune to whatever happens to the file.
  private static let mappingThreshold = 1 << 20

  private static func map(_ descriptor: Int32, _ size: Int, _ path: String) throws(DriverError) -> ByteStorage
  {
    // Everything will be read, so the pages are mapped at once: a fault for every few of them costs more.
    guard let memory = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0),
      unsafe memory != MAP_FAILED
    else { throw .cannotRead(path: path, reason: lastError()) }
    _ = unsafe madvise(memory, size, MADV_SEQUENTIAL)
    return unsafe ByteStorage(base: memory.assumingMemoryBound(to: UInt8.self), count: size) { base, count in
      _ = unsafe munmap(UnsafeMutableRawPointer(mutating: base), count)
    } forget: { base, count in
      _ = unsafe madvise(UnsafeMutableRawPointer(mutating: base), count, MADV_DONTNEED)
    }
  }

  /// Reads to the end; `expected` is how much there should be, if that is known.
  static func readAll(_ descriptor: Int32, name: String, expected: Int) throws(DriverError)
    -> ByteStorage
  {
    // One byte more, so that the second reading finds the end.
    var capacity = expected > 0 ? expected + 1 : 1 << 16
    var memory = unsafe malloc(capacity)
    var count = 0
    var reason: DriverError?
    while reason == nil {
      if count == capacity {
        capacity *= 2
        unsafe memory = realloc(memory, capacity)
      }
      guard let start = unsafe memory else { preconditionFailure("no memory for \(capacity) bytes") }
      let readCount = unsafe Glibc.read(descriptor, start + count, capacity - count)
      if readCount == 0 { break }
      if readCount > 0 {
        count += readCount
        if count > SourceFile.maximumCount { reason = .tooLarge(path: name) }
      } else if errno != EINTR {
        reason = .cannotRead(path: name, reason: lastError())
      }
    }
    if let reason {
      unsafe free(memory)
      throw reason
    }
    guard let memory = unsafe memory else { preconditionFailure("no memory") }
    return unsafe ByteStorage(base: memory.assumingMemoryBound(to: UInt8.self), count: count) { base, _ in
      unsafe free(UnsafeMutableRawPointer(mutating: base))
    }
  }

  /// The files below a folder whose names `accepts`, in the order of their paths. Hidden files and folders are
  /// left out, and links to folders are not followed, so a walk always ends. Folders that can't be read are errors
  /// beside the files of the others.
  public static func walk(_ folder: String, accepts: (String) -> Bool) -> (
    files: [String], errors: [DriverError]
  ) {
    var files: [String] = []
    var errors: [DriverError] = []
    var folders = [folder]
    while let current = folders.popLast() {
      guard let directory = unsafe opendir(current) else {
        errors.append(.cannotRead(path: current, reason: lastError()))
        continue
      }
      defer { unsafe closedir(directory) }
      while let name = unsafe nextName(directory) {
        guard !name.hasPrefix(".") else { continue }
        let path = current.hasSuffix("/") ? current + name : "\(current)/\(name)"
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { continue }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: folders.append(path)
        case S_IFREG, S_IFLNK: if accepts(path) { files.append(path) }
        default: break
        }
      }
    }
    return (files.sorted(), errors)
  }

  /// The names in a folder, in no order; none when it can't be read.
  static func names(in folder: String) -> [String] {
    guard let directory = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let name = unsafe nextName(directory) { names.append(name) }
    return names
  }

  private static func nextName(_ directory: OpaquePointer) -> String? {
    guard let entry = unsafe readdir(directory) else { return nil }
    return unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
    }
  }

  /// What the system says of the call that failed last.
  static func lastError() -> String { message(errno) }

  /// What the system says of the call that failed last, where a new file was to be.
  static func lastErrorOfNewFile() -> String { errno == ENOENT ? "there is no such folder" : lastError() }

  /// What an error of the system means.
  static func message(_ code: Int32) -> String {
    switch code {
    case ENOENT: "there is no such file"
    case EACCES, EPERM: "permission denied"
    case EISDIR: "it is a folder"
    default: unsafe String(cString: strerror(code))
    }
  }
}
