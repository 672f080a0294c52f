internal import CScan

/// The owner of a run of bytes, from a mapping, a file or a decoder.
///
/// It is `@unchecked Sendable` because the bytes are written only before the storage is handed out.
@safe
public final class ByteStorage: @unchecked Sendable {
  /// The bytes; valid as long as this object.
  public let view: ByteView
  private let release: @Sendable (UnsafePointer<UInt8>, Int) -> Void
  private let forget: (@Sendable (UnsafePointer<UInt8>, Int) -> Void)?

  /// Takes over `count` bytes at `base`; `release` gives them back when the object ends. `forget` tells the system
  /// that their pages may be taken until they are read again, which only mappings can.
  @unsafe
  public init(
    base: UnsafePointer<UInt8>, count: Int,
    release: @escaping @Sendable (UnsafePointer<UInt8>, Int) -> Void,
    forget: (@Sendable (UnsafePointer<UInt8>, Int) -> Void)? = nil
  ) {
    unsafe view = ByteView(base: base, count: count)
    unsafe self.release = release
    unsafe self.forget = forget
  }

  /// A copy of `bytes`.
  public convenience init(copying bytes: some Collection<UInt8>) {
    // One byte more than needed: an empty allocation has no address.
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count + 1)
    let buffer = unsafe UnsafeMutableBufferPointer(start: memory, count: bytes.count)
    _ = unsafe buffer.initialize(fromContentsOf: bytes)
    unsafe self.init(base: memory, count: bytes.count) { base, _ in unsafe base.deallocate() }
  }

  /// Lets the system take the memory of the first `count` bytes back, until they are read again. They stay the same,
  /// and other threads may read them meanwhile.
  public func forgetPages(upTo count: Int) { unsafe forget?(view.base, min(count, view.count)) }

  deinit {
    unsafe release(view.base, view.count)
  }
}

extension ByteView {
  /// Calls `body` with a view of a copy of `bytes`, which is good for the call and no longer. Short copies stand on
  /// the stack.
  @inlinable
  public static func withCopy<Result, Failure: Error>(
    of bytes: some Collection<UInt8>, _ body: (ByteView) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let count = bytes.count
    // An empty allocation has no address.
    let outcome = unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count + 1) { memory in
      _ = unsafe memory.initialize(fromContentsOf: bytes)
      guard let base = memory.baseAddress else { preconditionFailure("memory of no bytes") }
      let view = unsafe ByteView(base: UnsafePointer(base), count: count)
      return Swift.Result { () throws(Failure) in try body(view) }
    }
    return try outcome.get()
  }
}
