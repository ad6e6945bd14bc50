/// An item to take pictures of: what is asked, four responses, and the ranks given so far.
struct SnapshotItem: Sendable {
  let name: String
  let turns: [String]
  let answers: [[String]]
  var ranks: [Int?] = [nil, nil, nil, nil]
  var skill = "Writing"

  init(
    _ name: String, _ instruction: String, _ answers: [String], ranks: [Int?],
    skill: String = "Writing"
  ) {
    self.name = name
    turns = [instruction]
    self.answers = answers.map { [$0] }
    self.ranks = ranks
    self.skill = skill
  }
}

extension SnapshotItem {
  static let all = [ties, long, cjk, emoji, code, table, hostile]

  static let ties = SnapshotItem(
    "ties", "Explain in two sentences why the sky is blue.",
    [
      "Sunlight is scattered by the air, and blue light more than red. So blue reaches the eye "
        + "from everywhere.",
      "Because of the sea.",
      "The air scatters short waves best.\n\nThat is why the sky looks **blue** by day and red "
        + "at dusk, when the light comes a longer way.",
      "",
    ], ranks: [1, 3, 1, nil], skill: "Science")

  /// What differs is a word here, half a sentence there.
  static let alike = SnapshotItem(
    "alike", "Explain in two sentences why the sky is blue.",
    [
      "The air scatters blue light more than red.\n\nSo blue reaches the eye from everywhere.",
      "The air scatters short waves more than long ones.\n\nSo blue reaches us from everywhere.",
    ], ranks: [1, 1], skill: "Science")

  /// Three thousand words each, so that one sees where paragraphs and the ends of boxes fall.
  static let long = SnapshotItem(
    "long",
    (1...40).map { "Point \($0): say what you would do about it, and why." }
      .joined(separator: " "),
    ["harbour", "garden", "railway", "kitchen"].map(words), ranks: [nil, 2, nil, nil])

  private static func words(about place: String) -> String {
    (1...150).map { number in
      "Paragraph \(number) is about the \(place) and has twenty words, so that one can count "
        + "them while reading on."
    }.joined(separator: "\n\n")
  }

  static let cjk = SnapshotItem(
    "cjk", "把下面这句话翻译成日语和韩语：今天天气很好，我们去公园散步吧。",
    [
      "今日は天気がいいので、公園へ散歩に行きましょう。오늘은 날씨가 좋으니 공원에 산책하러 갑시다.",
      "# 翻訳\n\n1. 日本語：今日はとても良い天気です。公園を散歩しましょう。\n2. 한국어: 오늘 날씨가 "
        + "아주 좋아요. 공원에 산책하러 가요.",
      "ｆｕｌｌ　ｗｉｄｔｈ and half ﾊﾝｶｸ mixed 「引用」、そして a very long English word: "
        + "incomprehensibilities。",
      "คำแปล: วันนี้อากาศดีมาก เราไปเดินเล่นที่สวนสาธารณะกันเถอะ\n\nआज मौसम बहुत अच्छा है।",
    ], ranks: [1, 2, nil, 5], skill: "Translation")

  static let emoji = SnapshotItem(
    "emoji", "Answer with emoji only 🙂: what does a family 👨‍👩‍👧‍👦 do on holiday 🏖️?",
    [
      "🏖️🌊🏄‍♀️ 👨‍👩‍👧‍👦 🍦🍦🍦", "🇯🇵🇰🇷🇩🇪 ✈️ 🗺️ 👍🏽 👩🏿‍🚀 ❤️‍🔥 1️⃣2️⃣3️⃣",
      "- ☀️ sun\n- 🌧️ rain\n- ☃️ snow\n\n| 🗓️ | plan |\n|---|---|\n| 1️⃣ | 🏊‍♂️ swim |\n| 2️⃣ | 💤 |",
      String(repeating: "😀", count: 60),
    ], ranks: [2, 2, 2, 2], skill: "Roleplay")

  static let code = SnapshotItem(
    "code",
    "Write a function that counts the words of a text.\n\n```python\ndef count(text):\n"
      + "    ...\n```",
    [
      "```python\ndef count(text):\n    return len([word for word in text.split() if word.strip()"
        + " and not word.startswith('#')])  # a comment so long that it leaves every column\n```",
      "Use `wc`:\n\n    wc -w file.txt | awk '{print $1}' | sort -n | uniq -c | head -n 1000\n\n"
        + "It counts **words**, see `man wc`.",
      "```swift\nfunc count(_ text: String) -> Int {\n\treturn text.split(separator: \" \").count\n"
        + "}\n```\n\nThen\n\n```\nnot closed",
      "def count(text):\n    n = 0\n    for w in text.split():\n        n += 1\n    return n",
    ], ranks: [1, nil, nil, nil], skill: "Code Generation")

  static let table = SnapshotItem(
    "table", "Compare three ways to travel from the coast to the hills in a table.",
    [
      "| Way | Hours | Price |\n|:--|--:|:-:|\n| Train | 3 | 40 |\n| Bus | 5 | 12 |\n"
        + "| Bicycle | 14 | 0 |",
      "Here is **a table**:\n\n| Way of travelling | What it is like on a rainy day in November |"
        + " What it costs |\n|---|---|---|\n| The slow train | Dry, warm, and one sees the river "
        + "for most of the way | 40 |\n| The bus | Crowded | 12 |\n\n> The train is best.\n\n---\n\n"
        + "1. train\n2. bus\n   - early\n   - late",
      "Train | Bus\n3 h | 5 h",
      "| a | b | c | d | e | f | g | h |\n|---|---|---|---|---|---|---|---|\n"
        + "| one | two | three | four | five | six | seven | eight |\n\n### A heading\n\n"
        + "- [x] done\n- [ ] open\n- ~~gone~~ and [a link](https://example.org/a/b)",
    ], ranks: [1, 2, 5, nil], skill: "Commonsense")

  static let hostile = SnapshotItem(
    "hostile", "Title \u{1B}]0;TAKEN\u{7} and \u{1B}[31mred\u{1B}[0m, \u{202E}desrever\u{202C}.",
    [
      "\u{1B}[2J\u{1B}[HALL YOUR SCREEN\u{1B}[?1049l \u{9B}31m and \u{1B}P1$r0m\u{1B}\\",
      "bidi \u{202E}abc\u{202C} \u{2066}def\u{2069} zero\u{200B}width\u{FEFF} tab\there nul\u{0}.",
      "marks: a\u{301}\u{300}\u{302}\u{303}\u{304}\u{305}\u{306} z"
        + String(repeating: "\u{335}", count: 300) + " \u{301}first",
      "cr\rlf\nff\u{C}vt\u{B}bs\u{8}\u{8}bel\u{7} \u{E000}\u{FFFE}\u{E0041}\u{1F3F4}\u{E0067}",
    ], ranks: [nil, nil, 4, nil], skill: "Hacking \u{1B}[5mblink")
}
