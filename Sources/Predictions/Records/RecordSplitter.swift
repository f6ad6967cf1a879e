/// Takes a stream of bytes apart into records, whatever pieces the bytes come in.
protocol RecordSplitter {
  /// The next record that ends within these bytes. What it is made of is taken from them; without
  /// one, all of them are kept for the record that goes on behind them.
  mutating func next(from bytes: inout ArraySlice<UInt8>) throws(SplittingError) -> RawRecord?

  /// The record that ends with the file.
  mutating func last() throws(SplittingError) -> RawRecord?
}
