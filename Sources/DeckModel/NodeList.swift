/// The nodes of a batch in document order: an array that never changes once its batch was built.
///
/// Unlike an array it is filled in place without looking who else holds it. A list keeps its memory alive.
@frozen
@safe
public struct NodeList: RandomAccessCollection, Sendable {
  @usableFromInline
  let memory: NodeMemory
  @usableFromInline
  nonisolated(unsafe) let base: UnsafeMutablePointer<Node>
  /// The number of nodes.
  public let count: Int

  @inlinable
  init(_ memory: NodeMemory, count: Int) {
    self.memory = memory
    unsafe base = memory.base
    self.count = count
  }

  /// 0.
  @inlinable public var startIndex: Int { 0 }
  /// The number of nodes.
  @inlinable public var endIndex: Int { count }

  /// The node at `index`, which must be in 0..<`count`.
  @inlinable
  public subscript(index: Int) -> Node {
    precondition(index >= 0 && index < count, "node index out of bounds")
    return unsafe base[index]
  }
}

/// The owner of the memory of nodes.
///
/// It is `@unchecked Sendable` because only a builder writes it, before a list is handed out.
@usableFromInline
@safe
final class NodeMemory: @unchecked Sendable {
  @usableFromInline
  let base: UnsafeMutablePointer<Node>

  init(capacity: Int) {
    unsafe base = .allocate(capacity: capacity)
  }

  deinit { unsafe base.deallocate() }
}
