/// A row of `rankings_*.json`: item, annotator, and ranks by system, null where there is none.
struct OracleRanking: Decodable {
  let item: Int
  let annotator: Int
  let ranks: [Int?]

  init(from decoder: any Decoder) throws {
    var fields = try decoder.unkeyedContainer()
    item = try fields.decode(Int.self)
    annotator = try fields.decode(Int.self)
    ranks = try fields.decode([Int?].self)
  }
}
