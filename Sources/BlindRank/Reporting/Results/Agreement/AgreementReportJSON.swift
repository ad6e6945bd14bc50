import Foundation

/// Writes agreement as one JSON object, with what made it.
public enum AgreementReportJSON: ReportJSON {
  /// The layout of the object; a change that breaks a reader gets a new number.
  public static let schema = 1

  /// `{"schema", "parameters", …}` with a key a coefficient: `krippendorff_alpha`,
  /// `fleiss_kappa`, `kendall_tau_b`, `spearman_rho`, `kendall_w` and `raw_agreement` (arrays, an
  /// entry for each variant), `cohen_kappa` (an entry a pair of annotators), `leave_one_out`,
  /// `judged_again` (how far annotators said the same of one pair again) and, where both judged,
  /// `human_judge`.
  ///
  /// Of several criteria these keys stand in `"criteria": [{"criterion", …}]`. What there is
  /// nothing to compute from is null, and `undefined` says why; `no_interval` says why a figure has
  /// no interval.
  ///
  /// - Parameters:
  ///   - title: the study's.
  ///   - leftOut: what was left out of it, told in the parameters.
  ///   - log: what was seen before its end; `unblinding`, null where the figures are a file's.
  public static func render(
    _ reports: AgreementReports, title: String, leftOut: LeftOut = LeftOut(), log: StudyLog? = nil
  ) throws -> String {
    try render(
      parameters(of: reports, title: title), leftOut, log,
      of: reports.reports.map { ($0.criterion, figures($0)) })
  }

  private static func figures(_ report: AgreementReport) -> [String: Any] {
    var object = grouped(report.figures)
    object["cohen_kappa"] = report.pairs.map { pair in
      var entry: [String: Any] = [
        "annotators": pair.annotators.map { report.annotators[$0].name },
        "value": json(pair.kappa.coefficient.value),
        "undefined": json(pair.kappa.coefficient.cause?.rawValue),
        "low": json(pair.kappaInterval?.interval?.low),
        "high": json(pair.kappaInterval?.interval?.high),
        "no_interval": json(pair.kappaInterval?.obstacle?.rawValue),
        "n": pair.kappa.units, "raw_agreement": json(pair.raw.coefficient.value),
      ]
      if let weighted = pair.weighted {
        entry["quadratic"] = json(weighted.coefficient.value)
        entry["raw_agreement_without_ties"] = json(pair.withoutTies.coefficient.value)
        entry["n_without_ties"] = pair.withoutTies.count
      }
      if let orders = pair.orders {
        entry["kendall_tau_b"] = json(orders.tau.coefficient.value)
        entry["spearman_rho"] = json(orders.rho.coefficient.value)
        entry["n_rankings"] = orders.tau.count
      }
      return entry
    }
    object["leave_one_out"] = report.standings.map { standing -> [String: Any] in
      let isKnown = standing.agreement.coefficient.value != nil
      let drawn = isKnown ? standing.agreement.interval(report.resampling) : nil
      let order = report.orders.isEmpty ? nil : report.orders[standing.annotator]
      return [
        "annotator": report.annotators[standing.annotator].name,
        "value": json(standing.agreement.coefficient.value),
        "undefined": json(standing.agreement.coefficient.cause?.rawValue),
        "low": json(drawn?.interval?.low), "high": json(drawn?.interval?.high),
        "no_interval": json(drawn?.obstacle?.rawValue), "n": standing.agreement.count,
        "kappa": json(standing.kappa.value),
        "order_tau_b": json(order?.tau.value), "order_systems": json(order?.systems),
      ]
    }
    object["judged_again"] =
      [
        "pairs": report.repeated.pairs, "different": report.repeated.differing,
        "consistency": report.repeated.rows.map { row in
          let found = row.consistency
          return [
            "annotator": json(report.name(of: row)), "order": row.order.rawValue,
            "value": json(found.agreement.value), "low": json(found.interval?.low),
            "high": json(found.interval?.high), "n": found.count,
            "without_ties": json(found.agreementWithoutTies.value),
            "n_without_ties": found.decided, "kappa": json(found.kappa.value),
            "undefined": json(found.kappa.cause?.rawValue), "few_data": row.isFew,
          ] as [String: Any]
        },
      ] as [String: Any]
    if !report.humanJudge.isEmpty { object["human_judge"] = grouped(report.humanJudge) }
    return object
  }

  /// A key a coefficient.
  private static func grouped(_ figures: [AgreementFigure]) -> [String: Any] {
    figures.reduce(into: [String: [[String: Any]]]()) { object, figure in
      object[figure.name.rawValue, default: []].append([
        "of": figure.data.rawValue, "variant": json(figure.variant),
        "value": json(figure.coefficient.value),
        "undefined": json(figure.coefficient.cause?.rawValue), "low": json(figure.interval?.low),
        "high": json(figure.interval?.high),
        "no_interval": json(figure.drawn?.obstacle?.rawValue), "n": figure.count,
        "n_is": figure.things,
        "few_data": figure.isFew,
      ])
    }
  }

  private static func parameters(
    of reports: AgreementReports, title: String
  ) -> [String: Any] {
    let basis = reports.basisOfAll
    let resampling = reports.reports.first?.resampling
    return [
      "study": title,
      "criterion": json(reports.reports.count == 1 ? reports.reports[0].criterion : nil),
      "criteria": reports.reports.compactMap(\.criterion),
      "judged": json(reports.reports.first?.form.rawValue),
      "kind": json(basis.annotators.first?.kind.rawValue), "judgments": basis.judgments,
      "items": basis.items, "annotators": basis.annotators.map(\.name),
      "interval": "percentile bootstrap over items", "confidence": ItemResampling.confidence,
      "resamples": json(resampling?.resamples),
      // As text: readers of JSON may round a number so long.
      "seed": json(resampling.map { String($0.seed) }),
      "program": "blindrank \(blindRankVersion)",
    ]
  }
}
