/// QLoRA's votes in three classes: a file for each pair of systems in each order, whose name says
/// which; 1 if the first is better, 2 if the second, 3 if they are equal.
struct ThreeClassExport: ExportWriter {
  static let summary = "QLoRA's votes in three classes, a folder of files"
  static let containers: [ExportContainer] = [.jsonl]
  static let scope = ExportScope.oneAspect
  static let isFolder = true

  private let source: ExportSource

  /// Two systems in the order shown.
  private struct Order: Hashable {
    let first: SystemID
    let second: SystemID
  }

  init(of source: ExportSource) { self.source = source }

  func fields(in container: ExportContainer) -> [String] {
    ["question_id", "reviewer_id", "text", "score"]
  }

  func records(
    in container: ExportContainer, _ remarks: inout ExportRemarks,
    _ add: (ExportRecord) throws -> Void
  ) throws {
    var votes: [Order: [ExportBattle]] = [:]
    try source.eachBattle(&remarks) { battle, remarks in
      if !battle.isAsShown { remarks.add(.orderUnknown) }
      if battle.outcome == .bothBad { remarks.add(.bothBadAsTie) }
      votes[Order(first: battle.first, second: battle.second), default: []].append(battle)
    }
    let reviewer = source.judged.kind == .human ? "human" : "judge"
    for (order, battles) in votes.sorted(by: { one, other in
      (one.key.first, one.key.second) < (other.key.first, other.key.second)
    }) {
      let names = [order.first, order.second].map { "answer_" + fileName(of: $0, &remarks) }
      let file = "\(names[0])-vs-\(names[1])-\(reviewer)-reviewer_threeclass.jsonl"
      // The rows of one question follow each other; a sort that is stable keeps their order.
      for battle in battles.enumerated().sorted(by: {
        ($0.element.judgment.item, $0.offset) < ($1.element.judgment.item, $1.offset)
      }).map(\.element) {
        let item = try source.texts(of: battle.judgment.item).item
        try add(
          ExportRecord(
            values: [
              .text(item.key), try source.annotatorName(battle.judgment), .text(item.instruction),
              .integer(battle.outcome == .win ? 1 : battle.outcome == .loss ? 2 : 3),
            ], file: file))
      }
    }
  }

  /// The name of a system as the name of a file can hold it and as it is read from there.
  private func fileName(of system: SystemID, _ remarks: inout ExportRemarks) -> String {
    let name = source.text(system)
    let isUsable =
      name.utf8.count <= 80 && !name.contains("/")
      && !["-vs-", "-reviewer", "-generations"].contains(where: name.contains)
      && !name.unicodeScalars.contains(where: \.isUnseen)
    guard !isUsable else { return name }
    var other = "system-\(system.rawValue)"
    while source.judged.systems.contains(where: { $0.name == other }) { other += "_" }
    remarks.renamed[name] = other
    return other
  }
}
