/// Responses that stand out by their form.
///
/// A response is an outlier if it alone, of three or more to its item, has a trait that its
/// system's responses have in no more than one of twenty, or if it alone lacks one that they lack
/// in no more than one of twenty. What a system always does tells it apart, too, and is no
/// outlier: that is in the table of how responses look.
enum FormatOutliers {
  private static let fewestBeside = 3
  private static let rare = 0.05

  static func findings(in shapes: [ResponseShape]) -> [ScanFinding] {
    let shapes = shapes.filter { $0.characters > 0 }
    var counts: [SystemID: (all: Int, with: [UInt16: Int])] = [:]
    for shape in shapes {
      counts[shape.system, default: (0, [:])].all += 1
      for (trait, _) in FormatTraits.all where shape.traits.contains(trait) {
        counts[shape.system, default: (0, [:])].with[trait.rawValue, default: 0] += 1
      }
    }
    var findings: [ScanFinding] = []
    for responses in shapes.byItem where responses.count >= fewestBeside {
      for (trait, name) in FormatTraits.all {
        let with = responses.filter { $0.traits.contains(trait) }
        let isAlone = with.count == 1
        guard isAlone || with.count == responses.count - 1,
          let odd = isAlone ? with.first : responses.first(where: { !$0.traits.contains(trait) }),
          let count = counts[odd.system], count.all >= LengthOutliers.fewestResponses
        else { continue }
        let share = Double(count.with[trait.rawValue] ?? 0) / Double(count.all)
        guard (isAlone ? share : 1 - share) <= rare else { continue }
        findings.append(
          ScanFinding(
            kind: .format, item: odd.item, systems: [odd.system], turn: 1, bytes: nil,
            reason: isAlone ? "the only one with \(name)" : "the only one without \(name)",
            excerpt: nil))
      }
    }
    return findings
  }
}
