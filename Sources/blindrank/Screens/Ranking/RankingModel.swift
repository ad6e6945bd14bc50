import BlindRank
import TermUI

/// The state of the ranking screen.
///
/// It holds no system, no store, no clock and no random number: what it shows came in a `Sheet`,
/// and what it wants done goes out as a `RankingEffect`.
struct RankingModel: Screen {
  enum Page: Equatable, Sendable {
    case welcome, judging, instruction, help, list, finished
  }

  /// A line being typed, and what for.
  struct Input: Equatable, Sendable {
    enum Purpose: Equatable, Sendable { case skipReason, note }
    let purpose: Purpose
    var editor: LineEditor

    /// What was typed, nil for nothing.
    var text: String? {
      let text = editor.text.trimmingSpaces
      return text.isEmpty ? nil : text
    }
  }

  /// An item made ready to be read.
  struct Ahead: Equatable, Sendable {
    let item: BlindedItem
    let panes: [TextPane]

    /// Reads the Markdown and breaks the lines, which is most of the work of showing an item.
    init(_ item: BlindedItem, width: Int, isRaw: Bool) {
      self.item = item
      panes = item.responses.map {
        TextPane(answers: Conversation($0.turns, name: "answer"), width: width, isRaw: isRaw)
      }
    }
  }

  /// Something said once, until the next key.
  struct Notice: Equatable, Sendable {
    let text: String
    /// Something is not saved or refused.
    let isLoud: Bool
  }

  let brief: RankingBrief
  let keys: KeyTable<RankingAction>
  var size = Size(width: 80, height: 24)
  var page = Page.judging
  /// What is under a help or instruction page.
  var pageBelow = Page.judging
  var sheet: Sheet?
  var progress: Progress

  var ranking = DraftRanking(slots: 0)
  /// What the ranking was before each change on this visit, oldest first.
  var history: [DraftRanking] = []
  var note: String?
  var seen: Set<Slot> = []
  var focus = 0
  /// Whether ranks or note differ from what counts.
  var isChanged = false
  /// Whether all that was done with the item is on the disk.
  var isKept = true
  /// Whether it could not be put there when that was tried last.
  var hasFailed = false
  /// Whether the next quit leaves without saving.
  var abandons = false
  /// Whether the item is open because its judgment was taken back, and is as it was then.
  var wasTakenBack = false

  var wantedLayout: RankingLayout?
  var isZoomed = false
  /// Whether responses are shown as they are, not as the Markdown they are.
  var isRaw = false
  /// Whether a rank moves the focus to the next response without one.
  var movesOn = true
  var instruction = TextPane("")
  var panes: [TextPane] = []
  /// The item that comes next, made ready meanwhile.
  var ahead: Ahead?
  /// Columns by which code is moved to the left.
  var pan = 0
  /// The study's rules and whatever else the page in front shows.
  var overlay = TextPane("")

  /// The list of items, while it is in front.
  var list: ItemList?

  var input: Input?
  /// What was being typed when Esc was pressed; it is there again next time.
  var unfinishedInput: Input?
  var notice: Notice?
  /// The time of day of the last judgment saved.
  var savedAt: String?
  /// Lines of the help page that the keys take.
  var helpKeyLines = 0
  /// The first line shown of the help page.
  var helpTop = 0
  /// Where one was before looking at other items.
  var detour: ItemID?
  /// How the screen looked when that was last kept.
  var keptPlace: String?

  /// A screen with nothing on it yet; without `keys` with the usual ones.
  init(brief: RankingBrief, progress: Progress, keys: KeyTable<RankingAction>? = nil) {
    self.brief = brief
    self.progress = progress
    self.keys = keys ?? .ranking(scale: brief.scale)
  }

  var geometry: RankingGeometry { geometry(responses: panes.count) }

  func geometry(responses count: Int) -> RankingGeometry {
    RankingGeometry(
      size: size, responses: count, focus: focus, wanted: isZoomed ? .single : wantedLayout,
      instructionLines: { [instruction] width in
        var pane = instruction
        pane.fit(Size(width: width, height: 1))
        return pane.lineCount
      })
  }
}
