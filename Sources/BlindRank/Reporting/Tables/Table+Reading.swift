extension Table.Value {
  /// As a reader sees it: rounded to what the number of battles warrants.
  public var reading: String {
    switch self {
    case .text(let text): return text.shownSafely
    case .integer(let number): return String(number)
    case .rate(let rate, let n):
      return n < Tally.fewestTelling ? "few data" : share(rate, n: n) + " %"
    case .interval(let interval, let n):
      return n < Tally.fewestTelling
        ? "" : percent(interval.low, n: n) + "–" + percent(interval.high, n: n)
    case .pValue(let p, let n):
      if n < Tally.fewestTelling { return "" }
      return p < 0.001 ? "<0.001" : p.formatted(decimals: p < 0.1 ? 3 : 2)
    case .certainty(let share, let n):
      if n < Tally.fewestTelling { return "few data" }
      return share > 0.99 ? ">99 %" : share < 0.01 ? "<1 %" : percent(share, n: n) + " %"
    case .number(let number, let decimals, let n):
      return n < Tally.fewestTelling ? "few data" : number.formatted(decimals: decimals)
    case .range(let interval, let decimals, let n):
      // With a dash between them, a minus would be hard to read.
      return n < Tally.fewestTelling
        ? ""
        : interval.low.formatted(decimals: decimals) + " to "
          + interval.high.formatted(decimals: decimals)
    case .flag(let flag): return flag ? "yes" : "no"
    case .bar: return ""
    case .none: return "–"
    }
  }

  /// As a percentage that is 0 or 100 only where it is all or none.
  private func share(_ rate: Double, n: Int) -> String {
    let text = percent(rate, n: n)
    let (least, most) = n < 1000 ? ("1", "99") : ("0.1", "99.9")
    if rate < 1, text == percent(1, n: n) { return ">" + most }
    return rate > 0 && text == percent(0, n: n) ? "<" + least : text
  }

  /// A decimal of a percent means something from about a thousand battles on.
  private func percent(_ rate: Double, n: Int) -> String {
    (rate * 100).formatted(decimals: n < 1000 ? 0 : 1)
  }
}

extension Table.Column {
  /// Whether its values stand to the right.
  var isFigure: Bool { kind == .figure || kind == .interval }
}

extension Double {
  /// With so many decimals, rounded half to even; `-0` becomes `0`.
  func formatted(decimals: Int) -> String {
    let power = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
    let scaled = Int64((self * power).rounded(.toNearestOrEven))
    guard decimals > 0 else { return String(scaled) }
    let digits = String(abs(scaled))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return (scaled < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
