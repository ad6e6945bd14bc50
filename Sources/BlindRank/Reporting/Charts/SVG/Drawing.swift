/// A chart as shapes, which a template writes as SVG.
///
/// Where a drawing has no width of its own, places from left to right are percents: it grows with
/// the page while its letters keep their size, on paper as on a telephone. Heights are pixels.
struct Drawing: Hashable, Sendable {
  /// No other on the page has it.
  let id: String
  /// What it is called for those who do not see it.
  let title: String
  /// What it shows, in words, for those who do not see it.
  let summary: String
  /// In pixels; nil: as wide as the page.
  let width: Int?
  /// In pixels.
  let height: Int
  /// The later ones cover the earlier ones.
  let shapes: [Shape]

  /// What places from left to right are followed by; kept, because templates see only what is.
  let unit: String

  init(
    id: String, title: String, summary: String, width: Int?, height: Double, shapes: [Shape]
  ) {
    (self.id, self.title, self.summary, self.shapes) = (id, title, summary, shapes)
    (self.width, self.height, unit) = (width, Int(height.rounded(.up)), width == nil ? "%" : "")
  }

  /// One shape; its `style` is a class of the style sheet.
  enum Shape: Hashable, Sendable {
    case bar(Bar)
    case line(Line)
    case dot(Dot)
    case label(Label)
  }

  /// A filled rectangle.
  struct Bar: Hashable, Sendable {
    let x: Double
    let y: Double
    let width: Double
    let height: Double
    let style: String
  }

  /// From one place to another.
  struct Line: Hashable, Sendable {
    let x1: Double
    let y1: Double
    let x2: Double
    let y2: Double
    let style: String
  }

  /// A filled circle.
  struct Dot: Hashable, Sendable {
    let x: Double
    let y: Double
    let radius: Double
    let style: String
  }

  /// A text on one line.
  struct Label: Hashable, Sendable {
    /// Which part of it stands at `x`.
    enum Anchor: String, Hashable, Sendable {
      case start, middle, end
    }

    let x: Double
    /// Of the line its letters stand on.
    let y: Double
    let anchor: Anchor
    let style: String
    let text: String
    /// All of it, where it is cut.
    let whole: String?
  }
}
