/// What a colour means; the terminal's own palette says how it looks.
///
/// Meaning is carried by shape and word first: each of these must read well in monochrome.
public enum Colour: UInt8, Hashable, Sendable, CaseIterable {
  /// The terminal's own foreground.
  case standard
  /// The one accent of a screen: focus, what is being done now.
  case accent
  /// Something is lost or refused unless one acts.
  case warning
  /// Something wants a look.
  case caution
  /// Done, saved, right.
  case good
  /// Beside the point: rules, hints, what is over.
  case quiet
}
