/// The fields of a record by their places, which a reader fills in again for each record.
///
/// A class and no part of the protocol, so that a field is found without a call: a long file has
/// millions of them.
class FieldRow {
  /// Where the record begins, from 1.
  final var line = 0
  /// Its number in the file, from 1, where its line has others too; else nil.
  final var number: Int?
  /// How many fields there are.
  final private(set) var count = 0
  /// Another number whenever the names of the fields or their order may have changed.
  final private(set) var shape = 0
  /// As many as there are fields, and room for more.
  final private(set) var values: UnsafeMutablePointer<RawField>
  private var room: Int

  init(count: Int) {
    room = max(16, count)
    values = .allocate(capacity: room)
    values.initialize(repeating: .missing, count: room)
    self.count = count
  }

  deinit { values.deallocate() }

  /// Makes it a row of so many fields with other names.
  final func reshape(count: Int) {
    shape += 1
    self.count = count
    guard count > room else { return }
    values.deallocate()
    room = 2 * count
    values = .allocate(capacity: room)
    values.initialize(repeating: .missing, count: room)
  }
}
