extension StudyProgress {
  /// A row for each annotator.
  public var tables: [Table] {
    [Self.table(title: "Annotators", label: "annotator", rows: annotators, notes: notes)]
  }

  /// A row for each skill: of all annotators together where there are several, and of each.
  public var skillTables: [Table] {
    (annotators.count == 1 ? Array(skills.dropFirst()) : skills).map { rows in
      Self.table(
        title: rows.first.map { $0.name == Self.everybody ? $0.name.capitalizedFirst : $0.name }
          ?? "", label: "skill", rows: rows,
        notes: rows.first?.name == skills.last?.first?.name ? notes : [])
    }
  }

  /// Flags, notes and reasons, a row each.
  public var remarkTable: Table {
    Table(
      title: "Flags, notes and reasons",
      columns: [
        .init("item", key: "item", .text), .init("comparison", key: "comparison"),
        .init("skill", key: "skill", .text), .init("annotator", key: "annotator", .text),
        .init("flag", key: "flagged", .text), .init("skipped because", key: "skipped", .text),
        .init("note", key: "note", .text),
      ],
      rows: remarks.map { remark in
        [
          .text(remark.item), .integer(remark.comparison.rawValue), .text(remark.skill ?? ""),
          .text(remark.annotator), .flag(remark.isFlagged), .text(remark.skipText ?? ""),
          .text(remark.note),
        ]
      }, notes: remarks.isEmpty ? ["There is none."] : [])
  }

  private var notes: [String] {
    [
      "done of so many \(judgesPairs ? "pairs" : "items"); drafts are begun and not submitted.",
      "median: seconds at work on one, of the newest \(Progress.timesThatTell); per h: how many "
        + "that makes in an hour at work. Fewer than \(Tally.fewestTelling) are few data.",
      "left: about how long at work, at one's own pace, from \(Progress.fewestTelling) judgments "
        + "on. finish: the day (UTC) when it is done, if it goes on as in the last 7 days.",
    ]
  }

  private static func table(
    title: String, label: String, rows: [WorkDone], notes: [String]
  ) -> Table {
    let isDivided = label == "skill"
    return Table(
      title: title,
      columns: [
        .init("annotator", key: "annotator", .text, isDrawn: !isDivided),
        .init("skill", key: "skill", .text, isDrawn: isDivided, isWritten: isDivided),
        .init("done", key: "done"), .init("of", key: "assigned"),
        .init("drafts", key: "drafts", yielding: 1), .init("skips", key: "skipped", yielding: 1),
        .init("flags", key: "flagged", yielding: 1), .init("today", key: "today"),
        .init("median", key: "median_active_s"), .init("per h", key: "per_hour", yielding: 3),
        .init("timed", key: "timed", isDrawn: false),
        .init("left", key: "left", .text, isDrawn: !isDivided, isWritten: false),
        .init("left", key: "left_active_s", isDrawn: false, isWritten: !isDivided),
        .init("finish", key: "finish", .text, isDrawn: !isDivided, isWritten: false, yielding: 2),
        .init("finish", key: "finish", .text, isDrawn: false, isWritten: !isDivided),
        .init("last judgment", key: "last", .text, isDrawn: false),
      ],
      rows: rows.map { row in
        [
          .text(row.name), .text(row.skill ?? ""), .integer(row.progress.done),
          .integer(row.progress.total), .integer(row.drafts), .integer(row.progress.skipped),
          .integer(row.flagged), .integer(row.today),
          row.progress.pace.map { .number(Double($0) / 1000, decimals: 0, n: row.timed) } ?? .none,
          row.perHour.map { .number($0, decimals: 0, n: row.timed) } ?? .none,
          .integer(row.timed), .text(row.progress.leftText),
          row.progress.expected.map { .integer(Int($0 / 1000)) } ?? .none,
          row.finishDay.map { .text($0) } ?? .none,
          row.finish.map { .text($0.iso) } ?? .none, .text(row.last?.iso ?? ""),
        ]
      }, notes: notes)
  }
}

extension WorkDone {
  /// The median time at work on one, for reading: `95 s`, `few data`.
  public var medianText: String {
    guard let pace = progress.pace else { return "–" }
    return timed < Tally.fewestTelling
      ? "few data" : (Double(pace) / 1000).formatted(decimals: 0) + " s"
  }

  /// The day when it is expected to be done: `11-24`.
  public var finishDay: String? { finish.map { String($0.iso.dropFirst(5).prefix(5)) } }

  /// How many that makes in an hour at work, for reading; `–` where there are too few to tell.
  public var perHourText: String {
    timed < Tally.fewestTelling ? "–" : perHour.map { $0.formatted(decimals: 0) } ?? "–"
  }
}

extension Progress {
  /// The time at work still to come, for reading: `3 h`, `none`, `few data`.
  public var leftText: String {
    if toDo == 0 { return "none" }
    return expected.map(Self.words) ?? "few data"
  }
}

extension Remark {
  /// Why it was skipped, for reading; nil where it was not.
  public var skipText: String? { skipReason.map { $0.isEmpty ? "no reason given" : $0 } }
}
