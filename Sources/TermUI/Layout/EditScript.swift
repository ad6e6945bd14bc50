/// What to take out of one sequence, and to put in, to get another one, with as few steps as
/// there can be (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986).
struct EditScript {
  /// Whether an element of the first is taken out.
  private(set) var removed: [Bool]
  /// Whether an element of the second is put in.
  private(set) var added: [Bool]
  /// How many steps that takes.
  private(set) var steps = 0

  /// The script; nil if it takes more steps than `limit`. Memory and time grow with the square of
  /// the steps: two thousand are eight megabytes.
  init?(_ first: [Int32], _ second: [Int32], limit: Int) {
    removed = Array(repeating: false, count: first.count)
    added = Array(repeating: false, count: second.count)
    var start = 0
    while start < min(first.count, second.count), first[start] == second[start] { start += 1 }
    var end = 0
    while end < min(first.count, second.count) - start,
      first[first.count - 1 - end] == second[second.count - 1 - end]
    {
      end += 1
    }
    guard first.count + second.count <= limit || Self.leastSteps(first, second) <= limit,
      let trace = Self.trace(
        first[start..<first.count - end], second[start..<second.count - end], limit: limit)
    else { return nil }
    steps = trace.steps
    let columns = first.count - end - start
    let rows = second.count - end - start
    var diagonal = columns - rows
    for step in stride(from: steps, to: 0, by: -1) {
      let move = trace.move(step, diagonal, rows, columns)
      if move.isRemoval {
        removed[start + move.x - 1] = true
        diagonal -= 1
      } else {
        added[start + move.x - diagonal - 1] = true
        diagonal += 1
      }
    }
  }

  /// The steps there would be if the order did not count, so that texts with hardly anything in
  /// common need not be followed.
  private static func leastSteps(_ first: [Int32], _ second: [Int32]) -> Int {
    var surplus: [Int32: Int] = [:]
    for element in first { surplus[element, default: 0] += 1 }
    for element in second { surplus[element, default: 0] -= 1 }
    return surplus.values.reduce(0) { $0 + abs($1) }
  }

  /// How far each diagonal was followed at each step.
  private struct Trace {
    /// Of step d the places on the diagonals -d, -d + 2 … d; -1 where there is none.
    var places: [Int32] = []
    var steps = 0

    /// The step onto a diagonal (x − y): from which one, and where it ends.
    func move(_ step: Int, _ diagonal: Int, _ rows: Int, _ columns: Int) -> (
      isRemoval: Bool, x: Int
    ) {
      places.withUnsafeBufferPointer { places in
        let before = UnsafeBufferPointer(rebasing: places[(step * (step - 1) / 2)...].prefix(step))
        return EditScript.move(from: before, (diagonal + step) / 2, diagonal, rows, columns)
      }
    }
  }

  /// The step onto a diagonal, which is the one with this index, from the places of the step before.
  @inline(__always)
  private static func move(
    from places: UnsafeBufferPointer<Int32>, _ index: Int, _ diagonal: Int, _ rows: Int,
    _ columns: Int
  ) -> (isRemoval: Bool, x: Int) {
    var right = -1
    if index > 0 {
      let x = Int(places[index - 1])
      if x >= 0, x < columns { right = x + 1 }
    }
    var down = -1
    if index < places.count {
      let x = Int(places[index])
      if x >= 0, x - diagonal <= rows { down = x }
    }
    return right > down ? (true, right) : (false, down)
  }

  private static func trace(
    _ first: ArraySlice<Int32>, _ second: ArraySlice<Int32>, limit: Int
  ) -> Trace? {
    first.withUnsafeBufferPointer { first in
      second.withUnsafeBufferPointer { second in
        var trace = Trace()
        for step in 0...max(0, limit) {
          trace.places.append(contentsOf: repeatElement(-1, count: step + 1))
          let isDone = trace.places.withUnsafeMutableBufferPointer { places in
            let start = step * (step + 1) / 2
            return follow(
              first, second,
              from: UnsafeBufferPointer(rebasing: places[start - step..<start]),
              into: UnsafeMutableBufferPointer(rebasing: places[start...]))
          }
          if isDone {
            trace.steps = step
            return trace
          }
        }
        return nil
      }
    }
  }

  /// One step further on every diagonal; true once both sequences are at their end.
  private static func follow(
    _ first: UnsafeBufferPointer<Int32>, _ second: UnsafeBufferPointer<Int32>,
    from before: UnsafeBufferPointer<Int32>, into places: UnsafeMutableBufferPointer<Int32>
  ) -> Bool {
    let step = before.count
    for index in places.indices {
      let diagonal = 2 * index - step
      var x = step == 0 ? 0 : move(from: before, index, diagonal, second.count, first.count).x
      guard x >= 0 else { continue }
      while x < first.count, x - diagonal < second.count, first[x] == second[x - diagonal] {
        x += 1
      }
      places[index] = Int32(x)
      if x == first.count, x - diagonal == second.count { return true }
    }
    return false
  }
}
