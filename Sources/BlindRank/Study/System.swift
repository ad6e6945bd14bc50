/// What produced responses: a model with its settings, or a person.
public struct System: Hashable, Sendable, Identifiable {
  /// Its number in the study.
  public let id: SystemID
  /// As it will stand in tables. Annotators never see it before the reveal.
  public let name: String

  /// Makes a system.
  public init(id: SystemID, name: String) {
    self.id = id
    self.name = name
  }
}
