import CNcurses

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension NcursesTerminal {
  /// The next event; signals come before keys.
  public func nextEvent(timeout milliseconds: Int?) throws -> TerminalEvent? {
    let deadline = milliseconds.map { ContinuousClock.now + .milliseconds($0) }
    while true {
      if !waiting.isEmpty { return waiting.removeFirst() }
      // signals first: input may never run dry
      takeSignals()
      if !waiting.isEmpty { return waiting.removeFirst() }
      switch readInput() {
      case .event(let event): return event
      case .ignored: continue
      case .nothing: break
      }
      var descriptors = [
        pollfd(fd: 0, events: Int16(POLLIN), revents: 0),
        pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&descriptors, nfds_t(descriptors.count), Self.remaining(until: deadline))
      if count == 0 { return nil }
      // a signal that came between is in the pipe
      if count < 0 { continue }
      if descriptors[1].revents != 0 { continue }
      if descriptors[0].revents != 0, case .event(let event) = readInput() { return event }
      if cn_at_end(0) == 1 { return .hangup }
    }
  }

  private static func remaining(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    let left = deadline - .now
    guard left > .zero else { return 0 }
    let milliseconds = left / .milliseconds(1)
    return Int32(min(milliseconds.rounded(.up), Double(Int32.max)))
  }

  /// Turns the signals that came into events.
  private func takeSignals() {
    var byte: UInt8 = 0
    while read(signals, &byte, 1) == 1 {
      switch Int32(byte) {
      case SIGWINCH:
        if adoptSize() { waiting.append(.resized(size)) }
      case SIGTSTP:
        leaveScreen()
        cn_stop_self()
        returnToScreen()
      case SIGCONT:
        // stopped by something else; whoever had the terminal meanwhile changed its modes
        leaveScreen()
        returnToScreen()
      case SIGHUP:
        waiting.append(.hangup)
      default:
        waiting.append(.terminated(Int32(byte)))
      }
    }
  }

  private func leaveScreen() {
    TerminalSequence.write(TerminalSequence.pasteOff)
    endwin()
    cn_restore_modes(0)
  }

  private func returnToScreen() {
    reset_prog_mode()
    // the first refresh after endwin() takes the alternate screen, the keypad and the mouse again
    TerminalSequence.write(TerminalSequence.pasteOn)
    let isResized = adoptSize()
    clearok(cn_current_screen(), true)
    doupdate()
    waiting.append(.resumed)
    if isResized { waiting.append(.resized(size)) }
  }
}
