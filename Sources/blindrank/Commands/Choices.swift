import ArgumentParser
import BlindRank

extension WinTieLossReport.Grouping: @retroactive ExpressibleByArgument {}
extension TieRule: @retroactive ExpressibleByArgument {}
extension AnnotatorKind: @retroactive ExpressibleByArgument {}
extension JudgingProtocol: @retroactive ExpressibleByArgument {}
extension ItemOrder: @retroactive ExpressibleByArgument {}
extension MissingPolicy: @retroactive ExpressibleByArgument {}

/// The values of an option for its help: `skill, difficulty or band`.
func choices<Choice: CaseIterable & RawRepresentable>(of type: Choice.Type) -> String
where Choice.RawValue == String {
  let names = type.allCases.map(\.rawValue)
  return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
}
