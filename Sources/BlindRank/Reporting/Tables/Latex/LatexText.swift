/// Other people's text as LaTeX sets it: nothing in it is a command, and all of it compiles.
enum LatexText {
  /// Half a page is wider than so many ems.
  static let narrowest = 18.0

  /// A text with nothing in it that LaTeX could obey.
  ///
  /// ASCII and the signs of our own notes are written in commands that every LaTeX knows. All else
  /// stays as it is; ``fallbacks(for:)`` is for a LaTeX that cannot set it.
  ///
  /// - Parameter ems: how wide a line is, if long words are to break.
  static func escaped(_ text: String, within ems: Double = .infinity) -> String {
    var (escaped, last, part) = ("", Unicode.Scalar(" "), 0.0)
    for scalar in text.shownSafely.unicodeScalars {
      let size = printedWidth(of: scalar)
      part = scalar == " " ? 0 : part + size
      if part > ems, scalar.properties.canonicalCombiningClass == .notReordered {
        escaped += "\\allowbreak{}"
        part = size
      }
      // Two of these would become another sign.
      if scalar == last, "-',".unicodeScalars.contains(scalar) { escaped += "{}" }
      escaped += commands[scalar] ?? String(scalar)
      last = scalar
    }
    return escaped.replacing(" \\%", with: "\\,\\%")
  }

  /// A figure: what looks like a hyphen is a minus.
  ///
  /// - Parameter decimals: how many the longest of its column has; to the right of fewer it leaves
  ///   as much room, so that points stand below each other without a package for that.
  static func figure(_ reading: String, decimals: Int = 0) -> String {
    let figure = escaped(reading.replacing("-", with: "\u{2212}"))
    guard let own = Self.decimals(of: reading), own < decimals else { return figure }
    let missing = (own == 0 ? "." : "") + String(repeating: "0", count: decimals - own)
    let unit = "\\,\\%"
    let isShare = figure.hasSuffix(unit)
    return String(figure.dropLast(isShare ? unit.count : 0)) + "\\phantom{\(missing)}"
      + (isShare ? unit : "")
  }

  /// How many decimals a lone number has: `<0.001`, `61.5 %`; nil of anything else.
  static func decimals(of reading: String) -> Int? {
    let number = reading.drop { "<>-".contains($0) }.prefix { $0.isNumber || $0 == "." }
    let rest = reading.drop { "<>-".contains($0) }.dropFirst(number.count)
    guard !number.isEmpty, rest.isEmpty || rest == " %" else { return nil }
    return number.firstIndex(of: ".").map { number[$0...].count - 1 } ?? 0
  }

  /// Lines that let a text compile with pdfLaTeX: letters that only the font encoding T1 has get a
  /// plain stand-in, characters that it does not know print their number. Where they are known
  /// already, by a package or another engine, the lines do nothing.
  static func fallbacks(for text: String) -> [String] {
    let strange = Set(text.unicodeScalars.filter { $0.value > 0xA0 && commands[$0] == nil })
    let lines = strange.sorted().compactMap { scalar in
      if let (name, standIn) = onlyT1[scalar] {
        return "\\ProvideTextCommandDefault{\\\(name)}\(standIn)"
      }
      guard scalar.value > 0xFF else { return nil }
      return "\\expandafter\\providecommand\\csname u8:\\detokenize{\(scalar)}\\endcsname"
        + "{{[}\(scalar.codePoint.dropFirst(2)){]}}"
    }
    return lines.indices.filter { $0 == 0 || lines[$0] != lines[$0 - 1] }.map { lines[$0] }
  }

  /// How wide a text is about, in ems of Computer Modern and its like.
  static func width(of text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// The same where characters that a LaTeX does not know print their number.
  static func printedWidth(of text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + printedWidth(of: $1) }
  }

  private static func printedWidth(of scalar: Unicode.Scalar) -> Double {
    scalar.value > 0xFF && commands[scalar] == nil ? numberWidth : width(of: scalar)
  }

  private static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", "t", "f", "r", ".", ",", ":", ";", "'", "!", " ", "(", ")", "-": 0.35
    case "m", "w", "M", "W", "%": 0.85
    case "A"..."Z": 0.72
    default: scalar.value < 0x1100 || commands[scalar] != nil ? 0.51 : 1
    }
  }

  /// Of `[65E5]`, in ems.
  private static let numberWidth = 2.8

  private static let commands: [Unicode.Scalar: String] = [
    "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "#": "\\#", "$": "\\$", "%": "\\%",
    "&": "\\&", "_": "\\_", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}",
    "<": "\\textless{}", ">": "\\textgreater{}", "|": "\\textbar{}", "\"": "\\symbol{34}",
    "`": "\\`{}",
    // Behind the end of a row these are not text.
    "[": "{[}", "]": "{]}", "*": "{*}",
    "α": "$\\alpha$", "κ": "$\\kappa$", "ν": "$\\nu$", "ρ": "$\\rho$", "τ": "$\\tau$",
    "χ": "$\\chi$", "²": "$^2$", "×": "$\\times$", "·": "$\\cdot$", "±": "$\\pm$",
    "\u{2212}": "$-$", "≤": "$\\leq$", "≥": "$\\geq$", "≈": "$\\approx$", "⟦": "$[\\![$",
    "⟧": "$]\\!]$", "–": "--", "—": "---", "…": "\\dots{}", "“": "``", "”": "''", "‘": "`",
    "’": "'", "„": ",,", "‚": ",", "«": "$\\ll$", "»": "$\\gg$", "‹": "$<$", "›": "$>$",
    "\u{A0}": "~",
  ]

  /// What the encoding OT1, which is the default, has no letter for.
  private static let onlyT1: [Unicode.Scalar: (name: String, standIn: String)] = [
    "Ð": ("DH", "{D}"), "ð": ("dh", "{d}"), "Þ": ("TH", "{Th}"), "þ": ("th", "{th}"),
    "Đ": ("DJ", "{D}"), "đ": ("dj", "{d}"), "Ŋ": ("NG", "{N}"), "ŋ": ("ng", "{n}"),
    "Ą": ogonek, "ą": ogonek, "Ę": ogonek, "ę": ogonek, "Į": ogonek, "į": ogonek, "Ų": ogonek,
    "ų": ogonek,
  ]

  private static let ogonek = (name: "k", standIn: "[1]{#1}")
}
