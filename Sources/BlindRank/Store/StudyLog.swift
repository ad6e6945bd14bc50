/// Whether a study is open, and what was seen of its results while it was: what everyone who reads
/// its results should know.
public struct StudyLog: Hashable, Sendable {
  /// In the order they happened.
  public let events: [StudyEvent]

  /// What these events say.
  public init(_ events: [StudyEvent] = []) {
    self.events = events
  }

  /// Looks at results while the study was open.
  public var peeks: [StudyEvent] { events.filter { $0.kind == .peek } }
  /// How often it went on after it was closed.
  public var reopenings: Int { events.count { $0.kind == .reopen } }
  /// When it was closed; nil while it is open.
  public var closed: Timestamp? {
    events.last { $0.kind != .peek }.flatMap { $0.kind == .close ? $0.moment : nil }
  }
  /// Whether results may be seen, and nobody can judge.
  public var isClosed: Bool { closed != nil }

  /// `peeked 2 times, first after 37 judgment rows; closed at 2026-11-21 14:02 UTC`; without peeks
  /// and an end, `open; nobody peeked`.
  public var sentence: String {
    var parts: [String] = []
    if let first = peeks.first {
      parts.append(
        "peeked \(peeks.count.count(of: "time")), first after "
          + first.judgments.count(of: "judgment row"))
    } else {
      parts.append("nobody peeked")
    }
    if reopenings > 0 { parts.append("reopened \(reopenings.count(of: "time"))") }
    parts.append(closed.map { "closed at \($0.inUTC)" } ?? "still open")
    return parts.joined(separator: "; ")
  }
}

extension StudyLog {
  /// The same where there is something to remark: it was peeked at, closed or reopened.
  public var remark: String? { events.isEmpty ? nil : sentence.capitalizedFirst }
}

extension StudyStore {
  /// Whether the study is open, and who looked at what.
  public func log() throws -> StudyLog { StudyLog(try events()) }
}
