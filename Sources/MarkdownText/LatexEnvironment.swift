/// What stands between `\begin{…}` and `\end{…}`.
enum LatexEnvironment: Equatable {
  /// Lines below one another, aligned at `&`.
  case lines
  /// `f(x) = {0, x < 0; 1, x ≥ 0`.
  case cases
  /// `[1, 2; 3, 4]`.
  case matrix(String, String)

  /// An environment by its name; nil for one that is unknown.
  init?(_ name: [Unicode.Scalar]) {
    switch String(String.UnicodeScalarView(name)) {
    case "aligned", "align", "align*", "gather", "gather*", "gathered", "split", "equation",
      "equation*":
      self = .lines
    case "cases": self = .cases
    case "pmatrix": self = .matrix("(", ")")
    case "bmatrix": self = .matrix("[", "]")
    case "Bmatrix": self = .matrix("{", "}")
    case "vmatrix": self = .matrix("|", "|")
    case "Vmatrix": self = .matrix("‖", "‖")
    default: return nil
    }
  }

  /// What stands before and after it.
  var marks: (open: String.UnicodeScalarView, close: String.UnicodeScalarView)? {
    switch self {
    case .lines: nil
    case .cases: ("{".unicodeScalars, "".unicodeScalars)
    case .matrix(let open, let close): (open.unicodeScalars, close.unicodeScalars)
    }
  }

  /// Puts what stands between two cells of a row.
  func separate(_ line: inout LatexLine) {
    switch self {
    case .lines: line.append(space: 1)
    case .cases: line.append(space: 3)
    case .matrix:
      line.append(",")
      line.append(space: 1)
    }
  }
}
