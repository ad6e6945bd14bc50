/// What the template of the page reads: texts, numbers and flags, and no markup.
struct PageView {
  let title: String
  let kind: String
  let lead: [String]
  let sections: [SectionView]
  let program: String
  /// Empty or one: when the page was made.
  let made: [String]

  /// Takes a report's page.
  init(of page: ReportPage) {
    title = page.title
    kind = page.kind
    lead = page.lead
    program = "blindrank \(blindRankVersion)"
    made = page.made.map { [$0.inUTC] } ?? []
    var number = 0
    sections = page.sections.map { section in
      // What a section has said once it does not say below each table.
      var told: Set<String> = []
      return SectionView(
        of: section,
        figures: section.figures.map { figure in
          number += 1
          return FigureView(of: figure, number: number, told: &told)
        })
    }
  }
}

/// One part of the page.
struct SectionView {
  let id: String
  let heading: String
  let paragraphs: [String]
  let hasFacts: Bool
  let facts: [ReportPage.Fact]
  let hasPoints: Bool
  let points: [String]
  let figures: [FigureView]
  let commands: [String]

  init(of section: ReportPage.Section, figures: [FigureView]) {
    id = section.id
    heading = section.heading
    paragraphs = section.paragraphs
    hasFacts = !section.facts.isEmpty
    facts = section.facts
    hasPoints = !section.points.isEmpty
    points = section.points
    self.figures = figures
    commands = section.commands
  }
}

/// Charts, tables, and the command that prints them.
struct FigureView {
  let number: Int
  let title: String
  let charts: [ChartView]
  let tables: [TableView]
  let command: String

  /// - Parameter told: the notes that stand above it already; its own are added.
  init(of figure: ReportPage.Figure, number: Int, told: inout Set<String>) {
    self.number = number
    title = figure.title
    command = figure.command
    charts = figure.charts.enumerated().flatMap { index, chart in
      let id = "figure-\(number)-\(index + 1)"
      return chart.sheets.enumerated().map { sheet, part in
        sheet == 0
          ? ChartView(
            of: part, id: id, heading: index == 0 ? [] : [chart.title],
            keys: ChartView.keys(of: chart))
          : ChartView(of: part, id: "\(id)-\(sheet + 1)", heading: [], keys: [])
      }
    }
    tables = figure.tables.enumerated().map { index, table in
      TableView(
        of: table, id: "table-\(number)-\(index + 1)", isOpen: table.rows.count <= 30,
        notes: table.notes.filter { told.insert($0).inserted })
    }
  }
}

/// One chart with what its colours mean.
struct ChartView {
  /// A colour, or a sign, and its meaning.
  struct Key {
    let style: String
    let meaning: String
  }

  let drawing: Drawing
  /// Empty or one: what it is about, where the figure's title does not say it.
  let heading: [String]
  /// None where it goes on with the one above.
  let keys: [Key]
  let hasKeys: Bool

  /// What of a chart is not drawn.
  private static func note(on few: Int) -> [Key] {
    few == 0 ? [] : [Key(style: "empty", meaning: "\(few.count(of: "row")) of few data: see table")]
  }

  init(of chart: Chart, id: String, heading: [String], keys: [Key]) {
    self.heading = heading
    self.keys = keys
    hasKeys = !keys.isEmpty
    drawing =
      switch chart {
      case .battles(let chart): chart.drawing(id: id)
      case .estimates(let chart): chart.drawing(id: id)
      case .pairs(let chart): chart.drawing(id: id)
      }
  }

  /// What the colours of a chart mean.
  static func keys(of chart: Chart) -> [Key] {
    switch chart {
    case .battles(let chart):
      zip(["wins", "ties", "losses"], chart.legend).map { Key(style: $0, meaning: $1) }
        + [Key(style: "value", meaning: "win rate with its 95 % interval")]
        + note(on: chart.rows.count { $0.rate.value == nil })
    case .estimates(let chart):
      [Key(style: "value", meaning: "\(chart.measure), with its interval where it has one")]
    case .pairs:
      [
        Key(style: "step1", meaning: "the row's system loses more"),
        Key(style: "step3", meaning: "about even"),
        Key(style: "step5", meaning: "the row's system wins more"),
        Key(style: "empty", meaning: "never met, or few data (·)"),
      ]
    }
  }
}

/// One table.
struct TableView {
  /// A text and whether it stands to the right.
  struct Cell {
    let text: String
    let isFigure: Bool
  }

  /// What the row is called, and the rest of it.
  struct Row {
    let name: String
    let cells: [Cell]
  }

  let id: String
  let title: String
  let isOpen: Bool
  let hasRows: Bool
  let headings: [Cell]
  let rows: [Row]
  let hasNotes: Bool
  let notes: [String]

  /// - Parameter notes: those of its notes that are shown.
  init(of table: Table, id: String, isOpen: Bool, notes: [String]) {
    self.id = id
    title = table.title
    self.isOpen = isOpen
    let columns = table.columns.indices.filter {
      table.columns[$0].isDrawn && table.columns[$0].kind != .bar
    }
    headings = columns.map {
      Cell(text: table.columns[$0].heading, isFigure: table.columns[$0].isFigure)
    }
    rows = table.rows.compactMap { row in
      columns.first.map { first in
        Row(
          name: row[first].reading,
          cells: columns.dropFirst().map {
            Cell(text: row[$0].reading, isFigure: table.columns[$0].isFigure)
          })
      }
    }
    hasRows = !rows.isEmpty
    self.notes = notes
    hasNotes = !notes.isEmpty
  }
}
