import BlindRank
import TermUI

/// The state of line mode, whatever the protocol: a line comes in, text and effects go out.
///
/// The same messages and effects as the judging screen's, so one session serves both. What it
/// says has no escape sequences and no decoration, and lines are not wrapped: a terminal does
/// that, and to a screen reader or a program a line should be a line.
struct PlainModel: BallotInHand, Equatable, Sendable {
  /// What to do with the list once it was read.
  enum Wanted: Equatable, Sendable {
    case listing([String])
    case going(Int)
  }

  let brief: JudgingBrief
  var progress: Progress
  var sheet: Sheet?
  var ballot = Ballot([])
  /// The place of the aspect that is being judged.
  var aspect = 0
  /// What was said before each change on this visit, oldest first.
  var history: [Saying] = []
  var notes = Notes()
  var isFlagged = false
  /// Whether all that was done is on the disk.
  var isKept = true
  /// Whether it could not be put there when that was tried last.
  var hasFailed = false
  /// Whether the next quit leaves without saving.
  var abandons = false
  /// Whether it is open because its judgment was taken back, and is as it was then.
  var wasTakenBack = false
  /// Whether nothing was typed since it was read.
  var isFresh = false
  /// Whether an aspect was gone to that was answered before.
  var isAsking = false
  var wanted: Wanted?
  private var said: [String] = []

  /// A conversation in which nothing was said yet.
  init(brief: JudgingBrief, progress: Progress) {
    self.brief = brief
    self.progress = progress
  }

  // MARK: Saying

  /// Says something, safe for any terminal, with the next text.
  mutating func say(_ text: String) {
    said.append(text.printable)
  }

  /// A text no longer than that; says so where something is left out.
  mutating func cut(_ text: String, at limit: Int) -> String {
    if text.count > limit { say(JudgingBrief.cut(at: limit).asSentence) }
    return String(text.prefix(limit))
  }

  /// What is to be printed: what was said since the last time, then what is asked for.
  mutating func takeText(withPrompt: Bool = true) -> String {
    let lines = said + (withPrompt ? [prompt.printable] : [])
    said = []
    return lines.map { $0 + "\n" }.joined()
  }

  // MARK: What came of effects

  /// Takes one thing that happened into account.
  mutating func update(_ message: JudgingMessage) -> [JudgingEffect] {
    switch message {
    case .opened(let sheet): open(sheet)
    case .finished(let progress): return finish(progress)
    case .result(let result):
      say(result.text(isOver: sheet == nil, total: progress.total))
    case .saved(let clock):
      say("Saved at \(clock).")
      hasFailed = false
    case .kept:
      isKept = true
      hasFailed = false
    case .flagged(let isRaised):
      isFlagged = isRaised
      say(isRaised ? "Flagged for the coordinator." : "No longer flagged.")
    case .failed(let reason):
      hasFailed = true
      say(reason)
    case .cannotLeave(let reason):
      hasFailed = true
      abandons = true
      say(reason)
    case .takenBack:
      wasTakenBack = true
      askAgain()
      say(takenBack().asSentence)
    case .nothing(let text): say(text.asSentence)
    case .listed(let items): return take(items)
    case .rest: return work.map { [.keep($0)] } ?? []
    case .ahead, .placeKept, .resized, .key, .hastyKey, .paste, .click, .wheel: break
    }
    return []
  }

  private mutating func open(_ sheet: Sheet) {
    let wasAnswered = self.sheet?.comparison == sheet.comparison && self.sheet?.reveal == nil
    self.sheet = sheet
    progress = sheet.progress
    ballot = sheet.ballot
    history = []
    notes = sheet.notes
    isFlagged = sheet.isFlagged
    // each response is printed to its end
    isKept = sheet.seen == seen
    wasTakenBack = false
    isFresh = true
    isAsking = false
    aspect = openingAspect
    if wasAnswered, let answer {
      say(answer)
    } else {
      sayAll()
    }
  }

  private mutating func finish(_ progress: Progress) -> [JudgingEffect] {
    self.progress = progress
    sheet = nil
    isKept = true
    say(
      "Nothing left to do: \(progressText) Thank you.")
    return brief.judgingProtocol == .guess ? [.result] : []
  }

  private mutating func take(_ items: [ListedItem]) -> [JudgingEffect] {
    defer { wanted = nil }
    switch wanted {
    case .listing(let words):
      let found = items.filter { $0.matches(words) }
      for item in found { say(line(item)) }
      say(found.count == 1 ? "1 \(brief.noun)." : "\(found.count) \(brief.noun)s.")
    case .going(let number):
      if let item = items.first(where: { $0.number == number }) {
        return [.open(.item(item.comparison), keeping: work)]
      }
      say("There is no \(brief.noun) \(number); they go from 1 to \(items.count).")
    case nil: break
    }
    return []
  }

  // MARK: Keeping it

  /// What is not on the disk yet.
  var work: JudgingWork? {
    guard !isKept, sheet != nil, !isFinal else { return nil }
    return JudgingWork(ballot: ballot, notes: notes, seen: seen)
  }

  /// Every response: each was printed whole.
  private var seen: Set<Slot> { Set(sheet?.item.responses.map(\.slot) ?? []) }

  mutating func keep() -> [JudgingEffect] {
    isKept = false
    return work.map { [.keep($0)] } ?? []
  }
}

extension String {
  /// With a capital letter and a full stop.
  var asSentence: String {
    prefix(1).uppercased() + dropFirst() + (last == "." ? "" : ".")
  }
}
