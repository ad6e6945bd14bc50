/// A study to be made: what a session file under `sessions/` says, or the same by flags.
public struct SessionFile: Hashable, Sendable {
  /// The study's title; nil: the study file's name.
  public var title: String?
  /// How responses are judged.
  public var judgingProtocol: JudgingProtocol = .ranking
  /// The worst rank.
  public var scale = 5
  /// Drawn at random when the study is made, if nil.
  public var seed: UInt64?
  /// What verdicts are given on; nil: the protocol's own way.
  public var verdicts: VerdictScope?
  /// Which pairs are compared; nil: all of them.
  public var pairs: PairChoice?
  /// The system that all others are compared with, by name.
  public var reference: String?
  /// How many pairs an item gets in a round robin; nil: one.
  public var pairsPerItem: Int?
  /// What `pairsPerItem` may be, however many systems there are.
  public static let pairCounts = 1...1000
  /// The system that a guess is about, by name; nil: one of those shown.
  public var target: String?
  /// Whether a judgment ends with a guess who wrote what.
  public var asksForSource = false
  /// Whether a response must have been scrolled to its end before it is judged.
  public var requiresReading = false
  /// Whether the last verdict of a pair submits it.
  public var advances = false
  /// After so many seconds without a sign of life time no longer counts as time at work.
  public var idleAfter = 120
  /// In which order an annotator meets the items.
  public var order: ItemOrder = .shuffled
  /// What becomes of items that not every system answered.
  public var missing: MissingPolicy = .present
  /// What will be judged, in a sentence or two.
  public var about: String?
  /// The rules shown to annotators.
  public var instructions: String?
  /// What verdicts are about.
  public var criteria: [Criterion] = []
  /// Where the items are; nil: they are made from the responses' files.
  public var items: Source?
  /// The systems and where their responses are.
  public var systems: [SystemSource] = []
  /// Rankings to begin with, such as a sample's simulated ones.
  public var judgments: Source?
  /// Where these fields were given, for findings about them.
  public var places = Places()

  /// An empty session, to be filled from flags.
  public init() {}

  /// Which pairs are compared; which system and how many is said beside it.
  public enum PairChoice: String, Hashable, Sendable, CaseIterable {
    case all
    case reference
    case roundRobin = "round-robin"
  }

  /// Where the fields of a session were given.
  public struct Places: Hashable, Sendable {
    /// The session file; nil where there are flags alone.
    public var file: String?
    /// The lines of the fields in the session file that count; a field not here is a flag's.
    public var lines: [String: Int] = [:]
    /// Whose files flags named: `items`, or a system's name.
    public var flags: Set<String> = []

    /// No session file.
    public init() {}
  }

  /// One input file.
  public struct Source: Hashable, Sendable {
    /// As the program opens it: already resolved against the session file's folder.
    public var path: String
    /// A format's name, or nil to recognise it by content.
    public var format: String?
    /// Our field → the file's column (`instruction` → `Frage`).
    public var map: [Field: String]

    /// Names an input file.
    public init(path: String, format: String? = nil, map: [Field: String] = [:]) {
      self.path = path
      self.format = format
      self.map = map
    }
  }

  /// A system and where its responses are.
  public struct SystemSource: Hashable, Sendable {
    /// As it will stand in tables.
    public var name: String
    /// Where its responses are.
    public var responses: Source

    /// Names a system and its file.
    public init(name: String, responses: Source) {
      self.name = name
      self.responses = responses
    }
  }

  /// What a column can be mapped to.
  public enum Field: String, Hashable, Sendable, CaseIterable {
    case id, instruction, skill, difficulty, reference, response
  }
}
