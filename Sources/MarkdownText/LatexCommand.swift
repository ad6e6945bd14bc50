/// What a command does that stands for no symbol of its own.
enum LatexCommand {
  /// `\frac{a}{b}`.
  case fraction
  /// `\binom{n}{k}`.
  case choose
  /// `\sqrt[n]{x}`.
  case root
  /// `\text{…}`.
  case text
  /// `\mathbf{…}`: the same letters.
  case font
  /// `\operatorname{…}`.
  case name
  /// `\mathbb{R}`: other letters.
  case alphabet(LatexCharacters.Table)
  /// `\boxed{…}`.
  case box
  /// `\pmod{n}`.
  case modulus
  /// `\tag{1}`.
  case tag
  /// `\displaystyle`.
  case nothing
  /// `\left` (1), `\right` (-1) and `\big` (0).
  case size(Int)
  /// `\quad`: columns.
  case space(Int)
  /// `\begin{…}`.
  case begin

  /// What a command does; nil for one that is unknown.
  static func named(_ name: String) -> LatexCommand? {
    switch name {
    case "frac", "dfrac", "tfrac", "cfrac": .fraction
    case "binom", "dbinom", "tbinom": .choose
    case "sqrt": .root
    case "text", "textrm", "textbf", "textit", "textsf", "texttt", "textnormal", "mbox": .text
    case "mathrm", "mathbf", "mathit", "mathsf", "mathtt", "mathnormal", "boldsymbol", "bm", "pmb":
      .font
    case "operatorname": .name
    case "mathbb": .alphabet(LatexCharacters.doubleStruck)
    case "mathcal", "mathscr": .alphabet(LatexCharacters.script)
    case "boxed", "fbox": .box
    case "pmod": .modulus
    case "tag": .tag
    case "displaystyle", "textstyle", "scriptstyle", "limits", "nolimits", "nonumber", "notag",
      "!":
      .nothing
    case "left": .size(1)
    case "right": .size(-1)
    case "middle", "big", "Big", "bigg", "Bigg", "bigl", "Bigl", "biggl", "Biggl", "bigr", "Bigr",
      "biggr", "Biggr", "bigm", "Bigm":
      .size(0)
    case ",", ":", ";", " ", ">", "thinspace", "enspace": .space(1)
    case "quad", "qquad": .space(3)
    case "begin": .begin
    default: nil
    }
  }
}
