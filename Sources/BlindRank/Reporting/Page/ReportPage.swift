/// A whole report: what its page says, apart from how it looks.
public struct ReportPage: Hashable, Sendable {
  /// The study's title.
  public let title: String
  /// What kind of report it is.
  public let kind: String
  /// What to know first, in sentences.
  public let lead: [String]
  /// From top to bottom.
  public let sections: [Section]
  /// When the page was made; nil: it does not say, and is the same whenever it is made.
  public let made: Timestamp?

  /// One part of it; one with nothing to show says so in a sentence.
  public struct Section: Hashable, Sendable {
    /// What links to it say; no other section has it.
    public let id: String
    /// What it is about.
    public let heading: String
    /// Sentences before all else.
    public var paragraphs: [String] = []
    /// What is known, by name.
    public var facts: [Fact] = []
    /// Sentences that stand apart.
    public var points: [String] = []
    /// Charts with their tables.
    public var figures: [Figure] = []
    /// What prints the facts; empty where there are none.
    public var commands: [String] = []
  }

  /// Something known, with its name.
  public struct Fact: Hashable, Sendable {
    /// `protocol`.
    public let name: String
    /// Texts, each on lines of its own.
    public let texts: [String]

    /// A fact of so many texts.
    init(_ name: String, _ texts: String...) { self.init(name, texts) }

    init(_ name: String, _ texts: [String]) { (self.name, self.texts) = (name, texts) }
  }

  /// Charts, and below them the tables that they are drawn from.
  public struct Figure: Hashable, Sendable {
    /// Those with something to draw.
    public let charts: [Chart]
    /// All figures, also those too few to draw.
    public let tables: [Table]
    /// What prints these tables.
    public let command: String

    init(_ charts: [Chart], _ tables: [Table], _ command: String) {
      self.charts = charts.filter(\.isTelling)
      self.tables = tables
      self.command = command
    }

    /// What it is about.
    public var title: String { tables.first?.title ?? charts.first?.title ?? "" }
  }
}

extension ReportPage {
  /// Computes all that a page says.
  ///
  /// - Throws: what stands in the way of reading a study.
  public init(of material: ReportMaterial) throws {
    let findings = try material.results.map { try ReportFindings(of: $0, traits: material.traits) }
    title = material.title
    kind =
      material.facts == nil ? "Report of files of judgments" : "Report of a blind evaluation"
    made = material.made
    lead = try material.lead(findings)
    sections =
      [material.design, material.winners(findings), material.ratings(findings)]
      + material.divisions(findings)
      + [
        material.percentages, try material.agreement(findings), material.bias(findings),
        try material.blinding(), material.withheld, material.looks,
        try material.limits(findings),
      ].compactMap { $0 }
  }
}
