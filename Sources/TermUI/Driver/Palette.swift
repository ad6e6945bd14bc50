import CNcurses

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How styles look in this terminal: attributes of ncurses and its own sixteen colours.
///
/// `quiet` is dim. A terminal without colours, and anyone who sets NO_COLOR, has the flags alone;
/// what has a colour to be noticed is then bold.
struct Palette {
  private let hasColours: Bool

  init() {
    let isUnwanted = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    guard !isUnwanted, has_colors() else {
      hasColours = false
      return
    }
    hasColours = true
    start_color()
    use_default_colors()
    for colour in Colour.allCases where colour != .standard {
      init_pair(Int16(colour.rawValue), Self.index(of: colour), -1)
    }
  }

  private static func index(of colour: Colour) -> Int16 {
    switch colour {
    case .standard: -1
    case .accent: Int16(COLOR_CYAN)
    case .warning: Int16(COLOR_RED)
    case .caution: Int16(COLOR_YELLOW)
    case .good: Int16(COLOR_GREEN)
    // bright black is the background's own colour in some palettes: dim is not
    case .quiet: -1
    }
  }

  /// The attributes and the colour pair of a style.
  func attributes(of style: Style) -> (attr_t, Int32) {
    var attributes = CN_A_NORMAL
    if style.flags.contains(.bold) { attributes |= CN_A_BOLD }
    if style.flags.contains(.dim) { attributes |= CN_A_DIM }
    if style.flags.contains(.reverse) { attributes |= CN_A_REVERSE }
    if style.flags.contains(.underline) { attributes |= CN_A_UNDERLINE }
    if style.colour == .quiet { attributes |= CN_A_DIM }
    if !hasColours, style.colour == .accent || style.colour == .warning {
      attributes |= CN_A_BOLD
    }
    return (attributes, hasColours ? Int32(style.colour.rawValue) : 0)
  }
}
