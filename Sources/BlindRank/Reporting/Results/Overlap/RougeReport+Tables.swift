extension RougeReport {
  /// What was compared.
  public var basis: String {
    var parts = ["\(itemCount.count(of: "item")) with a reference"]
    if withoutReference > 0 { parts.append("\(withoutReference) without") }
    if excluded > 0 { parts.append("\(excluded) excluded") }
    return parts.joined(separator: ", ")
  }

  /// What it is about.
  var title: String { "ROUGE-L against the items' references" }

  /// For reading and as CSV.
  public var tables: [Table] {
    [
      Table(
        title: title,
        columns: [
          .init("system", key: "system", .text),
          .init("reference words", key: "reference_words", .text),
          .init("ROUGE-L", key: "rouge_l"), .init("95 %", key: "rouge_l_95", .interval),
          .init("n", key: "n"), .init("precision", key: "precision", yielding: 1),
          .init("recall", key: "recall", yielding: 1),
          .init("few data", key: "few_data", .text, isDrawn: false),
        ],
        rows: rows.map { row in
          let n = row.fMeasure.count
          func mean(_ value: Double?) -> Table.Value {
            value.map { .number($0, decimals: 3, n: n) } ?? .none
          }
          return [
            .text(row.system), .text(row.band ?? "all"), mean(row.fMeasure.coefficient.value),
            row.interval.map { .range($0, decimals: 3, n: n) } ?? .none, .integer(n),
            mean(row.precision), mean(row.recall), .flag(row.isFew),
          ]
        }, notes: notes)
    ]
  }

  private var notes: [String] {
    var notes = resampling.notes(over: rows.map(\.fMeasure.count))
    notes += ItemResampling.notes(on: rows.filter { !$0.isFew }.map(\.drawn))
    notes += [
      "ROUGE-L: F of the longest common subsequence of words, 0 to 1; of each response, then the "
        + "mean over items. Words: lower case, runs of a-z and 0-9, no stemmer.",
      "The words of one reference are not quality: a good answer may have others.",
    ]
    if withoutWords > 0 {
      notes.append(
        "Left out: \(withoutWords.count(of: "item")) whose reference has no word of a-z or 0-9.")
    }
    return notes
  }
}
