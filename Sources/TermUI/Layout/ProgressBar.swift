/// `▕███▌      ▏`, to an eighth of a column.
///
/// - Parameter width: the columns between the ends.
public func progressBar(_ done: Int, of total: Int, width: Int) -> String {
  let eighths = total <= 0 ? 0 : min(max(0, done), total) * width * 8 / total
  let partial = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
  let full = String(repeating: "█", count: eighths / 8) + partial
  return "▕" + full + String(repeating: " ", count: width - displayWidth(full)) + "▏"
}
