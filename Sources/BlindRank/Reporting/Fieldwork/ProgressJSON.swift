import Foundation

/// Writes how far annotators are as one JSON object.
public enum ProgressJSON: ReportJSON {
  /// The layout of the object; a change that breaks a reader gets a new number.
  public static let schema = 1

  /// `{"schema", "study", "unblinding", "assigned", "judged", "annotators": […], "skills": […],
  /// "remarks": […]}`; times in milliseconds, moments in UTC, and null where there is none to tell.
  public static func render(_ progress: StudyProgress) throws -> String {
    try JSONText.render([
      "schema": schema, "study": progress.title, "unblinding": progress.log.json,
      "assigned": progress.assigned, "judged": progress.judged,
      "judged_by_others": progress.judgedByOthers,
      "annotators": progress.annotators.map(work),
      "skills": progress.skills.dropFirst().joined().map(work),
      "remarks": progress.remarks.map { remark -> [String: Any] in
        [
          "item": remark.item, "comparison": remark.comparison.rawValue,
          "skill": json(remark.skill), "annotator": remark.annotator,
          "flagged": remark.isFlagged, "skipped": json(remark.skipReason), "note": remark.note,
        ]
      },
    ])
  }

  private static func work(_ work: WorkDone) -> [String: Any] {
    [
      "annotator": work.name, "skill": json(work.skill), "assigned": work.progress.total,
      "done": work.progress.done, "drafts": work.drafts, "skipped": work.progress.skipped,
      "flagged": work.flagged, "today": work.today, "median_active_ms": json(work.progress.pace),
      "per_hour": json(work.perHour), "timed": work.timed,
      "left_active_ms": json(work.skill == nil ? work.progress.expected : nil),
      "finish": json(work.finish?.iso), "last": json(work.last?.iso),
    ]
  }
}

extension StudyLog {
  /// Whether the study is open, how often results were looked at before its end, after how many
  /// rows of judgments first, and when it was closed.
  var json: [String: Any] {
    [
      "is_closed": isClosed, "peeks": peeks.count,
      "first_peek_after": peeks.first.map { $0.judgments as Any } ?? NSNull(),
      "reopenings": reopenings, "closed_at": closed.map { $0.iso as Any } ?? NSNull(),
    ]
  }
}
