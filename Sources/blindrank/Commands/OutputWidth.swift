import Foundation

/// How wide lines on standard output may be.
enum OutputWidth {
  /// A terminal's width, or what `COLUMNS` says of it; 80 where the output goes elsewhere.
  static var columns: Int {
    guard isatty(1) == 1 else { return 80 }
    if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }),
      columns > 0
    {
      return columns
    }
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
