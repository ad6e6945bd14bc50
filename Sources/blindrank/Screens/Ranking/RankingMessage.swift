import BlindRank
import TermUI

/// What can happen to the ranking screen.
enum RankingMessage: Equatable, Sendable {
  case resized(Size)
  case key(Key)
  case paste(String)
  case click(x: Int, y: Int)
  case wheel(up: Bool, x: Int, y: Int)
  /// An item is on the desk.
  case opened(Sheet)
  /// The list of items was read.
  case listed([ListedItem])
  /// Nothing is left to do.
  case finished(Progress)
  /// A judgment is on the disk since this time of day.
  case saved(clock: String)
  /// Something could not be saved or read, and why.
  case failed(String)
  /// There is nothing to do of what was asked.
  case nothing(String)
  /// How the screen looks is kept.
  case placeKept(String)
  /// A moment of rest: whatever is unsaved is saved.
  case rest
}

/// What the ranking screen wants done.
enum RankingEffect: Equatable, Sendable {
  /// Keep the item unfinished.
  case keep(DraftRanking, note: String?, seen: Set<Slot>)
  /// Store the judgment, then open the next item to do.
  case submit(DraftRanking, note: String?)
  /// Store that the item is left out, then open the next one to do.
  case skip(reason: String, note: String?)
  /// Take back the last judgment and open its item.
  case undo
  case open(RankingDestination)
  /// Read the list of items.
  case list
  /// Keep how the screen looks.
  case savePlace(String)
  case quit
}

/// Where to go from the item that is open.
enum RankingDestination: Equatable, Sendable {
  case before, after
  case nextToDo
  case nextSkipped
  /// The one judged or open last.
  case last
  case item(ItemID)
}
