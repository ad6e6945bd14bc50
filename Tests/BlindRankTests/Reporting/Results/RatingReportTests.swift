import Foundation
import Testing

@testable import BlindRank

/// What is said of ratings, and of what stands in their way.
@Suite struct RatingReportTests {
  private func report(
    _ rows: [[Int]], _ names: [String] = ["P", "Q", "R"],
    _ request: RatingRequest = RatingRequest(interval: .none)
  ) -> RatingReport {
    RatingReport(
      of: battleTable(systemCount: names.count, rows), systems: ratedSystems(names), request)
  }

  /// The first table as text, in one line.
  private func text(_ report: RatingReport, lineWidth: Int = 80) throws -> String {
    let table = try #require(report.tables.first)
    return TextTable(lineWidth: lineWidth, width: \.count).render(table)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func object(_ report: RatingReport, _ key: String) throws -> [String: Any] {
    try #require(try ratingsObject(report)[key] as? [String: Any])
  }

  /// P beat all, Q and R beat each other.
  private let separated = [[0, 1, 2], [0, 2, 2], [1, 2, 2], [2, 1, 2]]
  private let connected = [[0, 1, 2], [1, 2, 2], [2, 0, 2], [0, 1, 1], [1, 2, 0], [0, 2, 2]]

  @Test func whoWonAllIsNamed() throws {
    let report = report(separated)
    #expect(
      try text(report) == """
        Ratings No ratings: No other ever beat or tied P; Q and R never beat or tied any of the \
        others. However far apart they are rated, further apart would fit better, so there is no rating. \
        More battles help, or --ridge 1, which draws all ratings to the mean.
        """)
    let obstacle = try object(report, "obstacle")
    #expect(obstacle["code"] as? String == "separated")
    #expect(obstacle["unbeaten"] as? [[String]] == [["P"]])
    #expect(obstacle["winless"] as? [[String]] == [["Q", "R"]])
    #expect((obstacle["says"] as? String)?.hasPrefix("No other ever beat or tied P;") == true)
    #expect(report.tables.count == 1)
  }

