/// How often something was found in responses, or in items.
public struct ScanRate: Hashable, Sendable {
  /// How a system's rate lies to that of all others together.
  public enum Difference: String, Hashable, Sendable {
    /// Higher, the interval of the difference lying above 0.
    case more
    /// Lower, the interval of the difference lying below 0.
    case less
  }

  /// A kind of finding, or what catches the eye.
  public let what: String
  /// Whose responses; nil: all of them, or items.
  public let system: System?
  /// Whether items are counted and not responses.
  public var isOfItems = false
  /// How many have it.
  public let count: Int
  /// Of how many.
  public let n: Int
  /// The rate less that of all other systems together, with Newcombe's interval; nil where there
  /// is nothing to compare with.
  public let excess: Interval?

  /// Wilson's interval of the rate; nil of nothing.
  public var interval: Interval? { wilsonInterval(successes: Double(count), trials: n) }

  /// Whether the system can be told from the others by it; nil if it cannot, or if there is too
  /// little to tell.
  public var difference: Difference? {
    guard let excess, n >= Tally.fewestTelling else { return nil }
    return excess.low > 0 ? .more : excess.high < 0 ? .less : nil
  }

  /// One kind: over all, and if it is of responses for each system; none if nothing was found.
  static func rates(
    of kind: ScanKind, _ findings: [ScanFinding], in shapes: [ResponseShape], systems: [System],
    items: Int
  ) -> [ScanRate] {
    guard !findings.isEmpty else { return [] }
    let ofItems = findings.filter(\.systems.isEmpty)
    let overItems = ScanRate(
      what: kind.rawValue, system: nil, isOfItems: true, count: Set(ofItems.map(\.item)).count,
      n: items, excess: nil)
    if kind.isOfItem { return [overItems] }
    var found: [SystemID: Set<ItemID>] = [:]
    for finding in findings {
      for system in finding.systems { found[system, default: []].insert(finding.item) }
    }
    return (ofItems.isEmpty ? [] : [overItems])
      + (found.isEmpty
        ? []
        : rates(of: kind.rawValue, shapes: shapes, systems: systems, withTotal: true) {
          found[$0.system]?.contains($0.item) == true
        })
  }

  /// What tells systems apart at a glance: length beside the others, and form.
  static func looks(of shapes: [ResponseShape], systems: [System]) -> [ScanRate] {
    var longest: [ItemID: Int] = [:]
    var shortest: [ItemID: Int] = [:]
    for shape in shapes {
      longest[shape.item] = max(longest[shape.item] ?? 0, shape.characters)
      shortest[shape.item] = min(shortest[shape.item] ?? .max, shape.characters)
    }
    func rates(_ name: String, _ has: (ResponseShape) -> Bool) -> [ScanRate] {
      self.rates(of: name, shapes: shapes, systems: systems, withTotal: false, has)
    }
    return rates("the longest of its item") { longest[$0.item] == $0.characters }
      + rates("the shortest of its item") { shortest[$0.item] == $0.characters }
      + FormatTraits.all.flatMap { trait, name in rates(name) { $0.traits.contains(trait) } }
  }

  private static func rates(
    of what: String, shapes: [ResponseShape], systems: [System], withTotal: Bool,
    _ has: (ResponseShape) -> Bool
  ) -> [ScanRate] {
    var counts: [SystemID: (count: Int, n: Int)] = [:]
    for shape in shapes {
      counts[shape.system, default: (0, 0)].n += 1
      if has(shape) { counts[shape.system, default: (0, 0)].count += 1 }
    }
    let all = counts.values.reduce((count: 0, n: 0)) { ($0.count + $1.count, $0.n + $1.n) }
    let total = ScanRate(what: what, system: nil, count: all.count, n: all.n, excess: nil)
    return (withTotal ? [total] : [])
      + systems.map { system in
        let own = counts[system.id] ?? (0, 0)
        return ScanRate(
          what: what, system: system, count: own.count, n: own.n,
          excess: difference(own, (all.count - own.count, all.n - own.n)))
      }
  }

  /// Newcombe's interval of a difference of shares, from their Wilson intervals (Statistics in
  /// Medicine 17, 1998, method 10).
  private static func difference(
    _ one: (count: Int, n: Int), _ other: (count: Int, n: Int)
  ) -> Interval? {
    guard let first = wilsonInterval(successes: Double(one.count), trials: one.n),
      let second = wilsonInterval(successes: Double(other.count), trials: other.n)
    else { return nil }
    let (p, q) = (Double(one.count) / Double(one.n), Double(other.count) / Double(other.n))
    func length(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
    return Interval(
      low: p - q - length(p - first.low, second.high - q),
      high: p - q + length(first.high - p, q - second.low), .newcombe)
  }
}
