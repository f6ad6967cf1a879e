internal import BaselineKernels
package import KernelTypes

#if arch(x86_64)
  internal import AVX2Kernels
  internal import AVX512Kernels
  internal import _Builtin_intrinsics.intel.cpuid
#endif

/// The kernels that this processor can run, the fastest last.
package func availableKernels() -> [KernelSet] {
  var sets: [KernelSet] = [.baseline]
  #if arch(x86_64)
    let features = ProcessorFeatures()
    if features.hasAVX2 { sets.append(.avx2) }
    if features.hasAVX512 { sets.append(.avx512) }
  #endif
  return sets
}

#if arch(x86_64)
  /// What the processor can do and the operating system keeps for each thread: AMD64 Architecture
  /// Programmer's Manual, volume 3, appendix E.
  private struct ProcessorFeatures {
    /// AVX2 and fused multiply-add.
    let hasAVX2: Bool
    /// AVX-512 F, DQ, BW and VL, and the products of bytes (VNNI).
    let hasAVX512: Bool

    init() {
      let basic = Registers(leaf: 1)
      let extended = Registers(leaf: 7)
      // OSXSAVE, AVX, FMA
      let knowsAVX = basic.ecx.has(27) && basic.ecx.has(28) && basic.ecx.has(12)
      hasAVX2 = knowsAVX && extended.ebx.has(5) && Self.systemKeeps(component: 2)
      hasAVX512 =
        hasAVX2 && [16, 17, 30, 31].allSatisfy { extended.ebx.has($0) } && extended.ecx.has(11)
        && [5, 6, 7].allSatisfy { Self.systemKeeps(component: $0) }
    }

    /// Whether a part of the registers is inside the area that the system saves when it changes
    /// threads.
    private static func systemKeeps(component: UInt32) -> Bool {
      let saved = Registers(leaf: 13)
      let part = Registers(leaf: 13, subleaf: component)
      return part.eax > 0 && saved.ebx >= part.ebx + part.eax
    }
  }

  /// The answer of the instruction cpuid; all 0 for a leaf that the processor does not have.
  private struct Registers {
    var eax: UInt32 = 0
    var ebx: UInt32 = 0
    var ecx: UInt32 = 0
    var edx: UInt32 = 0

    init(leaf: UInt32, subleaf: UInt32 = 0) {
      _ = __get_cpuid_count(leaf, subleaf, &eax, &ebx, &ecx, &edx)
    }
  }

  extension UInt32 {
    fileprivate func has(_ bit: UInt32) -> Bool {
      self >> bit & 1 == 1
    }
  }
#endif
