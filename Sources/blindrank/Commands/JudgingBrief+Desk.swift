import BlindRank

extension JudgingBrief {
  /// What the screen may know of a desk's study.
  init(of desk: Desk) {
    let study = desk.study
    self.init(
      title: study.title, annotator: desk.annotator.name, namesakes: desk.namesakes,
      judgingProtocol: study.judgingProtocol, scale: study.scale, judgesPairs: desk.judgesPairs,
      requiresReading: study.rules.requiresReading, advances: study.rules.advances,
      judgesCriteria: study.judgedAspects.count > 1,
      asksForSource: study.aspects.contains(.guess) && study.judgingProtocol != .guess,
      about: study.about, instructions: study.instructions, criteria: study.criteria)
  }
}
