/// What a key can ask of the judging screen.
enum JudgingAction: Hashable, Sendable {
  // Saying something
  case rank(Int)
  case chooseFirst, chooseSecond
  case tie, bothBad
  case cannotJudge
  case clear
  case nextAspect, previousAspect
  case submit
  case skip
  case note, responseNote
  case flag
  case undo
  case toggleMovingOn

  // Reading
  case nextResponse, previousResponse
  /// The arrows of a ranking. Actions of their own, since in pairs the arrows pick: one file of
  /// keys serves both.
  case leftResponse, rightResponse
  case lineDown, lineUp, pageDown, pageUp, top, bottom
  case allDown, allUp, together
  case panRight, panLeft
  case instructionDown, instructionUp, wholeInstruction
  case zoom, layout, raw, words
  case search, nextMatch, previousMatch, difference

  // Moving
  case backItem, onItem, whereIWas, list, result
  case pause, help, quit
}
