import Foundation
import Testing

@testable import BlindRank

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What the page of a report says, and that it is a page.
@Suite struct ReportPageTests {
  private func html(
    _ section: ReportPage.Section, title: String = "A study", lead: [String] = []
  ) throws -> String {
    try ReportPageHTML.render(
      ReportPage(title: title, kind: "Report", lead: lead, sections: [section], made: nil))
  }

  /// A page of a study in a file, of what is in it now.
  private func page(
    _ test: TestStudy, kind: AnnotatorKind? = nil, reference: String? = nil
  ) throws -> (page: ReportPage, html: String) {
    let store = try test.open()
    let study = try store.study()
    var material = ReportMaterial(commands: ReportCommands(inputs: ["eval.blindrank"]))
    if !study.judgedAspects.isEmpty {
      material.results = try ReportSource(of: store, on: study.reportedAspects, kind: kind)
    }
    if study.aspects.contains(.guess) {
      material.guesses = try ReportSource(of: store, on: [.guess], kind: kind)
    }
    if study.judgedAspects.count > 1 {
      material.criteria = try ReportSource(of: store, on: study.judgedAspects, kind: kind)
    }
    material.facts = try StudyFacts(of: store)
    material.reference = try reference.map { try store.systems().named($0) }
    let page = try ReportPage(of: material)
    return (page, try ReportPageHTML.render(page))
  }

