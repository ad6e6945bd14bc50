import ArgumentParser

/// A file that says what the items of files of judgments are.
struct ItemsOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      With files of judgments: a file of the items judged, of any format that import reads, for \
      their skill and difficulty.
      """, valueName: "file"), completion: .file())
  var items: String?
}
