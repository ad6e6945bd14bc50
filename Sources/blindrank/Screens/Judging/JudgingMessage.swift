import BlindRank
import TermUI

/// What can happen to the ranking screen.
enum JudgingMessage: Equatable, Sendable {
  case resized(Size)
  case key(Key)
  case paste(String)
  case click(x: Int, y: Int)
  case wheel(up: Bool, x: Int, y: Int)
  /// An item is on the desk.
  case opened(Sheet)
  /// The list of items was read.
  case listed([ListedItem])
  /// The item that comes next was made ready.
  case ahead(JudgingModel.Ahead)
  /// Nothing is left to do.
  case finished(Progress)
  /// A judgment is on the disk since this time of day.
  case saved(clock: String)
  /// The unfinished item is on the disk as it stood.
  case kept
  /// Something could not be saved or read, and why.
  case failed(String)
  /// The screen cannot be left without losing what could not be saved, and why it could not.
  case cannotLeave(String)
  /// The last judgment was taken back; its item is open.
  case takenBack
  /// There is nothing to do of what was asked.
  case nothing(String)
  /// How the screen looks is kept.
  case placeKept(String)
  /// A moment of rest: whatever is unsaved is saved.
  case rest
}

/// What the ranking screen wants done.
enum JudgingEffect: Equatable, Sendable {
  /// Keep the item unfinished.
  case keep(JudgingWork)
  /// Store the judgment, then open the next item to do.
  case submit(DraftRanking, note: String?)
  /// Store that the item is left out, then open the next one to do.
  case skip(reason: String, note: String?)
  /// Keep what is not kept yet, take back the last judgment and open its item.
  case undo(keeping: JudgingWork?)
  /// Keep what is not kept yet, then open another item.
  case open(JudgingDestination, keeping: JudgingWork?)
  /// Make the next item ready to be read meanwhile: at this width, as Markdown or raw.
  case prepareNext(width: Int, isRaw: Bool)
  /// Read the list of items.
  case list
  /// Keep how the screen looks.
  case savePlace(String)
  /// Keep what is not kept yet, and leave if that works.
  case quit(keeping: JudgingWork?, place: String?)
  /// Leave, though something could not be kept.
  case abandon
}

/// What an annotator has done with an item that they have not submitted.
struct JudgingWork: Equatable, Sendable {
  let ranking: DraftRanking
  let note: String?
  let seen: Set<Slot>
}

/// Where to go from the item that is open.
enum JudgingDestination: Equatable, Sendable {
  case before, after
  case nextToDo
  case nextSkipped
  /// The one judged or open last.
  case last
  case item(ItemID)
}
