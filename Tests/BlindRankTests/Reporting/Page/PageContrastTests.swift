import Testing

@testable import BlindRank

/// Whether the page's colours can be read, by the formula of WCAG 2.2.
@Suite struct PageContrastTests {
  /// Light and dark: name → colour.
  private let themes: [[String: String]]

  init() throws {
    let parts = ReportPageHTML.style.components(separatedBy: ":root {").dropFirst()
    let read = parts.map { part -> [String: String] in
      let block = part.prefix { $0 != "}" }
      return block.split(separator: ";").reduce(into: [:]) { colours, line in
        let halves = line.split(separator: ":")
        guard halves.count == 2, let name = halves.first?.split(whereSeparator: \.isWhitespace).last
        else { return }
        colours[String(name)] = halves[1].filter { !$0.isWhitespace }
      }
    }
    let light = try #require(read.first)
    themes = [light] + read.dropFirst().map { light.merging($0) { $1 } }
  }

  private func luminance(_ hex: String) throws -> Double {
    let number = try #require(Int(hex.dropFirst(), radix: 16))
    let parts = [16, 8, 0].map { shift -> Double in
      let share = Double((number >> shift) & 0xFF) / 255
      if share <= 0.04045 { return share / 12.92 }
      // (x + 0.055) / 1.055 to the power of 2.4, without a mathematics library: x² · x^0.4.
      let base = (share + 0.055) / 1.055
      return base * base * fifthRoot(base * base)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private func fifthRoot(_ value: Double) -> Double {
    var root = 1.0
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root -= (fourth * root - value) / (5 * fourth)
    }
    return root
  }

  private func contrast(_ one: String, _ other: String, _ theme: [String: String]) throws -> Double
  {
    let both = try [one, other].map { try luminance(try #require(theme["--" + $0])) }.sorted()
    return (both[1] + 0.05) / (both[0] + 0.05)
  }

  @Test func theFormulaIsRight() throws {
    let theme = ["--black": "#000000", "--white": "#ffffff", "--grey": "#767676"]
    #expect(abs(try contrast("black", "white", theme) - 21) < 0.01)
    #expect(abs(try contrast("grey", "white", theme) - 4.54) < 0.01)
  }

  @Test func textCanBeRead() throws {
    #expect(themes.count == 2)
    let texts =
      [
        ("ink", "paper"), ("ink", "panel"), ("quiet", "paper"), ("quiet", "panel"),
        ("link", "paper"), ("on-wins", "wins"), ("on-ties", "ties"), ("on-losses", "losses"),
        ("on-cell", "paper"),
      ] + (1...5).map { ("on-cell", "step\($0)") }
    for (number, theme) in themes.enumerated() {
      for (text, ground) in texts {
        let contrast = try contrast(text, ground, theme)
        #expect(contrast >= 4.5, "theme \(number): \(text) on \(ground): \(contrast)")
      }
      // Shapes that carry a meaning.
      for shape in ["wins", "losses", "mark"] {
        // Losses lie between ties and paper, and are numbered and named as well.
        let least = shape == "losses" ? 1.9 : 3.0
        #expect(try contrast(shape, "paper", theme) >= least, "theme \(number): \(shape)")
      }
    }
  }

  /// Neighbours in a bar are told apart without their colours, as in print and by the colour-blind.
  @Test func neighboursDifferInLightness() throws {
    for theme in themes {
      for (one, other) in [("wins", "ties"), ("ties", "losses"), ("wins", "losses")] {
        #expect(try contrast(one, other, theme) >= 1.5, "\(one) beside \(other)")
      }
    }
  }
}
