import Testing

@testable import BlindRank

/// A verdict by someone who knows who wrote what, as a test does.
enum KnownVerdict {
  case wins(String), tie, bothBad, cannotJudge
  /// A guess that points at this system.
  case guess(String), cannotTell
}

extension Desk {
  /// Judges a pair of a `TestStudy`, an aspect after another, by who wrote what.
  ///
  /// - Parameter verdicts: the item and the names of both systems, in the order of their ids → what
  ///   to say.
  func judgeKnowing(
    _ comparison: Int, at second: Int64,
    _ verdicts: (_ item: Int, _ first: String, _ second: String) -> [KnownVerdict]
  ) throws {
    let sheet = try open(ComparisonID(comparison), at: moment(second))
    let texts = sheet.item.responses.map { $0.turns.joined() }
    let shown = systems.map(\.name).filter { name in
      texts.contains { $0.hasPrefix("Response of \(name) to ") }
    }
    func slot(_ name: String) throws -> Slot {
      Slot(try #require(texts.firstIndex { $0.hasPrefix("Response of \(name) to ") }))
    }
    let entries: [Ballot.Entry] = try verdicts(sheet.item.id.rawValue, shown[0], shown[1]).map {
      switch $0 {
      case .wins(let name): .choice(.prefers(try slot(name)))
      case .tie: .choice(.tie)
      case .bothBad: .choice(.bothBad)
      case .cannotJudge: .choice(.cannotJudge(reason: "no Thai"))
      case .guess(let name): .guess(.points(at: try slot(name)))
      case .cannotTell: .guess(.cannotTell)
      }
    }
    try submit(Ballot(entries), notes: Notes(), at: moment(second + 1))
  }
}
