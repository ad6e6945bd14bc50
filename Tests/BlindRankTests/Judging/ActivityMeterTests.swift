import Testing

@testable import BlindRank

@Suite struct ActivityMeterTests {
  @Test func longGapsAreTimeAway() {
    var meter = ActivityMeter(active: 1_000, idle: 0, idleAfter: 120)
    for time: Int64 in [0, 5_000, 125_000, 1_000_000, 999_000] {
      meter.sign(at: Timestamp(milliseconds: time))
    }
    // The gap of just 120 seconds is still work; the clock set back counts as no time.
    #expect(meter.active == 1_000 + 5_000 + 120_000)
    #expect(meter.idle == 1_000_000 - 125_000)
  }

  @Test(arguments: [(30, Int64(30_000), Int64(30_001)), (1, 1_000, 1_001)])
  func theStudySaysWhatIsLong(_ idleAfter: Int, _ work: Int64, _ away: Int64) {
    var meter = ActivityMeter(idleAfter: idleAfter)
    for time in [0, work, work + away] { meter.sign(at: Timestamp(milliseconds: time)) }
    #expect(meter.active == work && meter.idle == away)
  }

  /// However short a break is, it is no work; and what follows it counts again.
  @Test func aBreakIsTimeAway() {
    var meter = ActivityMeter(idleAfter: 120)
    meter.sign(at: moment(0))
    meter.sign(at: moment(10))
    meter.resume(at: moment(15))
    meter.sign(at: moment(18))
    meter.resume(at: moment(1_018))
    meter.resume(at: moment(1_000))
    meter.sign(at: moment(1_001))
    #expect(meter.active == 10_000 + 3_000 + 1_000 && meter.idle == 5_000 + 1_000_000)
  }

  @Test func aBreakBeforeAnySignIsNoTime() {
    var meter = ActivityMeter(idleAfter: 120)
    meter.resume(at: moment(50))
    meter.sign(at: moment(51))
    #expect(meter.active == 1_000 && meter.idle == 0)
  }
}
