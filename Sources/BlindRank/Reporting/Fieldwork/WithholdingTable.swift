/// Everything that was withheld from annotators or shown again, as a table.
public enum WithholdingTable {
  /// A row for each word, in the order they were said.
  ///
  /// - Parameters:
  ///   - keys: what each item is called in its file, item number − 1.
  ///   - isBlind: whether to leave out whose text was masked.
  public static func table(
    of words: [Withholding], keys: [String], systems: [System], isBlind: Bool
  ) -> Table {
    Table(
      title: words.isEmpty ? "Nothing was ever masked or excluded" : "Masked and excluded",
      columns: [
        .init("because of", key: "finding", .text), .init("what", key: "what", .text),
        .init("item", key: "item", .text),
        .init("system", key: "system", .text, isDrawn: !isBlind, isWritten: !isBlind),
        .init("when", key: "moment", .text), .init("turn", key: "turn", yielding: 3),
        .init("from byte", key: "start_byte", yielding: 3),
        .init("to", key: "end_byte", yielding: 3),
      ],
      rows: words.map { word in
        var (system, place) = ("", [Table.Value.none, .none, .none])
        let what: String
        switch word.what {
        case .text(let span):
          what = word.isOn ? "masked" : "shown again"
          system = name(of: span.system, systems)
          place = [span.turn, span.bytes.lowerBound, span.bytes.upperBound].map { .integer($0) }
        case .item:
          what = word.isOn ? "excluded" : "asked about again"
        }
        return [
          .text(word.rule), .text(what), .text(key(of: word.what.item, keys)), .text(system),
          .text(word.moment.iso),
        ] + place
      })
  }

  /// `{"schema", "parameters", "log": […]}`, an object for each word; `start_byte` and `end_byte`
  /// only where text was masked or shown again.
  ///
  /// - Parameter title: the study's.
  public static func json(
    of words: [Withholding], keys: [String], systems: [System], isBlind: Bool, title: String
  ) throws -> String {
    try JSONText.render([
      "schema": 1,
      "parameters": ["study": title, "program": "blindrank \(blindRankVersion)"],
      "log": words.map { word in
        var object: [String: Any] = [
          "moment": word.moment.iso, "finding": word.rule, "is_on": word.isOn,
          "item": key(of: word.what.item, keys),
        ]
        if case .text(let span) = word.what {
          object["turn"] = span.turn
          object["start_byte"] = span.bytes.lowerBound
          object["end_byte"] = span.bytes.upperBound
          if !isBlind { object["system"] = name(of: span.system, systems) }
        }
        return object
      },
    ])
  }

  private static func key(of item: ItemID, _ keys: [String]) -> String {
    let index = item.rawValue - 1
    return keys.indices.contains(index) ? keys[index] : "\(item.rawValue)"
  }

  private static func name(of system: SystemID, _ systems: [System]) -> String {
    systems.first { $0.id == system }?.name ?? "\(system.rawValue)"
  }
}
