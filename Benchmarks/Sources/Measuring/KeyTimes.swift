/// What was seen of the keys of one case.
struct KeyTimes {
  private var groups: [KeyScript.Group: Times] = [:]
  private var kinds: [String: Kind] = [:]

  private struct Kind {
    var times = Times()
    var bytes: [Int] = []
    var unchanged = 0
  }

  /// The times of all keys of a group.
  subscript(group: KeyScript.Group) -> Times { groups[group] ?? Times() }

  /// The times of all keys but those after which the program waits for what may follow.
  var allButWaits: Times {
    groups.filter { $0.key != .waits }.values.reduce(into: Times()) { $0.add(contentsOf: $1) }
  }

  /// Notes a key and the bytes of its frame; no time if it drew nothing.
  mutating func add(_ stroke: KeyScript.Stroke, _ time: Duration?, bytes: Int) {
    guard let time else {
      kinds[stroke.kind, default: Kind()].unchanged += 1
      return
    }
    groups[stroke.group, default: Times()].add(time)
    kinds[stroke.kind, default: Kind()].times.add(time)
    kinds[stroke.kind, default: Kind()].bytes.append(bytes)
  }

  /// A row for each kind of key.
  func printKinds() {
    var table = TextTable(
      "slowest first", "keys", "no frame", "median ms", "p99 ms", "max ms", "median bytes")
    for (name, kind) in kinds.sorted(by: { $0.value.times.median > $1.value.times.median }) {
      let bytes = kind.bytes.isEmpty ? "-" : "\(kind.bytes.sorted()[kind.bytes.count / 2])"
      table.add(
        name, "\(kind.times.count)", "\(kind.unchanged)", fixed(kind.times.median, 2),
        fixed(kind.times.quantile(0.99), 2), fixed(kind.times.max, 2), bytes)
    }
    table.print()
  }
}
