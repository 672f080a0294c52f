/// Memory for a growing run of elements that is used as a stack.
struct Arena<Element: BitwiseCopyable>: ~Copyable {
  private var storage: RawElements<Element>
  /// The number of elements.
  private(set) var count = 0

  init() { storage = RawElements(capacity: 256) }

  /// The element at `index`, which must be in 0..<`count`.
  subscript(index: Int) -> Element {
    @inline(__always) get { storage.read(index, of: count) }
    @inline(__always) nonmutating set { storage.write(newValue, at: index, of: count) }
  }

  /// Adds an element.
  @inline(__always)
  mutating func append(_ element: Element) {
    if count == storage.capacity { grow(to: count + 1) }
    count += 1
    storage.write(element, at: count - 1, of: count)
  }

  /// Adds `more` copies of an element.
  mutating func append(repeating element: Element, count more: Int) {
    if count + more > storage.capacity { grow(to: count + more) }
    storage.fill(count..<count + more, with: element)
    count += more
  }

  /// Drops the elements from `newCount` on.
  mutating func shrink(to newCount: Int) {
    precondition(newCount >= 0 && newCount <= count, "a stack only shrinks")
    count = newCount
  }

  private mutating func grow(to needed: Int) {
    let larger = RawElements<Element>(capacity: 2 * needed)
    larger.copy(storage, count: count)
    storage = larger
  }
}
