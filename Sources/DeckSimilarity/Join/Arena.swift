internal import CScan

/// Memory for a growing run of elements that is used as a stack.
@safe
struct Arena<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  /// The number of elements.
  private(set) var count = 0

  init() {
    capacity = 256
    unsafe base = .allocate(capacity: 256)
  }

  deinit { unsafe base.deallocate() }

  /// The element at `index`, which must be in 0..<`count`.
  subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index out of bounds")
      return unsafe base[index]
    }
    @inline(__always) nonmutating set {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index out of bounds")
      unsafe base[index] = newValue
    }
  }

  /// Adds an element.
  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(to: count + 1) }
    unsafe (base + count).initialize(to: element)
    count += 1
  }

  /// Adds `more` copies of an element.
  mutating func append(repeating element: Element, count more: Int) {
    if count + more > capacity { grow(to: count + more) }
    unsafe (base + count).initialize(repeating: element, count: more)
    count += more
  }

  /// Drops the elements from `newCount` on.
  mutating func shrink(to newCount: Int) {
    precondition(newCount >= 0 && newCount <= count, "a stack only shrinks")
    count = newCount
  }

  private mutating func grow(to needed: Int) {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: 2 * needed)
    unsafe larger.initialize(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = larger
    capacity = 2 * needed
  }
}
