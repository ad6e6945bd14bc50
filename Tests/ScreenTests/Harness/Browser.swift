import Foundation

/// Chromium without a window, where there is one: what it says of a page.
struct Browser {
  /// Nil where there is none.
  static let program: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
    return ["chromium", "chromium-browser", "google-chrome"].lazy
      .flatMap { name in folders.map { "\($0)/\(name)" } }
      .first(where: FileManager.default.isExecutableFile)
  }()

  /// What was printed on its console: errors, and what its own policy kept the page from.
  let console: [String]
  /// What the page asked the network for.
  let requests: [String]
  /// What a reader would stumble over: the page wider than the screen, letters over letters, or
  /// letters beyond their drawing.
  let faults: [String]

  /// Opens a page on a screen so many pixels wide.
  init(_ html: String, width: Int, in workshop: Workshop) throws {
    let policy = "http-equiv=\"Content-Security-Policy\""
    let seen = try Self.open(html, in: workshop)
    (console, requests) = (seen.console, seen.requests)
    // The page forbids scripts, so a copy is measured; a window is never narrower than 500 pixels,
    // so the copy stands in a frame.
    let probed =
      html.replacingOccurrences(of: policy, with: "")
      .replacingOccurrences(of: "</body>", with: "<script>\(Self.probe)</script></body>")
    let quoted = probed.replacingOccurrences(of: "&", with: "&amp;")
      .replacingOccurrences(of: "\"", with: "&quot;")
    let frame = """
      <!DOCTYPE html><body><iframe style="border:0;width:\(width)px;height:800px" \
      srcdoc="\(quoted)"></iframe>
      """
    let measured = try Self.open(frame, in: workshop).page
    guard let answer = measured.components(separatedBy: "data-probe=\"").dropFirst().first else {
      throw ScreenFailure(what: "a page", reason: "it was not measured", screen: measured)
    }
    faults = answer.prefix { $0 != "\"" }.split(separator: "\n").map(String.init)
  }

  private static func open(
    _ html: String, in workshop: Workshop
  ) throws -> (page: String, console: [String], requests: [String]) {
    let (page, log) = (workshop.file("opened.html"), workshop.file("net.json"))
    try Data(html.utf8).write(to: URL(fileURLWithPath: page))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program ?? "")
    process.arguments = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars",
      "--window-size=1400,900", "--enable-logging=stderr", "--log-net-log=\(log)",
      "--user-data-dir=\(workshop.file("profile"))", "--dump-dom",
      URL(fileURLWithPath: page).absoluteString,
    ]
    let (output, errors) = (Pipe(), workshop.file("errors.txt"))
    _ = FileManager.default.createFile(atPath: errors, contents: nil)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let said = try String(contentsOfFile: errors, encoding: .utf8)
    let net = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
    let urls = net.components(separatedBy: "\"url\":\"").dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
    return (
      String(decoding: bytes, as: UTF8.self),
      said.split(separator: "\n").map(String.init).filter { $0.contains(":CONSOLE") },
      // What the browser asks its maker is not the page's.
      Set(urls).filter { url in
        url.hasPrefix("http")
          && ![".google.com/", ".googleapis.com/", ".gvt1.com/"].contains(where: url.contains)
      }.sorted()
    )
  }

  private static let probe = """
    const faults = [];
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth) faults.push("wider than the screen: " + root.scrollWidth);
    for (const svg of document.querySelectorAll("svg")) {
      const box = svg.getBoundingClientRect();
      const texts = [...svg.querySelectorAll("text")].map(
        (text) => [text.firstChild ? text.firstChild.textContent : "", text.getBoundingClientRect()]);
      texts.forEach(([text, a], place) => {
        if (a.left < box.left - 6 || a.right > box.right + 6) faults.push("outside: " + text);
        for (const [other, b] of texts.slice(place + 1)) {
          if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3
            && b.top < a.bottom - 3) faults.push("overlap: " + text + " | " + other);
        }
      });
    }
    parent.document.documentElement.setAttribute("data-probe", faults.join("\\n"));
    """
}
