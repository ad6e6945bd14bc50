import BlindRank

/// What figures are made of: a study, or a file of battles or rankings.
enum ReportInput {
  case study(any StudyStore)
  case file(BattleFile)

  /// Opens a file; what it is is told by its content. What is wrong with one of battles or rankings
  /// is listed first.
  init(_ path: String) throws {
    guard try !StudyFile.isStudy(path) else {
      self = .study(try StudyFile.open(path))
      return
    }
    do {
      let file = try BattleFile(contentsOf: path)
      list(file.warnings)
      self = .file(file)
    } catch BlindRankError.findings(let findings) {
      list(findings)
      throw BlindRankError.unusable(path: path, findings)
    }
  }

  /// Title, rules and criteria.
  var study: Study {
    get throws {
      switch self {
      case .study(let store): try store.study()
      case .file(let file): Study(of: file)
      }
    }
  }

  /// The verdicts that a report is to be made of.
  func source(on aspects: [Aspect], kind: AnnotatorKind?) throws -> ReportSource {
    switch self {
    case .study(let store): try ReportSource(of: store, on: aspects, kind: kind)
    case .file(let file): ReportSource(of: file, on: aspects, kind: kind)
    }
  }

  /// What can be counted in the responses that were judged; nil where there are no texts.
  func traits(of source: ReportSource) throws -> BiasReport.Traits? {
    guard case .study(let store) = self else { return nil }
    return try source.traits(in: store)
  }
}
