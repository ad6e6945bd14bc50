/// Writes what a scan found for reading.
public enum ScanReportText {
  /// The tables, then the findings of each kind, so many of each; those that annotators still meet
  /// first.
  public static func render(
    _ report: ScanReport, title: String, limit: Int, with drawer: TextTable
  ) -> String {
    var text = drawer.wrapped(title, indent: 0).map { $0 + "\n" }.joined()
    for table in report.overview where !table.rows.isEmpty { text += "\n" + drawer.render(table) }
    if !report.named.isEmpty {
      text += "\n\(ScanReport.titleOfNamed): \(report.named.count.count(of: "finding"))\n"
      for named in report.named {
        let place = report.isBlind ? named.text : "\(named.text), \(named.system.name)"
        text += drawer.wrapped("\(place): \(named.excerpt.text)", indent: 1, hanging: 4)
          .map { $0 + "\n" }.joined()
      }
    }
    for kind in ScanKind.allCases {
      let entries = report.entries.filter { $0.finding.kind == kind }
      guard !entries.isEmpty else { continue }
      let shown = entries.filter { $0.state == .open } + entries.filter { $0.state != .open }
      var lines = ["", "\(kind.rawValue): \(entries.count.count(of: "finding"))"]
      for entry in shown.prefix(limit) {
        lines += drawer.wrapped(line(entry, in: report), indent: 1, hanging: 4)
      }
      if entries.count > limit {
        lines.append(" … \(entries.count - limit) more; --all lists them")
      }
      text += lines.map { $0 + "\n" }.joined()
    }
    return text
  }

  /// `item 12, Vicuna-7b, turn 2: … (masked)`
  private static func line(_ entry: ScanReport.Entry, in report: ScanReport) -> String {
    let finding = entry.finding
    var place = "item \(entry.key)"
    if !report.isBlind, !finding.systems.isEmpty {
      place += ", " + finding.systems.map(report.name).joined(separator: " = ")
    }
    if finding.turn > 1 { place += ", turn \(finding.turn)" }
    // Words that are shown speak for themselves.
    let reason = finding.span == nil ? report.reason(finding) : nil
    let said = [reason, finding.excerpt?.text].compactMap { $0 }.joined(separator: ": ")
    return "\(place): \(said)" + (entry.state == .open ? "" : " (\(entry.state.rawValue))")
  }
}
