/// A blinding index, of one system or of all.
public struct BlindingRow: Hashable, Sendable {
  /// Whose index it is.
  public enum Index: String, Hashable, Sendable {
    case bang, james
  }

  /// Whose index it is.
  public let index: Index
  /// The system asked for; nil: all.
  public let system: String?
  /// The guesses, those that could not tell included.
  public let count: Int
  /// Nil where there is nothing to compute it from.
  public let value: Double?
  /// The square root of its variance; nil where the guesses show no spread, as the interval.
  public let standardError: Double?
  /// 95 %; nil where the guesses show no spread.
  public let interval: Interval?
  /// Why there is no value.
  public let obstacle: JamesIndex.Obstacle?
}

extension GuessReport {
  /// Bang's index of each system that was asked for, then James's of all guesses.
  public var blindingRows: [BlindingRow] {
    let confusion = confusion
    let bySystem = Dictionary(grouping: records, by: \.asked)
    let james = Swift.Result { () throws(JamesIndex.Obstacle) in try JamesIndex(of: confusion) }
    return systems.compactMap { system in
      BangIndex(of: bySystem[system.id] ?? []).map {
        BlindingRow(
          index: .bang, system: system.name, count: $0.count, value: $0.value,
          standardError: $0.interval == nil ? nil : $0.variance.squareRoot(),
          interval: $0.interval, obstacle: nil)
      }
    } + [row(of: james)]
  }

  private func row(of james: Swift.Result<JamesIndex, JamesIndex.Obstacle>) -> BlindingRow {
    var (index, obstacle): (JamesIndex?, JamesIndex.Obstacle?)
    switch james {
    case .success(let found): index = found
    case .failure(let reason): obstacle = reason
    }
    return BlindingRow(
      index: .james, system: nil, count: records.count, value: index?.value,
      standardError: index.flatMap { $0.interval == nil ? nil : $0.variance.squareRoot() },
      interval: index?.interval, obstacle: obstacle)
  }

  /// How well blinding held, in the indices of clinical trials.
  var blindingTable: Table {
    let rows = blindingRows
    return Table(
      title: "Blinding indices",
      columns: [
        .init("index", key: "index", .text), .init("asked for", key: "asked", .text),
        .init("n", key: "n"), .init("value", key: "blinding_index"),
        .init("SE", key: "standard_error", yielding: 2),
        .init("95 %", key: "blinding_index_95", .interval, yielding: 1),
      ],
      rows: rows.map { row in
        [
          .text(row.index == .bang ? "Bang" : "James"), .text(row.system ?? "all"),
          .integer(row.count),
          row.value.map { .number($0, decimals: 2, n: row.count) } ?? .none,
          row.standardError.map { .number($0, decimals: 2, n: row.count) } ?? .none,
          row.interval.map { .range($0, decimals: 2, n: row.count) } ?? .none,
        ]
      },
      notes: [
        "Bang: 1 always found, 0 as by chance, below 0 taken for another. "
          + "James: 1 nobody can tell, 0.5 as by chance, 0 always found."
      ]
        + rows.compactMap { $0.obstacle?.reading })
  }
}

extension JamesIndex.Obstacle {
  /// For the note under a table.
  var reading: String {
    switch self {
    case .oneSystemAsked: "James's index needs two systems that were asked for."
    case .oneSystemTold: "James's index needs two systems that were pointed at."
    case .partShown:
      "James's index needs guesses among all systems: of some that were shown, what chance gives "
        + "is not known."
    }
  }
}