  /// A page is also XML, so that a parser tells whether each element ends.
  private func elements(of html: String) throws -> [String: Int] {
    let counter = ElementCounter()
    let parser = XMLParser(data: Data(html.utf8))
    parser.delegate = counter
    let isWhole = parser.parse()
    #expect(
      isWhole, "line \(parser.lineNumber): \(parser.parserError.map { "\($0)" } ?? "no reason")")
    return counter.counts
  }

  private final class ElementCounter: NSObject, XMLParserDelegate {
    var counts: [String: Int] = [:]

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String] = [:]
    ) {
      counts[name, default: 0] += 1
      for (attribute, value) in attributes where attribute.hasPrefix("on") || value == "hit" {
        counts["injected", default: 0] += 1
      }
    }
  }

  /// Rankings of every item by this many people: the first system is best, the rest tie by turns.
  private func rankings(items: Int, systems: Int, annotators: Int) -> [ImportedRanking] {
    (1...annotators).flatMap { annotator in
      (1...items).map { item in
        ImportedRanking(
          item: ItemID(item), annotator: "ann\(annotator)", kind: .human,
          ranks: Dictionary(
            uniqueKeysWithValues: (1...systems).map { system in
              (SystemID(system), 1 + (item * annotator + system * system) % 3)
            }))
      }
    }
  }

  @Test func aJudgedStudyHasEverySection() throws {
    let (page, html) = try page(
      TestStudy(items: 12, rankings: rankings(items: 12, systems: 3, annotators: 2)),
      reference: "ChatGPT")
    #expect(
      page.sections.map(\.id) == [
        "design", "wins", "ratings", "skill", "difficulty", "percent", "agreement", "bias",
        "blinding", "withheld", "looks", "limits",
      ])
    let counts = try elements(of: html)
    let figures = page.sections.flatMap(\.figures)
    #expect(counts["figure"] == figures.count && figures.count > 6)
    #expect((counts["svg"] ?? 0) >= figures.count { !$0.charts.isEmpty })
    // Each has a table and a command.
    #expect(figures.allSatisfy { !$0.tables.isEmpty && $0.command.hasPrefix("blindrank ") })
    #expect(counts["script"] == nil && !html.contains("http://") && !html.contains("https://"))
    #expect(!html.contains("NaN") && !html.contains("inf%") && !html.contains("nan"))
    #expect(html == (try ReportPageHTML.render(page)))
  }

  @Test func figuresNameTheirCommands() throws {
    let test = try TestStudy(items: 12, rankings: rankings(items: 12, systems: 3, annotators: 2))
    let page = try page(test, reference: "ChatGPT").page
    let commands = page.sections.flatMap(\.figures).map(\.command)
    for command in [
      "blindrank stats eval.blindrank", "blindrank stats eval.blindrank --reference ChatGPT",
      "blindrank ratings eval.blindrank",
      "blindrank stats eval.blindrank --by skill --system Alpaca --against ChatGPT",
      "blindrank agreement eval.blindrank", "blindrank bias eval.blindrank",
    ] {
      #expect(commands.contains(command), "\(command)")
    }
  }

  @Test func wordsOfAShellAreQuoted() {
    let commands = ReportCommands(
      inputs: ["my study.blindrank"], criterion: "it's good", options: ["--kind", "judge"])
    #expect(
      commands.report("stats", ["--by", "skill"])
        == "blindrank stats 'my study.blindrank' --by skill --criterion 'it'\\''s good' --kind judge"
    )
    #expect(commands.plain("verify") == "blindrank verify 'my study.blindrank'")
    #expect("".quotedForShell == "''" && "a$(b)".quotedForShell == "'a$(b)'")
  }

  @Test func nothingJudged() throws {
    let (page, html) = try page(TestStudy())
    #expect(page.sections.flatMap(\.figures).isEmpty)
    for section in page.sections {
      #expect(
        !(section.paragraphs + section.points + section.facts.flatMap(\.texts)).isEmpty,
        "\(section.id) says nothing")
    }
    #expect(html.contains("Nothing has been judged yet"))
    #expect(try elements(of: html)["svg"] == nil)
  }

  @Test func oneSystem() throws {
    let (page, html) = try page(TestStudy(systems: ["Alone"]))
    #expect(try elements(of: html)["figure"] == nil && page.title == "Test")
  }

  @Test func aGuessingGameHasNoWinners() throws {
    let (page, html) = try page(
      TestStudy(systems: ["ChatGPT", "Guanaco"], rules: JudgingRules(.guess)))
    #expect(
      page.sections.map(\.id) == [
        "design", "wins", "ratings", "agreement", "bias", "blinding", "withheld", "looks", "limits",
      ])
    #expect(
      html.contains("Annotators were asked who wrote what, and not which response is better."))
    #expect(html.contains("Nobody has guessed yet who wrote what."))
    _ = try elements(of: html)
  }

  @Test func onlyTiesByOneAnnotator() throws {
    let ties = (1...6).map { item in
      ImportedRanking(
        item: ItemID(item), annotator: "ann", kind: .human,
        ranks: [SystemID(1): 2, SystemID(2): 2, SystemID(3): 2])
    }
    let (page, html) = try page(TestStudy(rankings: ties))
    _ = try elements(of: html)
    let texts = page.sections.flatMap { $0.paragraphs + $0.points }.joined(separator: "\n")
    #expect(texts.contains("One annotator judged, so nothing tells whether another would agree."))
    #expect(texts.contains("Every battle is a tie") && !html.contains("NaN"))
  }

  /// Eleven of twelve won: too many resamples have no rating, so no pair is tested.
  @Test func whatWasNotTestedIsNotSaidToBeAlike() throws {
    let rankings = (1...12).map { item in
      ImportedRanking(
        item: ItemID(item), annotator: "ann", kind: .human,
        ranks: [SystemID(1): item == 1 ? 3 : 1, SystemID(2): 2])
    }
    let page = try page(
      TestStudy(items: 12, systems: ["P", "Q"], rankings: rankings)
    ).page
    let limits = try #require(page.sections.first { $0.id == "limits" }).points
    #expect(!limits.contains { $0.contains("cannot be told apart") })
    #expect(
      limits.contains {
        $0.contains("--interval information")
          && $0.hasSuffix(" Such options are those of blindrank ratings eval.blindrank.")
      }, "\(limits)")
  }

  /// Two systems, each against a reference only; of the last items nobody could say who is better.
  @Test func systemsThatNeverMetAreALimit() throws {
    let test = try TestStudy(
      items: 12, rules: JudgingRules(.pairwise, pairs: .reference(SystemID(3))))
    let store = try test.open()
    let (ann, comparisons) = (
      try store.annotator(named: "ann", kind: .human).id, try store.comparisons()
    )
    try store.append(
      comparisons.ids(without: []).map { comparison in
        let item = comparisons.item(of: comparison)
        let number = comparison.rawValue
        let choice: PairwiseChoice =
          item.rawValue > 9
          ? .cannotJudge(reason: "")
          : number % 5 == 0 ? .tie : .prefers(Slot(number / 2 % 2))
        return Judgment(
          annotator: ann, action: .submit,
          presentation: Presentation(
            comparison: comparison, item: item, slots: comparisons.systems(of: comparison)),
          verdict: .choice(choice), started: moment(0), submitted: moment(1))
      }, after: nil)
    let limits = try #require(page(test).page.sections.first { $0.id == "limits" }).points
    #expect(
      limits.contains(
        "Never compared directly: 1 of 3 pairs of systems; their figures follow from others."),
      "\(limits)")
    #expect(
      limits.contains { $0.hasPrefix("12 items were judged, and ratings rest on 9. ") },
      "\(limits)")
  }

  @Test func hostileNamesAreTextEverywhere() throws {
    let name = "\"\u{301} onload=\"hit\" x='</title></svg><script>alert(1)</script>"
    let other = "\u{202E}<img src=x onerror=hit>\u{1B}[31m{{title}}"
    let test = try TestStudy(
      items: 6, systems: [name, other, "plain"],
      rankings: rankings(items: 6, systems: 3, annotators: 2))
    let counts = try elements(of: try page(test).html)
    #expect(counts["script"] == nil && counts["img"] == nil && counts["injected"] == nil)
    #expect((counts["svg"] ?? 0) > 3)
  }

  @Test func aChartIsADrawingWithATextForThoseWhoDoNotSeeIt() throws {
    let chart = WinTieLossChart(
      title: "P against Q, by skill", first: "P", second: "Q",
      rows: [
        WinTieLossRow(system: "P", opponent: "Q", Tally(wins: 6, ties: 1, losses: 3))
          .bar(label: "Math", .half),
        WinTieLossRow(system: "P", opponent: "Q", Tally(wins: 1)).bar(label: "Chat", .half),
      ])
    let html = try html(
      ReportPage.Section(
        id: "wins", heading: "Who won", figures: [.init([.battles(chart)], [], "blindrank stats s")]
      ))
    let start = try #require(html.range(of: "<svg"))
    let end = try #require(html.range(of: "</svg>"))
    #expect(
      String(html[start.lowerBound..<end.upperBound]) == """
        <svg role="img" aria-labelledby="figure-1-1-title figure-1-1-text" width="100%" height="52">
        <title id="figure-1-1-title">P against Q, by skill</title>
        <desc id="figure-1-1-text">Bars of wins, ties and losses: P wins, tie, Q wins. Math: 6 won, 1 tied, \
        3 lost, win rate 65 % (35–86), n 10; Chat: 1 won, 0 tied, 0 lost, win rate few data, n 1.</desc>
        <text class="name" x="0.0%" y="13.0" text-anchor="start">Math</text>
        <text class="reading" x="100.0%" y="13.0" text-anchor="end">65 % (35–86), n 10</text>
        <rect class="wins" x="0.0%" y="18.0" width="60.0%" height="16.0"/>
        <text class="on-wins" x="30.0%" y="30.0" text-anchor="middle">6</text>
        <rect class="ties" x="60.0%" y="18.0" width="10.0%" height="16.0"/>
        <text class="on-ties" x="65.0%" y="30.0" text-anchor="middle">1</text>
        <rect class="losses" x="70.0%" y="18.0" width="30.0%" height="16.0"/>
        <text class="on-losses" x="85.0%" y="30.0" text-anchor="middle">3</text>
        <line class="whisker" x1="35.37%" y1="41.0" x2="86.31%" y2="41.0"/>
        <line class="whisker" x1="35.37%" y1="37.0" x2="35.37%" y2="45.0"/>
        <line class="whisker" x1="86.31%" y1="37.0" x2="86.31%" y2="45.0"/>
        <circle class="dot" cx="65.0%" cy="41.0" r="4.0"/>

        </svg>
        """)
  }

  /// A drawing higher than a sheet of paper would be cut through its bars.
  @Test func aLongChartIsDrawnInParts() throws {
    let rows = (0..<29).map { number in
      WinTieLossRow(
        system: "P", opponent: "Q", Tally(wins: number % 7 == 0 ? 1 : 6, ties: 1, losses: 3)
      ).bar(label: "Skill \(number)", .half)
    }
    let few = WinTieLossRow(system: "P", opponent: "Q", Tally(wins: 1)).bar(label: "Few", .half)
    let chart = WinTieLossChart(
      title: "By skill", first: "P", second: "Q", rows: [few] + rows)
    let html = try html(
      ReportPage.Section(
        id: "wins", heading: "Who won", figures: [.init([.battles(chart)], [], "blindrank stats s")]
      ))
    _ = try elements(of: html)
    let parts = html.components(separatedBy: "<svg ").dropFirst()
    #expect(parts.map { $0.components(separatedBy: "class=\"name\"").count - 1 } == [9, 10, 10])
    #expect(
      parts.map { $0.components(separatedBy: "\"").dropFirst(3).first?.prefix(16) } == [
        "figure-1-1-title", "figure-1-1-2-tit", "figure-1-1-3-tit",
      ])
    let heights = parts.compactMap { $0.components(separatedBy: "height=\"").dropFirst().first }
      .compactMap { $0.components(separatedBy: "\"").first.flatMap(Double.init) }
    #expect(heights.count == 3 && heights.allSatisfy { $0 <= 900 }, "\(heights)")
    #expect(html.components(separatedBy: "class=\"keys\"").count == 2)
    #expect(html.contains("1 row of few data: see table") && html.contains("Few: 1 won"))
    #expect(
      Chart.battles(WinTieLossChart(title: "", first: nil, second: nil, rows: [])).sheets.count == 1
    )
  }

  @Test func manySystemsAreAMapAndNoBars() throws {
    let names = (1...12).map { "system-\($0)" }
    let (page, html) = try page(
      TestStudy(
        items: 12, systems: names, rankings: rankings(items: 12, systems: 12, annotators: 1)))
    _ = try elements(of: html)
    let wins = try #require(page.sections.first { $0.id == "wins" })
    #expect(wins.paragraphs.contains { $0.hasPrefix("There are too many pairs to draw") })
    let charts = wins.figures.flatMap(\.charts)
    #expect(charts.contains { if case .pairs = $0 { true } else { false } })
    #expect(!charts.contains { if case .battles = $0 { true } else { false } })
    // By skill, the pairs of the best.
    let skill = try #require(page.sections.first { $0.id == "skill" })
    #expect(skill.figures.count == 11 && skill.paragraphs.first?.contains("which won most") == true)
  }
}
