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
    guard
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

  /// How far each diagonal was followed at each step.
  private struct Trace {
    /// Of step d the places on the diagonals -d, -d + 2 … d; -1 where there is none.
    var places: [Int32] = []
    var steps = 0

    /// The step onto a diagonal (x − y): from which one, and where it ends.
    func move(_ step: Int, _ diagonal: Int, _ rows: Int, _ columns: Int) -> (
      isRemoval: Bool, x: Int
    ) {
      let base = step * (step - 1) / 2
      let index = (diagonal + step) / 2
      var right = -1
      if index > 0 {
        let x = Int(places[base + index - 1])
        if x >= 0, x < columns { right = x + 1 }
      }
      var down = -1
      if index < step {
        let x = Int(places[base + index])
        if x >= 0, x - diagonal <= rows { down = x }
      }
      return right > down ? (true, right) : (false, down)
    }
  }

  private static func trace(
    _ first: ArraySlice<Int32>, _ second: ArraySlice<Int32>, limit: Int
  ) -> Trace? {
    first.withUnsafeBufferPointer { first in
      second.withUnsafeBufferPointer { second in
        var trace = Trace()
        for step in 0...max(0, limit) {
          for diagonal in stride(from: -step, through: step, by: 2) {
            var x = step == 0 ? 0 : trace.move(step, diagonal, second.count, first.count).x
            guard x >= 0 else {
              trace.places.append(-1)
              continue
            }
            while x < first.count, x - diagonal < second.count, first[x] == second[x - diagonal] {
              x += 1
            }
            trace.places.append(Int32(x))
            if x == first.count, x - diagonal == second.count {
              trace.steps = step
              return trace
            }
          }
        }
        return nil
      }
    }
  }
}
