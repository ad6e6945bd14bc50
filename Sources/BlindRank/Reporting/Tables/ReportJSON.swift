import Foundation

/// What those who write reports as JSON share.
protocol ReportJSON {
  /// The layout of the object; a change that breaks a reader gets a new number.
  static var schema: Int { get }
}

extension ReportJSON {
  /// A value, or null where there is nothing to compute it from.
  static func json(_ value: (some Any)?) -> Any { value ?? NSNull() }

  /// One object: the figures of a report stand in it; those of several criteria, in `criteria`, an
  /// entry for each with its name.
  static func render(
    _ parameters: [String: Any], _ leftOut: LeftOut, _ log: StudyLog?,
    of reports: [(criterion: String?, figures: [String: Any])]
  ) throws -> String {
    var object: [String: Any] = [
      "schema": schema, "parameters": parameters.merging(leftOut.json) { $1 },
    ]
    if reports.count == 1, let report = reports.first {
      object.merge(report.figures) { $1 }
    } else {
      object["criteria"] = reports.map {
        $0.figures.merging(["criterion": json($0.criterion)]) { $1 }
      }
    }
    return try JSONText.render(object, log: log)
  }
}
