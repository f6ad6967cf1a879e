/// Reads a ledger line by line and checks all that can be checked without building trees.
///
/// - Parameter take: gets each entry that is good.
/// - Returns: the chain of all of them.
/// - Throws: the first fault; the entries before it were taken.
func readLedger(
  _ bytes: [UInt8], environment: String, _ take: (LedgerRecord) -> Void
) throws(LedgerFault) -> LedgerChain {
  var chain = LedgerChain(environment: environment)
  var start = 0
  var number = 0
  while start < bytes.count {
    number += 1
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else {
      throw .cut(line: number)
    }
    let line = Array(bytes[start..<end])
    try checkText(line, number: number)
    let record = try LedgerRecord(line, line: number, start: start)
    try chain.append(record, line)
    take(record)
    start = end + 1
  }
  return chain
}

private func checkText(_ line: [UInt8], number: Int) throws(LedgerFault) {
  guard !line.isEmpty else { throw .blank(line: number) }
  // All bits that any byte has: nearly every line is ASCII.
  let bits = line.reduce(0, |)
  guard bits < 0x80 || String(validating: line, as: UTF8.self) != nil else {
    throw .notUTF8(line: number)
  }
  guard !line.contains(UInt8(ascii: "\r")) else { throw .carriageReturn(line: number) }
}
