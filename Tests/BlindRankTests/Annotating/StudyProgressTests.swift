import Testing

@testable import BlindRank

/// How far annotators are, as a coordinator sees it.
@Suite struct StudyProgressTests {
  /// Two people at six items: odd ones are of Writing, even ones of Math.
  private func study() throws -> (test: TestStudy, kim: Desk, lee: Desk) {
    let test = try TestStudy()
    let kim = try Desk(store: try test.open(), annotator: "kim")
    let lee = try Desk(store: try test.open(), annotator: "lee")
    for number in 1...3 { try kim.judge(number, .ranks([1, 2, 2]), at: Int64(number) * 100) }
    try kim.skip(4, "is no question", at: 500)
    _ = try kim.open(ComparisonID(5), at: moment(600))
    try kim.setFlag(true, at: moment(600))
    try kim.keep(.ranks([1, nil, nil]), notes: Notes(item: "odd"), seen: [], at: moment(601))
    _ = try kim.open(ComparisonID(1), at: moment(700))
    try kim.keep(.ranks([3, 2, 2]), notes: Notes(), seen: [], at: moment(701))
    try lee.judge(
      2, .ranks([1, 1, 1]), notes: Notes(responses: [Slot(1): "short", Slot(0): "long"]), at: 800)
    return (test, kim, lee)
  }

  @Test func itAgreesWithTheAnnotatorsOwnScreens() throws {
    let (test, kim, lee) = try study()
    let progress = try StudyProgress(of: try test.open(), since: moment(250))
    #expect(progress.annotators.map(\.progress) == [kim.progress, lee.progress])
    // One judged comparison was changed and not submitted: it is to do again.
    #expect(kim.progress == Progress(total: 6, done: 2, skipped: 1, pace: 1000))
    let first = try #require(progress.annotators.first)
    #expect(first.drafts == 2 && first.flagged == 1 && first.timed == 3)
    #expect(first.today == 1 && first.last == moment(501) && first.perHour == 3600)
    #expect(progress.assigned == 12 && progress.judged == 3 && progress.drafts == 2)
    #expect(progress.sentence == "3 of 12 judgments in")
  }

  @Test func skillsAddUpToTheWhole() throws {
    let (test, _, _) = try study()
    let progress = try StudyProgress(of: try test.open(), since: moment(0))
    #expect(progress.skills.map { $0.first?.name } == ["all annotators", "kim", "lee"])
    for rows in progress.skills { #expect(rows.map(\.skill) == ["Math", "Writing"]) }
    for (place, whole) in progress.annotators.enumerated() {
      let rows = progress.skills[place + 1]
      #expect(rows.reduce(0) { $0 + $1.progress.done } == whole.progress.done)
      #expect(rows.reduce(0) { $0 + $1.progress.total } == whole.progress.total)
      #expect(rows.reduce(0) { $0 + $1.progress.skipped } == whole.progress.skipped)
      #expect(rows.reduce(0) { $0 + $1.drafts } == whole.drafts)
      #expect(rows.reduce(0) { $0 + $1.flagged } == whole.flagged)
      #expect(rows.reduce(0) { $0 + $1.today } == whole.today)
    }
    let math = try #require(progress.skills.first?.first)
    #expect(math.progress == Progress(total: 6, done: 2, skipped: 1, pace: 1000))
    #expect(math.timed == 2)
  }

  @Test func remarksAreFlagsNotesAndReasons() throws {
    let (test, _, _) = try study()
    let remarks = try StudyProgress(of: try test.open(), since: moment(0)).remarks
    #expect(
      remarks == [
        Remark(
          comparison: ComparisonID(4), item: "q4", skill: "Math", annotator: "kim",
          isFlagged: false, skipReason: "is no question", note: ""),
        Remark(
          comparison: ComparisonID(5), item: "q5", skill: "Writing", annotator: "kim",
          isFlagged: true, skipReason: nil, note: "odd"),
        Remark(
          comparison: ComparisonID(2), item: "q2", skill: "Math", annotator: "lee",
          isFlagged: false, skipReason: nil, note: "A: long · B: short"),
      ])
  }

