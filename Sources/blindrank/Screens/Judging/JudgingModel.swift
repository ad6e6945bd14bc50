import BlindRank
import TermUI

/// The state of the judging screen, whatever the protocol.
///
/// It holds no system, no store, no clock and no random number: what it shows came in a `Sheet`,
/// and what it wants done goes out as a `JudgingEffect`.
struct JudgingModel: Screen, BallotInHand {
  enum Page: Equatable, Sendable {
    case welcome, judging, instruction, help, list, result, pause, finished
  }

  /// An item made ready to be read.
  struct Ahead: Equatable, Sendable {
    let comparison: ComparisonID
    let item: BlindedItem
    let panes: [TextPane]

    /// Reads the Markdown and breaks the lines, which is most of the work of showing an item.
    init(_ comparison: ComparisonID, _ item: BlindedItem, width: Int, isRaw: Bool) {
      self.comparison = comparison
      self.item = item
      panes = item.responses.map {
        TextPane(answers: Conversation($0.turns, name: "answer"), width: width, isRaw: isRaw)
      }
    }
  }

  /// Two responses whose differences are marked.
  struct Comparing: Equatable, Sendable {
    let slots: [Slot]
    /// How much of them is the same, in words.
    let heading: String
  }

  /// Something said once, until the next key.
  struct Notice: Equatable, Sendable {
    let text: String
    /// Something is not saved or refused.
    let isLoud: Bool
  }

  let brief: JudgingBrief
  let keys: KeyTable<JudgingAction>
  var size = Size(width: 80, height: 24)
  var page = Page.judging
  /// What is under a page in front.
  var pageBelow = Page.judging
  var sheet: Sheet?
  var progress: Progress

  var ballot = Ballot([])
  /// The place of the aspect that is being judged.
  var aspect = 0
  /// What was said before each change on this visit, oldest first.
  var history: [Saying] = []
  var notes = Notes()
  var isFlagged = false
  var seen: Set<Slot> = []
  var focus = 0
  /// Whether all that was done is on the disk.
  var isKept = true
  /// Whether it could not be put there when that was tried last.
  var hasFailed = false
  /// Whether the next quit leaves without saving.
  var abandons = false
  /// Whether it is open because its judgment was taken back, and is as it was then.
  var wasTakenBack = false
  /// Whether no key was pressed since it came up.
  var isFresh = false
  /// Whether the key in hand came too soon after it came up to have been meant for it.
  var isHasty = false

  var wantedLayout: JudgingLayout?
  var isZoomed = false
  /// Whether responses are shown as they are, not as the Markdown they are.
  var isRaw = false
  /// Whether saying one thing moves on to the next.
  var movesOn = true
  /// Whether all responses scroll with the one in focus.
  var scrollsTogether: Bool
  /// What is looked for in all responses; empty for nothing.
  var sought = ""
  /// The two responses whose differences are marked, and how much they have in common.
  var comparing: Comparing?
  /// Pairs of responses, by their places, found to differ too much to mark what differs.
  var tooDifferent: Set<ClosedRange<Int>> = []
  /// Whether the number of words is shown.
  var countsWords = false
  var instruction = TextPane("")
  var panes: [TextPane] = []
  /// What comes next, made ready meanwhile.
  var ahead: Ahead?
  /// Columns by which code is moved to the left.
  var pan = 0
  /// The study's rules and whatever else the page in front shows.
  var overlay = TextPane("")

  /// The list, while it is in front.
  var list: ItemList?
  /// How the guessing game stands, once that was asked for.
  var result: GuessResult?

  var input: Input?
  /// What was being typed when Esc was pressed; it is there again next time.
  var unfinished: [UnfinishedLine: String] = [:]
  var notice: Notice?
  /// The time of day of the last judgment saved.
  var savedAt: String?
  /// Lines of the help page that the keys take.
  var helpKeyLines = 0
  /// The first line shown of the help page.
  var helpTop = 0
  /// Where one was before looking at others.
  var detour: ComparisonID?
  /// How the screen looked when that was last kept.
  var keptPlace: String?

  /// A screen with nothing on it yet.
  init(brief: JudgingBrief, progress: Progress, keys: KeyTable<JudgingAction>? = nil) {
    self.brief = brief
    self.progress = progress
    self.keys = keys ?? .judging(brief)
    scrollsTogether = brief.judgingProtocol != .ranking
    movesOn = brief.judgingProtocol == .guess ? brief.advances : true
  }

  /// Whether nothing can be shown, so that nothing can be judged either.
  var isTooSmall: Bool {
    size.width < JudgingGeometry.smallest.width || size.height < JudgingGeometry.smallest.height
  }

  var geometry: JudgingGeometry { geometry(responses: panes.count) }

  func geometry(responses count: Int) -> JudgingGeometry {
    JudgingGeometry(
      size: size, responses: count, focus: focus, wanted: isZoomed ? .single : wantedLayout,
      ballotLines: ballotLines,
      instructionLines: { [instruction] width in
        var pane = instruction
        pane.fit(Size(width: width, height: 1))
        return pane.lineCount
      })
  }
}
