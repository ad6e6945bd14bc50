/// Writes flags, notes and reasons for reading: they are too long for a table.
public enum ProgressText {
  /// A heading a comparison and annotator, and below it what they wrote.
  public static func remarks(_ progress: StudyProgress, with drawer: TextTable) -> String {
    var lines: [String] = []
    for remark in progress.remarks {
      let thing = progress.judgesPairs ? "pair \(remark.comparison.rawValue) of " : ""
      lines += drawer.wrapped(
        (remark.isFlagged ? "! " : "")
          + [
            thing + "item \(remark.item)", remark.skill, remark.annotator,
            remark.isFlagged ? "flagged" : nil,
          ].compactMap { $0 }.joined(separator: " · "), indent: remark.isFlagged ? 0 : 2, hanging: 2
      )
      if let reason = remark.skipText {
        lines += drawer.wrapped("skipped: \(reason)", indent: 4)
      }
      if !remark.note.isEmpty { lines += drawer.wrapped("note: \(remark.note)", indent: 4) }
    }
    if lines.isEmpty { lines = ["No flags, notes or reasons."] }
    return lines.map { $0 + "\n" }.joined()
  }
}
