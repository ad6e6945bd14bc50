import ArgumentParser
import BlindRank

extension TieRule: ExpressibleByArgument {}
extension Votes: ExpressibleByArgument {}
extension RatingMethod: ExpressibleByArgument {}
extension RatingInterval: ExpressibleByArgument {}
extension AnnotatorKind: ExpressibleByArgument {}
extension JudgingProtocol: ExpressibleByArgument {}
extension ItemOrder: ExpressibleByArgument {}
extension MissingPolicy: ExpressibleByArgument {}
extension VerdictScope: ExpressibleByArgument {}
extension SessionFile.PairChoice: ExpressibleByArgument {}

/// The values of an option for its help: `skill, difficulty or band`.
func choices<Choice: CaseIterable & RawRepresentable>(of type: Choice.Type) -> String
where Choice.RawValue == String {
  let names = type.allCases.map(\.rawValue)
  guard names.count > 1 else { return names.joined() }
  return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
}
