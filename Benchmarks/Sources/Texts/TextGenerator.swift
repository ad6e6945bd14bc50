/// Makes texts that look like what language models answer: paragraphs, some code, some Chinese
/// and Japanese.
struct TextGenerator {
  var random: SplitMix

  init(seed: UInt64) {
    random = SplitMix(seed: seed)
  }

  /// A text of about so many bytes: paragraphs, with a block of code for one in six and a
  /// Chinese or Japanese paragraph for one in eight.
  mutating func text(bytes: Int) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes + 512)
    while text.count < bytes {
      if !text.isEmpty { text += "\n\n".utf8 }
      switch random.next(below: 24) {
      case 0..<4: code(into: &text)
      case 4..<7: wideParagraph(into: &text, bytes: bytes - text.count)
      default: paragraph(into: &text, bytes: bytes - text.count)
      }
    }
    return text
  }

  /// An instruction of about so many bytes, which no other number has.
  mutating func instruction(_ number: Int, bytes: Int) -> [UInt8] {
    var text = Array("Task \(number): ".utf8)
    while text.count < bytes { sentence(into: &text) }
    return text
  }

  private mutating func paragraph(into text: inout [UInt8], bytes: Int) {
    let end = text.count + min(bytes, 200 + random.next(below: 500))
    while text.count < end { sentence(into: &text) }
    text.removeLast()
  }

  /// One of the words, each as likely as the others.
  mutating func word() -> [UInt8] { Self.words[random.next(below: Self.words.count)] }

  /// A sentence and a space.
  mutating func sentence(into text: inout [UInt8]) {
    let start = text.count
    let count = 5 + random.next(below: 14)
    for position in 0..<count {
      text += word()
      if position == count - 1 {
        text.append(UInt8(ascii: "."))
      } else if random.next(below: 9) == 0 {
        text.append(UInt8(ascii: ","))
      }
      text.append(UInt8(ascii: " "))
    }
    text[start] &= 0xDF
  }

  /// Chinese and Japanese sentences without a break between them.
  mutating func wideParagraph(into text: inout [UInt8], bytes: Int) {
    let end = text.count + min(bytes, 150 + random.next(below: 300))
    while text.count < end {
      text += Self.wideSentences[random.next(below: Self.wideSentences.count)]
    }
  }

  private mutating func code(into text: inout [UInt8]) {
    text += "```python\ndef solve(values, limit=\(random.next(below: 100))):\n".utf8
    for _ in 0..<3 + random.next(below: 8) {
      let name = word()
      text += "    if \"".utf8 + name + "\" in values:\n\t\ttotal = [".utf8
      for _ in 0..<2 + random.next(below: 14) {
        text += word() + "(limit), ".utf8
      }
      text += "]  # \(random.next(below: 1000))\n".utf8
    }
    text += "    return total\n```".utf8
  }

  private static let words: [[UInt8]] = """
    a about after again all also although an and another answer any are as at back be because \
    been before between both but by can case cause change clear close common consider could data \
    day different difficult do does down each early effect either end enough even every example \
    explain fact few find first follow for form from general give given good great group had has \
    have he help her here high his how however if important in include increase instead into is \
    it its just keep kind know language large last later least less let level like likely line \
    list little long look made make many matter may mean measure might model more most much must \
    name near need never new next no not note nothing number of often old on once one only open \
    or order other our out over own part people place point possible present problem process \
    provide question quite rather reader reason recent result right said same say second see seem \
    several should show simple since small so some something state step still such system take \
    than that the their them then there these they thing think this those though three through \
    time to together too two under understand until up upon use used useful value very was water \
    way we well were what when where whether which while who why will with within without word \
    work world would year yet you your evaluation temperature approximately photosynthesis
    """.split(separator: " ").map { Array($0.utf8) }

  private static let wideSentences: [[UInt8]] = [
    "水的沸点取决于气压，因此在高山上煮饭需要更长的时间。",
    "请先阅读全部内容，然后再回答下面的三个问题。",
    "这个例子说明了为什么顺序很重要：先比较，再排序。",
    "もちろん、この方法にはいくつかの欠点もあります。",
    "次の例では、入力の長さが二倍になると、時間は四倍になります。",
    "「簡単に言えば」と先生は言った、「順番を変えてはいけない」。",
  ].map { Array($0.utf8) }
}
