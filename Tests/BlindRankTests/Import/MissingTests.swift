import BlindRank
import Testing

/// What becomes of items without a response of every system.
struct ImportMissingTests {
  private let items = "id,instruction\na,1?\nb,2?\nc,3?\nd,4?\n"
  private let systems = [
    "id,response\na,1\nb,2\nc,3\nd,4\n",
    "id,response\na,1\nb,2\nd,4\n",
    "id,response\na,1\n",
  ]

  @Test func presentKeepsItemsWithTwoResponses() throws {
    let outcome = try TemporaryFolder().outcome(items: items, systems: systems)
    #expect(
      outcome.findings == [
        "two: warning: “Two” has no response to 1 item: c",
        "three: warning: “Three” has no response to 3 items: b, c, d",
        "items: warning: 1 item with fewer than two responses left out: c",
      ])
    #expect(outcome.study.removed == [ItemID(3)])
    #expect(outcome.study.items.map(\.key) == ["a", "b", "d"])
    #expect(outcome.report?.items == 3)
    #expect(outcome.report?.responses == outcome.study.responses.count)
    #expect(outcome.report?.missing.map(\.count) == [1, 3])
    #expect(outcome.report?.missing.last?.keys == ["b", "c", "d"])
    #expect(outcome.report?.removedKeys == ["c"])
  }

  @Test func dropKeepsItemsWithAllResponses() throws {
    let outcome = try TemporaryFolder().outcome(items: items, systems: systems) {
      $0.missing = .drop
    }
    #expect(
      outcome.findings == [
        "two: note: “Two” has no response to 1 item: c",
        "three: note: “Three” has no response to 3 items: b, c, d",
        "items: note: 3 items without a response of every system left out: b, c, d",
      ])
    #expect(outcome.study.items.map(\.key) == ["a"])
    #expect(outcome.report?.responses == 3)
    #expect(outcome.report?.removed == 3)
  }

  @Test func refuseIsAnErrorForEverySystem() throws {
    let outcome = try TemporaryFolder().outcome(items: items, systems: systems) {
      $0.missing = .refuse
    }
    #expect(
      outcome.findings == [
        "two: error: “Two” has no response to 1 item: c",
        "three: error: “Three” has no response to 3 items: b, c, d",
      ])
    #expect(outcome.study.removed == [])
  }

  @Test func noItemLeftIsAnError() throws {
    let outcome = try TemporaryFolder().outcome(
      items: items, systems: ["id,response\na,1\n", "id,response\nb,1\n"])
    #expect(outcome.findings.first == "items: error: no item is left: none has enough responses")
  }
}