  @Test func aRidgeGivesRatingsAndSaysWhatTheyRestOn() throws {
    let report = report(
      separated, ["P", "Q", "R"], RatingRequest(interval: .none, ridge: 1))
    #expect(report.obstacle == nil)
    let text = try text(report)
    #expect(
      text.contains("Only the ridge keeps these ratings together") && text.contains("Ridge 1"))
    #expect(try object(report, "caveat")["code"] as? String == "separated")
  }

  /// A loss that never happened is in no resample and in no residual; only the ridge's own error is
  /// left. Five wins of five are p = 0.06 by the sign test.
  @Test(arguments: [RatingInterval.items, .battles, .sandwich, .information])
  func aRidgeAloneIsNotSure(_ interval: RatingInterval) throws {
    let rows =
      Array(repeating: [0, 1, 2], count: 5) + [[1, 2, 2], [1, 2, 2], [1, 2, 0], [1, 2, 0]]
    let report = report(rows, ["T", "P", "Q"], RatingRequest(interval: interval, ridge: 1))
    let pair = try #require(report.analysis?.pairs.first)
    if interval == .information {
      #expect(try #require(pair.comparison).adjustedP > 0.06)
    } else {
      #expect(report.analysis?.intervalObstacle == .ridgeAlone && pair.comparison == nil)
      #expect(try object(report, "interval")["obstacle"] is [String: Any])
      #expect(try text(report).contains("What is drawn anew never holds what did not happen"))
    }
    #expect(try !text(report).contains("all ranks hold"))
  }

  @Test func eloSaysWhatSuchRatingsAreWorth() throws {
    let report = report(
      separated, ["P", "Q", "R"],
      RatingRequest(method: .elo, interval: .none, orderings: 16))
    #expect(report.obstacle == nil)
    #expect(try text(report).contains("With Elo such ratings say how many battles there were"))
  }

  @Test(arguments: [RatingMethod.bradleyTerry, .davidson, .elo])
  func groupsThatNeverMetAreNamed(_ method: RatingMethod) throws {
    let report = report(
      [[0, 1, 2], [1, 0, 2], [0, 1, 1], [2, 3, 2], [3, 2, 2]], ["P", "Q", "R", "S"],
      RatingRequest(method: method, interval: .none))
    #expect(
      try text(report).contains("how these groups compare with each other: P and Q | R and S."))
    #expect(
      try object(report, "obstacle")["groups"] as? [[String]] == [["P", "Q"], ["R", "S"]])
  }

  @Test func nothingJudgedAndOneSystem() throws {
    #expect(
      try text(report([])) == "Ratings No ratings: There is no battle yet, so nothing can be rated."
    )
    let alone = report([], ["P"])
    #expect(try text(alone).contains("there are fewer than two."))
    #expect(try object(alone, "obstacle")["code"] as? String == "too_few_systems")
  }

  @Test func onlyTies() throws {
    let ties = [[0, 1, 1], [1, 2, 1], [2, 0, 1], [0, 1, 3], [1, 2, 1], [2, 0, 1]]
    let alike = report(ties, ["P", "Q", "R"], RatingRequest(interval: .items))
    #expect(try text(alike).contains("No interval: Every battle is a tie"))
    let ratings = try #require(alike.analysis?.ratings)
    #expect(ratings.allSatisfy { $0?.rating == 1000 && $0?.interval == nil })
    for interval in [RatingInterval.sandwich, .battles] {
      let report = report(ties, ["P", "Q", "R"], RatingRequest(interval: interval))
      #expect(report.analysis?.intervalObstacle == .onlyTies)
    }
    let davidson = report(
      ties, ["P", "Q", "R"], RatingRequest(method: .davidson, interval: .items))
    #expect(try text(davidson).contains("--method bradley-terry rates all of them alike."))
  }

  @Test func noTiesAndNoPositions() throws {
    let decided = connected.filter { $0[2] != 1 }
    let report = report(
      decided, ["P", "Q", "R"], RatingRequest(method: .raoKupper, interval: .items))
    #expect(try text(report).contains("No battle is a tie"))
    var table = BattleTable(systemCount: 2)
    for outcome in [Battle.Outcome.win, .loss, .tie] {
      table.append(first: 0, second: 1, outcome: outcome, item: 0, annotator: 0)
    }
    for method in [RatingMethod.bradleyTerry, .davidson, .elo] {
      let unknown = RatingReport(
        of: table, systems: ratedSystems(["P", "Q"]),
        RatingRequest(method: method, interval: .none, hasFirstPosition: true))
      #expect(unknown.obstacle == .noPositions)
      let reports = RatingReports(reports: [unknown], votes: .each, judged: JudgmentBasis(of: []))
      #expect(reports.refusal?.contains("Leave out --first-position.") == true)
    }
  }

  /// Of three of twelve battles it is known who was shown first.
  @Test(arguments: [RatingMethod.bradleyTerry, .davidson, .elo])
  func aTermRestsOnTheBattlesThatTellOfIt(_ method: RatingMethod) throws {
    var table = BattleTable(systemCount: 2)
    for row in 0..<12 {
      table.append(
        first: 0, second: 1, outcome: [.win, .loss, .tie][row % 3], item: row, annotator: 0,
        shownFirst: row < 3 ? row % 2 : nil)
    }
    let report = RatingReport(
      of: table, systems: ratedSystems(["P", "Q"]),
      RatingRequest(method: method, interval: .none, hasFirstPosition: true))
    let term = try #require(report.analysis?.terms.last)
    #expect(term.kind == .firstPosition && term.battles == 3)
    #expect(report.analysis?.terms.dropLast().allSatisfy { $0.battles == 12 } == true)
    let terms = try #require(report.tables.last)
    let text = TextTable(lineWidth: 80, width: \.count).render(terms)
    #expect(text.contains("few data"))
    #expect(terms.notes.last?.contains("n: battles whose order is known.") == true)
    #expect(CSVTable.render([terms]).contains(",3,\(method.rawValue),none,"))
  }

  @Test func oneItemAndTooFewResamples() throws {
    // Each battle is an item of its own, and all are one annotator's.
    let alone = report(connected, ["P", "Q", "R"], RatingRequest(interval: .annotators))
    #expect(
      try text(alone).contains(
        "No interval: An interval over annotators needs at least two annotators, and there is one.")
    )
    #expect(alone.analysis?.ratings.allSatisfy { $0?.standardError == nil } == true)
    // Each beat one other, once: most resamples lack one of the three battles.
    let ring = [[0, 1, 2], [1, 2, 2], [2, 0, 2]]
    let few = report(ring, ["P", "Q", "R"], RatingRequest(interval: .items))
    #expect(try text(few).contains("resamples the systems cannot be rated"))
    #expect(try object(few, "interval")["obstacle"] is [String: Any])
  }

  @Test func aSystemWithoutBattlesIsLeftOut() throws {
    let names = ["A", "P", "Q", "R"]
    let rows = connected.map { [$0[0] + 1, $0[1] + 1, $0[2]] }
    let report = report(rows, names)
    let ratings = try #require(report.analysis?.ratings)
    #expect(ratings[0] == nil && ratings[1...].allSatisfy { $0 != nil })
    let all = ratings.compactMap { $0?.rating }
    #expect(abs(all.reduce(0, +) / 3 - 1000) < 1e-9)
    #expect(try text(report).contains("A – 0 no battles"))
    let unplaced = self.report(rows, names, RatingRequest(interval: .none, anchor: 0))
    #expect(try text(unplaced).contains("A has no battle, so its rating cannot be the fixed one."))
    let separated = self.report(
      separated.map { [$0[0] + 1, $0[1] + 1, $0[2]] }, names)
    #expect(try text(separated).contains("beat or tied P; Q and R never"))
  }

  @Test func whatCovariatesCannotSay() throws {
    func report(_ values: [Double]) -> RatingReport {
      RatingReport(
        of: battleTable(systemCount: 3, connected), systems: ratedSystems(["P", "Q", "R"]),
        RatingRequest(interval: .none, covariates: ["code"]),
        covariates: [Covariate(name: "code", values: values)])
    }
    #expect(try text(report(connected.map { _ in 0 })).contains("differ in code"))
    // P has it and the others don't: who is P says it already.
    let follows = report(connected.map { $0[0] == 0 ? 1 : $0[1] == 0 ? -1 : 0 })
    #expect(try text(follows).contains("What code says follows from which systems meet"))
  }

  @Test(arguments: [80, 40]) func tablesFit(_ lineWidth: Int) throws {
    let names = ["Guanaco-65B-instruct", "ChatGPT-3.5-turbo", "Vicuna-13B", "OpenAssistant"]
    let table = SimulatedStudy().battles(seed: 4)
    for method in RatingMethod.allCases {
      let report = RatingReport(
        of: table, systems: ratedSystems(names),
        RatingRequest(method: method, resamples: 100, orderings: 16))
      #expect(report.tables.count == (method.tieModel == nil ? 2 : 3))
      for table in report.tables {
        let text = TextTable(lineWidth: lineWidth, width: \.count).render(table)
        for line in text.split(separator: "\n") { #expect(line.count <= lineWidth, "\(line)") }
        #expect(!text.contains("nan") && !text.contains("inf"))
      }
    }
  }

  @Test func fewUnitsAreMarkedAndManyAreNot() throws {
    func text(_ items: Int) throws -> String {
      let report = RatingReport(
        of: SimulatedStudy(itemCount: items).battles(seed: 2),
        systems: ratedSystems(["P", "Q", "R", "S"]), RatingRequest(resamples: 100))
      #expect(report.analysis?.hasFewUnits == (items < 30))
      return try self.text(report)
    }
    #expect(
      try text(29).contains(
        "Only 29 items: intervals, ranks and p allow for it."))
    let enough = try text(30)
    #expect(!enough.contains("Only"))
    #expect(
      enough.contains("95 %: percentile bootstrap over items, 30 items; 100 resamples, seed 1."))
  }

  /// Two people drawn anew are the same two: a reader is told no interval, a machine all there is.
  @Test func twoAnnotatorsTellNoInterval() throws {
    let report = RatingReport(
      of: SimulatedStudy(annotatorCount: 2).battles(seed: 1),
      systems: ratedSystems(["P", "Q", "R", "S"]),
      RatingRequest(interval: .annotators, resamples: 100))
    let text = try text(report)
    #expect(text.contains("Only 2 annotators: too few to tell how sure anything is."))
    #expect(text.contains("few data") && !text.contains(" to 1"))
    let systems = try #require(try ratingsObject(report)["systems"] as? [[String: Any]])
    #expect(systems.allSatisfy { $0["low"] is Double })
    for table in report.tables {
      let csv = CSVTable.render([table])
      #expect(!csv.contains("few data") && !csv.contains("nan"))
    }
  }
}
