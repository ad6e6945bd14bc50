import Testing
import TermUI

@testable import BlindRankCLI

/// The dashboard's keys, pages and figures.
@Suite struct DashboardModelTests {
  private func text(_ model: DashboardModel) -> String { DashboardExample.frame(model).text }

  @Test func noKeyMeansTwoThings() {
    #expect(KeyTable.dashboard.clashes == [])
    #expect(KeyTable.dashboard.bar(width: 78).contains("1-4 page"))
  }

  @Test func pagesTurnByKeyAndInTurn() {
    for page in DashboardPage.allCases {
      #expect(DashboardExample.model(keys: "\(page.rawValue + 1)").page == page)
    }
    #expect(DashboardExample.model(keys: "\t\t\t").page == .results)
    #expect(DashboardExample.model(keys: "\t\t\t\t").page == .annotators)
    var model = DashboardExample.model()
    _ = model.update(.key(.left))
    #expect(model.page == .results)
  }

  @Test func skillsAreEverybodysAndThenEachAnnotators() {
    #expect(text(DashboardExample.model(keys: "2")).contains("\n all annotators\n"))
    #expect(text(DashboardExample.model(keys: "2a")).contains("\n kim\n"))
    #expect(text(DashboardExample.model(keys: "2aaaa")).contains("\n all annotators\n"))
    // Away from them it opens them.
    #expect(DashboardExample.model(keys: "a").page == .skills)
    #expect(DashboardExample.model(keys: "a").whose == 0)
  }

  @Test func itIsReadAgainAfterAWhile() {
    var model = DashboardExample.model()
    #expect(model.update(.rest) == [.read])
    #expect(model.update(.failed("no such study")) == [])
    #expect(text(model).contains("NOT READ, the figures are older: no such study"))
    #expect(model.update(.read(DashboardExample.figures(annotators: 1, clock: "15:00"))) == [])
    #expect(text(model).contains("15:00") && !text(model).contains("NOT READ"))
    #expect(!text(model).contains("robin"))
  }

  @Test func whoIsGoneIsNotShown() {
    var model = DashboardExample.model(keys: "2aaa")
    #expect(model.whose == 3)
    _ = model.update(.read(DashboardExample.figures(annotators: 1)))
    #expect(model.whose == 0 && text(model).contains("all annotators"))
    _ = model.update(.read(DashboardExample.figures(annotators: 0)))
    #expect(text(model).contains("Nobody has judged yet"))
  }

  @Test func longPagesScrollAndStopAtTheirEnds() {
    var model = DashboardExample.model(DashboardExample.figures(annotators: 40))
    #expect(text(model).contains("▼") && !text(model).contains("person-40"))
    _ = model.update(.key(.end))
    #expect(text(model).contains("person-40") && !text(model).contains("▼"))
    let end = model.top
    _ = model.update(.key(.down))
    #expect(model.top == end)
    _ = model.update(.wheel(up: true))
    #expect(model.top == end - 3)
    _ = model.update(.key(.home))
    _ = model.update(.key(.up))
    #expect(model.top == 0)
    _ = model.update(.key(.end))
    _ = model.update(.resized(Size(width: 80, height: 60)))
    #expect(model.top == 0)
  }

  @Test func resultsAreNotOnTheScreenBeforeTheirTime() {
    let open = text(DashboardExample.model(keys: "4"))
    #expect(open.contains("blindrank close eval.blindrank ends") && !open.contains("Larch"))
    let closed = text(
      DashboardExample.model(DashboardExample.figures(DashboardExample.shown), keys: "4"))
    #expect(closed.contains("Larch – Fern") && closed.contains("64 %") && closed.contains("51–76"))
  }

  @Test func resultsAreDrawn() {
    let figures = DashboardExample.figures(DashboardExample.shown)
    let model = DashboardExample.model(figures, size: Size(width: 80, height: 40), keys: "4")
    #expect(text(model).contains("█▓▓▓") && text(model).contains("64 % (51–76), n 56"))
    #expect(text(model).contains("100 %") && text(model).contains("█ the first named wins"))
    #expect(text(model).contains("few data, n 2"))
  }

  @Test func helpIsClosedByAnyKey() {
    var model = DashboardExample.model(keys: "?")
    #expect(text(model).contains("Annotators, skills, flags and notes, results"))
    #expect(model.update(.key(.character("4"))) == [] && !model.isHelping)
    #expect(model.page == .annotators)
    _ = model.update(.key(.character("?")))
    #expect(model.update(.key(.character("q"))) == [.quit])
  }

  @Test func helpScrollsWhereItDoesNotFit() {
    var model = DashboardExample.model(size: Size(width: 40, height: 12), keys: "?")
    #expect(!text(model).contains("Leave"))
    for _ in 0..<40 { _ = model.update(.key(.down)) }
    #expect(model.isHelping && model.helpTop == model.helpEnd && text(model).contains("Leave"))
    #expect(text(model).contains("any other key goes back"))
  }

  @Test func itFitsEveryTerminal() {
    for width in stride(from: 1, through: 130, by: 3) {
      for height in [1, 5, 11, 12, 24, 50] {
        for keys in ["1", "2", "3", "4", "?"] {
          let figures = DashboardExample.figures(DashboardExample.shown, annotators: 12)
          let model = DashboardExample.model(
            figures, size: Size(width: width, height: height), keys: keys)
          let isShown = width >= 40 && height >= 12
          #expect(text(model).contains("too small") || isShown || width < 18)
        }
      }
    }
  }
}
