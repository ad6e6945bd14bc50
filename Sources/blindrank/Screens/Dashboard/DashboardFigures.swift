import BlindRank

/// All that the dashboard shows, in words and numbers; what may not be seen yet is not in it.
struct DashboardFigures: Equatable, Sendable {
  /// One annotator's work, or that on one skill.
  struct Row: Equatable, Sendable {
    let name: String
    let done: Int
    let total: Int
    let drafts: Int
    let skipped: Int
    let flagged: Int
    let today: Int
    /// Time at work on one: `95 s`.
    let median: String
    /// How many that makes in an hour at work.
    let perHour: String
    /// Time at work still to come; nil where it is not told.
    let left: String?
    /// The day when it is expected to be done; nil where it is not told.
    let finish: String?
    /// When the newest judgment was made.
    let last: String?
  }

  /// Somebody's work, or everybody's, divided by skill.
  struct Division: Equatable, Sendable {
    let whose: String
    let rows: [Row]
  }

  /// A flag, a note or a reason.
  struct Remark: Equatable, Sendable {
    let place: String
    let annotator: String
    let isFlagged: Bool
    let text: String
  }

  /// Who did how well.
  enum Results: Equatable, Sendable {
    /// Not to be seen, and what to do about it.
    case hidden(String)
    case shown([Part])

    /// What was said on one criterion.
    struct Part: Equatable, Sendable {
      let title: String
      /// Of the three counts, and of the share.
      let headings: [String]
      let rows: [Row]
      /// The same and more, to be drawn.
      let charts: [Chart]
      /// How to read the figures.
      let notes: [String]
    }

    /// A share with what it is made of.
    struct Row: Equatable, Sendable {
      let label: String
      let n: Int
      let counts: [Int]
      /// For reading: `61 %`, `few data`.
      let rate: String
      let interval: String
    }
  }

  let title: String
  /// Whether results are there for all, and nobody judges.
  let isClosed: Bool
  /// Who looked at results before that, and when it was closed.
  let log: String
  /// When this was read.
  let clock: String
  let done: Int
  let assigned: Int
  let today: Int
  let annotators: [Row]
  /// Everybody's first; empty where there is none.
  let skills: [Division]
  let remarks: [Remark]
  let results: Results
}
