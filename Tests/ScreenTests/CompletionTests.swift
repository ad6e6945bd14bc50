import Foundation
import Testing

/// What a shell offers, by the program's own script.
@Suite struct CompletionTests {
  /// What bash offers for the last of `words`.
  private func offered(_ words: [String], in folder: String) throws -> [String] {
    let script = try PlainRun(["--generate-completion-script", "bash"]).output
    let file = folder + "/completion"
    try Data(script.utf8).write(to: URL(fileURLWithPath: file))
    let bash = Process()
    bash.executableURL = URL(fileURLWithPath: "/bin/bash")
    bash.currentDirectoryURL = URL(fileURLWithPath: folder)
    bash.arguments =
      [
        "-c",
        """
        blindrank() { "$PROGRAM" "$@"; }
        source completion
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*" COMP_POINT=${#COMP_LINE}
        _blindrank blindrank "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        printf '%s\\n' "${COMPREPLY[@]}"
        """, "bash",
      ] + words
    bash.environment = ProcessInfo.processInfo.environment
      .merging(["PROGRAM": Program.blindrank]) { $1 }
    let output = Pipe()
    bash.standardOutput = output
    try bash.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    bash.waitUntilExit()
    #expect(bash.terminationStatus == 0)
    return text.split(separator: "\n").map(String.init).sorted()
  }

  @Test func commandsFilesOptionsAndTheirValues() throws {
    let workshop = try Workshop()
    try Data().write(to: URL(fileURLWithPath: workshop.file("eval.blindrank")))
    let folder = (workshop.file("eval.blindrank") as NSString).deletingLastPathComponent
    #expect(try offered(["blindrank", "sta"], in: folder) == ["stats"])
    #expect(try offered(["blindrank", "stats", "ev"], in: folder) == ["eval.blindrank"])
    #expect(
      try offered(["blindrank", "stats", "eval.blindrank", "--pe"], in: folder)
        == ["--peek", "--percent-of"])
    #expect(
      try offered(["blindrank", "stats", "eval.blindrank", "--ties", "h"], in: folder)
        == ["half"])
  }
}
