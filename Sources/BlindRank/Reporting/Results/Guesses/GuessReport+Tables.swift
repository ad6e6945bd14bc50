extension GuessReport {
  /// For reading and as CSV: the guesses; if they are not divided, then who was taken for whom,
  /// and the pairs of systems by how the guess ended.
  public var tables: [Table] {
    guard grouping == nil else { return [guessTable] }
    return [guessTable, confusionTable, blindingTable] + battleTables
  }

  /// n, right, a bar, the accuracy with its interval, chance and the test against it.
  private var guessTable: Table {
    let label = grouping?.noun ?? "guesses"
    let byAnnotator = grouping == .annotator
    let rows = rows.map { (row: $0, test: $0.tally.test) }
    return Table(
      title: grouping.map { "Guesses by \($0.noun)" } ?? "Guesses",
      columns: [
        .init(label, key: label, .text, isWritten: grouping != nil),
        .init("n", key: "n"), .init("right", key: "right", yielding: 1),
        .init("can't tell", key: "cannot_tell", yielding: 1), .init("", key: "bar", .bar),
        .init("accuracy", key: "accuracy"), .init("95 %", key: "accuracy_95", .interval),
        .init("chance", key: "chance"), .init("p", key: "p_two_sided", yielding: 2),
        .init("p, greater", key: "p_greater", isDrawn: false),
        .init("test", key: "test", .text, isDrawn: false),
        .init(
          "streak", key: "longest_streak", isDrawn: byAnnotator, isWritten: byAnnotator,
          yielding: 2),
        .init("few data", key: "few_data", .text, isDrawn: false),
        .init("annotators", key: "annotators", .text, isDrawn: false),
      ],
      rows: rows.map(cells), notes: notes(on: Set(rows.map(\.test.method))))
  }

  private func cells(of row: GuessRow, _ test: ChanceTest) -> [Table.Value] {
    let (tally, n) = (row.tally, row.tally.count)
    let kinds = Set(annotators.map(\.kind.rawValue)).sorted().joined(separator: " ")
    return [
      .text(row.group ?? "all"), .integer(n), .integer(tally.right), .integer(tally.cantTell),
      .bar(Tally(wins: tally.right, losses: n - tally.right)),
      tally.accuracy.map { .rate($0, n: n) } ?? .none,
      tally.accuracyInterval.map { .interval($0, n: n) } ?? .none,
      // Chance is known, not measured: few guesses make it no less sure.
      tally.chance.map { .rate($0, n: max(n, Tally.fewestTelling)) } ?? .none,
      n == 0 ? .none : .pValue(test.twoSided, n: n), n == 0 ? .none : .pValue(test.greater, n: n),
      .text(test.method.rawValue),
      .integer(row.longestStreak), .flag(tally.isFew), .text(kinds),
    ]
  }

  private func notes(on methods: Set<ChanceTest.Method>) -> [String] {
    var notes = ["Accuracy: right of n. Who could not tell is not in n."]
    if methods == [.binomial] {
      notes.append("95 %: Wilson interval. p: exact binomial test against chance, two-sided.")
    } else {
      notes.append("95 %: Wilson interval. p: two-sided test against chance.")
      notes.append(
        "Guesses were among different numbers of responses: chance is the mean, and the test "
          + "takes each guess at its own"
          + (methods.contains(.normal)
            ? "; over \(ChanceTest.mostConvolved) guesses it is a normal approximation."
            : ", exactly."))
    }
    if annotators.count > 1 {
      notes.append(
        "Both take guesses at one item by several annotators as independent; "
          + "where annotators agree, the true uncertainty is larger.")
    }
    if grouping == .annotator {
      notes.append("Streak: most right guesses in a row; who could not tell is passed over.")
    }
    return notes
  }

  /// A row for each system asked for, a column for each pointed at.
  private var confusionTable: Table {
    let confusion = confusion
    let asked = systems.filter { confusion.count($0.id) > 0 }
    let pointed = systems.filter { system in
      asked.contains { $0 == system || confusion[$0.id, system.id] > 0 }
    }
    // Many names do not fit side by side; numbers do.
    let isWide = pointed.reduce(0) { $0 + $1.name.count + 2 } > 48
    func name(_ system: System) -> String {
      isWide ? "\(system.id.rawValue) \(system.name)" : system.name
    }
    return Table(
      title: "Who was taken for whom",
      columns: [
        .init("asked for", key: "asked", .text, isWritten: !isWide),
        .init("asked for", key: "asked", .text, isDrawn: false, isWritten: isWide),
      ]
        + pointed.map {
          .init(isWide ? String($0.id.rawValue) : $0.name, key: "pointed_at " + $0.name)
        } + [.init("can't tell", key: "cannot_tell")],
      rows: asked.map { asked in
        [.text(name(asked)), .text(asked.name)]
          + pointed.map { .integer(confusion[asked.id, $0.id]) }
          + [.integer(confusion.cantTell(asked.id))]
      },
      notes: [
        "Row: the system asked for. Column: the one that stood where the annotator pointed"
          + (isWide ? ": " + pointed.map(name).joined(separator: ", ") + "." : ".")
      ])
  }

  /// One for each pair of systems that met, aspect by aspect.
  private var battleTables: [Table] {
    results.flatMap { result in
      battleRows(of: result).byPair.map { rows in
        Table(
          title: (result.criterion.map { $0.capitalizedFirst + ": " } ?? "") + rows.title
            + ", by how the guess ended",
          label: "guess", isLabelWritten: true, rows: rows.map { ($0.group ?? "all", $0) },
          criterion: result.criterion, comparesPairs: comparesPairs, isFull: false, rule: rule,
          annotators: annotators,
          notes: [
            "Win rate of the first named; \(rule.reading).",
            "95 %: Wilson interval. p: exact sign test, ties left out.",
            "Who knew which system wrote what did not judge blindly: compare the rates.",
          ]
            + (rows.contains { $0.tally.bothBad > 0 }
              ? ["Bad: those ties in which both are."] : [])
            + (rows.contains { $0.cannotJudge > 0 }
              ? ["Can't: “can't judge”; no tie, and not in n."] : []))
      }
    }
  }
}
