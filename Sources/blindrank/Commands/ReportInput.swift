import BlindRank

/// What figures are made of: a study, or files of judgments.
enum ReportInput {
  case study(any StudyStore, Unblinding)
  case file(BattleFile)

  /// Opens a study, or reads files as one; what they are is told by their content. What is wrong
  /// with files of judgments is listed first.
  ///
  /// - Parameters:
  ///   - items: a file of the items judged, for files of judgments.
  ///   - unblinding: leave to show the results of the study at a path.
  init(
    _ paths: [String], aliases: SystemAliases, items: String? = nil,
    unblinding: (String) -> Unblinding
  ) throws {
    let studies = try paths.filter { try StudyFile.isStudy($0) }
    if let study = studies.first {
      guard paths.count == 1 else {
        throw CommandFailure(
          description: "\(study): is a study; give one study alone, or files of judgments")
      }
      guard aliases == SystemAliases() else {
        throw CommandFailure(
          description: "\(study): is a study; --alias is for names in files of judgments")
      }
      guard items == nil else {
        throw CommandFailure(
          description: "\(study): is a study and knows its items; --items is for files of judgments"
        )
      }
      self = .study(try StudyFile.open(study), unblinding(study))
      return
    }
    do {
      let file = try BattleFile(contentsOf: paths, aliases: aliases, items: items)
      list(file.warnings)
      self = .file(file)
    } catch BlindRankError.findings(let findings) {
      list(findings)
      throw BlindRankError.unusable(
        path: paths.count == 1 ? paths[0] : "\(paths.count) files", findings)
    }
  }

  /// Title, rules and criteria.
  var study: Study {
    get throws {
      switch self {
      case .study(let store, _): try store.study()
      case .file(let file): Study(of: file)
      }
    }
  }

  /// A majority needs to know which votes are on one item.
  func check(_ votes: Votes) throws {
    guard votes == .majority, case .file(let file) = self, !file.namesItems else { return }
    throw CommandFailure(
      description: "--votes majority needs to know which votes are on one item: \(file.title) must "
        + "have the field item")
  }

  /// All systems; a name that is none of theirs is found out before results are looked at.
  var systems: [System] {
    get throws {
      switch self {
      case .study(let store, _): try store.systems()
      case .file(let file): file.systems
      }
    }
  }

  /// The verdicts that a report is to be made of; of an open study only after the look at them was
  /// recorded.
  func source(on aspects: [Aspect], by options: VerdictOptions) throws -> ReportSource {
    try sources(on: [aspects], by: options)[0]
  }

  /// Those of several reports, a source for each, with one look at them.
  func sources(on reports: [[Aspect]], by options: VerdictOptions) throws -> [ReportSource] {
    switch self {
    case .study(let store, let unblinding):
      let filter = try options.filter(for: store)
      try unblinding.allow(in: store)
      return try reports.map {
        try ReportSource(of: store, on: $0, kind: options.kind, filter: filter)
      }
    case .file(let file):
      let filter = try options.filter(for: file)
      return reports.map { ReportSource(of: file, on: $0, kind: options.kind, filter: filter) }
    }
  }

  /// What can be counted in the responses that were judged; nil where there are no texts.
  func traits(of source: ReportSource) throws -> BiasReport.Traits? {
    guard case .study(let store, _) = self else { return nil }
    return try source.traits(in: store)
  }
}
