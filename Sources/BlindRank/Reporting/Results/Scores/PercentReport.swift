/// What systems' scores come to in percent of a reference's, on the whole or by a group of items.
public struct PercentReport: Sendable {
  /// One system, in one group of items or in all.
  public struct Row: Sendable {
    /// The system's name.
    public let system: String
    /// The group; nil: all items.
    public let group: String?
    /// Nil where the reference's scores do not add up to more than 0.
    public let percent: PercentOfReference?
    /// How often both were scored at once.
    public let count: Int
    /// The items of these scores.
    public let itemCount: Int

    /// Divides the sums of rows.
    init(
      system: String, group: String?, of rows: [ScoreTable.Row], _ resampling: ItemResampling
    ) {
      self.system = system
      self.group = group
      percent = PercentOfReference(of: rows, resampling)
      count = rows.count
      itemCount = Set(rows.map(\.item)).count
    }

    /// Whether it is of so few items that it says next to nothing.
    public var isFew: Bool { itemCount < Tally.fewestTelling }
    /// Why there is no percentage, if there is none.
    var cause: String? { percent == nil ? "reference not above 0" : nil }
  }

  /// What 100 % is.
  public let reference: System
  /// What the rows of a system are, if not one for all items.
  public let grouping: WinTieLossReport.Grouping?
  /// By percentage, the highest first; a system's groups before its row for all items.
  public let rows: [Row]
  /// How often both were scored at once.
  public let count: Int
  /// Rows of the files that could not be read and are left out.
  public let unreadable: Int
  /// How the intervals are made.
  public let resampling: ItemResampling

  /// Divides scores; systems that never met the reference have no row.
  ///
  /// - Parameters:
  ///   - systems: system number in the scores = place in this list.
  ///   - labels: those of the items, in the order of their numbers; only used for a grouping, which
  ///     must be of items.
  public init(
    of scores: ScoreTable, systems: [System], reference: System, labels: [ItemLabels] = [],
    grouping: WinTieLossReport.Grouping? = nil, resampling: ItemResampling = ItemResampling()
  ) {
    precondition(grouping?.isOfItems ?? true, "scores are grouped by what items are")
    self.reference = reference
    self.grouping = grouping
    self.resampling = resampling
    unreadable = scores.unreadable
    let place = systems.firstIndex(of: reference) ?? 0
    let met = systems.indices.filter { $0 != place }.compactMap { system in
      let found = scores.rows(of: system, with: place)
      return found.isEmpty
        ? nil
        : (
          rows: found,
          all: Row(system: systems[system].name, group: nil, of: found, resampling)
        )
    }
    count = met.reduce(0) { $0 + $1.rows.count }
    rows = met.sorted {
      ($0.all.percent?.percent ?? -1) > ($1.all.percent?.percent ?? -1)
    }.flatMap { one in
      let groups = Dictionary(grouping: one.rows) { row in
        grouping.map {
          $0.group(
            of: ItemID(row.item + 1), by: AnnotatorID(1), labels: labels,
            annotators: [])
        } ?? .none
      }
      let parts =
        grouping == nil
        ? []
        : groups.sorted { $0.key < $1.key }.map {
          Row(system: one.all.system, group: $0.key.name, of: $0.value, resampling)
        }
      return parts + [one.all]
    }
  }

  /// What it is about.
  var title: String {
    "Scores in percent of \(reference.name)'s" + (grouping.map { ", by \($0.noun)" } ?? "")
  }

  /// Whether rows are asked for by what no item has.
  public var hasOnlyUnlabelled: Bool {
    grouping != nil && rows.allSatisfy { $0.group.map { $0 == ReportGroup.none.name } ?? true }
  }

  /// For reading and as CSV.
  public var tables: [Table] {
    [
      Table(
        title: title,
        columns: [
          .init("system", key: "system", .text),
          .init(
            grouping?.noun ?? "group", key: grouping?.noun ?? "group", .text,
            isDrawn: grouping != nil, isWritten: grouping != nil),
          .init("percent", key: "percent_of_reference"),
          .init("95 %", key: "percent_of_reference_95", .interval),
          .init("n", key: "n"), .init("items", key: "items", yielding: 1),
          .init(
            "why not", key: "undefined", .text, isDrawn: rows.contains { $0.cause != nil }),
          .init("few data", key: "few_data", .text, isDrawn: false),
        ],
        rows: rows.map { row in
          // Both orders of one item say nearly the same: what counts is how many items there are.
          let n = row.itemCount
          return [
            .text(row.system), .text(row.group ?? "all"),
            row.percent.map { .number($0.percent, decimals: 1, n: n) } ?? .none,
            row.percent?.interval.map { .range($0, decimals: 1, n: n) } ?? .none,
            .integer(row.count), .integer(n), .text(row.cause ?? ""), .flag(row.isFew),
          ]
        }, notes: notes)
    ]
  }

  private var notes: [String] {
    var notes = [
      "Percent: 100 times the sum of the system's scores over the sum of \(reference.name)'s beside "
        + "them, both orders together."
    ]
    notes += resampling.notes(
      over: rows.compactMap { $0.percent?.itemCount },
      "; it holds for other items of the kind, scored by the same judge")
    notes += ItemResampling.notes(on: rows.filter { !$0.isFew }.map(\.percent?.drawn))
    if rows.contains(where: { $0.cause != nil }) {
      notes.append(
        "Why not: \(reference.name)'s scores do not add up to more than 0, so nothing is in percent "
          + "of them.")
    }
    if unreadable > 0 { notes.append("Left out: \(unreadable.count(of: "verdict")) not readable.") }
    return notes
  }
}

extension ReportSource {
  /// Scores in percent of a system's; nil where there are no scores.
  public func percentReport(
    of reference: System, grouping: WinTieLossReport.Grouping? = nil,
    _ resampling: ItemResampling = ItemResampling()
  ) -> PercentReport? {
    guard let scores, scores.count > 0 else { return nil }
    return PercentReport(
      of: scores, systems: systems, reference: reference,
      labels: grouping == nil ? [] : labels, grouping: grouping, resampling: resampling)
  }
}
