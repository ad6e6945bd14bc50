/// A measured figure against what it should be; smaller is better.
struct Verdict {
  let what: String
  let measured: Double
  let limit: Double
  let unit: String
  /// What the limit is, where it is not simply one.
  var peer = "limit"

  var ratio: Double { measured / limit }
  var isMet: Bool { ratio <= 1 }

  static func printTable(_ verdicts: [Verdict]) {
    print()
    var table = TextTable("benchmark", "measured", "against", "", "ratio", "result")
    for verdict in verdicts {
      table.add(
        verdict.what, "\(fixed(verdict.measured, 2)) \(verdict.unit)", verdict.peer,
        "\(fixed(verdict.limit, 2)) \(verdict.unit)", fixed(verdict.ratio, 2),
        verdict.isMet ? "met" : "MISSED")
    }
    table.print()
  }
}
