extension FoldRuns {
  /// How the targets of a run follow the first.
  enum Kind {
    /// All have the same.
    case constant
    /// Each has the next.
    case shifted
    /// Every second scalar has its neighbour; those between are not folded.
    case alternating

    init(_ cell: UInt32) {
      self = cell == 0 ? .constant : cell == 1 ? .shifted : .alternating
    }
  }
}
