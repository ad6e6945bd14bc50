/// How a cell looks beside its text: a few flags and a colour.
public struct Style: Hashable, Sendable {
  /// What can be on or off.
  public struct Flags: OptionSet, Hashable, Sendable {
    /// One bit a flag.
    public let rawValue: UInt8

    /// The flags of these bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Heavier.
    public static let bold = Flags(rawValue: 1)
    /// Fainter; where a terminal cannot, as the rest.
    public static let dim = Flags(rawValue: 2)
    /// Foreground and background exchanged.
    public static let reverse = Flags(rawValue: 4)
    /// With a line below.
    public static let underline = Flags(rawValue: 8)
  }

  /// The flags that are on.
  public var flags: Flags
  /// The foreground.
  public var colour: Colour

  /// A style of these flags in this colour.
  public init(_ flags: Flags = [], colour: Colour = .standard) {
    self.flags = flags
    self.colour = colour
  }

  /// The terminal's own look.
  public static let plain = Style()
  /// Bold.
  public static let bold = Style(.bold)
  /// Dim.
  public static let dim = Style(.dim)
  /// Reversed.
  public static let reverse = Style(.reverse)
  /// Underlined.
  public static let underline = Style(.underline)
  /// In the accent colour.
  public static let accent = Style(colour: .accent)
  /// In the warning colour, and bold, since a warning must be seen in monochrome too.
  public static let warning = Style(.bold, colour: .warning)
  /// In the caution colour.
  public static let caution = Style(colour: .caution)
  /// In the colour of what is well.
  public static let good = Style(colour: .good)
  /// In the colour of what is beside the point.
  public static let quiet = Style(colour: .quiet)

  /// Both styles' flags, and the other's colour unless that is standard.
  public func with(_ other: Style) -> Style {
    Style(
      flags.union(other.flags), colour: other.colour == .standard ? colour : other.colour)
  }

  /// The same flags in another colour.
  public func colour(_ colour: Colour) -> Style {
    Style(flags, colour: colour)
  }
}
