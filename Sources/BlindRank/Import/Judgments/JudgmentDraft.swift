/// A judgment as its file has it: everything by name.
struct JudgmentDraft {
  var item: ItemName
  var annotator: AnnotatorName
  var aspect = Subject.whole
  var verdict: Said
  /// The slot of each of the systems ranked, from 0; empty where that is not known.
  var slots: [Int16] = []
  var skill: String?
  var difficulty: Int?
  /// How many equal judgments in a row it stands for.
  var weight: Int32 = 1
  /// What the annotator wrote to explain it.
  var note: String?
  /// When it was said.
  var moment: Timestamp?
  /// Where it stands: the number of its file among those given, and its line; and the record's number
  /// where others share the line.
  var file = 0
  var line = 0
  var record: Int?

  /// What was judged, as far as a file says: by key, by the instruction's text, or not at all.
  struct ItemName: Hashable {
    var key: String?
    var instruction: TextDigest?
  }

  /// Who judged.
  struct AnnotatorName: Hashable {
    /// In the file's words; nil where it names nobody.
    var name: String?
    /// Whether the name is only that of the file, so that another one may be given.
    var isOfFile = false
    /// Of several votes that are not told apart by a name: which, from 1.
    var vote: Int?
    var kind: AnnotatorKind
  }

  /// What the verdict is about.
  enum Subject: Hashable {
    case whole
    case criterion(String)
    /// The only question of a file that calls it so: the criterion of that name, else the whole.
    case question(String)
    /// A turn of a conversation, from 1.
    case turn(Int)
  }

  /// What was said.
  enum Said {
    case pair(Pair, Choice)
    /// A rank for each system, 1 the best.
    case ranks([(system: String, rank: Int)])
    /// One system's score, nil where none could be read; those of one item and annotator make a
    /// ranking.
    case score(system: String, Double?)
  }

  /// Two systems, the one shown first in front where that is known.
  struct Pair {
    var first: String
    var second: String
    /// Whether the file tells that they were shown in this order.
    var isAsShown: Bool
    /// What each got, where scores were given; higher is better.
    var scores: Scores?
  }

  /// The scores of a pair, in its order.
  struct Scores: Hashable {
    var first: Double
    var second: Double

    /// Who wins by them.
    var choice: Choice { first == second ? .tie : first > second ? .first : .second }
  }

  /// What was said of a pair.
  enum Choice {
    case first, second, tie, bothBad
    /// A judge's verdict could not be read out of its words: nothing is made of it.
    case unreadable
  }

  /// Whether nothing was said that counts.
  var isUnreadable: Bool {
    switch verdict {
    case .pair(_, .unreadable): true
    case .score(_, let score): score == nil
    default: false
    }
  }
}
