internal import CLibSQLite
internal import Glibc
public import DeckSource

/// An SQLite database in memory.
///
/// A database that is read is not believed: its schema calls nothing, every call works within a budget that grows with
/// the number of bytes, and what is found broken is an error.
///
/// It is `@unchecked Sendable` because the owner of its file keeps it, and does nothing with it but end it.
@safe
public final class Database: @unchecked Sendable {
  fileprivate let connection: OpaquePointer
  private let storage: ByteStorage?
  private let budget: Budget?

  /// The steps that statements may still take, by the thousand.
  private final class Budget {
    var count: Int
    init(_ count: Int) { self.count = count }
  }

  /// An empty database to write.
  public init() throws(PackageError) {
    unsafe connection = try Self.open()
    storage = nil
    budget = nil
    // In one run of memory the file needs no copy when it is complete.
    let flags = UInt32(SQLITE_DESERIALIZE_RESIZEABLE | SQLITE_DESERIALIZE_FREEONCLOSE)
    try unsafe check(sqlite3_deserialize(connection, "main", nil, 0, 0, flags))
    var limit = Int64(SourceFile.maximumCount)
    try unsafe check(sqlite3_file_control(connection, "main", SQLITE_FCNTL_SIZE_LIMIT, &limit))
    // Nobody sees the file before it is complete, so there is nothing to undo.
    try execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE")
  }

  /// The database whose file is `storage`, to read.
  public init(reading storage: ByteStorage) throws(PackageError) {
    let bytes = storage.view
    guard bytes.hasPrefix("SQLite format 3\0"), bytes.count >= Self.headerCount else {
      throw PackageError("the collection is no SQLite database")
    }
    let readable = Self.withoutLog(storage)
    unsafe connection = try Self.open()
    self.storage = readable
    let budget = Budget(1000 + bytes.count / 100)
    self.budget = budget
    let view = readable.view
    let flags = UInt32(SQLITE_DESERIALIZE_READONLY)
    let memory = unsafe UnsafeMutablePointer(mutating: view.base)
    try unsafe check(
      sqlite3_deserialize(connection, "main", memory, Int64(view.count), Int64(view.count), flags))
    try unsafe check(clibsqlite_distrust(connection))
    // Nothing in a file can be longer than the file.
    unsafe _ = sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, Int32(clamping: max(view.count, 1 << 16)))
    unsafe _ = sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0)
    let context = unsafe Unmanaged.passUnretained(budget).toOpaque()
    unsafe sqlite3_progress_handler(
      connection, 1000,
      { context in
        guard let context = unsafe context else { return 1 }
        let budget = unsafe Unmanaged<Budget>.fromOpaque(context).takeUnretainedValue()
        budget.count -= 1
        return budget.count < 0 ? 1 : 0
      }, context)
    // Recent collections sort some names by this; nothing that we read depends on the order.
    let created = unsafe sqlite3_create_collation(connection, "unicase", SQLITE_UTF8, nil) {
      _, firstCount, first, secondCount, second in
      guard let first = unsafe first, let second = unsafe second else { return firstCount - secondCount }
      let order = unsafe memcmp(first, second, Int(min(firstCount, secondCount)))
      return order == 0 ? firstCount - secondCount : order
    }
    try check(created)
    try execute("PRAGMA cell_size_check = ON")
  }

  deinit { unsafe _ = sqlite3_close_v2(connection) }

  private static let headerCount = 100

  private static func open() throws(PackageError) -> OpaquePointer {
    var connection: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX
    let result = unsafe sqlite3_open_v2(":memory:", &connection, flags, nil)
    guard let connection = unsafe connection, result == SQLITE_OK else { throw PackageError("out of memory") }
    return unsafe connection
  }

  /// A file that was last used with a write-ahead log can't be opened in memory until its header says otherwise.
  private static func withoutLog(_ storage: ByteStorage) -> ByteStorage {
    let bytes = storage.view
    guard bytes[18] == 2 || bytes[19] == 2 else { return storage }
    var copy = Array(bytes)
    copy[18] = 1
    copy[19] = 1
    return ByteStorage(copying: copy)
  }

  fileprivate func check(_ result: Int32) throws(PackageError) {
    guard result != SQLITE_OK && result != SQLITE_ROW && result != SQLITE_DONE else { return }
    if result == SQLITE_INTERRUPT { throw PackageError("the collection is endless: reading it was given up") }
    let message = unsafe sqlite3_errmsg(connection).map { unsafe String(cString: $0) } ?? "an unknown error"
    throw PackageError("the collection can't be read: \(message)")
  }

  /// Runs statements that give no rows.
  public func execute(_ sql: String) throws(PackageError) {
    try unsafe check(sqlite3_exec(connection, sql, nil, nil, nil))
  }

  /// Whether a table of that name is there that holds its rows itself.
  public func hasTable(_ name: String) throws(PackageError) -> Bool {
    var statement = try Statement(
      self, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name = ?")
    var text = ByteWriter(capacity: 64)
    text.append(name)
    statement.bind(1, text.view)
    let isThere = try statement.step()
    // The statement reads the text where it stands.
    text.removeAll()
    return isThere
  }

  /// The file of a database that was written, which must not be changed any more.
  public func serialize() throws(PackageError) -> ByteStorage {
    var count: Int64 = 0
    let flags = UInt32(SQLITE_SERIALIZE_NOCOPY)
    guard let memory = unsafe sqlite3_serialize(connection, "main", &count, flags) else {
      throw PackageError("out of memory")
    }
    // The memory is the database's own, which lives as long as it is used.
    return unsafe ByteStorage(base: memory, count: Int(count)) { [self] _, _ in withExtendedLifetime(self) {}
    }
  }
}

