/// Which system has a response to which item: a bit each, and the lines of the file being read.
struct ResponseLedger {
  private var present: [[UInt64]]
  private var lines: [UInt32] = []
  private(set) var counts: [Int]

  /// A ledger without responses.
  init(systems: Int) {
    present = Array(repeating: [], count: systems)
    counts = Array(repeating: 0, count: systems)
  }

  /// Begins a system's file.
  mutating func beginSystem() {
    lines.removeAll(keepingCapacity: true)
  }

  /// Enters a response; answers the line of the system's earlier response to this item, if
  /// there is one.
  mutating func enter(item: Int, system: Int, line: Int) -> Int? {
    if contains(item: item, system: system) { return Int(lines[item]) }
    let word = item / 64
    while present[system].count <= word { present[system].append(0) }
    present[system][word] |= 1 << UInt64(item % 64)
    while lines.count <= item { lines.append(0) }
    lines[item] = UInt32(clamping: line)
    counts[system] += 1
    return nil
  }

  /// Whether the system has a response to the item.
  func contains(item: Int, system: Int) -> Bool {
    let word = item / 64
    return word < present[system].count && present[system][word] & 1 << UInt64(item % 64) != 0
  }
}
