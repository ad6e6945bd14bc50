import Testing

@testable import BlindRank

@Suite struct ActivityMeterTests {
  @Test func longGapsAreTimeAway() {
    var meter = ActivityMeter(active: 1_000, idle: 0)
    for time: Int64 in [0, 5_000, 5_000 + ActivityMeter.idleThreshold, 1_000_000, 999_000] {
      meter.sign(at: Timestamp(milliseconds: time))
    }
    #expect(meter.active == 1_000 + 5_000 + ActivityMeter.idleThreshold)
    #expect(meter.idle == 1_000_000 - 5_000 - ActivityMeter.idleThreshold)
  }
}