  /// Excluded after they were judged, begun or flagged: neither counted nor listed.
  @Test func excludedItemsAreLeftOut() throws {
    let (test, _, _) = try study()
    let store = try test.open()
    try store.append(
      [1, 2, 5].map {
        Withholding(.item(ItemID($0)), rule: "r", isOn: true, moment: moment(900))
      }, evenIfJudged: true)
    let progress = try StudyProgress(of: store, since: moment(0))
    let screens = try ["kim", "lee"].map { try Desk(store: store, annotator: $0).progress }
    #expect(progress.annotators.map(\.progress) == screens)
    #expect(progress.annotators.map(\.progress.total) == [3, 3])
    #expect(progress.annotators.map(\.progress.done) == [1, 0])
    let first = try #require(progress.annotators.first)
    #expect(first.progress.skipped == 1 && first.drafts == 0 && first.flagged == 0)
    #expect(first.today == 1 && first.last == moment(501))
    #expect(progress.sentence == "1 of 6 judgments in")
    let everybody = try #require(progress.skills.first)
    #expect(everybody.map(\.progress.total) == [4, 2])
    #expect(everybody.map(\.progress.done) == [0, 1] && everybody.map(\.timed) == [0, 1])
    #expect(progress.remarks.map(\.item) == ["q4"])
  }

  @Test func timeLeftIsToldFromThreeJudgmentsOn() throws {
    let test = try TestStudy()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    func left() throws -> String? {
      try StudyProgress(of: try test.open(), since: moment(0)).annotators.first?.progress.leftText
    }
    #expect(try left() == "few data")
    for number in 1...6 {
      _ = try desk.open(ComparisonID(number), at: moment(Int64(number) * 1000))
      try desk.submit(.ranks([1, 2, 2]), notes: Notes(), at: moment(Int64(number) * 1000 + 90))
      #expect(
        try left()
          == ["few data", "few data", "5 min", "3 min", "2 min", "none"][
            number - 1])
    }
  }

  @Test func theEndIsToldFromTheWeekBefore() throws {
    let test = try TestStudy()
    let desk = try Desk(store: try test.open(), annotator: "kim")
    let day: Int64 = 86_400
    func finish(_ moments: Int64) throws -> Timestamp? {
      try StudyProgress(of: try test.open(), since: moment(0), at: moment(moments))
        .annotators.first?.finish
    }
    #expect(try finish(day) == nil)
    for number in 1...3 { try desk.judge(number, .ranks([1, 2, 2]), at: Int64(number) * 100 - 1) }
    // Less than a day tells nothing.
    #expect(try finish(100 + day - 1) == nil)
    // Three in two days, and three to go.
    #expect(try finish(100 + 2 * day) == moment(100 + 4 * day))
    // A week later nothing was judged in seven days.
    #expect(try finish(400 + 7 * day) == nil)
    for number in 4...5 { try desk.judge(number, .ranks([1, 2, 2]), at: 8 * day) }
    #expect(try finish(9 * day) == nil)
    try desk.judge(6, .ranks([1, 2, 2]), at: 8 * day)
    #expect(try finish(9 * day) == nil)
    #expect(try StudyProgress(of: try test.open(), since: moment(0)).annotators[0].finish == nil)
  }

  @Test func aStudyThatNobodyOpenedIsEmpty() throws {
    let progress = try StudyProgress(of: try TestStudy().open(), since: moment(0))
    #expect(progress.annotators.isEmpty && progress.remarks.isEmpty && progress.assigned == 0)
    #expect(progress.sentence == "no judgment in")
  }

  @Test func whatOthersJudgedIsNoPersonsWork() throws {
    let test = try TestStudy(
      rankings: [
        ImportedRanking(
          item: ItemID(1), annotator: "gpt", kind: .judge,
          ranks: [SystemID(1): 1, SystemID(2): 2, SystemID(3): 3])
      ])
    let progress = try StudyProgress(of: try test.open(), since: moment(0))
    #expect(progress.sentence == "1 judgment in, all by model judges or simulated annotators")
    #expect(progress.annotators.first?.timed == 0 && progress.annotators.first?.today == 0)
    #expect(progress.annotators.first?.last == nil)
  }
}