/// A statement of SQL: its parameters count from 1, its columns from 0.
@safe
public struct Statement: ~Copyable {
  private let statement: OpaquePointer
  private let database: Database

  /// The statement that `sql` says.
  public init(_ database: Database, _ sql: String) throws(PackageError) {
    var prepared: OpaquePointer?
    try unsafe database.check(sqlite3_prepare_v2(database.connection, sql, -1, &prepared, nil))
    guard let prepared = unsafe prepared else { throw PackageError("an empty statement") }
    unsafe statement = prepared
    self.database = database
  }

  deinit { unsafe _ = sqlite3_finalize(statement) }

  /// Binds a number.
  public mutating func bind(_ parameter: Int, _ number: Int) {
    unsafe _ = sqlite3_bind_int64(statement, Int32(parameter), Int64(number))
  }

  /// Binds text, which must stay valid until the statement is reset or done.
  public mutating func bind(_ parameter: Int, _ text: ByteView) {
    unsafe _ = clibsqlite_bind_text(statement, Int32(parameter), text.base, Int32(clamping: text.count))
  }

  /// Goes to the next row; false when there is none.
  public mutating func step() throws(PackageError) -> Bool {
    let result = unsafe sqlite3_step(statement)
    try database.check(result)
    return result == SQLITE_ROW
  }

  /// Runs the statement, which gives no rows, and makes it ready to be run again.
  public mutating func run() throws(PackageError) {
    _ = try step()
    unsafe _ = sqlite3_reset(statement)
  }

  /// The number in a column of the row.
  public mutating func number(_ column: Int) -> Int {
    Int(truncatingIfNeeded: unsafe sqlite3_column_int64(statement, Int32(column)))
  }

  /// The bytes in a column of the row, text or not; valid until the next step.
  public mutating func bytes(_ column: Int) -> ByteView {
    let bytes = unsafe sqlite3_column_blob(statement, Int32(column))
    let count = Int(unsafe sqlite3_column_bytes(statement, Int32(column)))
    guard let base = unsafe bytes, count > 0 else { return ByteStorage.empty }
    return unsafe ByteView(base: base.assumingMemoryBound(to: UInt8.self), count: count)
  }
}

extension ByteStorage {
  /// No bytes, for ever.
  fileprivate static let empty = ByteStorage.emptyStorage.view
  private static let emptyStorage = ByteStorage(copying: [])
}
