internal import KernelTypes

/// `KernelSet.attendBytes`: `attend`, with both its products computed in bytes.
///
/// Keys are bytes with a scale and a minimum a token, queries signed bytes with a scale a query, values
/// signed bytes with a scale a column. The weights that come out of the exponentials, of which the
/// largest is 1, are bytes too; a query's output is divided by the sum of its bytes, so that the
/// weights it was made with sum up to 1.
func attendBytes(_ head: AttentionHead, scratch: UnsafeMutablePointer<Float>) {
  let memory = ByteAttentionMemory(scratch, length: head.length, dimension: head.dimension)
  quantize(
    RowQuantization(
      input: head.key, inputStride: head.stride, columns: head.dimension, output: memory.keys,
      outputStride: memory.depth, scale: memory.keyScale, minimum: memory.keyMinimum),
    rows: 0..<head.length)
  memory.quantizeValues(of: head)
  for first in stride(from: 0, to: head.queryCount, by: bytePanelColumns) {
    let count = min(bytePanelColumns, head.queryCount - first)
    memory.quantizeQueries(of: head, first: first, count: count)
    memory.score(count)
    for column in stride(from: 0, to: count, by: Lanes.scalarCount) {
      memory.exponentiate(column: column)
    }
    memory.combine(head, first: first, count: count)
  }
  memory.giveBack(scratch)
}

/// The numbers of scratch that a head needs.
func byteAttentionScratch(length: Int, dimension: Int) -> Int {
  ByteAttentionMemory.size(length: length, dimension: dimension)
}
