extension UnsafePointer<Float> {
  /// The numbers from here on, at any address.
  @inline(__always)
  func load() -> Lanes {
    UnsafeRawPointer(self).loadUnaligned(as: Lanes.self)
  }
}

extension UnsafeMutablePointer<Float> {
  @inline(__always)
  func load() -> Lanes {
    UnsafeRawPointer(self).loadUnaligned(as: Lanes.self)
  }

  @inline(__always)
  func store(_ lanes: Lanes) {
    UnsafeMutableRawPointer(self).storeBytes(of: lanes, as: Lanes.self)
  }
}

extension UnsafeMutablePointer<Int32> {
  @inline(__always)
  func load() -> SumLanes {
    UnsafeRawPointer(self).loadUnaligned(as: SumLanes.self)
  }
}

extension UnsafeMutablePointer<UInt32> {
  @inline(__always)
  func store(_ lanes: BitLanes) {
    UnsafeMutableRawPointer(self).storeBytes(of: lanes, as: BitLanes.self)
  }
}
