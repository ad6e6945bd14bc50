import Foundation
import Testing

/// A fixture of `Tests/BlindRankTests/Fixtures`.
func fixture<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value {
  let url = try #require(
    Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Fixtures"))
  return try JSONDecoder().decode(type, from: Data(contentsOf: url))
}

/// The folder with reference results that are not ours to pass on, if this machine has it.
let oracles = ProcessInfo.processInfo.environment["BLINDRANK_ORACLES"]
