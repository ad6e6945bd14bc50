import Testing

@testable import BlindRank

/// How tables are laid out for LaTeX.
@Suite struct LatexTableTests {
  private func render(_ tables: [Table], title: String = "A study: 7 rankings") -> String {
    LatexTable(title: title, command: "stats", program: "P").render(tables)
  }

  private func table(
    _ title: String = "Pairs", label: String = "P – Q", figures: Int = 2, rows: Int = 1
  ) -> Table {
    Table(
      title: title,
      columns: [.init("pair", key: "pair", .text), .init("", key: "bar", .bar)]
        + (1...figures).map { .init("figure \($0)", key: "f\($0)", yielding: $0 > 2 ? $0 : 0) },
      rows: (0..<rows).map { _ in
        [.text(label), .bar(Tally(wins: 6))]
          + (1...figures).map { .number(Double(-$0), decimals: 1, n: 9) }
      }, notes: ["95 %: of 100_%."])
  }

  @Test func aSmallOne() {
    #expect(
      render([table()]) == #"""
        % A study: 7 rankings
        % Made by P, stats. In the preamble: \usepackage{booktabs}
        % table* is as wide as the page where there are two columns, and table where there is one.

        \begin{table}
          \centering
          \caption[Pairs]{Pairs. A study: 7 rankings.}
          \label{tab:stats-a-study-pairs}
          \par\smallskip
          \small
          \setlength{\tabcolsep}{6pt}
          \begin{tabular}{@{}lrr@{}}
            \toprule
            pair & figure 1 & figure 2 \\
            \midrule
            P -- Q & $-$1.0 & $-$2.0 \\
            \bottomrule
          \end{tabular}
          \par\smallskip
          \begin{minipage}{\linewidth}
            \footnotesize
            95\,\%: of 100\_\%.
          \end{minipage}
        \end{table}

        """#)
  }

  @Test func aWideOneGetsTighterThenWrapsThenLosesColumns() {
    let half = render([table(figures: 5)])
    #expect(half.contains(#"\begin{table*}"#) && half.contains(#"\small"#))
    let tight = render([table(label: "The first system against the second", figures: 5)])
    #expect(tight.contains(#"\footnotesize"#) && tight.contains(#"{@{}lrrrrr@{}}"#))
    let name = String(repeating: "A long name ", count: 8)
    let wrapped = render([table(label: name, figures: 5)])
    #expect(wrapped.contains(#"{@{}p{0."#) && wrapped.contains(#"rrrrr@{}}"#))
    #expect(wrapped.contains(#"\raggedright A long"#) && wrapped.contains(#"\tabularnewline"#))
    let cut = render([table(label: name, figures: 10)])
    #expect(cut.contains("% no room, but in --format csv: figure 10, figure 9"))
    #expect(cut.contains("figure 6") && !cut.contains("& figure 9"))
  }

  @Test func whatIsLongerThanAPageIsContinued() {
    let text = render([table(rows: 90)])
    #expect(text.split(separator: #"\begin{table}"#).count == 4)
    #expect(text.split(separator: #"\caption[Pairs (continued)]"#).count == 3)
    #expect(text.split(separator: #"\label"#).count == 2)
    #expect(text.split(separator: #"\begin{minipage}"#).count == 2)
    #expect(text.split(separator: "P -- Q").count == 91)
  }

  @Test func labelsAreDifferent() {
    let text = render([table(), table(), table("日本"), table("P against Q")], title: "日: 1")
    let labels = text.split(separator: "\n").filter { $0.contains(#"\label"#) }
      .map { $0.drop { $0 != "{" } }
    #expect(
      labels == [
        "{tab:stats-pairs}", "{tab:stats-pairs-2}", "{tab:stats-pair}",
        "{tab:stats-p-against-q-pair}",
      ])
  }

  @Test func withoutRatingsThereIsTheNoteThatSaysWhy() {
    let text = render([Table(title: "Ratings", columns: [], rows: [], notes: ["No ratings."])])
    #expect(text.contains("No ratings.") && !text.contains("tabular"))
    #expect(render([]).split(separator: "\n").allSatisfy { $0.hasPrefix("%") })
  }

  @Test func manyAreLetOutInBetween() {
    let text = render(Array(repeating: table(), count: 33))
    #expect(text.split(separator: #"\clearpage"#).count == 3)
  }
}
