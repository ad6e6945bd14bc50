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

  /// An empty session, to be filled from flags.
  public init() {}

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
