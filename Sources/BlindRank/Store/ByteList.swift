/// Texts and numbers as bytes one behind the other: two lists are equal if their bytes are.
///
/// Its memory is used again for the next list.
final class ByteList {
  private var memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 256, alignment: 8)
  private var end = 0

  deinit { memory.deallocate() }

  /// What was added; lasts until more is.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: memory[..<end]) }

  /// Begins anew.
  func removeAll() { end = 0 }

  /// Adds a number, or that there is none.
  func append(_ number: Int?) {
    put(number == nil ? 0 : 1 as UInt8)
    if let number { put(number) }
  }

  /// Adds a text, or that there is none.
  func append(_ text: UnsafeRawBufferPointer?) {
    put(Int32(text?.count ?? -1))
    guard let text, let start = text.baseAddress else { return }
    makeRoom(text.count)
    memory.baseAddress?.advanced(by: end).copyMemory(from: start, byteCount: text.count)
    end += text.count
  }

  private func put<Value: BitwiseCopyable>(_ value: Value) {
    makeRoom(MemoryLayout<Value>.size)
    memory.storeBytes(of: value, toByteOffset: end, as: Value.self)
    end += MemoryLayout<Value>.size
  }

  private func makeRoom(_ count: Int) {
    guard end + count > memory.count else { return }
    let larger = UnsafeMutableRawBufferPointer.allocate(
      byteCount: 2 * (end + count), alignment: 8)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[..<end]))
    memory.deallocate()
    memory = larger
  }
}
