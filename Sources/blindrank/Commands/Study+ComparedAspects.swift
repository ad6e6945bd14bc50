import BlindRank

extension Study {
  /// What a report on who is better is about.
  ///
  /// - Throws: if annotators only guess who wrote what.
  var comparedAspects: [Aspect] {
    get throws {
      guard !judgedAspects.isEmpty else {
        throw CommandFailure(
          description: """
            this study asks only who wrote what, not which response is better; \
            blindrank stats tells how well that was guessed
            """)
      }
      return reportedAspects
    }
  }
}
