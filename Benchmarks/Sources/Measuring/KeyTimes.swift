/// What was seen of the keys of one case.
struct KeyTimes {
  /// Keys that say nothing of the item.
  private(set) var reading = Times()
  /// Keys whose frame comes after the disk has what they say.
  private(set) var saving = Times()
  private(set) var all = Times()
  private var kinds: [String: Kind] = [:]

  private struct Kind {
    var times = Times()
    var bytes: [Int] = []
    var unchanged = 0
  }

  /// Notes a key and the bytes of its frame; no time if it drew nothing.
  mutating func add(_ stroke: KeyScript.Stroke, _ time: Duration?, bytes: Int) {
    guard let time else {
      kinds[stroke.kind, default: Kind()].unchanged += 1
      return
    }
    if !stroke.waits {
      all.add(time)
      if stroke.saves { saving.add(time) } else { reading.add(time) }
    }
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
