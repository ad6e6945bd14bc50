extension HostileCase {
  /// Every control character but NUL (which no study can hold, see `HostileInputTests`), alone and
  /// before what it might take for its parameters.
  static let controls: [HostileCase] = (Array(1...0x1F) + Array(0x7F...0x9F)).flatMap {
    (value: UInt32) in
    let control = String(scalar: value)
    return [
      HostileCase("U+\(value.hex)", "a\(control)b"),
      HostileCase(
        "U+\(value.hex) and parameters",
        "\(control)0;T\u{7}\(control)[2J\(control)31;1m\(control)?1049l\(control)c\(control)"),
    ]
  }

  /// Escapes of two or three characters.
  static let escapes: [HostileCase] =
    [
      ("reset", "c"), ("screen of E", "#8"), ("double height", "#3"), ("double width", "#6"),
      ("line drawing in G0", "(0"), ("line drawing in G1", ")0\u{E}lqk\u{F}"),
      ("UK in G2", "*A"), ("UTF-8 off", "%@"), ("UTF-8 on", "%G"), ("locking shift 2", "n"),
      ("locking shift 3", "o"), ("locking shift 1 right", "~"), ("single shift 2", "Nx"),
      ("single shift 3", "OP"), ("save cursor", "7"), ("restore cursor", "8"), ("index", "D"),
      ("next line", "E"), ("reverse index", "M"), ("tab set", "H"), ("keypad on", "="),
      ("keypad off", ">"), ("7-bit controls", " F"), ("8-bit controls", " G"),
      ("identify", "Z"), ("back index", "6"), ("memory lock", "l"), ("string end", "\\"),
    ].map { HostileCase("escape, \($0.0)", "x\u{1B}\($0.1)y\u{1B}\($0.1)") } + [
      HostileCase("shift out", "a\u{E}lqqk\u{F}b"),
      HostileCase("shift out for good", "a\u{E}lqqk"),
      HostileCase("an escape at the end", "a\u{1B}"),
      HostileCase("two escapes", "\u{1B}\u{1B}[2J"),
    ]
}
