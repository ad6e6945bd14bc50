import BlindRank
import Foundation

/// How far a long import has come, on a terminal's standard error; silent elsewhere.
final class ProgressLine {
  private let isOn = isatty(2) == 1
  private let start = Date()
  private var isShown = false

  /// Shows it, once the import has taken half a second.
  func show(_ progress: ImportProgress) {
    guard isOn, Date().timeIntervalSince(start) > 0.5, progress.bytesTotal > 0 else { return }
    let percent = progress.bytesRead * 100 / progress.bytesTotal
    write("\r\u{1b}[K\(percent) %  \(progress.file.shownSafely)")
    isShown = true
  }

  /// Takes it away.
  func clear() {
    if isShown { write("\r\u{1b}[K") }
    isShown = false
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
