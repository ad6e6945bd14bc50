import BlindRank
import TermUI

/// What can happen to the judging screen.
enum JudgingMessage: Equatable, Sendable {
  case resized(Size)
  case key(Key)
  /// A key that came too soon after something new came up to have been meant for it.
  case hastyKey(Key)
  case paste(String)
  case click(x: Int, y: Int)
  case wheel(up: Bool, x: Int, y: Int)
  /// A comparison is on the desk.
  case opened(Sheet)
  /// The list was read.
  case listed([ListedItem])
  /// The comparison that comes next was made ready.
  case ahead(JudgingModel.Ahead)
  /// Nothing is left to do.
  case finished(Progress)
  /// How the guessing game stands was worked out.
  case result(GuessResult)
  /// A judgment is on the disk since this time of day.
  case saved(clock: String)
  /// What is unfinished is on the disk as it stood.
  case kept
  /// The flag is on the disk.
  case flagged(Bool)
  /// Something could not be saved or read, and why.
  case failed(String)
  /// The screen cannot be left without losing what could not be saved, and why it could not.
  case cannotLeave(String)
  /// The last judgment was taken back; it is open.
  case takenBack
  /// There is nothing to do of what was asked.
  case nothing(String)
  /// How the screen looks is kept.
  case placeKept(String)
  /// A moment of rest: whatever is unsaved is saved.
  case rest
}

/// What the judging screen wants done.
enum JudgingEffect: Equatable, Sendable {
  /// Keep it unfinished.
  case keep(JudgingWork)
  /// Store the judgment, then open what comes next; in the guessing game, the answer.
  case submit(Ballot, Notes)
  /// Store that it is left out, then open what comes next.
  case skip(reason: String, Notes)
  /// Keep what is not kept yet, take back the last judgment and open it.
  case undo(keeping: JudgingWork?)
  /// Raise the flag, or lower it.
  case flag(Bool)
  /// Keep what is not kept yet, then open another.
  case open(JudgingDestination, keeping: JudgingWork?)
  /// Make the next one ready to be read meanwhile: at this width, as Markdown or raw.
  case prepareNext(width: Int, isRaw: Bool)
  /// Read the list.
  case list
  /// Work out how the guessing game stands.
  case result
  /// Keep what is not kept yet; the annotator takes a break.
  case pause(keeping: JudgingWork?)
  /// The first page is read; the item comes up now.
  case begin
  /// The annotator is back from a break.
  case resume
  /// Keep how the screen looks.
  case savePlace(String)
  /// Keep what is not kept yet, and leave if that works.
  case quit(keeping: JudgingWork?, place: String?)
  /// Leave, though something could not be kept.
  case abandon
}

/// What an annotator has done with a comparison that they have not submitted.
struct JudgingWork: Equatable, Sendable {
  let ballot: Ballot
  let notes: Notes
  let seen: Set<Slot>
}

/// Where to go from what is open.
enum JudgingDestination: Equatable, Sendable {
  case before, after
  case nextToDo
  case nextSkipped
  /// The one judged or open last.
  case last
  case item(ComparisonID)
}
