internal import CSystem

/// Runs work on many tasks and hands the results over in order.
enum OrderedTasks {
  /// The number of processors that this process may use.
  static let processorCount = Int(csystem_processor_count())

  /// Calls `consume` with `work(0)`, `work(1)` … up to `count`, in this order. At most a few results more than
  /// there are tasks are waiting at any time, so memory doesn't grow with `count`.
  static func run<Result: Sendable>(
    count: Int, tasks: Int, work: @escaping @Sendable (Int) -> Result,
    consume: (Result) throws(DriverError) -> Void
  ) async throws(DriverError) {
    if tasks <= 1 || count <= 1 {
      for index in 0..<count { try consume(work(index)) }
      return
    }
    var failure: DriverError?
    await withTaskGroup(of: (Int, Result).self) { group in
      var next = 0
      var wanted = 0
      var waiting: [Int: Result] = [:]
      func start() {
        guard next < count else { return }
        let index = next
        group.addTask { (index, work(index)) }
        next += 1
      }
      for _ in 0..<tasks * 2 { start() }
      while let (index, result) = await group.next() {
        waiting[index] = result
        while let ready = waiting.removeValue(forKey: wanted) {
          wanted += 1
          if failure == nil {
            do { try consume(ready) } catch let error as DriverError { failure = error } catch {}
          }
          if failure == nil { start() }
        }
      }
    }
    if let failure { throw failure }
  }

  /// After how many batches the pages of a source are given back: about 32 MiB of text.
  static let batchesBetweenForgetting = 64
}
